// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/digest.h"

#include <QtEndian>

#include <sodium.h>

namespace forecourt {

namespace {

class Hasher final
{
public:
    Hasher() { crypto_generichash_init(&m_state, nullptr, 0, kDigestBytes); }

    void number(qint64 value)
    {
        const qint64 ordered = qToBigEndian(value);
        raw(&ordered, sizeof ordered);
    }

    // Length first, so that two neighbours cannot trade characters.
    void bytes(const QByteArray &value)
    {
        number(value.size());
        raw(value.constData(), static_cast<size_t>(value.size()));
    }

    void value(const CellValue &cell)
    {
        if (cell.isNumber()) {
            raw("n", 1);
            number(cell.number());
        } else if (cell.isText()) {
            raw("t", 1);
            bytes(cell.text().toUtf8());
        } else {
            raw("-", 1);
        }
    }

    QByteArray finish()
    {
        QByteArray digest(kDigestBytes, '\0');
        crypto_generichash_final(&m_state, reinterpret_cast<unsigned char *>(digest.data()), kDigestBytes);
        return digest;
    }

private:
    void raw(const void *data, size_t size)
    {
        crypto_generichash_update(&m_state, static_cast<const unsigned char *>(data), size);
    }

    crypto_generichash_state m_state{};
};

void hashSets(Hasher &hasher, const QMap<int, SetElements> &sets)
{
    for (const auto &[field, elements] : sets.asKeyValueRange()) {
        for (const auto &[element, additions] : elements.asKeyValueRange()) {
            QList<qint64> ordered = additions;
            std::sort(ordered.begin(), ordered.end());
            hasher.number(field);
            hasher.bytes(element.toUtf8());
            for (const qint64 addition : ordered) {
                hasher.number(addition);
            }
        }
    }
}

} // namespace

QByteArray rowDigest(const Entity &entity)
{
    if (!entity.exists()) {
        return QByteArray(kDigestBytes, '\0');
    }
    Hasher hasher;
    hasher.number(entity.collection);
    hasher.bytes(entity.row.toRfc4122());
    hasher.number(entity.created);
    hasher.number(entity.dead);
    for (const auto &[field, cell] : entity.cells.asKeyValueRange()) {
        hasher.number(field);
        hasher.value(cell.value);
        hasher.number(cell.version);
    }
    hashSets(hasher, entity.sets);
    return hasher.finish();
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
