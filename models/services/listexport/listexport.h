// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/staff.h"
#include "models/services/listexport/exporttable.h"
#include "models/storage/storage.h"

#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace forecourt {

// May take personal data out of the program (Action::ExportPersonal). By the role also where nobody signs in:
// what leaves the program cannot be called back.
struct ExportRights
{
    bool personal = false;

    bool operator==(const ExportRights &) const = default;
};
[[nodiscard]] ExportRights exportRightsOf(const Staff &staff);

// A permanent word as people read it.
using ExportWording = std::function<QString(const QString &word)>;

struct ExportRequest
{
    QString path;                   // *.xlsx is a workbook, anything else CSV
    QStringList columns;            // keys in the order wanted; empty: all of the table
    QHash<QString, QString> titles; // of columns; the key where there is none
    QHash<QString, ExportWording>
        wordings; // of columns whose texts are words; as they are where there is none
    QString sheetName;
    ExportRights rights;
};

struct ExportReport
{
    QString path;
    qint64 rows = 0;
    bool masked = false; // personal columns were left out or made unreadable
    bool cut = false;    // a search found more than the list has: it has the best ones

    bool operator==(const ExportReport &) const = default;
};

struct ExportControl
{
    std::atomic<qint64> rows = 0;
    std::atomic<bool> finishing = false; // all rows are there; a workbook is compressed yet
    std::atomic<bool> stop = false;
};
using ExportControlPtr = std::shared_ptr<ExportControl>;

// Writes lists to files, page by page, so that a list of any length needs the memory of one page. The file is
// written beside its place and moved there when it is whole (ExportPart); stopped (Unavailable) or failed,
// there is none, and what stood there before stays. What a killed export left goes with the next one into the
// same folder, and with the next start. Interface thread; files are written on a thread of its own.
class ListExport final : public QObject
{
    Q_OBJECT

public:
    // `storage` must outlive it. Its end waits for the file in hand.
    explicit ListExport(Storage &storage, QObject *parent = nullptr);
    // Writes on a pool of one thread that must outlive it.
    ListExport(Storage &storage, QThreadPool &thread, QObject *parent = nullptr);

    // Nobody, and somebody unknown, has none.
    [[nodiscard]] QFuture<Result<ExportRights>> rightsOf(const StaffId &staff);
    // InvalidInput names a column the table does not have.
    [[nodiscard]] QFuture<Result<ExportReport>> run(const ExportTable &table, const ExportRequest &request,
                                                    ExportControlPtr control = {});

private:
    class Run;
    using RunPtr = std::shared_ptr<Run>;
    void begin(const RunPtr &run);
    void nextPage(const RunPtr &run);
    void write(const RunPtr &run, const ExportPage &page);
    void finish(const RunPtr &run);
    void giveUp(const RunPtr &run, const Error &error);

    Storage &m_storage;
    QString m_notes; // for ExportPart
    QThreadPool *m_thread;
    QThreadPool m_ownThread; // last: waits for its work before the members above go
};

// The cell as somebody without the right may have it.
[[nodiscard]] SheetCell maskedCell(const SheetCell &cell, ExportPersonal personal);

} // namespace forecourt
