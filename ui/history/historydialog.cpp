// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historydialog.h"

#include "ui/exports/listexporter.h"
#include "ui/history/historymodel.h"
#include "ui/history/historytexts.h"
#include "ui/style/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
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
    , m_placeholder(new Placeholder(this))
    , m_export(new Button(tr("Export"), QStringLiteral("download"), ButtonVariant::Plain, this))
    , m_told(new Label(TextRole::Secondary, this))
    , m_body(new QStackedLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("History: %1").arg(HistoryTexts::kind(kind)));
    const Tokens &t = tokens(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(t.space(4), t.space(4), t.space(4), t.space(4));
    layout->setSpacing(t.space(3));
    m_body->addWidget(m_placeholder);
    m_body->addWidget(m_table);
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
    m_model->onLoaded([this] { showState(); });
    m_model->onFailed([this](const Error &) {
        m_placeholder->setSentence(tr("The history could not be read."));
        m_body->setCurrentWidget(m_placeholder);
    });
    m_placeholder->setIconName(QStringLiteral("hourglass-split"));
    m_placeholder->setSentence(tr("Reading the history…"));
    m_export->setEnabled(false);
    m_model->show(kind, id);
}

void HistoryDialog::showState()
{
    const bool any = m_model->rowCount() > 0;
    m_placeholder->setIconName(QStringLiteral("clock-history"));
    m_placeholder->setSentence(tr("Nothing was changed since changes are kept."));
    m_body->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_placeholder);
    m_export->setEnabled(any);
    if (any) {
        m_table->setFocus(Qt::OtherFocusReason);
    }
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
