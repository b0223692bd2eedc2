// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/leads/leadimportreport.h"
#include "models/storage/storage.h"

#include <QObject>

namespace forecourt {

// Something of a lead file that was not taken and waits for a person.
struct RejectedLead
{
    QUuid id;
    QString file; // its name, without folder
    qint64 line = 1;
    qint64 column = 1;
    QString code;   // errorWord()
    QString reason; // English
    QString keptAs; // the copy, relative to the data folder; empty where none could be made
    qint64 at = 0;  // UTC milliseconds

    bool operator==(const RejectedLead &) const = default;
};

// Lead files on disk: reads them, has them imported, and keeps aside what could not be taken: a copy in
// rejected-leads/ of the data folder (readable by its owner only), the reasons with line and column beside
// it, and a list that a person works off. The same file kept twice is kept once. Nothing happens to the file
// itself. Interface thread; files are read and copied on storage threads. At most 8 MiB are read, at most 64
// MiB copied.
class LeadFiles final : public QObject
{
    Q_OBJECT

public:
    explicit LeadFiles(Storage &storage, QObject *parent = nullptr);

    // A file that cannot be opened or read gives a report with one rejection; an error means that the storage
    // failed.
    QFuture<Result<LeadImportReport>> importFile(const QString &path, const StaffId &author);
    // What nobody has dealt with yet, newest first.
    QFuture<Result<QList<RejectedLead>>> rejected();
    // The person has dealt with it; the copy stays.
    QFuture<Result<void>> dismiss(const QUuid &id);

    [[nodiscard]] const Clock &clock() const { return m_storage.clock(); }
    [[nodiscard]] QString folder() const; // where copies are kept

Q_SIGNALS:
    void rejectedChanged();

private:
    QFuture<Result<LeadImportReport>> keepAside(const QString &path, const LeadImportReport &report);

    Storage &m_storage;
};

} // namespace forecourt
