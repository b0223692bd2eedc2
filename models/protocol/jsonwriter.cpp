// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/jsonwriter.h"

#include <array>
#include <charconv>

namespace forecourt {

namespace {

rapidjson::SizeType sizeOf(size_t size)
{
    return static_cast<rapidjson::SizeType>(size);
}

} // namespace

JsonWriter::JsonWriter() : m_writer(m_buffer)
{}

void JsonWriter::key(std::string_view name)
{
    m_writer.Key(name.data(), sizeOf(name.size()));
}

void JsonWriter::key(int field)
{
    std::array<char, 12> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), field).ptr;
    m_writer.Key(digits.data(), sizeOf(static_cast<size_t>(end - digits.data())));
}

void JsonWriter::element(const QString &name)
{
    const QByteArray utf8 = name.toUtf8();
    m_writer.Key(utf8.constData(), sizeOf(static_cast<size_t>(utf8.size())));
}

void JsonWriter::text(const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    m_writer.String(utf8.constData(), sizeOf(static_cast<size_t>(utf8.size())));
}

void JsonWriter::id(const QUuid &value)
{
    const QByteArray text = value.toByteArray(QUuid::WithoutBraces);
    m_writer.String(text.constData(), sizeOf(static_cast<size_t>(text.size())));
}

void JsonWriter::cell(const CellValue &value)
{
    if (value.isNumber()) {
        number(value.number());
    } else if (value.isText()) {
        text(value.text());
    } else {
        null();
    }
}

void JsonWriter::number(std::string_view name, qint64 value)
{
    key(name);
    number(value);
}

void JsonWriter::text(std::string_view name, const QString &value)
{
    key(name);
    text(value);
}

void JsonWriter::id(std::string_view name, const QUuid &value)
{
    key(name);
    id(value);
}

void JsonWriter::flag(std::string_view name, bool value)
{
    key(name);
    flag(value);
}

void JsonWriter::cells(std::string_view name, const Cells &cells)
{
    key(name);
    beginObject();
    for (const auto &[field, value] : cells.asKeyValueRange()) {
        key(field);
        cell(value);
    }
    endObject();
}

QByteArray JsonWriter::bytes() const
{
    return {m_buffer.GetString(), static_cast<qsizetype>(m_buffer.GetSize())};
}

} // namespace forecourt
