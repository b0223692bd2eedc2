// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/printdocument.h"

#include "models/itemmodels/daytext.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

namespace forecourt {

QString PrintDocument::fileName() const
{
    static const QRegularExpression kUnfit(QStringLiteral("[\\\\/:*?\"<>|\\s]+"));
    QString name = head.number.isEmpty() ? head.title : head.number;
    name.replace(kUnfit, QStringLiteral("-"));
    return name + QStringLiteral(".pdf");
}

QString printedTime(qint64 ms, const QString &timeZone)
{
    if (ms == 0) {
        return {};
    }
    const QTimeZone zone(timeZone.toUtf8());
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, zone.isValid() ? zone : QTimeZone::utc());
    return momentText(at);
}

} // namespace forecourt
