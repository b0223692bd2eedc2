// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/storabletext.h"

namespace forecourt {

namespace {

constexpr char16_t kByteOrderMark = 0xFEFF;

// How many units at `at` make one character that can be kept; 0 where they make none.
int keptUnits(const QString &text, qsizetype at)
{
    const QChar unit = text.at(at);
    if (unit.isNull()) {
        return 0;
    }
    if (!unit.isSurrogate()) {
        return QChar::isNonCharacter(unit.unicode()) ? 0 : 1;
    }
    const bool pair = unit.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
    return pair && !QChar::isNonCharacter(QChar::surrogateToUcs4(unit, text.at(at + 1))) ? 2 : 0;
}

// A pair that names a noncharacter goes as one.
int droppedUnits(const QString &text, qsizetype at)
{
    return text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate() ? 2 : 1;
}

} // namespace

bool isStorableText(const QString &text)
{
    if (text.startsWith(QChar(kByteOrderMark))) {
        return false;
    }
    for (qsizetype at = 0; at < text.size();) {
        const int units = keptUnits(text, at);
        if (units == 0) {
            return false;
        }
        at += units;
    }
    return true;
}

QString storableText(const QString &text)
{
    if (isStorableText(text)) {
        return text; // nearly always, and without a copy
    }
    QString kept;
    kept.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const int units = keptUnits(text, at);
        if (units != 0 && !(kept.isEmpty() && text.at(at) == QChar(kByteOrderMark))) {
            kept.append(QStringView(text).mid(at, units));
        } else if (units == 0 && !text.at(at).isNull()) {
            kept.append(QChar(QChar::ReplacementCharacter));
        }
        at += units != 0 ? units : droppedUnits(text, at);
    }
    return kept;
}

CellValue storableValue(const CellValue &value)
{
    if (!value.isText() || isStorableText(value.text())) {
        return value;
    }
    return CellValue::ofText(storableText(value.text()));
}

} // namespace forecourt
