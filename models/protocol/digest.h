// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/entity.h"

#include <QByteArray>
#include <QList>
#include <QVarLengthArray>

#include <array>

namespace forecourt {

inline constexpr int kDigestBuckets = 256;
inline constexpr qsizetype kDigestBytes = 16;

// BLAKE2b-128 over collection, row, deletion, and every field's number, value and version, and every set
// element with its additions, in ascending order; 16 zero bytes for a row that does not exist.
QByteArray rowDigest(const Entity &entity);

// The same for a row that is told piece by piece, for callers that have no Entity: fields in ascending order,
// then set elements in ascending order of field and element.
class RowDigest final
{
public:
    RowDigest(int collection, const QUuid &row, qint64 created, qint64 dead);
    void cell(int field, const CellValue &value, qint64 version);
    void element(int field, const QString &element, QList<qint64> additions);
    [[nodiscard]] QByteArray finish() const;

private:
    void number(qint64 value);
    void bytes(const QByteArray &value);
    QVarLengthArray<char, 1024> m_told; // longer than most rows are
};

int digestBucket(const QUuid &row);

// The state of a whole store in 256 buckets: each is the XOR of its rows' digests, so a changed row costs two
// XORs (its old digest out, its new one in) and nothing else is read.
class Digest final
{
public:
    Digest();
    static Result<Digest> fromBytes(const QByteArray &bytes); // 256 × 16
    [[nodiscard]] QByteArray toBytes() const;

    void replace(const QUuid &row, const QByteArray &before, const QByteArray &after);
    void merge(const Digest &others); // rows that are not in this one yet
    [[nodiscard]] QByteArray bucket(int index) const;
    [[nodiscard]] QByteArray root() const; // BLAKE2b-128 over the buckets

    bool operator==(const Digest &) const = default;

private:
    QByteArray m_bytes;
};

} // namespace forecourt
