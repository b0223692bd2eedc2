// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QTemporaryFile>

namespace forecourt {

// A file in the making, beside the place where it will stand: unreadable for others, gone with this object
// unless it was put in its place. Where the system can, it has no name until then, so that a kill leaves
// nothing; else it is hidden, locked while somebody writes it, and swept by whoever comes next: another
// export into the same folder, or the next start, which knows the folders from `notes`. Any one thread.
class ExportPart final
{
public:
    // `notes`: a file in which folders with unfinished exports are kept; empty: none.
    ExportPart(QString target, QString notes);
    ~ExportPart();
    Q_DISABLE_COPY_MOVE(ExportPart)

    // StorageReadOnly or StorageFull where nothing can be written there.
    [[nodiscard]] Result<void> open();
    [[nodiscard]] QIODevice &device() { return m_file; }
    // For writers that want a name; it has one from now on.
    [[nodiscard]] QString path();
    // In one step, over what stood there. StorageFull where not everything could be written.
    [[nodiscard]] Result<void> putInPlace();

    // Removes what a kill left in the folder. What is being written is left alone.
    static void sweep(const QString &folder);
    static void sweepNoted(const QString &notes);

private:
    QString m_target;
    QString m_folder;
    QString m_notes;
    QTemporaryFile m_file;
    bool m_noted = false;
};

} // namespace forecourt
