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
    const QString since = status.offlineSince > 0
                              ? tr("Offline since %1").arg(time(status.offlineSince, nowMs))
                              : tr("Offline");
    const QString waiting =
        status.waiting == 0 ? tr("nothing waiting") : tr("%n change(s) waiting", nullptr, status.waiting);
    return QStringList{since, waiting, tr("you can keep working")}.join(QStringLiteral(" \u00B7 "));
}

QString SyncSentence::trouble(SyncStatusView::Trouble trouble)
{
    using Trouble = SyncStatusView::Trouble;
    switch (trouble) {
    case Trouble::Certificate:
        return tr("The server's certificate is not trusted, so nothing is sent \u00B7 you can keep working");
    case Trouble::Key:
        return tr("The keyring is locked, so nothing is sent \u00B7 you can keep working");
    case Trouble::Differs:
        return tr("This desk differs from the server");
    case Trouble::NotAccepted:
        return tr("The server does not accept this desk");
    case Trouble::NotUnderstood:
        return tr("The server was not understood");
    case Trouble::DiskFull:
        return tr("The disk is full, nothing can be fetched");
    case Trouble::TooOldToSend:
        return tr("This program is too old for the server \u00B7 your changes wait on this computer");
    case Trouble::TooOld:
        return tr("This program is too old for the server \u00B7 your changes are still sent");
    case Trouble::Failed:
        return tr("The exchange with the server failed");
    case Trouble::None:
        break;
    }
    return {};
}

BadgeSpec SyncSentence::inSync(const SyncStatusView &status, qint64 nowMs)
{
    return {status.verifiedAt > 0 ? tr("In sync \u00B7 verified at %1").arg(time(status.verifiedAt, nowMs))
                                  : tr("In sync"),
            Tone::Ok, QString()};
}

BadgeSpec SyncSentence::attention(const SyncStatusView &status, qint64 nowMs)
{
    if (status.attention == 0 && status.trouble == SyncStatusView::Trouble::None) {
        return inSync(status, nowMs);
    }
    // Without these nothing is exchanged, so no change can be seen to either.
    const bool isCutOff = status.trouble == SyncStatusView::Trouble::Certificate ||
                          status.trouble == SyncStatusView::Trouble::Key;
    return {status.attention > 0 && !isCutOff
                ? tr("%n change(s) need your attention", nullptr, status.attention)
                : trouble(status.trouble),
            Tone::Bad, QStringLiteral("exclamation-octagon")};
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
        return inSync(status, nowMs);
    case SyncStatusView::State::Waiting:
        return {tr("%n change(s) waiting since %1", nullptr, status.waiting).arg(time(status.since, nowMs)),
                Tone::Neutral, QStringLiteral("cloud-arrow-up")};
    case SyncStatusView::State::Offline:
        return {offline(status, nowMs), Tone::Warn, QStringLiteral("cloud-slash")};
    case SyncStatusView::State::Revoked:
        return {tr("This desk was locked by whoever runs the server"), Tone::Bad, QStringLiteral("lock")};
    case SyncStatusView::State::NeedsAttention:
        return attention(status, nowMs);
    case SyncStatusView::State::Syncing:
        return {syncing(status), Tone::Accent, QStringLiteral("arrow-repeat")};
    case SyncStatusView::State::NeverEnrolled:
        break;
    }
    return {tr("Works on this desk only \u00B7 not connected to a server"), Tone::Neutral,
            QStringLiteral("plug")};
}

} // namespace forecourt
