// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/staffwords.h"

#include <QHash>

namespace forecourt {

QString StaffWords::role(const QString &word)
{
    const QHash<QString, QString> texts{
        {QStringLiteral("advisor"), tr("Service advisor")},
        {QStringLiteral("sales"), tr("Sales consultant")},
        {QStringLiteral("front_desk"), tr("Front desk")},
        {QStringLiteral("technician"), tr("Technician")},
        {QStringLiteral("foreman"), tr("Foreman")},
        {QStringLiteral("manager"), tr("Manager")},
        {QStringLiteral("parts"), tr("Parts")},
        {QStringLiteral("administrator"), tr("Administrator")},
    };
    return texts.value(word, word);
}

} // namespace forecourt
