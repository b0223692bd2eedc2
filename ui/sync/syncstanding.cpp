// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/syncstanding.h"

#include "models/domain/clock.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/syncsentence.h"
#include "ui/style/tokens.h"
#include "ui/sync/queuetexts.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/storetime.h"

#include <QBoxLayout>
#include <QLocale>

namespace forecourt {

namespace {

const QString kDot = QStringLiteral(" \u00B7 ");

Label *lineOf(QWidget *parent, const char *name)
{
    auto *label = new Label(TextRole::Secondary, parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    return label;
}

} // namespace

SyncStanding::SyncStanding(SyncPort &sync, const Clock &clock, QWidget *parent)
    : KitWidget(parent)
    , m_sync(sync)
    , m_clock(clock)
    , m_layout(new QVBoxLayout(this))
    , m_badge(new Badge({}, Tone::Neutral, {}, this))
    , m_syncNow(new Button({}, QStringLiteral("arrow-repeat"), ButtonVariant::Plain, this))
    , m_now(lineOf(this, "standingNow"))
    , m_past(lineOf(this, "standingPast"))
    , m_clockLine(lineOf(this, "standingClock"))
{
    m_badge->setObjectName(QStringLiteral("standing"));
    m_syncNow->setKeyHint(Shortcuts::keys(Shortcuts::Command::Sync));
    auto *top = new QHBoxLayout;
    top->addWidget(m_badge);
    top->addStretch(1);
    top->addWidget(m_syncNow);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addLayout(top);
    m_layout->addWidget(m_now);
    m_layout->addWidget(m_past);
    m_layout->addWidget(m_clockLine);
    connect(m_syncNow, &Button::clicked, &m_sync, &SyncPort::syncNow);
    connect(&m_sync, &SyncPort::changed, this, &SyncStanding::refresh);
    SyncStanding::restyle();
    SyncStanding::retranslate();
}

void SyncStanding::refresh()
{
    const SyncStatusView status = m_sync.status();
    const bool joined = status.state != SyncStatusView::State::NeverEnrolled;
    m_badge->setBadge(SyncSentence::of(status, m_clock.nowMs()));
    m_now->setText(joined ? now(status)
                          : tr("Join a store on a server in the settings to work with other desks."));
    m_past->setText(joined ? past(status) : QString());
    m_clockLine->setText(joined ? clock(status) : QString());
    m_clockLine->setVisible(!m_clockLine->text().isEmpty());
    m_now->setVisible(!m_now->text().isEmpty());
    m_past->setVisible(!m_past->text().isEmpty());
    m_syncNow->setVisible(joined);
}

QString SyncStanding::now(const SyncStatusView &status) const
{
    QStringList parts;
    for (const QString &part : {wait(status), transfer(status), photos(status)}) {
        if (!part.isEmpty()) {
            parts.append(part);
        }
    }
    return parts.join(kDot);
}

// With seconds: most of it takes less than a minute.
QString SyncStanding::wait(const SyncStatusView &status) const
{
    using WaitsFor = SyncStatusView::WaitsFor;
    const QString until = StoreTime::at(status.waitsUntil).toString(QStringLiteral("HH:mm:ss"));
    switch (status.waitsFor) {
    case WaitsFor::Server:
        return tr("Waiting for the server's answer, until %1 at the latest").arg(until);
    case WaitsFor::Desk:
        return tr("Reading and writing on this desk");
    case WaitsFor::NextExchange:
        return tr("Next exchange at %1, or after the next change").arg(until);
    case WaitsFor::NextAttempt:
        return tr("Next attempt at %1").arg(until);
    case WaitsFor::Nothing:
        break;
    }
    return {};
}

QString SyncStanding::transfer(const SyncStatusView &status)
{
    const QLocale locale;
    const SyncStatusView::Transfer &moved = status.transfer;
    QStringList parts;
    if (moved.toSend > 0) {
        parts.append(tr("sent %1 of %2").arg(locale.toString(moved.sent), locale.toString(moved.toSend)));
    }
    if (moved.toReceive > 0) {
        parts.append(
            tr("received %1 of %2").arg(locale.toString(moved.received), locale.toString(moved.toReceive)));
    }
    return parts.join(kDot);
}

// Also documents and signatures: photos are nearly all of it.
QString SyncStanding::photos(const SyncStatusView &status)
{
    using Pause = SyncStatusView::Blobs::Pause;
    QStringList parts;
    if (status.blobs.waiting > 0) {
        parts.append(tr("%n photo(s) wait to be sent", nullptr, status.blobs.waiting));
    }
    if (status.blobs.wanted > 0) {
        parts.append(tr("%n photo(s) are being fetched", nullptr, status.blobs.wanted));
    }
    switch (status.blobs.pause) {
    case Pause::ServerFull:
        parts.append(tr("the server's disk is full: photos stay on this desk until there is room, and work "
                        "goes on"));
        break;
    case Pause::QuotaFull:
        parts.append(tr("this store's room for photos on the server is used up: they stay on this desk, and "
                        "work goes on"));
        break;
    case Pause::NotTaken:
        parts.append(tr("the server takes no photos: they stay on this desk"));
        break;
    case Pause::None:
        break;
    }
    return parts.join(kDot);
}

// Work goes on, and times are put right on their way; but whoever reads this clock is misled.
QString SyncStanding::clock(const SyncStatusView &status)
{
    constexpr qint64 kMinute = 60'000;
    constexpr qint64 kTold = 5 * kMinute;
    const qint64 off = qAbs(status.clockOffsetMs);
    if (off < kTold) {
        return {};
    }
    const QString span = QueueTexts::age(0, off);
    return status.clockOffsetMs > 0
               ? tr("This computer's clock is %1 slow. Work goes on with the server's time; please set it.")
                     .arg(span)
               : tr("This computer's clock is %1 fast. Work goes on with the server's time; please set it.")
                     .arg(span);
}

QString SyncStanding::past(const SyncStatusView &status) const
{
    const qint64 nowMs = m_clock.nowMs();
    const QString exchange = status.syncedAt > 0
                                 ? tr("Last exchange at %1").arg(SyncSentence::time(status.syncedAt, nowMs))
                                 : tr("No exchange yet");
    QString compared = tr("not compared with the server yet");
    if (status.trouble == SyncStatusView::Trouble::Differs) {
        compared = tr("compared with the server: not equal");
    } else if (status.verifiedAt > 0) {
        compared =
            tr("compared with the server at %1: equal").arg(SyncSentence::time(status.verifiedAt, nowMs));
    }
    return exchange + kDot + compared;
}

void SyncStanding::restyle()
{
    m_layout->setSpacing(tokens(this).space(1));
}

void SyncStanding::retranslate()
{
    m_syncNow->setText(tr("Sync now"));
    refresh();
}

} // namespace forecourt
