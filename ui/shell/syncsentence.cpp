// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/syncsentence.h"

#include "models/itemmodels/daytext.h"
#include "ui/widgets/storetime.h"

#include <QLocale>

namespace forecourt {

QString SyncSentence::time(qint64 ms, qint64 nowMs)
{
    const QDateTime at = StoreTime::at(ms);
    return at.date() == StoreTime::date(nowMs) ? at.toString(QStringLiteral("HH:mm")) : momentText(at);
}

QString SyncSentence::offline(const SyncStatusView &status, qint64 nowMs)
{
    if (status.waiting == 0) {
        return tr("Offline \u00B7 nothing waiting \u00B7 you can keep working");
    }
    return tr("Offline \u00B7 %n change(s) waiting since %1 \u00B7 you can keep working", nullptr,
              status.waiting)
        .arg(time(status.since, nowMs));
}

// Only what takes long is worth a number.
QString SyncSentence::syncing(const SyncStatusView &status)
{
    constexpr qint64 kWhole = 100;
    using Phase = SyncStatusView::Progress::Phase;
    const auto &progress = status.progress;
    if (!progress || progress->phase == Phase::Entries) {
        return tr("Synchronising\u2026");
    }
    if (progress->phase == Phase::Parts && progress->of > 0) {
        return tr("Fetching the store \u00B7 %1 %")
            .arg(QLocale().toString(progress->done * kWhole / progress->of));
    }
    return tr("Preparing the store\u2026");
}

BadgeSpec SyncSentence::of(const SyncStatusView &status, qint64 nowMs)
{
    switch (status.state) {
    case SyncStatusView::State::InSyncVerified:
        return {status.verifiedAt > 0
                    ? tr("In sync \u00B7 verified at %1").arg(time(status.verifiedAt, nowMs))
                    : tr("In sync"),
                Tone::Ok, QString()};
    case SyncStatusView::State::Waiting:
        return {tr("%n change(s) waiting since %1", nullptr, status.waiting).arg(time(status.since, nowMs)),
                Tone::Neutral, QStringLiteral("cloud-arrow-up")};
    case SyncStatusView::State::Offline:
        return {offline(status, nowMs), Tone::Warn, QStringLiteral("cloud-slash")};
    case SyncStatusView::State::NeedsAttention:
        return {tr("%n change(s) need your attention", nullptr, status.attention), Tone::Bad,
                QStringLiteral("exclamation-octagon")};
    case SyncStatusView::State::Syncing:
        return {syncing(status), Tone::Accent, QStringLiteral("arrow-repeat")};
    case SyncStatusView::State::NeverEnrolled:
        break;
    }
    return {tr("Works on this desk only \u00B7 not connected to a server"), Tone::Neutral,
            QStringLiteral("plug")};
}

} // namespace forecourt
