// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/operation.h"

#include "models/protocol/json.h"
#include "models/protocol/jsonwriter.h"

#include <QJsonArray>

#include <sodium.h>

namespace forecourt {

namespace {

constexpr int kBodyVersion = 1;
constexpr size_t kChainBytes = 16;

void writeBase(JsonWriter &json, const Base &base)
{
    if (const auto *seq = std::get_if<qint64>(&base)) {
        json.number(*seq);
    } else if (const auto *operation = std::get_if<QUuid>(&base)) {
        json.id(*operation);
    } else {
        json.null();
    }
}

void writeBases(JsonWriter &json, const QMap<int, Base> &bases)
{
    json.key("base");
    json.beginObject();
    for (const auto &[field, base] : bases.asKeyValueRange()) {
        json.key(field);
        writeBase(json, base);
    }
    json.endObject();
}

void writeAdditions(JsonWriter &json, const Change &change)
{
    json.key("add");
    json.beginObject();
    for (const auto &[field, elements] : change.add.asKeyValueRange()) {
        json.key(field);
        json.beginArray();
        for (const QString &element : elements) {
            json.text(element);
        }
        json.endArray();
    }
    json.endObject();
}

void writeRemovals(JsonWriter &json, const Change &change)
{
    json.key("rem");
    json.beginObject();
    for (const auto &[field, elements] : change.remove.asKeyValueRange()) {
        json.key(field);
        json.beginObject();
        for (const auto &[element, seen] : elements.asKeyValueRange()) {
            json.element(element);
            json.beginArray();
            for (const Base &base : seen) {
                writeBase(json, base);
            }
            json.endArray();
        }
        json.endObject();
    }
    json.endObject();
}

void writeSightings(JsonWriter &json, const QList<QUuid> &operations)
{
    json.key("saw");
    json.beginArray();
    for (const QUuid &operation : operations) {
        json.id(operation);
    }
    json.endArray();
}

void writeChange(JsonWriter &json, const Change &change)
{
    json.beginObject();
    json.number("c", change.collection);
    json.id("r", change.row);
    if (change.create) {
        json.flag("new", true);
    }
    if (!change.put.isEmpty()) {
        json.cells("put", change.put);
    }
    if (!change.base.isEmpty()) {
        writeBases(json, change.base);
    }
    if (!change.add.isEmpty()) {
        writeAdditions(json, change);
    }
    if (!change.remove.isEmpty()) {
        writeRemovals(json, change);
    }
    if (change.dead) {
        json.flag("dead", *change.dead);
    }
    if (!change.saw.isEmpty()) {
        writeSightings(json, change.saw);
    }
    json.endObject();
}

class OperationReader final
{
public:
    explicit OperationReader(const OperationLimits &limits) : m_limits(limits) {}

    Result<Change> change(const QJsonObject &json)
    {
        Change change;
        change.collection = json.value(QStringLiteral("c")).toInt();
        change.row = QUuid::fromString(json.value(QStringLiteral("r")).toString());
        if (change.collection <= 0 || change.row.isNull()) {
            return fail(ErrorCode::Malformed, QStringLiteral("a change names no collection or row"));
        }
        change.create = json.value(QStringLiteral("new")).toBool();
        FORECOURT_ASSIGN(change.put, cellsFromJson(json.value(QStringLiteral("put")).toObject()));
        FORECOURT_TRY(count(change.put));
        FORECOURT_TRY(bases(json.value(QStringLiteral("base")).toObject(), change));
        FORECOURT_TRY(additions(json.value(QStringLiteral("add")).toObject(), change));
        FORECOURT_TRY(removals(json.value(QStringLiteral("rem")).toObject(), change));
        const QJsonValue dead = json.value(QStringLiteral("dead"));
        if (dead.isBool()) {
            change.dead = dead.toBool();
        }
        FORECOURT_TRY(sightings(json.value(QStringLiteral("saw")).toArray(), change));
        return change;
    }

private:
    Result<void> count(const Cells &cells)
    {
        m_cells += cells.size();
        for (const CellValue &value : cells) {
            if (value.text().size() > m_limits.maxTextLength) {
                return fail(ErrorCode::TooLarge, QStringLiteral("a text is too long"));
            }
        }
        return countElements(0);
    }

    Result<void> countElements(qsizetype elements)
    {
        m_cells += elements;
        if (m_cells > m_limits.maxCells) {
            return fail(ErrorCode::TooLarge, QStringLiteral("the operation has too many fields"));
        }
        return {};
    }

    Result<void> bases(const QJsonObject &json, Change &change)
    {
        for (auto it = json.begin(); it != json.end(); ++it) {
            FORECOURT_ASSIGN(const int field, fieldFromKey(it.key()));
            FORECOURT_ASSIGN(Base base, baseFromJson(it.value()));
            change.base.insert(field, base);
        }
        return {};
    }

    Result<void> additions(const QJsonObject &json, Change &change)
    {
        for (auto it = json.begin(); it != json.end(); ++it) {
            FORECOURT_ASSIGN(const int field, fieldFromKey(it.key()));
            QStringList elements;
            const QJsonArray array = it.value().toArray();
            for (const QJsonValue &element : array) {
                elements.append(element.toString());
            }
            FORECOURT_TRY(countElements(elements.size()));
            change.add.insert(field, elements);
        }
        return {};
    }

