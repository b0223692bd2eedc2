// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/syncnotices.h"

#include "ui/shell/rightsgate.h"
#include "ui/shell/syncsentence.h"
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
    , m_trouble(new Banner(Tone::Bad, this))
    , m_repaired(new Banner(Tone::Ok, this))
{
    m_held->setObjectName(QStringLiteral("held"));
    m_fill->setObjectName(QStringLiteral("fill"));
    m_fill->setIconName(QStringLiteral("arrow-repeat"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_trouble->setObjectName(QStringLiteral("trouble"));
    m_repaired->setObjectName(QStringLiteral("repaired"));
    m_repaired->setClosable(true);
    for (Banner *banner : {m_trouble, m_held, m_fill, m_repaired}) {
        m_layout->addWidget(banner);
    }
    for (QWidget *button : m_held->findChildren<Button *>()) {
        RightsGate::put(button, people, Action::DecideConflicts);
    }
    for (QWidget *button : m_trouble->findChildren<Button *>()) {
        RightsGate::put(button, people, Action::ManageDesk);
    }
    connect(m_trouble, &Banner::actionTriggered, &sync, &SyncPort::refill);
    connect(&sync, &SyncPort::changed, this, &SyncNotices::refresh);
    connect(m_repaired, &Banner::dismissed, &sync, &SyncPort::repairSeen);
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
    // An untrusted certificate has its own banner, over every room.
    const bool trouble = status.trouble != SyncStatusView::Trouble::None &&
                         status.trouble != SyncStatusView::Trouble::Certificate;
    m_trouble->setVisible(trouble);
    if (status.repaired) {
        showRepaired(*status.repaired);
    }
    m_repaired->setVisible(status.repaired.has_value());
    setVisible(status.held || fills || trouble || status.repaired);
    if (trouble) {
        showTrouble(status.trouble);
    }
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

void SyncNotices::showTrouble(SyncStatusView::Trouble trouble)
{
    m_trouble->setText(advice(trouble), tr("%1.").arg(SyncSentence::trouble(trouble)));
    m_trouble->setAction(trouble == SyncStatusView::Trouble::Differs ? tr("Fetch everything again")
                                                                     : QString());
}

// Told, because what somebody read on this desk before may have been wrong.
void SyncNotices::showRepaired(const SyncStatusView::Repaired &repaired)
{
    QStringList parts;
    for (const auto &record : repaired.records) {
        parts.append(sentence(record));
    }
    const int more = static_cast<int>(repaired.rows - repaired.records.size());
    if (more > 0) {
        parts.append(tr("and %n more", nullptr, more));
    }
    m_repaired->setText(
        tr("Compared with the server at %1: %2. What they were before is kept in their history. If this "
           "comes again, have the disk of this computer checked.")
            .arg(SyncTexts::time(repaired.at), parts.join(tr(", "))),
        tr("%n record(s) of this desk were put right.", nullptr, static_cast<int>(repaired.rows)));
}

QString SyncNotices::sentence(const SyncStatusView::Repaired::Record &record)
{
    using What = SyncStatusView::Repaired::Record::What;
    const QString kind = record.collection.isEmpty() ? tr("a record of a newer program")
                                                     : SyncTexts::record(record.collection);
    const QString name = record.title.isEmpty() ? kind : kind + u' ' + record.title;
    switch (record.what) {
    case What::Removed:
        return tr("%1 removed").arg(name);
    case What::Returned:
        return tr("%1 brought back").arg(name);
    case What::Rewritten:
        break;
    }
    return tr("%1 corrected").arg(name);
}

QString SyncNotices::advice(SyncStatusView::Trouble trouble)
{
    using Trouble = SyncStatusView::Trouble;
    switch (trouble) {
    case Trouble::Differs:
        return tr("Both were compared and are not equal. You can keep working. Fetching everything again "
                  "repairs this desk; what waits to be sent is kept.");
    case Trouble::NotAccepted:
        return tr(
            "Nothing is lost and you can keep working here. Ask an administrator whether this desk still "
            "belongs to the store.");
    case Trouble::DiskFull:
        return tr("What is here is safe. Make room on the disk; it is tried again by itself.");
    case Trouble::NotUnderstood:
        return tr("Its version may not fit this program. You can keep working; ask whoever looks after the "
                  "server.");
    case Trouble::TooOldToSend:
        return tr(
            "What is done on this desk is kept here, and sent as soon as Forecourt is updated; until then "
            "it comes to nobody else, nor does what they do come here. Nothing is lost.");
    case Trouble::TooOld:
        return tr(
            "What is done on this desk reaches the others. What they do comes back as soon as Forecourt "
            "is updated here; until then this desk shows how things were. Nothing is lost.");
    case Trouble::Failed:
        return tr("You can keep working; it is tried again by itself.");
    case Trouble::Key:
        return tr(
            "The desk's key is in it. Unlock the keyring of this computer; it is tried again by itself.");
    case Trouble::Certificate:
    case Trouble::None:
        break;
    }
    return {};
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
