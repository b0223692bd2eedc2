// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/counttext.h"

#include <QCoreApplication>
#include <QLocale>

namespace forecourt {

QString countText(const ListCount &count)
{
    if (count.rows == 0) {
        return {};
    }
    return QLocale().toString(count.rows) + (count.exact ? QString() : QStringLiteral("+"));
}

QString bestCountText(const ListCount &count)
{
    return QCoreApplication::translate("forecourt::CountText", "the best %1")
        .arg(QLocale().toString(count.rows));
}

QString cutCountText(const ListCount &count)
{
    return QCoreApplication::translate("forecourt::CountText", "%1 or more")
        .arg(QLocale().toString(count.rows));
}

} // namespace forecourt
