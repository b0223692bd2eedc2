// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace forecourt {

struct ReadableText
{
    QString text;
    bool cut = false; // longer than allowed; the rest was dropped
    QStringView
        unknownEntity; // the first reference that is neither of XML, a number nor of HTML; empty if none
    qsizetype unknownEntityAt = 0; // offset of its ampersand
};

// Character data with its references replaced: the five of XML, numbers, and the common ones of HTML.
// Anything else that begins with an ampersand stays as written; nothing a file declares is ever expanded, so
// the result is never longer than `raw`. Line ends become line feeds, control characters and stray surrogates
// disappear.
[[nodiscard]] ReadableText readableText(QStringView raw, qsizetype maxLength);

// The same without references, as in CDATA sections.
[[nodiscard]] ReadableText literalText(QStringView raw, qsizetype maxLength);

} // namespace forecourt
