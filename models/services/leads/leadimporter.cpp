// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/leads/leadimporter.h"

#include "models/interchange/adf/adfreader.h"
#include "models/services/leads/leadintake.h"
#include "models/storage/records.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

namespace forecourt {

namespace {

struct ReadFile
{
    QList<AdfProspect> prospects;
    LeadImportReport report; // what the reader says of the rest
};

// The reader names the place of a fault of the whole file in its detail.
LeadRejection fileRejection(const Error &error)
{
    static const QRegularExpression kPlaced(QStringLiteral("^line (\\d+), column (\\d+): (.*)$"));
    LeadRejection rejection{1, 1, error.code, error.detail};
    const auto match = kPlaced.match(error.detail);
    if (match.hasMatch()) {
        rejection.line = match.captured(1).toLongLong();
        rejection.column = match.captured(2).toLongLong();
        rejection.reason = match.captured(3);
    }
    return rejection;
}

// Where reading stopped: a limit means that leads may be missing; a missing end tag behind whole prospects
// does not, and one inside a prospect is listed with it.
void noteCut(const AdfRejected &cut, LeadImportReport &report)
{
    if (cut.code != ErrorCode::Malformed) {
        report.rejected.append({cut.place.line, cut.place.column, cut.code, cut.reason});
    } else {
        report.warnings.append({cut.place.line, cut.place.column, QStringLiteral("file-cut"), cut.reason});
    }
}

ReadFile describe(const Result<AdfDocument> &document, const QString &fileName)
{
    ReadFile read;
    read.report.fileName = fileName;
    if (!document) {
        read.report.rejected.append(fileRejection(document.error()));
        return read;
    }
    read.prospects = document->prospects;
    for (const AdfRejected &rejected : document->rejected) {
        read.report.rejected.append(
            {rejected.place.line, rejected.place.column, rejected.code, rejected.reason});
    }
    for (const AdfProspect &prospect : document->prospects) {
        for (const AdfWarning &warning : prospect.warnings) {
            read.report.warnings.append(
                {warning.place.line, warning.place.column, warning.word, warning.detail});
        }
    }
    if (document->cutAt) {
        noteCut(*document->cutAt, read.report);
    }
    if (document->textDamaged) {
        read.report.warnings.append(
            {1, 1, QStringLiteral("damaged-text"), QStringLiteral("some bytes are no text")});
    }
    return read;
}

// Minutes east of UTC for dates without a zone: the store's.
int offsetMinutes(Database &database, qint64 nowMs)
{
    const auto store = records::ownStore(database);
    const QTimeZone zone(store.value_or(Store()).timeZone.toLatin1());
    constexpr int kSecondsPerMinute = 60;
    return zone.isValid() ? zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(nowMs)) / kSecondsPerMinute
                          : kAdfOffsetMinutes;
}

void note(const LeadIntake &intake, LeadImportReport &report)
{
    switch (intake.outcome) {
    case LeadIntake::Outcome::Accepted:
        report.accepted.append(intake.lead);
        report.linked += intake.linked ? 1 : 0;
        break;
    case LeadIntake::Outcome::Updated:
        report.updated.append(intake.lead);
        break;
    case LeadIntake::Outcome::Unchanged:
        report.unchanged.append(intake.lead);
        break;
    }
}

// A prospect that the storage refuses for itself is listed; a storage that cannot write at all ends the
// import.
bool isOwnFault(ErrorCode code)
{
    return code == ErrorCode::InvalidInput || code == ErrorCode::Conflict || code == ErrorCode::TooLarge;
}

Result<LeadImportReport> takeAll(Storage &storage, Database &database, ReadFile read, const Author &author)
{
    for (const AdfProspect &prospect : read.prospects) {
        const auto intake = storage.runWrite(
            database, author, [&](Mutation &mutation) { return takeProspect(mutation, prospect); });
        if (intake) {
            note(*intake, read.report);
        } else if (isOwnFault(intake.error().code)) {
            read.report.rejected.append({prospect.place.line, prospect.place.column, intake.error().code,
                                         QStringLiteral("the lead could not be stored")});
        } else {
            return tl::unexpected(intake.error());
        }
    }
    return std::move(read.report);
}

} // namespace

QFuture<Result<LeadImportReport>> LeadImporter::import(const QByteArray &bytes, const QString &fileName,
                                                       const StaffId &author) const
{
    Storage &storage = m_storage;
    const qint64 nowMs = storage.clock().nowMs();
    return storage
        .read([bytes, fileName, nowMs](Database &database) -> Result<ReadFile> {
            return describe(readAdf(bytes, nowMs, {}, offsetMinutes(database, nowMs)), fileName);
        })
        .then([&storage, author](const Result<ReadFile> &read) {
            return storage.executor().write(
                [&storage, author, read](Database &database) -> Result<LeadImportReport> {
                    if (!read) {
                        return tl::unexpected(read.error());
                    }
                    return takeAll(storage, database, *read, {author, QStringLiteral("importLead")});
                });
        })
        .unwrap();
}

} // namespace forecourt
