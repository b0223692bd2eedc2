// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drafts/unwrittendraft.h"

#include "models/services/drafts/draftstore.h"

#include <QTimer>

#include <chrono>

namespace forecourt {

void watchUnwritten(DraftStore &store, QObject *form, const std::function<void()> &saveAgain)
{
    constexpr std::chrono::milliseconds kPause{2000};
    const auto last = store.lastWrite();
    if (!last) {
        QTimer::singleShot(kPause, form,
                           [&store, form, saveAgain] { watchUnwritten(store, form, saveAgain); });
    } else if (!*last) {
        saveAgain();
    }
}

} // namespace forecourt
