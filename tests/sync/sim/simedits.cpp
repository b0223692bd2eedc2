// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sim/simedits.h"

#include "models/domain/statemachine.h"
#include "models/protocol/collections.h"
#include "models/storage/numbersource.h"
#include "tests/sync/sim/simbookings.h"
#include "tests/sync/sim/simorders.h"
#include "tests/sync/sim/simversionedits.h"

namespace forecourt::sim {

namespace {

constexpr int kCustomers = 3;
constexpr int kOrders = 3;
constexpr int kSurname = 1;
constexpr int kGiven = 2;
constexpr int kBirthYear = 6;
constexpr int kLanguage = 7;
constexpr int kNotes = 8;
constexpr int kOwner = 9;
constexpr int kTags = 12;
constexpr int kOrderNumber = 1;
constexpr int kOrderStatus = 6;
constexpr int kOrderCustomer = 2;
constexpr int kPromisedAt = 8;
constexpr int kAmount = 4;
constexpr int kPaymentOrder = 1;
constexpr int kEventKind = 3;
constexpr int kEventAt = 4;

// The edits of one user transaction; each adds what it does to the mutation.
class Editor final
{
public:
    Editor(Mutation &mutation, SimDesk &desk, SimRandom &random)
        : m_mutation(mutation)
        , m_desk(desk)
        , m_random(random)
        , m_rows(mutation.database(), desk.storage().catalog())
    {}

    std::optional<std::pair<QUuid, QUuid>> pair;
    std::optional<FormUse> form;
    QString number; // of an order that was made

    Result<void> anything()
    {
        const int kind = m_random.below(33);
        if (kind < 9) {
            return registers();
        }
        if (kind < 13) {
            return state();
        }
        if (kind < 17) {
            return set();
        }
        if (kind < 19) {
            return life();
        }
        if (kind < 23) {
            return ledger();
        }
        if (kind < 24) {
            return refused();
        }
        return kind < 29 ? order() : many();
    }

    // Of versions that this desk's program may be of.
    Result<void> newFields()
    {
        return m_random.chance(0.3) ? writeNewFields(m_mutation, m_desk, m_random,
                                                     fixedRow("customer", m_random.below(kCustomers)),
                                                     fixedRow("gadget", m_random.below(2)))
                                    : Result<void>();
    }

private:
    // This desk's program, which may be an older one.
    [[nodiscard]] bool knows(int collection, int field) const
    {
        const Collection *known = m_desk.storage().catalog().collection(collection);
        return known != nullptr && known->field(field) != nullptr;
    }

    // Now and then one that no store gives back as it was given.
    CellValue text()
    {
        const QString plain = QStringLiteral("v%1").arg(m_random.below(12));
        switch (m_random.below(40)) {
        case 0:
            return QChar(0xFFFF) + plain;
        case 1:
            return plain + QChar(0xD83D);
        case 2:
            return QString(2, QChar(0xFEFF)) + plain;
        default:
            return plain;
        }
    }

    // The row, made first where this desk does not know it; nothing where it is deleted and stays so.
    Result<std::optional<Entity>> row(int collection, const QUuid &id, const Cells &fresh)
    {
        FORECOURT_ASSIGN(const Entity entity, m_rows.visible(collection, id));
        if (!entity.exists()) {
            FORECOURT_TRY(m_mutation.create(collection, id, fresh));
        } else if (entity.dead != 0) {
            if (m_random.chance(0.6)) {
                return std::optional<Entity>();
            }
            FORECOURT_TRY(m_mutation.restore(collection, id));
        }
        FORECOURT_ASSIGN(const Entity now, m_rows.visible(collection, id));
        return std::optional(now);
    }

    Result<std::optional<Entity>> customer(const QUuid &id)
    {
        return row(collections::kCustomer, id, {{kSurname, text()}, {kGiven, text()}});
    }

    Result<void> registers()
    {
        const QUuid id = fixedRow("customer", m_random.below(kCustomers));
        FORECOURT_ASSIGN(const auto entity, customer(id));
        if (!entity) {
            return {};
        }
        Cells cells;
        for (int i = m_random.between(1, 2); i > 0; --i) {
            const int field =
                m_random.pick(QList<int>{kSurname, kGiven, kBirthYear, kLanguage, kNotes, kOwner});
            if (!knows(collections::kCustomer, field)) {
                continue;
            }
            cells.insert(field, field == kNotes ? note(entity->cells.value(kNotes).value) : valueFor(field));
        }
        const auto open = m_desk.forms.constFind(id);
        const bool fromForm = open != m_desk.forms.constEnd() && m_random.chance(0.5);
        const RowVersions seen = fromForm ? *open : RowVersions();
        if (fromForm) {
            form = FormUse{id, seen.epoch};
        }
        m_desk.forms.remove(id);
        return m_mutation.put(collections::kCustomer, id, cells, fromForm ? &seen : nullptr);
    }

