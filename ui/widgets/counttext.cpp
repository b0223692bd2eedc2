// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/counttext.h"

#include <QLocale>

namespace forecourt {

QString countText(const ListCount &count)
{
    if (count.rows == 0) {
        return {};
    }
    return QLocale().toString(count.rows) + (count.exact ? QString() : QStringLiteral("+"));
}

} // namespace forecourt
