// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/csv/csvformula.h"

namespace forecourt {

namespace {

constexpr QStringView kStarts = u"=+-@\t\r";

// Apostrophes before a character that starts a formula; -1 where there is no such character.
qsizetype marksBefore(const QString &text)
{
    qsizetype marks = 0;
    while (marks < text.size() && text.at(marks) == u'\'') {
        ++marks;
    }
    return marks < text.size() && kStarts.contains(text.at(marks)) ? marks : -1;
}

bool isSignedNumber(const QString &text)
{
    if (text.size() < 2 || (text.at(0) != u'+' && text.at(0) != u'-') || !text.at(1).isDigit()) {
        return false;
    }
    return std::all_of(text.begin() + 1, text.end(), [](QChar character) {
        return (character >= u'0' && character <= u'9') || character == u'.' || character == u',' ||
               character == u' ';
    });
}

} // namespace

QString withFormulaMark(const QString &text)
{
    const qsizetype marks = marksBefore(text);
    return marks < 0 || isSignedNumber(text) ? text : QLatin1Char('\'') + text;
}

QString withoutFormulaMark(const QString &text)
{
    return marksBefore(text) > 0 ? text.mid(1) : text;
}

} // namespace forecourt
