// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUuid>

namespace forecourt {

// What a list says of an operation.
struct OperationHead
{
    static constexpr int kBytes = 1024; // of a body that it is read from

    QString useCase;
    int collection = 0; // of its first change; 0: unknown
    QUuid row;
    QUuid actor;   // staff
    int field = 0; // the first one it puts there; 0: none, or the row is made

    bool operator==(const OperationHead &) const = default;
};

// Of the beginning of a body that encodeOperation() wrote, without reading the rest: bodies of imports are
// large. Empty where it was written by anything else.
[[nodiscard]] OperationHead operationHead(const QByteArray &beginning);

} // namespace forecourt
