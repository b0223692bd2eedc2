// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historydialog.h"

#include "ui/exports/listexporter.h"
#include "ui/history/historymodel.h"
#include "ui/history/historytexts.h"
#include "ui/style/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errorstate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/loadingstate.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/tablepane.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QStackedLayout>

namespace forecourt {

HistoryDialog::HistoryDialog(AuditService &service, const QString &kind, const QUuid &id, QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_kind(kind)
    , m_id(id)
    , m_model(new HistoryModel(service, this))
    , m_table(new TablePane(this))
    , m_reading(new LoadingState(tr("Reading the history…"), this))
    , m_failed(new ErrorState(this))
    , m_placeholder(new Placeholder(this))
    , m_export(new Button(tr("Export"), QStringLiteral("download"), ButtonVariant::Plain, this))
    , m_told(new Label(TextRole::Secondary, this))
    , m_body(new QStackedLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("History: %1").arg(HistoryTexts::kind(kind)));
    build();
    connect(m_failed, &ErrorState::retryRequested, this, &HistoryDialog::retry);
    m_model->onLoaded([this] { showState(); });
    m_model->onFailed([this](const Error &) { showState(); });
    m_model->show(kind, id);
    showState();
}

void HistoryDialog::build()
{
    const Tokens &t = tokens(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(t.space(4), t.space(4), t.space(4), t.space(4));
    layout->setSpacing(t.space(3));
    for (QWidget *body : std::initializer_list<QWidget *>{m_reading, m_failed, m_placeholder, m_table}) {
        m_body->addWidget(body);
    }
    m_failed->setError(tr("The history could not be read."), tr("Nothing was lost."),
                       tr("Try again; if it fails again, restart the program."));
    m_placeholder->setIconName(QStringLiteral("clock-history"));
    m_placeholder->setSentence(tr("Nothing was changed since changes are kept."));
    layout->addLayout(m_body, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_export);
    foot->addWidget(m_told, 1);
    m_told->setWordWrap(true);
    m_export->hide();
    layout->addLayout(foot);
    m_table->setModel(m_model);
    m_table->setAccessibleName(windowTitle());
    const int steps[] = {36, 24, 14, 40, 30, 40};
    for (int column = 0; column < HistoryModel::AfterColumn; ++column) {
        m_table->horizontalHeader()->resizeSection(column, qRound(t.space(steps[column]) * t.scale));
    }
    m_table->stretchColumn(HistoryModel::AfterColumn);
    resize(qRound(t.space(260) * t.scale), qRound(t.space(120) * t.scale));
}

// Lines that are there stay where reading on fails.
void HistoryDialog::showState()
{
    const bool any = m_model->rowCount() > 0;
    const QWidget *before = m_body->currentWidget();
    m_body->setCurrentWidget(any                    ? static_cast<QWidget *>(m_table)
                             : m_model->failure()   ? m_failed
                             : m_model->hasAnswer() ? m_placeholder
                                                    : static_cast<QWidget *>(m_reading));
    m_export->setEnabled(any);
    const QString failed = tr("The rest of the history could not be read.");
    if (any && m_model->failure()) {
        m_told->setText(failed);
    } else if (m_told->text() == failed) {
        m_told->clear();
    }
    if (any && before != m_table) {
        m_table->setFocus(Qt::OtherFocusReason);
    }
}

void HistoryDialog::retry()
{
    m_model->reload();
    showState();
}

void HistoryDialog::setExport(ListExport &exporter, const PeoplePort &people, const Clock &clock)
{
    auto *writer = new ListExporter(exporter, people, clock, this);
    connect(writer, &ListExporter::message, m_told, &Label::setText);
    m_export->setShortcut(ListExporter::keys());
    m_export->setKeyHint(ListExporter::keys());
    m_export->show();
    connect(m_export, &Button::clicked, this,
            [this, writer] { writer->choose([this] { return exportOffer(); }); });
}

ExportOffer HistoryDialog::exportOffer() const
{
    return {exporttables::history(m_service, m_kind, m_id, HistoryModel::exported),
            tr("History: %1").arg(HistoryTexts::kind(m_kind)).remove(QLatin1Char(':')),
            {}};
}

} // namespace forecourt
