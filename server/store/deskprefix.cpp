// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/deskprefix.h"

namespace forecourt {

QString deskPrefix(qint64 index)
{
    constexpr qint64 kLetters = 26;
    QString letters;
    for (qint64 group = index / kDesksPerLetter; group >= 0; group = group / kLetters - 1) {
        letters.prepend(QChar(static_cast<char16_t>(u'A' + group % kLetters)));
    }
    return letters + QString::number(index % kDesksPerLetter + 1);
}

} // namespace forecourt
