// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/interchange/adf/adflimits.h"
#include "models/interchange/adf/adfprospect.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace forecourt {

struct MarkupAttribute
{
    QString name; // lower case, without prefix
    QString value;
};

enum class MarkupKind { Start, End, Text, Finished };

struct MarkupToken
{
    MarkupKind kind = MarkupKind::Finished;
    QString name; // of Start and End: lower case, without prefix
    QList<MarkupAttribute> attributes;
    bool selfClosing = false;
    QString text; // of Text: references replaced
    AdfPlace place;
    QList<AdfWarning> warnings; // about this token
};

// Splits text into tags and character data, forgiving what senders get wrong: attributes without quotes or
// with typographic ones, a quote never closed, bare ampersands and "<" in text, comments and CDATA never
// closed, processing instructions anywhere and unfinished. Comments, processing instructions, DOCTYPE with
// its internal subset and other declarations are skipped without being understood. Knows nothing of nesting.
// Reads the text once, with two looks at a tag at most; the text must outlive the scanner.
class MarkupScanner final
{
public:
    MarkupScanner(QStringView text, const AdfLimits &limits);

    [[nodiscard]] MarkupToken next();
    // The place of the next character to be read; at the end, just behind the last one.
    [[nodiscard]] AdfPlace place();

private:
    [[nodiscard]] AdfPlace placeOf(qsizetype position);
    [[nodiscard]] bool startsWith(QStringView what) const;
    [[nodiscard]] QChar peek(qsizetype offset) const;

    // Each reads from a '<'; true when `token` holds something to hand out.
    bool readMarkup(MarkupToken &token);
    bool readBang(MarkupToken &token);
    bool readStart(MarkupToken &token);
    bool readEnd(MarkupToken &token);
    bool readCdata(MarkupToken &token);
    void skipComment(MarkupToken &token);
    void skipDeclaration();
    [[nodiscard]] qsizetype subsetEnd(qsizetype from);
    void skipInstruction();

    void readText(MarkupToken &token, qsizetype from);
    void readAttributes(MarkupToken &token, qsizetype from, qsizetype end);
    void addAttribute(MarkupToken &token, QStringView name, QStringView value, qsizetype valueAt);
    void setText(MarkupToken &token, qsizetype from, qsizetype end, bool references);
    void warn(MarkupToken &token, const QString &word, const QString &detail, qsizetype at);

    [[nodiscard]] qsizetype tagEnd(qsizetype from) const;
    [[nodiscard]] qsizetype nameEnd(qsizetype from) const;
    [[nodiscard]] qsizetype valueEnd(qsizetype from, qsizetype end) const;
    [[nodiscard]] QString localName(qsizetype from, qsizetype end) const;
    // Where `what` begins, or -1; a search that failed once is never repeated, which keeps reading linear.
    [[nodiscard]] qsizetype find(QStringView what, qsizetype from, bool &isAbsent) const;

    QStringView m_text;
    AdfLimits m_limits;
    qsizetype m_at = 0;
    bool m_noCommentEnd = false;
    bool m_noCdataEnd = false;
    qsizetype m_subsetSearchedTo = 0; // no internal subset ends before this position

    qsizetype m_placeAt = 0; // the position whose place is m_place; only ever moves forward
    AdfPlace m_place;
};

} // namespace forecourt
