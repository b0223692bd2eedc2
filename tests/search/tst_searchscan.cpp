// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/collections.h"
#include "models/services/search/searchfinder.h"
#include "models/storage/aliases.h"
#include "models/storage/aliasroots.h"
#include "models/storage/searchverify.h"
#include "tests/support/dealerdata.h"

#include <rapidcheck.h>

using namespace forecourt;

namespace {
using searchgrams::Rank;

// Few letters, so that parts meet: names of Chinese and of Latin letters, digits, what is written between
// them.
const QString kHan = QStringLiteral("张王伟芳曾马");
const QString kLatin = QStringLiteral("azhngiq");
const QString kDigits = QStringLiteral("1380");
const QString kOther = QStringLiteral("·-@ü々");

template <typename T> T oneOf(const QList<T> &list)
{
    return list.at(*rc::gen::inRange(0, static_cast<int>(list.size())));
}

QString randomText(const QString &letters, int shortest, int longest)
{
    QString text;
    const int length = *rc::gen::inRange(shortest, longest + 1);
    for (int i = 0; i < length; ++i) {
        text.append(letters.at(*rc::gen::inRange(0, static_cast<int>(letters.size()))));
    }
    return text;
}

QString randomName()
{
    switch (*rc::gen::inRange(0, 4)) {
    case 0:
        return randomText(kLatin, 1, 6) + QLatin1Char(' ') + randomText(kLatin, 1, 6);
    case 1:
        return randomText(kHan + kLatin + kDigits + kOther, 1, 8);
    default:
        return randomText(kHan, 1, 4);
    }
}

QString randomPhone()
{
    return QStringLiteral("+86138") + randomText(kDigits, 8, 8);
}

QString randomPlate()
{
    return randomText(QStringLiteral("沪京"), 1, 1) + randomText(QStringLiteral("ADQ"), 1, 1) +
           randomText(kDigits + QStringLiteral("K"), 5, 6);
}

QString randomVin()
{
    return QStringLiteral("LSV") + randomText(QStringLiteral("AH0138"), 8, 8) + randomText(kDigits, 6, 6);
}

QString randomQuery(const QStringList &texts)
{
    QString query;
    if (texts.isEmpty() || *rc::gen::inRange(0, 4) == 0) {
        query = randomText(kHan + kLatin + kDigits + kOther, 1, 5);
    } else {
        const QString &text = texts.at(*rc::gen::inRange(0, static_cast<int>(texts.size())));
        const int start = *rc::gen::inRange(0, static_cast<int>(text.size()));
        query = text.mid(start, *rc::gen::inRange(1, 13));
    }
    return *rc::gen::inRange(0, 4) == 0 ? query + QLatin1Char(' ') + randomText(kHan + kDigits, 1, 3) : query;
}

// The definition, read literally: the words of the text one by one.
std::optional<Rank> scanWord(const QString &word, const QString &needle)
{
    const bool number = std::any_of(needle.begin(), needle.end(), [](QChar c) { return c.isDigit(); });
    const auto ideograph = [](QChar c) {
        return (c >= QChar(0x4E00) && c <= QChar(0x9FCC)) || (c >= QChar(0x3400) && c <= QChar(0x4DB5));
    };
    const bool han = std::any_of(needle.begin(), needle.end(), ideograph);
    if (needle.isEmpty() || (needle.size() == 1 && !han)) {
        return std::nullopt;
    }
    if (word == needle) {
        return Rank::Word;
    }
    if (number ? word.endsWith(needle) : word.startsWith(needle)) {
        return Rank::FirstEdge;
    }
    if (number ? word.startsWith(needle) : word.endsWith(needle)) {
        return Rank::OtherEdge;
    }
    return word.contains(needle) && (needle.size() > 2 || han) ? std::optional(Rank::Inside) : std::nullopt;
}

std::optional<Rank> scanText(const QString &text, const SearchQuestion &question, SearchKind kind)
{
    std::optional<Rank> best;
    for (const SearchQuestion::Alternative &alternative : question.alternatives) {
        Rank worst = Rank::Word;
        bool all = true;
        for (const SearchQuestion::Term &term : alternative) {
            std::optional<Rank> place;
            for (const QString &needle : question.spellings(term, kind)) {
                for (const QString &word : text.split(QLatin1Char(' '))) {
                    const auto rank = scanWord(word, needle);
                    place = rank && (!place || *rank < *place) ? rank : place;
                }
            }
            all = all && place;
            worst = std::max(worst, place.value_or(Rank::Word));
        }
        if (all && (!best || worst < *best)) {
            best = worst;
        }
    }
    return best;
}

using Answer = QMap<QUuid, Rank>;

} // namespace

