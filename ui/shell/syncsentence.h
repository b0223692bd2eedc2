// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/syncport.h"
#include "ui/widgets/badgepainter.h"

#include <QCoreApplication>

namespace forecourt {

// What the sync light says: a sentence, a tone, and a sign that differs in shape for each state.
class SyncSentence final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::SyncSentence)

public:
    // nowMs decides whether a time is shown with its date. An empty icon name stands for the plain dot.
    [[nodiscard]] static BadgeSpec of(const SyncStatusView &status, qint64 nowMs);

    // "14:02", or with its date where that is not today.
    [[nodiscard]] static QString time(qint64 ms, qint64 nowMs);
    // What is wrong, in a few words; empty for None.
    [[nodiscard]] static QString trouble(SyncStatusView::Trouble trouble);

private:
    [[nodiscard]] static QString syncing(const SyncStatusView &status);
    [[nodiscard]] static BadgeSpec inSync(const SyncStatusView &status, qint64 nowMs);
    [[nodiscard]] static BadgeSpec attention(const SyncStatusView &status, qint64 nowMs);
    [[nodiscard]] static QString offline(const SyncStatusView &status, qint64 nowMs);
};

} // namespace forecourt
