// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUuid>

#include <optional>

namespace forecourt {

// The record behind a printed document, as its QR code names it: "forecourt:order/0190f5a2-…". A scanner
// types it where a person would type a number.
struct RecordCode
{
    QString kind; // as rooms open it: "order", "visit"
    QUuid id;

    bool operator==(const RecordCode &) const = default;
};

[[nodiscard]] QString recordCode(const QString &kind, const QUuid &id);
// None for a text that is not such a code; case and blanks around it do not matter.
[[nodiscard]] std::optional<RecordCode> parseRecordCode(const QString &text);

} // namespace forecourt
