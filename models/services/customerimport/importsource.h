// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/services/customerimport/importplan.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace forecourt {

// A file's rows as drafts, in batches, read and understood on a thread of its own while the caller writes the
// batch before. Rows that cannot be read come as drafts with the problem and their text instead of cells.
// Holds a few batches.
class ImportSource final
{
public:
    static constexpr qsizetype kBatch = 5000;

    // Reads from the first row after the titles. `control` (may be null) is told of the bytes read.
    ImportSource(const ImportPlan &plan, int thisYear, ImportControlPtr control);
    ~ImportSource(); // stops reading
    Q_DISABLE_COPY_MOVE(ImportSource)

    // The next batch; empty after the last row. Waits for it.
    [[nodiscard]] Result<QList<ImportDraft>> next();

private:
    void run();
    Result<void> readAll();
    Result<void> take(ImportDraft draft);
    bool push(QList<ImportDraft> batch);

    static constexpr size_t kAhead = 4;

    ImportPlan m_plan;
    DraftReader m_reader;
    ImportControlPtr m_control;
    QList<ImportDraft> m_batch;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<QList<ImportDraft>> m_ready;
    bool m_done = false;
    bool m_stopped = false;
    std::optional<Error> m_error;
    std::thread m_thread;
};

// A first look: how the file was written, its titles, what its columns seem to mean, and its first rows.
// NotFound, StorageReadOnly (not readable), TooLarge, Malformed. Reads the whole file once. Any thread.
[[nodiscard]] Result<ImportPreview> inspectImport(const QString &path, ImportKind kind, int thisYear);
// The first rows as the plan has them read.
[[nodiscard]] Result<ImportPreview> previewImport(const ImportPlan &plan, int thisYear);

} // namespace forecourt
