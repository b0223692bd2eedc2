// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/text.h"

#include <algorithm>

namespace forecourt {

namespace {

bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format || (c.category() == QChar::Other_Control && !c.isSpace());
}

bool isSeparator(QChar c)
{
    constexpr QStringView kDots = u".·•‧・。｡∙⋅";
    constexpr QStringView kMinus = u"−";
    return c.isSpace() || c.category() == QChar::Punctuation_Dash || kDots.contains(c) || kMinus.contains(c);
}

} // namespace

QString normalisedText(const QString &text)
{
    QString result = text.normalized(QString::NormalizationForm_KC);
    result.removeIf(isInvisible);
    return result.simplified();
}

QString foldedForSearch(const QString &text)
{
    // Lower case and dropped separators can undo the normal form, so it is made once more at the end.
    QString result = text.normalized(QString::NormalizationForm_KC).toLower();
    result.removeIf([](QChar c) { return isSeparator(c) || isInvisible(c); });
    return result.normalized(QString::NormalizationForm_KC);
}

QString digitsOnly(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (const int value = c.digitValue(); c.isDigit() && value >= 0) {
            result.append(QChar(u'0' + value));
        }
    }
    return result;
}

bool isHan(QChar character)
{
    return character.script() == QChar::Script_Han;
}

bool hasHan(QStringView text)
{
    return std::any_of(text.begin(), text.end(), isHan);
}

} // namespace forecourt
