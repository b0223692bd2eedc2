// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/cellvalue.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <string_view>

namespace forecourt {

// Compact JSON written straight into bytes, for what is encoded in great numbers: operations, log entries,
// entities. (A tree of QJsonObject costs several times as much.) What is written is read by QJsonDocument.
// Keys and values in turn; nesting is the caller's to close.
class JsonWriter final
{
public:
    JsonWriter();

    void beginObject() { m_writer.StartObject(); }
    void endObject() { m_writer.EndObject(); }
    void beginArray() { m_writer.StartArray(); }
    void endArray() { m_writer.EndArray(); }

    void key(std::string_view name);
    void key(int field);               // the number of a field
    void element(const QString &name); // a key, too

    void number(qint64 value) { m_writer.Int64(value); }
    void flag(bool value) { m_writer.Bool(value); }
    void null() { m_writer.Null(); }
    void text(const QString &value);
    void id(const QUuid &value);
    void cell(const CellValue &value);

    void number(std::string_view name, qint64 value);
    void text(std::string_view name, const QString &value);
    void id(std::string_view name, const QUuid &value);
    void flag(std::string_view name, bool value);
    void cells(std::string_view name, const Cells &cells); // an object by field

    [[nodiscard]] QByteArray bytes() const;

private:
    rapidjson::StringBuffer m_buffer;
    rapidjson::Writer<rapidjson::StringBuffer> m_writer;
};

} // namespace forecourt
