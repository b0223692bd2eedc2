// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/effect.h"

#include "models/protocol/json.h"
#include "models/protocol/setjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace forecourt {

namespace {

constexpr std::array<std::pair<ConflictKind, const char *>, 7> kWords{{
    {ConflictKind::Register, "register"},
    {ConflictKind::Protected, "protected"},
    {ConflictKind::LongText, "long-text"},
    {ConflictKind::State, "state"},
    {ConflictKind::Create, "create"},
    {ConflictKind::Delete, "delete"},
    {ConflictKind::Set, "set"},
}};

QJsonObject effectToJson(const ChangeEffect &effect)
{
    QJsonObject json{{QStringLiteral("c"), effect.collection}, {QStringLiteral("r"), idText(effect.row)}};
    if (effect.created) {
        json.insert(QStringLiteral("new"), true);
    }
    if (!effect.cells.isEmpty()) {
        json.insert(QStringLiteral("f"), cellsToJson(effect.cells));
    }
    if (!effect.sets.isEmpty()) {
        json.insert(QStringLiteral("s"), setsToJson(effect.sets));
    }
    if (effect.dead) {
        json.insert(QStringLiteral("dead"), *effect.dead);
    }
    return json;
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

QJsonObject conflictToJson(const Conflict &conflict)
{
    return {
        {QStringLiteral("k"), conflictWord(conflict.kind)},
        {QStringLiteral("c"), conflict.collection},
        {QStringLiteral("r"), idText(conflict.row)},
        {QStringLiteral("f"), conflict.field},
        {QStringLiteral("won"), conflict.won.toJson()},
        {QStringLiteral("lost"), conflict.lost.toJson()},
        {QStringLiteral("ws"), conflict.wonSeq},
        {QStringLiteral("ls"), conflict.lostSeq},
    };
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
    QJsonArray effects;
    for (const ChangeEffect &effect : entry.effects) {
        effects.append(effectToJson(effect));
    }
    QJsonArray conflicts;
    for (const Conflict &conflict : entry.conflicts) {
        conflicts.append(conflictToJson(conflict));
    }
    QJsonObject json{
        {QStringLiteral("seq"), entry.seq},
        {QStringLiteral("op"), idText(entry.operation)},
        {QStringLiteral("rep"), idText(entry.replica)},
        {QStringLiteral("desk"), entry.desk},
        {QStringLiteral("use"), entry.useCase},
        {QStringLiteral("hlc"), entry.hlc},
        {QStringLiteral("eff"), effects},
    };
    if (!entry.actor.isNull()) {
        json.insert(QStringLiteral("by"), idText(entry.actor));
    }
    if (!conflicts.isEmpty()) {
        json.insert(QStringLiteral("conf"), conflicts);
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
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
