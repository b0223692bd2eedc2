// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/servertest.h"

#include <QCryptographicHash>

namespace forecourt {

inline QByteArray blobSha(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

// That many bytes that no other number gives.
inline QByteArray blobOf(int number, qsizetype size)
{
    QByteArray bytes;
    for (int i = 0; bytes.size() < size; ++i) {
        bytes += blobSha(QByteArray::number(number) + '/' + QByteArray::number(i));
    }
    return bytes.left(size);
}

// The row of a photo with a small picture.
inline Change newAttachment(const QUuid &row, const QByteArray &whole, const QByteArray &small = {})
{
    Change change;
    change.collection = collections::kAttachment;
    change.row = row;
    change.create = true;
    change.put = {{1, CellValue(qint64(collections::kCustomer))},
                  {2, CellValue::of(idNumber(50))},
                  {3, CellValue(QStringLiteral("photo"))},
                  {4, CellValue(QString::fromLatin1(blobSha(whole).toHex()))},
                  {5, CellValue(qint64(whole.size()))}};
    if (!small.isEmpty()) {
        change.put.insert(12, CellValue(QString::fromLatin1(blobSha(small).toHex())));
        change.put.insert(13, CellValue(qint64(small.size())));
    }
    return change;
}

} // namespace forecourt
