// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historydialog.h"

#include "ui/history/historymodel.h"
#include "ui/history/historytexts.h"
#include "ui/style/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/tablepane.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QHeaderView>
#include <QSaveFile>
#include <QStackedLayout>
#include <QStandardPaths>

namespace forecourt {

HistoryDialog::HistoryDialog(AuditService &service, const QString &kind, const QUuid &id, QWidget *parent)
    : QDialog(parent)
    , m_model(new HistoryModel(service, this))
    , m_table(new TablePane(this))
    , m_placeholder(new Placeholder(this))
    , m_export(new Button(tr("Export as CSV"), QStringLiteral("download"), ButtonVariant::Plain, this))
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
    foot->addStretch(1);
    layout->addLayout(foot);
    m_table->setModel(m_model);
    m_table->setAccessibleName(windowTitle());
    const int steps[] = {36, 24, 14, 40, 30, 40};
    for (int column = 0; column < HistoryModel::AfterColumn; ++column) {
        m_table->horizontalHeader()->resizeSection(column, qRound(t.space(steps[column]) * t.scale));
    }
    m_table->stretchColumn(HistoryModel::AfterColumn);
    resize(qRound(t.space(260) * t.scale), qRound(t.space(120) * t.scale));
    connect(m_export, &Button::clicked, this, &HistoryDialog::chooseFile);
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

void HistoryDialog::chooseFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export as CSV"), folder + QLatin1Char('/') + tr("history") + QStringLiteral(".csv"),
        tr("CSV files") + QStringLiteral(" (*.csv)"));
    if (!path.isEmpty()) {
        writeTo(path);
    }
}

bool HistoryDialog::writeTo(const QString &path)
{
    QSaveFile file(path);
    const QByteArray bytes = m_model->csv();
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!written) {
        m_placeholder->setIconName(QStringLiteral("exclamation-octagon"));
        m_placeholder->setSentence(tr("The file could not be written: %1").arg(file.errorString()));
        m_body->setCurrentWidget(m_placeholder);
    }
    return written;
}

} // namespace forecourt
