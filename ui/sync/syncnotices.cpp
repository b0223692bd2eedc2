// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/syncnotices.h"

#include "ui/shell/rightsgate.h"
#include "ui/style/tokens.h"
#include "ui/sync/synctexts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"

#include <QLocale>
#include <QVBoxLayout>

namespace forecourt {

SyncNotices::SyncNotices(SyncPort &sync, const PeoplePort &people, QWidget *parent)
    : KitWidget(parent)
    , m_sync(sync)
    , m_layout(new QVBoxLayout(this))
    , m_held(new Banner(Tone::Warn, this))
    , m_fill(new Banner(Tone::Accent, this))
{
    m_held->setObjectName(QStringLiteral("held"));
    m_fill->setObjectName(QStringLiteral("fill"));
    m_fill->setIconName(QStringLiteral("arrow-repeat"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_held);
    m_layout->addWidget(m_fill);
    for (QWidget *button : m_held->findChildren<Button *>()) {
        RightsGate::put(button, people, Action::DecideConflicts);
    }
    connect(&sync, &SyncPort::changed, this, &SyncNotices::refresh);
    connect(m_held, &Banner::actionTriggered, &sync, &SyncPort::applyHeld);
    connect(m_fill, &Banner::actionTriggered, this,
            [this] { m_sync.status().progress ? m_sync.pauseFill() : m_sync.syncNow(); });
    SyncNotices::restyle();
    refresh();
}

void SyncNotices::refresh()
{
    const SyncStatusView status = m_sync.status();
    const bool fills = status.progress || status.isPaused;
    m_held->setVisible(status.held.has_value());
    m_fill->setVisible(fills);
    setVisible(status.held || fills);
    if (status.held) {
        showHeld(*status.held);
    }
    if (fills) {
        showProgress(status);
    }
}

void SyncNotices::showHeld(const SyncStatusView::Held &held)
{
    const QLocale locale;
    m_held->setText(
        tr("%1 of %2 records of the kind \u201C%3\u201D would be deleted on this desk by what came from the "
           "server. Nothing was deleted yet. If it is meant, apply it; if not, ask who deleted them and "
           "have it taken back: this desk sees that by itself.")
            .arg(locale.toString(held.rows), locale.toString(held.of), SyncTexts::record(held.collection)),
        tr("Held back until somebody has looked."));
    m_held->setAction(tr("Apply the deletions"));
}

QString SyncNotices::sentence(const SyncStatusView::Progress &progress)
{
    const QLocale locale;
    using Phase = SyncStatusView::Progress::Phase;
    const QString done = locale.toString(progress.done);
    const QString of = locale.toString(progress.of);
    switch (progress.phase) {
    case Phase::Entries:
        return tr("Fetching changes: %1 of %2").arg(done, of);
    case Phase::Parts:
        return tr("Fetching the store from the server: %1 of %2")
            .arg(locale.formattedDataSize(progress.done), locale.formattedDataSize(progress.of));
    case Phase::Rows:
        return progress.of > 0 ? tr("Writing the records: %1 of %2").arg(done, of)
                               : tr("Writing the records\u2026");
    case Phase::Search:
        return progress.of > 0 ? tr("Preparing the search: %1 of %2").arg(done, of)
                               : tr("Preparing the search\u2026");
    case Phase::Indexes:
        break;
    }
    return tr("Preparing the lists\u2026");
}

void SyncNotices::showProgress(const SyncStatusView &status)
{
    if (!status.progress) {
        m_fill->setText(tr("What was fetched is kept. You can keep working."),
                        tr("Fetching the store was stopped."));
        m_fill->setAction(tr("Go on"));
        return;
    }
    m_fill->setText(sentence(*status.progress) + QStringLiteral(" \u00B7 ") + tr("you can keep working"));
    const bool canStop = status.progress->phase != SyncStatusView::Progress::Phase::Entries;
    m_fill->setAction(canStop ? tr("Stop for now") : QString());
}

void SyncNotices::restyle()
{
    m_layout->setSpacing(tokens(this).space(2));
}

void SyncNotices::retranslate()
{
    refresh();
}

} // namespace forecourt
