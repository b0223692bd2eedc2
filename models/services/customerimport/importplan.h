// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/interchange/csv/csvformat.h"
#include "models/services/customerimport/importdraft.h"

#include <atomic>
#include <memory>

namespace forecourt {

// How a file is to be taken: what was guessed, and what a person changed of it.
struct ImportPlan
{
    QString path;
    ImportKind kind = ImportKind::Customers;
    CsvFormat format;
    bool hasTitles = true; // the first row names the columns
    QStringList titles;    // without them, the numbers of the columns
    ImportColumns columns;
    qint64 bytes = 0; // size of the file when it was looked at

    bool operator==(const ImportPlan &) const = default;
};

// A first look at a file.
struct ImportPreview
{
    static constexpr qsizetype kRows = 50;

    ImportPlan plan;
    QString signature;       // headerSignature() of its titles
    QList<ImportDraft> rows; // the first ones, with what is wrong with them
    bool more = false;       // there are rows after these
};

struct ImportCounts
{
    qint64 rows = 0; // that follow the titles; the sum of the others
    qint64 created = 0;
    qint64 completed = 0; // known, and something was added
    qint64 unchanged = 0; // known, and all of it
    qint64 rejected = 0;

    bool operator==(const ImportCounts &) const = default;
};

// What became of a file.
struct ImportReport
{
    static constexpr qsizetype kProblems = 200;

    QString path;
    ImportKind kind = ImportKind::Customers;
    ImportCounts counts;
    QList<ImportProblem> problems; // the first ones
    QString errorFile;             // the rows not taken, with the reasons; empty where there are none
    qint64 firstLocal = 0;         // its operations, for undo; last < first: nothing was written
    qint64 lastLocal = -1;

    [[nodiscard]] bool changedAnything() const { return lastLocal >= firstLocal; }
    bool operator==(const ImportReport &) const = default;
};

// What became of taking an import back.
struct ImportUndone
{
    qint64 removed = 0;  // customers and cars that are gone again
    qint64 restored = 0; // that lost what was added
    qint64 stayed = 0;   // that somebody changed or used since

    bool operator==(const ImportUndone &) const = default;
};

// How far a run is, read and stopped from any thread.
struct ImportControl
{
    std::atomic<qint64> done = 0; // bytes of the file; for undo, records
    std::atomic<qint64> total = 0;
    std::atomic<qint64> rows = 0;
    std::atomic<bool> stop = false;
};
using ImportControlPtr = std::shared_ptr<ImportControl>;

// A problem as people read it in the error file; `title` is that of its column, empty for the row as a whole.
using ImportProblemWords = std::function<QString(const ImportProblem &problem, const QString &title)>;

} // namespace forecourt