    // As somebody writes on: a line more, one less, one changed.
    CellValue note(const CellValue &before)
    {
        QStringList lines = before.text().isEmpty() ? QStringList() : before.text().split(u'\n');
        const int place = m_random.between(0, static_cast<int>(lines.size()));
        if (!lines.isEmpty() && place < lines.size() && m_random.chance(0.4)) {
            lines.removeAt(place);
        }
        if (lines.isEmpty() || m_random.chance(0.7)) {
            lines.insert(std::min<qsizetype>(place, lines.size()), text().text());
        }
        return CellValue::ofText(lines.join(u'\n'));
    }

    CellValue valueFor(int field)
    {
        if (m_random.chance(0.15)) {
            return {};
        }
        if (field == kBirthYear) {
            return CellValue(m_random.between(1950, 1960));
        }
        return field == kOwner ? CellValue::of(fixedRow("staff", m_random.below(4))) : text();
    }

    Result<void> state()
    {
        const QUuid id = fixedRow("order", m_random.below(kOrders));
        FORECOURT_ASSIGN(const auto entity, row(collections::kServiceOrder, id,
                                                {{kOrderStatus, orderMachine().initial},
                                                 {kOrderCustomer, CellValue::of(fixedRow("customer", 0))}}));
        if (!entity) {
            return {};
        }
        const QString from = entity->cells.value(kOrderStatus).value.text();
        QStringList next;
        for (const QString &to : orderMachine().states) {
            if (orderMachine().isLegal(from, to)) {
                next.append(to);
            }
        }
        Cells cells{{kPromisedAt, CellValue(m_random.between(1, 9) * 1000)}};
        if (!next.isEmpty()) {
            cells.insert(kOrderStatus, m_random.pick(next));
        }
        return m_mutation.put(collections::kServiceOrder, id, cells);
    }

    Result<void> set()
    {
        if (!knows(collections::kCustomer, kTags)) {
            return {};
        }
        const QUuid id = fixedRow("customer", m_random.below(kCustomers));
        FORECOURT_ASSIGN(const auto entity, customer(id));
        if (!entity) {
            return {};
        }
        const QStringList elements{
            m_random.pick(QStringList{QStringLiteral("vip"), QStringLiteral("fleet")})};
        if (entity->sets.value(kTags).contains(elements.first()) && m_random.chance(0.7)) {
            return m_mutation.removeFromSet(collections::kCustomer, id, kTags, elements);
        }
        return m_mutation.addToSet(collections::kCustomer, id, kTags, elements);
    }

    Result<void> life()
    {
        const QUuid id = fixedRow("customer", m_random.below(kCustomers));
        FORECOURT_ASSIGN(const Entity entity, m_rows.visible(collections::kCustomer, id));
        if (!entity.exists() || entity.dead != 0) {
            return {};
        }
        if (m_random.chance(0.3)) { // a last word and the deletion in one
            FORECOURT_TRY(m_mutation.put(collections::kCustomer, id, {{kSurname, text()}}));
        }
        return m_mutation.remove(collections::kCustomer, id);
    }

    Result<void> ledger() { return pay(m_mutation.newId()); }

    Result<void> pay(const QUuid &id)
    {
        return m_mutation.create(collections::kPayment, id,
                                 {{kPaymentOrder, CellValue::of(fixedRow("order", m_random.below(kOrders)))},
                                  {kAmount, CellValue(m_random.between(-5, 5) * 100)}});
    }

    // What the server must refuse: a text in a field of numbers.
    Result<void> refused()
    {
        const QUuid id = fixedRow("customer", m_random.below(kCustomers));
        FORECOURT_ASSIGN(const auto entity, customer(id));
        return entity ? m_mutation.put(collections::kCustomer, id,
                                       {{kBirthYear, QStringLiteral("soon")}, {kSurname, text()}})
                      : Result<void>();
    }

    // A new one, with the next number this desk has.
    Result<void> order()
    {
        const QDate day = QDateTime::fromMSecsSinceEpoch(m_mutation.nowMs(), Qt::UTC).date();
        FORECOURT_ASSIGN(number, takeNumber(m_mutation, kOrderSeries, day));
        return m_mutation.create(collections::kServiceOrder, m_mutation.newId(),
                                 {{kOrderNumber, number},
                                  {kOrderStatus, orderMachine().initial},
                                  {kOrderCustomer, CellValue::of(fixedRow("customer", 0))}});
    }

    // Several rows in one user transaction: payment and event, and whatever else.
    Result<void> many()
    {
        if (knows(collections::kTimelineEvent, kEventKind)) {
            pair.emplace(m_mutation.newId(), m_mutation.newId());
            FORECOURT_TRY(pay(pair->first));
            FORECOURT_TRY(m_mutation.create(
                collections::kTimelineEvent, pair->second,
                {{kEventKind, QStringLiteral("paid")}, {kEventAt, CellValue(m_mutation.nowMs())}}));
        }
        FORECOURT_TRY(registers());
        return state();
    }