    Result<void> removals(const QJsonObject &json, Change &change)
    {
        for (auto it = json.begin(); it != json.end(); ++it) {
            FORECOURT_ASSIGN(const int field, fieldFromKey(it.key()));
            const QJsonObject elements = it.value().toObject();
            for (auto element = elements.begin(); element != elements.end(); ++element) {
                QList<Base> seen;
                const QJsonArray array = element.value().toArray();
                for (const QJsonValue &value : array) {
                    FORECOURT_ASSIGN(Base base, baseFromJson(value));
                    seen.append(base);
                }
                FORECOURT_TRY(countElements(1 + seen.size()));
                change.remove[field].insert(element.key(), seen);
            }
        }
        return {};
    }

    Result<void> sightings(const QJsonArray &array, Change &change)
    {
        FORECOURT_TRY(countElements(array.size()));
        for (const QJsonValue &value : array) {
            const QUuid operation = QUuid::fromString(value.toString());
            if (operation.isNull()) {
                return fail(ErrorCode::Malformed, QStringLiteral("what was seen is not an operation"));
            }
            change.saw.append(operation);
        }
        return {};
    }

    const OperationLimits &m_limits;
    qsizetype m_cells = 0;
};

} // namespace

QJsonValue baseToJson(const Base &base)
{
    if (const auto *seq = std::get_if<qint64>(&base)) {
        return QJsonValue(*seq);
    }
    if (const auto *operation = std::get_if<QUuid>(&base)) {
        return QJsonValue(idText(*operation));
    }
    return QJsonValue(QJsonValue::Null);
}

Result<Base> baseFromJson(const QJsonValue &json)
{
    if (json.isNull()) {
        return Base();
    }
    if (json.isDouble() && json.toInteger() > 0) {
        return Base(json.toInteger());
    }
    const QUuid operation = QUuid::fromString(json.toString());
    if (operation.isNull()) {
        return fail(ErrorCode::Malformed, QStringLiteral("a base is neither a number nor an operation"));
    }
    return Base(operation);
}

QByteArray encodeOperation(const Operation &operation)
{
    JsonWriter json;
    json.beginObject();
    json.number("v", kBodyVersion);
    json.id("op", operation.id);
    json.number("hlc", operation.hlc);
    json.number("epoch", operation.epoch);
    json.number("cur", operation.cursor);
    json.text("use", operation.useCase);
    if (!operation.actor.isNull()) {
        json.id("by", operation.actor);
    }
    if (!operation.compensates.isNull()) {
        json.id("back", operation.compensates);
    }
    json.key("ch");
    json.beginArray();
    for (const Change &change : operation.changes) {
        writeChange(json, change);
    }
    json.endArray();
    json.endObject();
    return json.bytes();
}

Result<void> checkLimits(const Operation &operation, const QByteArray &body, const OperationLimits &limits)
{
    qsizetype cells = 0;
    for (const Change &change : operation.changes) {
        cells += change.put.size() + change.saw.size();
        for (const CellValue &value : change.put) {
            if (value.isText() && value.text().size() > limits.maxTextLength) {
                return fail(ErrorCode::TooLarge, QStringLiteral("a text is too long"));
            }
        }
        for (const QStringList &elements : change.add) {
            cells += elements.size();
        }
        for (const auto &elements : change.remove) {
            for (const QList<Base> &seen : elements) {
                cells += 1 + seen.size();
            }
        }
    }
    if (body.size() > limits.maxBytes || operation.changes.size() > limits.maxChanges ||
        cells > limits.maxCells) {
        return fail(ErrorCode::TooLarge,
                    QStringLiteral("%1 changes with %2 fields in %3 bytes are too many for one operation")
                        .arg(operation.changes.size())
                        .arg(cells)
                        .arg(body.size()));
    }
    return {};
}

Result<Operation> decodeOperation(const QByteArray &body, const OperationLimits &limits)
{
    if (body.size() > limits.maxBytes) {
        return fail(ErrorCode::TooLarge, QStringLiteral("the operation has too many bytes"));
    }
    FORECOURT_ASSIGN(const QJsonObject json, parseObject(body));
    Operation operation;
    operation.id = QUuid::fromString(json.value(QStringLiteral("op")).toString());
    operation.hlc = json.value(QStringLiteral("hlc")).toInteger(-1);
    operation.epoch = json.value(QStringLiteral("epoch")).toInteger(-1);
    operation.cursor = json.value(QStringLiteral("cur")).toInteger(-1);
    operation.actor = QUuid::fromString(json.value(QStringLiteral("by")).toString());
    operation.useCase = json.value(QStringLiteral("use")).toString();
    operation.compensates = QUuid::fromString(json.value(QStringLiteral("back")).toString());
    if (operation.id.isNull() || operation.hlc < 0 || operation.epoch < 0 || operation.cursor < 0) {
        return fail(ErrorCode::Malformed,
                    QStringLiteral("the operation lacks its id, clock, epoch or cursor"));
    }
    const QJsonArray changes = json.value(QStringLiteral("ch")).toArray();
    if (changes.isEmpty() || changes.size() > limits.maxChanges) {
        return fail(changes.isEmpty() ? ErrorCode::Malformed : ErrorCode::TooLarge,
                    QStringLiteral("the operation has no changes or too many"));
    }
    OperationReader reader(limits);
    for (const QJsonValue &value : changes) {
        FORECOURT_ASSIGN(Change change, reader.change(value.toObject()));
        operation.changes.append(std::move(change));
    }
    return operation;
}

QByteArray nextChain(const QByteArray &previous, const QByteArray &body)
{
    QByteArray chain(kChainBytes, '\0');
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, kChainBytes);
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char *>(previous.constData()),
                              static_cast<unsigned long long>(previous.size()));
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char *>(body.constData()),
                              static_cast<unsigned long long>(body.size()));
    crypto_generichash_final(&state, reinterpret_cast<unsigned char *>(chain.data()), kChainBytes);
    return chain;
}

} // namespace forecourt
