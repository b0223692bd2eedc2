// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>

namespace forecourt {

// A data folder belongs to one process that works in it by itself: the window, or the making of a whole
// store. Kept to the end of the object; the system lets go of it when the process dies. Other commands only
// read and write the store in it and need no lock. Any thread.
class FolderLock final
{
public:
    // Makes the folder where there is none.
    explicit FolderLock(const QString &folder);

    // False where another process has the folder. Where it can hold no lock, nobody can be kept out: true.
    [[nodiscard]] bool claim();

private:
    [[nodiscard]] bool isLeftBehind();

    QLockFile m_lock;
};

} // namespace forecourt
