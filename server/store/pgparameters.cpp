// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/pgparameters.h"

#include <QtEndian>

namespace forecourt {

namespace {

template <typename Number> QByteArray bigEndian(Number value)
{
    QByteArray bytes(sizeof(Number), Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

// Not null, even where it is empty.
QByteArray present(const QByteArray &value)
{
    return value.isNull() ? QByteArray("") : value;
}

} // namespace

QByteArray pgText(const QString &text)
{
    if (!text.contains(QChar(0))) {
        return present(text.toUtf8());
    }
    QString cleaned = text;
    return cleaned.replace(QChar(0), QChar(QChar::ReplacementCharacter)).toUtf8();
}

PgArray::PgArray(Element element) : m_element(element)
{}

void PgArray::appendValue(const char *bytes, qsizetype size)
{
    m_values.append(bigEndian(static_cast<qint32>(size)));
    m_values.append(bytes, size);
    ++m_count;
}

void PgArray::append(qint64 value)
{
    if (m_element == Element::Small) {
        const QByteArray bytes = bigEndian(static_cast<qint32>(value));
        appendValue(bytes.constData(), bytes.size());
    } else {
        const QByteArray bytes = bigEndian(value);
        appendValue(bytes.constData(), bytes.size());
    }
}

void PgArray::append(const QByteArray &value)
{
    appendValue(value.constData(), value.size());
}

void PgArray::append(const QString &value)
{
    append(pgText(value));
}

void PgArray::append(const QUuid &value)
{
    if (value.isNull()) {
        appendNull();
    } else {
        append(value.toRfc4122());
    }
}

void PgArray::appendNull()
{
    m_values.append(bigEndian(qint32(-1)));
    m_hasNull = true;
    ++m_count;
}

QByteArray PgArray::toBytes() const
{
    const qint32 dimensions = m_count == 0 ? 0 : 1;
    QByteArray bytes;
    bytes.reserve(20 + m_values.size());
    bytes.append(bigEndian(dimensions));
    bytes.append(bigEndian(qint32(m_hasNull ? 1 : 0)));
    bytes.append(bigEndian(static_cast<quint32>(m_element)));
    if (dimensions != 0) {
        bytes.append(bigEndian(m_count));
        bytes.append(bigEndian(qint32(1))); // the first index
        bytes.append(m_values);
    }
    return bytes;
}

PgParameters &PgParameters::integer(qint64 value)
{
    m_values.append(bigEndian(value));
    return *this;
}

PgParameters &PgParameters::bytes(const QByteArray &value)
{
    m_values.append(present(value));
    return *this;
}

PgParameters &PgParameters::text(const QString &value)
{
    m_values.append(pgText(value));
    return *this;
}

PgParameters &PgParameters::uuid(const QUuid &value)
{
    m_values.append(value.isNull() ? QByteArray() : value.toRfc4122());
    return *this;
}

PgParameters &PgParameters::array(const PgArray &value)
{
    m_values.append(value.toBytes());
    return *this;
}

std::vector<const char *> PgParameters::values() const
{
    std::vector<const char *> values;
    values.reserve(static_cast<size_t>(m_values.size()));
    for (const QByteArray &value : m_values) {
        values.push_back(value.isNull() ? nullptr : value.constData());
    }
    return values;
}

std::vector<int> PgParameters::lengths() const
{
    std::vector<int> lengths;
    lengths.reserve(static_cast<size_t>(m_values.size()));
    for (const QByteArray &value : m_values) {
        lengths.push_back(static_cast<int>(value.size()));
    }
    return lengths;
}

} // namespace forecourt
