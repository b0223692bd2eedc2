// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/leads/leadfiles.h"

#include "models/interchange/adf/adflimits.h"
#include "models/services/leads/keptfile.h"
#include "models/services/leads/leadimporter.h"

#include <QDir>
#include <QFileInfo>

namespace forecourt {

namespace {

const QString kFolder = QStringLiteral("rejected-leads");

QFuture<Result<LeadImportReport>> done(Result<LeadImportReport> result)
{
    QPromise<Result<LeadImportReport>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

// The same fault of the same copy is one row, however often the file comes; a person who dismissed it sees it
// again.
Result<void> listRejection(Database &database, const LeadImportReport &report, const LeadRejection &rejection,
                           qint64 nowMs)
{
    const QByteArray name = report.keptAs.toUtf8() + '\0' + report.fileName.toUtf8() + '\0' +
                            QByteArray::number(rejection.line) + ':' + QByteArray::number(rejection.column);
    FORECOURT_TRY(database.run(QStringLiteral(R"sql(
        INSERT INTO rejected_lead (id, file, line, col, code, reason, kept_as, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET at = excluded.at, reason = excluded.reason, dismissed_at = 0)sql"),
                               {bound(derivedId("rejected_lead", name)), bound(report.fileName),
                                rejection.line, rejection.column, errorWord(rejection.code),
                                bound(rejection.reason), bound(report.keptAs), nowMs}));
    return {};
}

RejectedLead readRejected(const Row &row)
{
    return {row.uuid(0), row.text(1), row.integer(2), row.integer(3),
            row.text(4), row.text(5), row.text(6),    row.integer(7)};
}

} // namespace

LeadFiles::LeadFiles(Storage &storage, QObject *parent) : QObject(parent), m_storage(storage)
{}

QString LeadFiles::folder() const
{
    return QDir(m_storage.folder()).filePath(kFolder);
}

QFuture<Result<LeadImportReport>> LeadFiles::importFile(const QString &path, const StaffId &author)
{
    Storage &storage = m_storage;
    const QString name = QFileInfo(path).fileName();
    return storage.read([path](Database &) { return readLeadFile(path, AdfLimits().maxBytes); })
        .then([&storage, name, author](const Result<QByteArray> &bytes) {
            if (bytes) {
                return LeadImporter(storage).import(*bytes, name, author);
            }
            if (bytes.error().code == ErrorCode::Unavailable) { // the storage is closed
                return done(tl::unexpected(bytes.error()));
            }
            LeadImportReport report;
            report.fileName = name;
            report.rejected.append({1, 1, bytes.error().code, bytes.error().detail});
            return done(report);
        })
        .unwrap()
        .then([this, path](const Result<LeadImportReport> &report) {
            return report && !report->rejected.isEmpty() ? keepAside(path, *report) : done(report);
        })
        .unwrap();
}

QFuture<Result<LeadImportReport>> LeadFiles::keepAside(const QString &path, const LeadImportReport &report)
{
    const QString target = folder();
    const qint64 nowMs = m_storage.clock().nowMs();
    return m_storage
        .read([path, target, report](Database &) -> Result<LeadImportReport> {
            LeadImportReport kept = report;
            FORECOURT_ASSIGN(const QString name, keepFileAside(path, target, report));
            kept.keptAs = name.isEmpty() ? QString() : kFolder + QLatin1Char('/') + name;
            return kept;
        })
        .then([this, nowMs](const Result<LeadImportReport> &kept) {
            return m_storage.maintain(
                [kept, nowMs](Database &database, ChangeSet &) -> Result<LeadImportReport> {
                    if (!kept) {
                        return tl::unexpected(kept.error());
                    }
                    for (const LeadRejection &rejection : kept->rejected) {
                        FORECOURT_TRY(listRejection(database, *kept, rejection, nowMs));
                    }
                    return *kept;
                });
        })
        .unwrap()
        .then([this](const Result<LeadImportReport> &kept) {
            if (kept) {
                QMetaObject::invokeMethod(this, &LeadFiles::rejectedChanged, Qt::QueuedConnection);
            }
            return kept;
        });
}

QFuture<Result<QList<RejectedLead>>> LeadFiles::rejected()
{
    return m_storage.read([](Database &database) {
        return database.all(QStringLiteral(R"sql(
            SELECT id, file, line, col, code, reason, kept_as, at FROM rejected_lead
            WHERE dismissed_at = 0 ORDER BY at DESC, file, line, col)sql"),
                            {}, readRejected);
    });
}

QFuture<Result<void>> LeadFiles::dismiss(const QUuid &id)
{
    const qint64 nowMs = m_storage.clock().nowMs();
    return m_storage
        .maintain([id, nowMs](Database &database, ChangeSet &) -> Result<void> {
            FORECOURT_TRY(
                database.run(QStringLiteral("UPDATE rejected_lead SET dismissed_at = ? WHERE id = ?"),
                             {nowMs, bound(id)}));
            return {};
        })
        .then([this](const Result<void> &result) {
            QMetaObject::invokeMethod(this, &LeadFiles::rejectedChanged, Qt::QueuedConnection);
            return result;
        });
}

} // namespace forecourt
