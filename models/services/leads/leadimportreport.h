// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/ids.h"

#include <QList>
#include <QString>

namespace forecourt {

// Something of a file that was not taken, and where it begins: line and column from 1, in characters.
struct LeadRejection
{
    qint64 line = 1;
    qint64 column = 1;
    ErrorCode code = ErrorCode::Malformed;
    QString reason; // English, for the reason file and administrators

    bool operator==(const LeadRejection &) const = default;
};

// Something that was put right or left out while the rest was taken.
struct LeadImportWarning
{
    qint64 line = 1;
    qint64 column = 1;
    QString word; // permanent: "bad-date", "file-cut", …
    QString detail;

    bool operator==(const LeadImportWarning &) const = default;
};

// What became of a file of leads.
struct LeadImportReport
{
    QString fileName;
    QList<LeadId> accepted;  // new
    QList<LeadId> updated;   // changed by a resend
    QList<LeadId> unchanged; // known already
    int linked = 0;          // new leads of customers who were known before
    QList<LeadRejection> rejected;
    QList<LeadImportWarning> warnings;
    QString keptAs; // where a copy of a file with rejections is kept; empty where none was needed

    [[nodiscard]] qsizetype taken() const { return accepted.size() + updated.size() + unchanged.size(); }
    bool operator==(const LeadImportReport &) const = default;
};

} // namespace forecourt