class TestSearchScan final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theIndexAnswersWhatAScanAnswers()
    {
        StorageFixture desk;
        QVERIFY(rc::check("search equals a scan", [&] {
            for (int i = 0; i < 4; ++i) {
                act(desk);
            }
            const QStringList texts = storedTexts(desk);
            // Which grams are asked for changes nothing: guessed at one time, as in this store at another.
            SearchMemory memory;
            if (*rc::gen::arbitrary<bool>()) {
                RC_ASSERT(desk.read([&](Database &d) { return memory.learn(d); }).has_value());
            }
            for (int i = 0; i < 8; ++i) {
                ask(desk, randomQuery(texts), memory);
            }
        }));
        const auto findings = desk.read([](Database &database) { return verifySearchIndex(database); });
        QVERIFY(findings);
        QCOMPARE_EQ(*findings, QStringList());
        const auto roots = desk.read([](Database &database) { return verifyAliasRoots(database); });
        QVERIFY(roots);
        QCOMPARE_EQ(*roots, QStringList());
    }

private:
    // One use case: something made, changed, moved, deleted or brought back.
    void act(StorageFixture &desk)
    {
        const auto done = desk.write([&](Mutation &mutation) -> Result<void> {
            switch (*rc::gen::inRange(0, 11)) {
            case 0:
            case 1:
                return addCustomer(mutation);
            case 2:
                return addVehicle(mutation);
            case 3:
                return addOrder(mutation);
            case 4:
                return addLead(mutation);
            case 5:
                return addContact(mutation);
            case 6:
                return change(mutation);
            case 7:
                return moveChild(mutation);
            case 8:
                return merge(mutation, collections::kCustomer, m_customers);
            case 9:
                return merge(mutation, collections::kVehicle, m_vehicles);
            default:
                return removeOrRestore(mutation);
            }
        });
        RC_ASSERT(done.has_value());
    }

    Result<void> addCustomer(Mutation &mutation)
    {
        Customer customer;
        customer.id = CustomerId(mutation.newId());
        customer.fullName = randomName();
        m_customers.append(customer.id);
        m_rows.append({collections::kCustomer, customer.id.uuid()});
        FORECOURT_TRY(records::customers().create(mutation, customer));
        return addContact(mutation);
    }

    Result<void> addContact(Mutation &mutation)
    {
        if (m_customers.isEmpty()) {
            return {};
        }
        ContactPoint point;
        point.id = ContactPointId(mutation.newId());
        point.customer = oneOf(m_customers);
        if (*rc::gen::arbitrary<bool>()) {
            point.normalised = point.value = randomPhone();
        } else {
            point.kind = ContactKind::Email;
            point.normalised = point.value = randomText(kLatin, 2, 5) + QStringLiteral("@h.cn");
        }
        m_rows.append({collections::kContactPoint, point.id.uuid()});
        m_contacts.append(point.id);
        return records::contactPoints().create(mutation, point);
    }

    Result<void> addVehicle(Mutation &mutation)
    {
        Vehicle vehicle;
        vehicle.id = VehicleId(mutation.newId());
        vehicle.vin = randomVin();
        vehicle.make = QStringLiteral("宝马");
        vehicle.model = randomText(kLatin + kDigits, 2, 4);
        m_vehicles.append(vehicle.id);
        m_rows.append({collections::kVehicle, vehicle.id.uuid()});
        FORECOURT_TRY(records::vehicles().create(mutation, vehicle));
        Plate plate;
        plate.id = PlateId(mutation.newId());
        plate.vehicle = vehicle.id;
        plate.text = randomPlate();
        plate.validTo = *rc::gen::inRange(0, 2);
        m_rows.append({collections::kPlate, plate.id.uuid()});
        return records::plates().create(mutation, plate);
    }

    Result<void> addOrder(Mutation &mutation)
    {
        Order order;
        order.id = OrderId(mutation.newId());
        order.number =
            QStringLiteral("R26%1-A0-%2").arg(randomText(kDigits, 4, 4), randomText(kDigits, 3, 3));
        order.openedAt = *rc::gen::inRange(1, 100);
        order.customer = m_customers.isEmpty() ? CustomerId() : oneOf(m_customers);
        order.vehicle = m_vehicles.isEmpty() ? VehicleId() : oneOf(m_vehicles);
        m_rows.append({collections::kServiceOrder, order.id.uuid()});
        return records::orders().create(mutation, order);
    }

    Result<void> addLead(Mutation &mutation)
    {
        Lead lead;
        lead.id = LeadId(mutation.newId());
        lead.contactName = randomName();
        lead.contactPhone = QStringLiteral("138 ") + randomText(kDigits, 4, 8);
        lead.model = randomText(kHan, 1, 2);
        lead.source = QStringLiteral("web");
        m_rows.append({collections::kLead, lead.id.uuid()});
        return records::leads().create(mutation, lead);
    }

    // A new name; the same one again must change nothing.
    Result<void> change(Mutation &mutation)
    {
        if (m_customers.isEmpty()) {
            return {};
        }
        const CustomerId id = oneOf(m_customers);
        FORECOURT_ASSIGN(const auto before, records::customers().find(mutation.database(), id));
        if (!before) {
            return {};
        }
        Customer after = *before;
        after.fullName = *rc::gen::inRange(0, 3) == 0 ? QString() : randomName();
        return records::customers().update(mutation, *before, after);
    }

    // One record stands for another, in chains and circles too, or does no more.
    template <typename Id> Result<void> merge(Mutation &mutation, int collection, const QList<Id> &records)
    {
        if (records.isEmpty()) {
            return {};
        }
        RecordAlias alias;
        alias.collection = collection;
        alias.of = oneOf(records).uuid();
        alias.into = oneOf(records).uuid();
        alias.id = aliases::aliasId(collection, alias.of);
        FORECOURT_ASSIGN(
            const auto dead,
            mutation.database().first(QStringLiteral("SELECT dead_version FROM record_alias WHERE id = ?"),
                                      {bound(alias.id)}, [](const Row &row) { return row.integer(0); }));
        if (!dead) {
            return records::recordAliases().create(mutation, alias);
        }
        if (*dead == 0) {
            return mutation.remove(collections::kRecordAlias, alias.id.uuid());
        }
        FORECOURT_TRY(mutation.restore(collections::kRecordAlias, alias.id.uuid()));
        return mutation.put(collections::kRecordAlias, alias.id.uuid(),
                            records::recordAliases().cells(alias));
    }

    // As an import or an editor does.
    Result<void> moveChild(Mutation &mutation)
    {
        if (m_contacts.isEmpty()) {
            return {};
        }
        const ContactPointId id = oneOf(m_contacts);
        FORECOURT_ASSIGN(const auto before, records::contactPoints().find(mutation.database(), id));
        if (!before) {
            return {};
        }
        ContactPoint after = *before;
        after.customer = oneOf(m_customers);
        after.normalised = *rc::gen::arbitrary<bool>() ? randomPhone() : before->normalised;
        return records::contactPoints().update(mutation, *before, after);
    }

    Result<void> removeOrRestore(Mutation &mutation)
    {
        if (m_rows.isEmpty()) {
            return {};
        }
        const auto [collection, row] = oneOf(m_rows);
        const bool dead = m_dead.contains(row);
        if (dead) {
            m_dead.remove(row);
        } else {
            m_dead.insert(row);
        }
        return dead ? mutation.restore(collection, row) : mutation.remove(collection, row);
    }

    static QStringList storedTexts(StorageFixture &desk)
    {
        return *desk.read([](Database &database) {
            return database.all(QStringLiteral("SELECT text FROM search_text"), {},
                                [](const Row &row) { return row.text(0); });
        });
    }

    static Result<Answer> scan(Database &database, const SearchQuestion &question, const SearchScope &scope)
    {
        Answer answer;
        FORECOURT_TRY(forEachSearchDocument(database, [&](const SearchDocument &document) -> Result<void> {
            const QString text = scope.identityOnly(document.kind)
                                     ? identifyingPart(document.kind, document.text).toString()
                                     : document.text;
            const auto rank = scanText(text, question, document.kind);
            if (rank && scope.kinds.contains(document.kind)) {
                answer.insert(document.target, *rank);
            }
            return {};
        }));
        return answer;
    }

    static void ask(StorageFixture &desk, const QString &typed, SearchMemory &memory)
    {
        constexpr int kAll = 100000;
        constexpr int kSome = 5;
        const SearchQuestion question = SearchQuestion::of(typed);
        SearchScope scope;
        scope.vehicleModels = *rc::gen::arbitrary<bool>();
        scope.leadInterests = *rc::gen::arbitrary<bool>();
        if (*rc::gen::arbitrary<bool>()) {
            scope.kinds = {oneOf(scope.kinds)};
        }
        RC_LOG() << typed.toStdString() << '\n';
        const auto expected = desk.read([&](Database &d) { return scan(d, question, scope); });
        const auto found =
            desk.read([&](Database &d) { return findTargets(d, question, scope, kAll, &memory); });
        RC_ASSERT(expected.has_value());
        RC_ASSERT(found.has_value());
        Answer actual;
        for (const SearchTarget &target : *found) {
            actual.insert(target.id, target.rank);
        }
        RC_ASSERT(actual == *expected);
        RC_ASSERT(actual.size() == found->size());
        if (scope.kinds.size() == 1) { // the first of a kind are the first of all of it
            const auto first =
                desk.read([&](Database &d) { return findTargets(d, question, scope, kSome, &memory); });
            RC_ASSERT(first.has_value());
            RC_ASSERT(first->size() == std::min<qsizetype>(kSome, found->size()));
            for (qsizetype i = 0; i < first->size(); ++i) {
                RC_ASSERT(first->at(i).id == found->at(i).id);
            }
        }
    }

    QList<CustomerId> m_customers;
    QList<VehicleId> m_vehicles;
    QList<ContactPointId> m_contacts;
    QList<std::pair<int, QUuid>> m_rows;
    QSet<QUuid> m_dead;
};

QTEST_GUILESS_MAIN(TestSearchScan)
#include "tst_searchscan.moc"
