// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/effect.h"

#include "models/protocol/json.h"
#include "models/protocol/jsonwriter.h"
#include "models/protocol/setjson.h"

#include <QJsonArray>

#include <array>

namespace forecourt {

namespace {

constexpr std::array<std::pair<ConflictKind, const char *>, 9> kWords{{
    {ConflictKind::Register, "register"},
    {ConflictKind::Protected, "protected"},
    {ConflictKind::LongText, "long-text"},
    {ConflictKind::State, "state"},
    {ConflictKind::Create, "create"},
    {ConflictKind::Delete, "delete"},
    {ConflictKind::Number, "number"},
    {ConflictKind::Booking, "booking"},
    {ConflictKind::Set, "set"},
}};

void write(JsonWriter &json, const ChangeEffect &effect)
{
    json.beginObject();
    json.number("c", effect.collection);
    json.id("r", effect.row);
    if (effect.created) {
        json.flag("new", true);
    }
    if (!effect.cells.isEmpty()) {
        json.cells("f", effect.cells);
    }
    if (!effect.sets.isEmpty()) {
        json.key("s");
        writeSets(json, effect.sets);
    }
    if (effect.dead) {
        json.flag("dead", *effect.dead);
    }
    json.endObject();
}

Result<ChangeEffect> effectFromJson(const QJsonObject &json)
{
    ChangeEffect effect;
    effect.collection = json.value(QStringLiteral("c")).toInt();
    effect.row = QUuid::fromString(json.value(QStringLiteral("r")).toString());
    if (effect.collection <= 0 || effect.row.isNull()) {
        return fail(ErrorCode::Malformed, QStringLiteral("an effect names no collection or row"));
    }
    effect.created = json.value(QStringLiteral("new")).toBool();
    FORECOURT_ASSIGN(effect.cells, cellsFromJson(json.value(QStringLiteral("f")).toObject()));
    FORECOURT_ASSIGN(effect.sets, setsFromJson(json.value(QStringLiteral("s")).toObject()));
    const QJsonValue dead = json.value(QStringLiteral("dead"));
    if (dead.isBool()) {
        effect.dead = dead.toBool();
    }
    return effect;
}

void write(JsonWriter &json, const Conflict &conflict)
{
    json.beginObject();
    json.text("k", conflictWord(conflict.kind));
    json.number("c", conflict.collection);
    json.id("r", conflict.row);
    json.number("f", conflict.field);
    json.key("won");
    json.cell(conflict.won);
    json.key("lost");
    json.cell(conflict.lost);
    json.number("ws", conflict.wonSeq);
    json.number("ls", conflict.lostSeq);
    json.endObject();
}

template <typename Things> void writeArray(JsonWriter &json, std::string_view name, const Things &things)
{
    json.key(name);
    json.beginArray();
    for (const auto &thing : things) {
        write(json, thing);
    }
    json.endArray();
}

Result<Conflict> conflictFromJson(const QJsonObject &json)
{
    const auto kind = conflictFromWord(json.value(QStringLiteral("k")).toString());
    Conflict conflict;
    conflict.kind = kind.value_or(ConflictKind::Register);
    conflict.collection = json.value(QStringLiteral("c")).toInt();
    conflict.row = QUuid::fromString(json.value(QStringLiteral("r")).toString());
    conflict.field = json.value(QStringLiteral("f")).toInt();
    FORECOURT_ASSIGN(conflict.won, CellValue::fromJson(json.value(QStringLiteral("won"))));
    FORECOURT_ASSIGN(conflict.lost, CellValue::fromJson(json.value(QStringLiteral("lost"))));
    conflict.wonSeq = json.value(QStringLiteral("ws")).toInteger();
    conflict.lostSeq = json.value(QStringLiteral("ls")).toInteger();
    return conflict;
}

} // namespace

QString conflictWord(ConflictKind kind)
{
    for (const auto &[known, word] : kWords) {
        if (known == kind) {
            return QString::fromLatin1(word);
        }
    }
    return {};
}

std::optional<ConflictKind> conflictFromWord(const QString &word)
{
    for (const auto &[kind, known] : kWords) {
        if (word == QLatin1String(known)) {
            return kind;
        }
    }
    return std::nullopt;
}

QByteArray encodeLogEntry(const LogEntry &entry)
{
    JsonWriter json;
    json.beginObject();
    json.number("seq", entry.seq);
    json.id("op", entry.operation);
    json.id("rep", entry.replica);
    json.text("desk", entry.desk);
    json.text("use", entry.useCase);
    json.number("hlc", entry.hlc);
    writeArray(json, "eff", entry.effects);
    if (!entry.actor.isNull()) {
        json.id("by", entry.actor);
    }
    if (!entry.conflicts.isEmpty()) {
        writeArray(json, "conf", entry.conflicts);
    }
    json.endObject();
    return json.bytes();
}

Result<LogEntry> decodeLogEntry(const QByteArray &bytes)
{
    FORECOURT_ASSIGN(const QJsonObject json, parseObject(bytes));
    LogEntry entry;
    entry.seq = json.value(QStringLiteral("seq")).toInteger();
    entry.operation = QUuid::fromString(json.value(QStringLiteral("op")).toString());
    entry.replica = QUuid::fromString(json.value(QStringLiteral("rep")).toString());
    entry.desk = json.value(QStringLiteral("desk")).toString();
    entry.actor = QUuid::fromString(json.value(QStringLiteral("by")).toString());
    entry.useCase = json.value(QStringLiteral("use")).toString();
    entry.hlc = json.value(QStringLiteral("hlc")).toInteger();
    if (entry.seq <= 0 || entry.operation.isNull()) {
        return fail(ErrorCode::Malformed, QStringLiteral("a log entry lacks its number or operation"));
    }
    const QJsonArray effects = json.value(QStringLiteral("eff")).toArray();
    for (const QJsonValue &value : effects) {
        FORECOURT_ASSIGN(ChangeEffect effect, effectFromJson(value.toObject()));
        entry.effects.append(std::move(effect));
    }
    const QJsonArray conflicts = json.value(QStringLiteral("conf")).toArray();
    for (const QJsonValue &value : conflicts) {
        FORECOURT_ASSIGN(Conflict conflict, conflictFromJson(value.toObject()));
        entry.conflicts.append(std::move(conflict));
    }
    return entry;
}

} // namespace forecourt
