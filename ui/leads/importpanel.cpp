// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/importpanel.h"

#include "models/domain/whendone.h"
#include "ui/leads/leadtexts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/progresspanel.h"

#include <QBoxLayout>
#include <QFileInfo>

namespace forecourt {

ImportPanel::ImportPanel(LeadFiles &files, QWidget *parent)
    : KitWidget(parent)
    , m_files(files)
    , m_banner(new Banner(Tone::Ok, this))
    , m_progress(new ProgressPanel(files.clock(), this))
    , m_card(new Card({}, this))
    , m_lines(new QVBoxLayout)
    , m_done(new Button({}, ButtonVariant::Quiet, m_card))
{
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_progress);
    column->addWidget(m_banner);
    m_progress->hide();
    column->addWidget(m_card);
    m_card->addHeaderWidget(m_done);
    m_card->contentLayout()->addLayout(m_lines);
    m_banner->setClosable(true);
    m_banner->hide();
    m_card->hide();
    connect(m_banner, &Banner::dismissed, this, [this] {
        m_sum = {};
        m_failure.clear();
        updateVisibility();
    });
    connect(m_progress, &ProgressPanel::cancelRequested, this, &ImportPanel::stop);
    connect(m_done, &Button::clicked, this, &ImportPanel::dismissAll);
    connect(&m_files, &LeadFiles::rejectedChanged, this, &ImportPanel::loadRefused);
    restyle();
    retranslate();
    loadRefused();
}

void ImportPanel::import(const QStringList &paths, const StaffId &author)
{
    const bool running = !m_current.isEmpty();
    m_author = author;
    m_waiting += paths;
    if (!running && !m_waiting.isEmpty()) {
        m_sum = {};
        m_failure.clear();
        m_read = 0;
        m_left = 0;
    }
    m_total = m_read + (running ? 1 : 0) + static_cast<int>(m_waiting.size());
    if (!running && !m_waiting.isEmpty()) {
        importNext();
    }
}

void ImportPanel::importNext()
{
    if (m_waiting.isEmpty()) {
        m_current.clear();
        m_progress->hide();
        showSum();
        return;
    }
    const QString path = m_waiting.takeFirst();
    m_current = QFileInfo(path).fileName();
    m_progress->start(tr("Reading %1").arg(m_current), m_total);
    m_progress->setDone(m_read);
    updateVisibility();
    whenDone(m_files.importFile(path, m_author), this, [this](const Result<LeadImportReport> &report) {
        if (report) {
            add(*report);
            Q_EMIT imported(*report);
        } else {
            m_failure = LeadTexts::error(report.error());
            m_waiting.clear(); // a storage that fails for one file fails for the next
        }
        m_progress->setDone(++m_read);
        importNext();
    });
}

// The file being read is one transaction and is finished; what waits behind it is left.
void ImportPanel::stop()
{
    m_left += static_cast<int>(m_waiting.size());
    m_waiting.clear();
}

void ImportPanel::addReport(const LeadImportReport &report)
{
    if (m_current.isEmpty()) {
        m_sum = {};
        m_failure.clear();
    }
    add(report);
    showSum();
}

void ImportPanel::addFailure(const QString &fileName, const Error &error)
{
    m_failure = tr("%1: %2").arg(fileName, LeadTexts::error(error));
    showSum();
}

void ImportPanel::add(const LeadImportReport &report)
{
    ++m_sum.files;
    m_sum.accepted += static_cast<int>(report.accepted.size());
    m_sum.updated += static_cast<int>(report.updated.size());
    m_sum.unchanged += static_cast<int>(report.unchanged.size());
    m_sum.rejected += static_cast<int>(report.rejected.size());
    m_sum.linked += report.linked;
}

QString ImportPanel::sentence() const
{
    QString accepted = tr("%n new", "leads", m_sum.accepted);
    if (m_sum.linked > 0) {
        accepted = tr("%1 (%2)").arg(accepted, tr("%n of known customers", nullptr, m_sum.linked));
    }
    QStringList parts = {accepted};
    if (m_sum.updated > 0) {
        parts.append(tr("%n updated", "leads", m_sum.updated));
    }
    if (m_sum.unchanged > 0) {
        parts.append(tr("%n known already", "leads", m_sum.unchanged));
    }
    if (m_sum.rejected > 0) {
        parts.append(tr("%n refused", "leads", m_sum.rejected));
    }
    return parts.join(tr(", "));
}

void ImportPanel::showSum()
{
    if (!m_failure.isEmpty()) {
        m_banner->setTone(Tone::Bad);
        m_banner->setText(m_failure, tr("Import stopped."));
    } else {
        const QString left = m_left > 0 ? tr("%n file(s) not read.", nullptr, m_left) : QString();
        m_banner->setTone(m_sum.rejected > 0 || m_left > 0 ? Tone::Warn : Tone::Ok);
        m_banner->setText(QStringList{sentence(), left}.join(u' ').trimmed(),
                          tr("%n file(s) read:", nullptr, m_sum.files));
    }
    updateVisibility();
}

void ImportPanel::loadRefused()
{
    whenDone(m_files.rejected(), this, [this](const Result<QList<RejectedLead>> &refused) {
        m_refused = refused.value_or(QList<RejectedLead>());
        showRefused();
    });
}

void ImportPanel::showRefused()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    constexpr qsizetype kShown = 4;
    for (const RejectedLead &refused : m_refused.first(qMin(kShown, m_refused.size()))) {
        auto *line = new Label(tr("%1, line %2, column %3: %4")
                                   .arg(refused.file, QString::number(refused.line),
                                        QString::number(refused.column), LeadTexts::rejection(refused.code)),
                               TextRole::Body, m_card);
        line->setElided(true);
        line->setToolTip(refused.reason);
        m_lines->addWidget(line);
    }
    const qsizetype more = m_refused.size() - kShown;
    QStringList notes;
    if (more > 0) {
        notes.append(tr("and %n more", nullptr, static_cast<int>(more)));
    }
    if (!m_refused.isEmpty() && !m_refused.first().keptAs.isEmpty()) {
        notes.append(tr("Copies with the reasons are kept in %1").arg(m_files.folder()));
    }
    if (!notes.isEmpty()) {
        auto *note = new Label(notes.join(QStringLiteral(" · ")), TextRole::Small, m_card);
        note->setElided(true);
        note->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_lines->addWidget(note);
    }
    m_card->setTitle(tr("%n refused", "leads", static_cast<int>(m_refused.size())));
    updateVisibility();
}

void ImportPanel::dismissAll()
{
    for (const RejectedLead &refused : std::as_const(m_refused)) {
        whenDone(m_files.dismiss(refused.id), this, [](const Result<void> &) {});
    }
}

void ImportPanel::updateVisibility()
{
    const bool busy = !m_current.isEmpty();
    m_progress->setVisible(busy);
    m_banner->setVisible(!busy && (m_sum.files > 0 || m_left > 0 || !m_failure.isEmpty()));
    m_card->setVisible(!m_refused.isEmpty());
    setVisible(busy || !m_banner->isHidden() || !m_card->isHidden());
}

void ImportPanel::restyle()
{
    const Tokens &t = tokens(this);
    layout()->setContentsMargins(0, t.space(2), 0, 0);
    layout()->setSpacing(t.space(2));
    m_lines->setSpacing(t.space(1));
}

void ImportPanel::retranslate()
{
    m_done->setText(tr("Dealt with"));
    if (m_sum.files > 0 || !m_failure.isEmpty()) {
        showSum();
    }
    showRefused();
}

} // namespace forecourt