    Mutation &m_mutation;
    SimDesk &m_desk;
    SimRandom &m_random;
    RowStore m_rows;
};

// The operation just committed, as its bytes say.
Result<std::optional<Operation>> latest(SimDesk &desk, qint64 after)
{
    FORECOURT_ASSIGN(
        const auto body,
        desk.database().first(
            QStringLiteral("SELECT body FROM outbox WHERE local > ? ORDER BY local DESC LIMIT 1"), {after},
            [](const Row &row) { return row.bytes(0); }));
    if (!body) {
        return std::optional<Operation>();
    }
    FORECOURT_ASSIGN(Operation operation, decodeOperation(*body));
    return std::optional(std::move(operation));
}

Result<void> note(SimDesk &desk, qint64 after, Journal &journal)
{
    FORECOURT_ASSIGN(const auto operation, latest(desk, after));
    if (operation) {
        journal.operations.insert(operation->id, *operation);
        journal.storeOf.insert(operation->id, desk.device().store.uuid());
    }
    return {};
}

Result<void> openForm(SimDesk &desk, SimRandom &random)
{
    const QUuid id = fixedRow("customer", random.below(kCustomers));
    FORECOURT_ASSIGN(const RowVersions seen, readVersions(desk.database(), collections::kCustomer, id));
    if (seen.created != 0) {
        desk.forms.insert(id, seen);
    }
    return {};
}

} // namespace

Result<void> editAtRandom(SimDesk &desk, SimRandom &random, double kill, Journal &journal)
{
    if (random.chance(0.2)) {
        FORECOURT_TRY(openForm(desk, random));
    }
    FORECOURT_ASSIGN(const DeskState before, readDeskState(desk.database()));
    std::optional<std::pair<QUuid, QUuid>> pair;
    std::optional<FormUse> form;
    QString number;
    const bool dies = random.chance(kill);
    const Author author{StaffId(fixedRow("staff", desk.index())), QStringLiteral("simulate")};
    const auto written =
        desk.storage().runWrite(desk.database(), author, [&](Mutation &mutation) -> Result<void> {
            Editor editor(mutation, desk, random);
            FORECOURT_TRY(editor.anything());
            FORECOURT_TRY(editor.newFields());
            pair = editor.pair;
            form = editor.form;
            number = editor.number;
            return dies ? fail(ErrorCode::Internal, QStringLiteral("killed")) : Result<void>();
        });
    if (dies) {
        return written ? fail(ErrorCode::Internal, QStringLiteral("a killed edit was committed"))
                       : Result<void>();
    }
    FORECOURT_TRY(written);
    FORECOURT_ASSIGN(const auto operation, latest(desk, before.lastLocal));
    if (operation) {
        journal.operations.insert(operation->id, *operation);
        journal.storeOf.insert(operation->id, desk.device().store.uuid());
        if (form) {
            journal.forms.insert(operation->id, *form);
        }
    }
    if (number.count(u'-') == 1) { // without the prefix of a desk: out of a lease
        journal.numbers.append({number, before.replica});
    }
    if (pair) {
        journal.pairs.append(*pair);
    }
    return {};
}

Result<void> bookAtRandom(SimDesk &desk, Journal &journal)
{
    FORECOURT_ASSIGN(const DeskState before, readDeskState(desk.database()));
    SimRandom random(static_cast<quint64>(desk.storage().clock().nowMs() + 7919 * before.lastLocal +
                                          104'729 * desk.index()));
    if (!random.chance(0.4)) {
        return {};
    }
    // Now and then it takes another back: a state may return where it came from.
    const QUuid compensates = random.chance(0.2) ? fixedRow("taken back", 0) : QUuid();
    const Author author{StaffId(fixedRow("staff", desk.index())), QStringLiteral("simulate"), compensates};
    FORECOURT_TRY(desk.storage().runWrite(desk.database(), author, [&](Mutation &mutation) -> Result<void> {
        RowStore rows(mutation.database(), desk.storage().catalog());
        return SimBookings(mutation, rows, random, journal.confirmed).anything();
    }));
    return note(desk, before.lastLocal, journal);
}

Result<void> workAtRandom(SimDesk &desk, Journal &journal)
{
    FORECOURT_ASSIGN(const DeskState before, readDeskState(desk.database()));
    SimRandom random(static_cast<quint64>(desk.storage().clock().nowMs() + 6'271 * before.lastLocal +
                                          15'485'863 * desk.index()));
    if (!random.chance(0.3)) {
        return {};
    }
    QList<QUuid> orders;
    for (int i = 0; i < kOrders; ++i) {
        orders.append(fixedRow("order", i));
    }
    const Author author{StaffId(fixedRow("staff", desk.index())), QStringLiteral("simulate")};
    FORECOURT_TRY(desk.storage().runWrite(desk.database(), author, [&](Mutation &mutation) {
        return SimOrders(mutation, random).anything(orders);
    }));
    return note(desk, before.lastLocal, journal);
}

} // namespace forecourt::sim
