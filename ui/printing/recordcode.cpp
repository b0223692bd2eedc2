// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/recordcode.h"

#include <QRegularExpression>

namespace forecourt {

QString recordCode(const QString &kind, const QUuid &id)
{
    return QStringLiteral("forecourt:%1/%2").arg(kind, id.toString(QUuid::WithoutBraces));
}

std::optional<RecordCode> parseRecordCode(const QString &text)
{
    static const QRegularExpression kCode(QStringLiteral("^forecourt:([a-z_]+)/([0-9a-f-]{36})$"));
    const auto match = kCode.match(text.trimmed().toLower());
    const QUuid id = QUuid::fromString(match.captured(2));
    return match.hasMatch() && !id.isNull() ? std::optional(RecordCode{match.captured(1), id}) : std::nullopt;
}

} // namespace forecourt
