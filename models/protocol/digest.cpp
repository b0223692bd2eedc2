// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/digest.h"

#include <QtEndian>

#include <sodium.h>

namespace forecourt {

RowDigest::RowDigest(int collection, const QUuid &row, qint64 created, qint64 dead)
{
    number(collection);
    bytes(row.toRfc4122());
    number(created);
    number(dead);
}

void RowDigest::number(qint64 value)
{
    const qint64 ordered = qToBigEndian(value);
    m_told.append(reinterpret_cast<const char *>(&ordered), sizeof ordered);
}

// Length first, so that two neighbours cannot trade characters.
void RowDigest::bytes(const QByteArray &value)
{
    number(value.size());
    m_told.append(value.constData(), value.size());
}

void RowDigest::cell(int field, const CellValue &value, qint64 version)
{
    number(field);
    if (value.isNumber()) {
        m_told.append('n');
        number(value.number());
    } else if (value.isText()) {
        m_told.append('t');
        bytes(value.text().toUtf8());
    } else {
        m_told.append('-');
    }
    number(version);
}

void RowDigest::element(int field, const QString &element, QList<qint64> additions)
{
    std::sort(additions.begin(), additions.end());
    number(field);
    bytes(element.toUtf8());
    for (const qint64 addition : additions) {
        number(addition);
    }
}

QByteArray RowDigest::finish() const
{
    QByteArray digest(kDigestBytes, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(digest.data()), kDigestBytes,
                       reinterpret_cast<const unsigned char *>(m_told.constData()),
                       static_cast<unsigned long long>(m_told.size()), nullptr, 0);
    return digest;
}

QByteArray rowDigest(const Entity &entity)
{
    if (!entity.exists()) {
        return QByteArray(kDigestBytes, '\0');
    }
    RowDigest digest(entity.collection, entity.row, entity.created, entity.dead);
    for (const auto &[field, cell] : entity.cells.asKeyValueRange()) {
        digest.cell(field, cell.value, cell.version);
    }
    for (const auto &[field, elements] : entity.sets.asKeyValueRange()) {
        for (const auto &[element, additions] : elements.asKeyValueRange()) {
            digest.element(field, element, additions);
        }
    }
    return digest.finish();
}

int digestBucket(const QUuid &row)
{
    // The last byte: the first ones of a UUIDv7 are the time and would fill bucket after bucket.
    return static_cast<unsigned char>(row.toRfc4122().back());
}

Digest::Digest() : m_bytes(kDigestBuckets * kDigestBytes, '\0')
{}

Result<Digest> Digest::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() != kDigestBuckets * kDigestBytes) {
        return fail(ErrorCode::Malformed, QStringLiteral("a digest has the wrong length"));
    }
    Digest digest;
    digest.m_bytes = bytes;
    return digest;
}

QByteArray Digest::toBytes() const
{
    return m_bytes;
}

void Digest::replace(const QUuid &row, const QByteArray &before, const QByteArray &after)
{
    char *bucket = m_bytes.data() + digestBucket(row) * kDigestBytes;
    for (qsizetype i = 0; i < kDigestBytes; ++i) {
        bucket[i] = static_cast<char>(bucket[i] ^ before.at(i) ^ after.at(i));
    }
}

void Digest::merge(const Digest &others)
{
    char *bytes = m_bytes.data();
    for (qsizetype i = 0; i < m_bytes.size(); ++i) {
        bytes[i] = static_cast<char>(bytes[i] ^ others.m_bytes.at(i));
    }
}

QByteArray Digest::bucket(int index) const
{
    return m_bytes.mid(index * kDigestBytes, kDigestBytes);
}

QByteArray Digest::root() const
{
    QByteArray root(kDigestBytes, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(root.data()), kDigestBytes,
                       reinterpret_cast<const unsigned char *>(m_bytes.constData()),
                       static_cast<unsigned long long>(m_bytes.size()), nullptr, 0);
    return root;
}

} // namespace forecourt
