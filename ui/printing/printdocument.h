// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace forecourt {

// The title of a part; never the last line of a page.
struct HeadingBlock
{
    QString text;

    bool operator==(const HeadingBlock &) const = default;
};

struct ParagraphBlock
{
    QString text;
    QString marker = {}; // "1.", stands before the text
    bool small = false;  // small print, grey
    bool grey = false;

    bool operator==(const ParagraphBlock &) const = default;
};

struct LabelledValue
{
    QString label;
    QString value;
    bool wide = false; // takes the whole width

    bool operator==(const LabelledValue &) const = default;
};

// Labels with their values, two beside each other where the paper is wide enough. A value that is not known
// leaves its room to write in on sheets, and is left out on the roll.
struct PairsBlock
{
    QList<LabelledValue> pairs;

    bool operator==(const PairsBlock &) const = default;
};

// What becomes of a column on the roll.
enum class OnRoll {
    Stays, // a column there too
    Above, // stands in a line of its own above the row, with other such columns; a number with its title
    Hidden
};

struct TableColumn
{
    QString title;
    bool right = false; // numbers
    int weight = 0;     // share of the width that is left over; 0: as wide as its longest text
    OnRoll onRoll = OnRoll::Stays;

    bool operator==(const TableColumn &) const = default;
};

enum class TableRowKind {
    Normal,
    Group, // two texts across all columns: a title at the left, a word about it at the right
    Sum    // bold, kept with the row before
};

struct TableRow
{
    QStringList cells;
    TableRowKind kind = TableRowKind::Normal;

    bool operator==(const TableRow &) const = default;
};

// Rows are not divided between pages; the head is repeated on each.
struct TableBlock
{
    QList<TableColumn> columns;
    QList<TableRow> rows;

    bool operator==(const TableBlock &) const = default;
};

struct TotalLine
{
    QString label;
    QString value;
    bool strong = false; // the sum of the others

    bool operator==(const TotalLine &) const = default;
};

// Amounts below each other at the right, kept together.
struct TotalsBlock
{
    QList<TotalLine> lines;

    bool operator==(const TotalsBlock &) const = default;
};

// A line to sign on above each caption.
struct SignatureBlock
{
    QStringList captions;
    QImage signature = {}; // stands on the first line; null: that is signed by hand too

    bool operator==(const SignatureBlock &) const = default;
};

struct RuleBlock
{
    bool operator==(const RuleBlock &) const = default;
};

// The distance between two parts.
struct SpaceBlock
{
    bool operator==(const SpaceBlock &) const = default;
};

struct QrBlock
{
    QString text;
    QString caption;

    bool operator==(const QrBlock &) const = default;
};

using PrintBlock = std::variant<HeadingBlock, ParagraphBlock, PairsBlock, TableBlock, TotalsBlock,
                                SignatureBlock, RuleBlock, SpaceBlock, QrBlock>;

// What stands at the top of every document, and what its foot says.
struct PrintHead
{
    QString store;
    QStringList storeLines; // group, address, telephone; empty ones are left out
    QString title;          // "Check-in sheet"
    QString number;
    QStringList lines; // below the number
    QString code;      // what the QR code says (recordcode.h); empty: none
    QString printedAt; // for people, in the zone of the store

    bool operator==(const PrintHead &) const = default;
};

// The content of a document: translated texts in reading order. It knows nothing of paper, so that one
// content goes on every paper.
struct PrintDocument
{
    QString kind; // permanent, e.g. "checkin": the choice of paper is remembered by it
    PrintHead head;
    QList<PrintBlock> blocks;

    // "R261103-A0-001.pdf"; the title where there is no number.
    [[nodiscard]] QString fileName() const;

    bool operator==(const PrintDocument &) const = default;
};

// A moment as documents show it: the date in the order of the language, always with its year and in the zone
// of the store (IANA name; UTC where this machine does not know it). Empty for 0.
[[nodiscard]] QString printedTime(qint64 ms, const QString &timeZone);

} // namespace forecourt
