// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/adf/adfprospect.h"

#include <QStringList>

namespace forecourt {
namespace {

bool isHan(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isSurrogate() || c.script() == QChar::Script_Han || c.isSpace();
    });
}

} // namespace

bool AdfName::isEmpty() const
{
    return surname.isEmpty() && first.isEmpty() && middle.isEmpty() && last.isEmpty() && full.isEmpty();
}

QString AdfName::display() const
{
    if (!full.isEmpty()) {
        return full;
    }
    const QString family = last.isEmpty() ? surname : last;
    if (isHan(family + first)) {
        return family + middle + first;
    }
    QStringList parts{first, middle, family};
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace forecourt
