// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/snapshotrows.h"

#include "models/protocol/jsonwriter.h"
#include "models/protocol/setjson.h"

#include <charconv>
#include <cstring>
#include <limits>
#include <rapidjson/document.h>

namespace forecourt {

namespace {

// Rows come by the million: a tree of QJsonObject would cost several times as much.
using Json = rapidjson::GenericValue<rapidjson::UTF8<>>;
constexpr size_t kMemory = 64 * 1024;
constexpr rapidjson::SizeType kLeast = 5; // collection, id, created, dead, cells
constexpr rapidjson::SizeType kVersions = 5;
constexpr rapidjson::SizeType kSets = 6;

QString textOf(const Json &json)
{
    return QString::fromUtf8(json.GetString(), static_cast<qsizetype>(json.GetStringLength()));
}

bool readField(const Json &key, int &field)
{
    const char *end = key.GetString() + key.GetStringLength();
    const auto read = std::from_chars(key.GetString(), end, field);
    return read.ec == std::errc() && read.ptr == end && field > 0;
}

bool readCells(const Json &json, Cells &cells)
{
    if (!json.IsObject()) {
        return false;
    }
    for (const auto &member : json.GetObject()) {
        int field = 0;
        const Json &value = member.value;
        if (!readField(member.name, field) || !(value.IsNull() || value.IsInt64() || value.IsString())) {
            return false;
        }
        cells.insert(field, value.IsNull()    ? CellValue()
                            : value.IsInt64() ? CellValue(qint64{value.GetInt64()})
                                              : CellValue(textOf(value)));
    }
    return true;
}

bool readVersions(const Json &json, QMap<int, qint64> &versions)
{
    if (!json.IsObject()) {
        return false;
    }
    for (const auto &member : json.GetObject()) {
        int field = 0;
        if (!readField(member.name, field) || !member.value.IsInt64()) {
            return false;
        }
        versions.insert(field, member.value.GetInt64());
    }
    return true;
}

bool readElements(const Json &json, SetElements &elements)
{
    if (!json.IsObject()) {
        return false;
    }
    for (const auto &member : json.GetObject()) {
        if (!member.value.IsArray()) {
            return false;
        }
        QList<qint64> &additions = elements[textOf(member.name)];
        for (const Json &addition : member.value.GetArray()) {
            if (!addition.IsInt64()) {
                return false;
            }
            additions.append(addition.GetInt64());
        }
    }
    return true;
}

bool readSets(const Json &json, QMap<int, SetElements> &sets)
{
    if (!json.IsObject()) {
        return false;
    }
    for (const auto &member : json.GetObject()) {
        int field = 0;
        if (!readField(member.name, field) || !readElements(member.value, sets[field])) {
            return false;
        }
    }
    return true;
}

bool readRow(const Json &json, SnapshotRow &row)
{
    if (!json.IsArray() || json.Size() < kLeast || !json[0].IsInt() || !json[1].IsString() ||
        !json[2].IsInt64() || !json[3].IsInt64()) {
        return false;
    }
    row.collection = json[0].GetInt();
    row.id = QUuid::fromString(
        QLatin1String(json[1].GetString(), static_cast<qsizetype>(json[1].GetStringLength())));
    row.created = json[2].GetInt64();
    row.dead = json[3].GetInt64();
    return row.collection > 0 && !row.id.isNull() && row.created > 0 && row.dead >= 0 &&
           readCells(json[4], row.cells) &&
           (json.Size() <= kVersions || readVersions(json[kVersions], row.versions)) &&
           (json.Size() <= kSets || readSets(json[kSets], row.sets));
}

void writeVersions(JsonWriter &json, const Entity &entity)
{
    json.beginObject();
    for (const auto &[field, cell] : entity.cells.asKeyValueRange()) {
        if (cell.version != entity.created || cell.value.isNull()) {
            json.key(field);
            json.number(cell.version);
        }
    }
    json.endObject();
}

} // namespace

QByteArray snapshotLine(const Entity &entity)
{
    const auto differs = [&](const Cell &cell) {
        return cell.version != entity.created || cell.value.isNull();
    };
    const bool hasVersions = std::any_of(entity.cells.begin(), entity.cells.end(), differs);
    JsonWriter json;
    json.beginArray();
    json.number(qint64{entity.collection});
    json.id(entity.row);
    json.number(entity.created);
    json.number(entity.dead);
    json.beginObject();
    for (const auto &[field, cell] : entity.cells.asKeyValueRange()) {
        json.key(field);
        json.cell(cell.value);
    }
    json.endObject();
    if (hasVersions || !entity.sets.isEmpty()) {
        writeVersions(json, entity);
    }
    if (!entity.sets.isEmpty()) {
        writeSets(json, entity.sets);
    }
    json.endArray();
    return json.bytes() + '\n';
}

Result<void> forEachSnapshotRow(QByteArray lines, const std::function<Result<void>(SnapshotRow)> &each)
{
    // Each line is read where it stands, and its memory used again for the next. Not by recursion: nobody
    // knows how deep a stranger nests.
    std::vector<char> memory(kMemory);
    rapidjson::MemoryPoolAllocator<> pool(memory.data(), memory.size());
    char *at = lines.data();
    char *const end = at + lines.size();
    for (qint64 number = 1; at < end; ++number) {
        char *line = at;
        char *newline = static_cast<char *>(std::memchr(at, '\n', static_cast<size_t>(end - at)));
        if (newline == nullptr) {
            return fail(ErrorCode::Malformed, QStringLiteral("snapshot line %1 has no end").arg(number));
        }
        *newline = '\0';
        at = newline + 1;
        pool.Clear();
        rapidjson::Document document(&pool);
        document.ParseInsitu<rapidjson::kParseIterativeFlag>(line);
        SnapshotRow row;
        if (document.HasParseError() || !readRow(document, row)) {
            return fail(ErrorCode::Malformed, QStringLiteral("snapshot line %1 is no row").arg(number));
        }
        FORECOURT_TRY(each(std::move(row)));
    }
    return {};
}

} // namespace forecourt
