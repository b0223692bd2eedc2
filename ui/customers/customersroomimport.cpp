// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The room's way to import a table: a page of its own in place of the customer.
#include "models/domain/whendone.h"
#include "models/services/listexport/exporttables.h"
#include "models/services/listexport/listexport.h"
#include "ui/customers/customersroom.h"
#include "ui/customers/importassistant.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/rightsgate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/searchbox.h"
#include "ui/widgets/storetime.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>

namespace forecourt {

namespace {

const QKeySequence kImportKeys(Qt::CTRL | Qt::Key_I);

QString tableOf(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile()) {
        return {};
    }
    const QString path = urls.first().toLocalFile();
    const QString name = path.toLower();
    const bool table = name.endsWith(QLatin1String(".csv")) || name.endsWith(QLatin1String(".tsv"));
    return table ? path : QString();
}

} // namespace

void CustomersRoom::setImport(CustomerImport &import)
{
    m_import = new ImportAssistant(import, m_people);
    m_stack->addWidget(m_import);
    connect(m_import, &ImportAssistant::closed, this, &CustomersRoom::stepBack);
    connect(m_import, &ImportAssistant::message, this, &CustomersRoom::message);
    addCommand({kImportKeys,
                [] { return tr("Import customers or vehicles from a table"); },
                [this] { startImport(); },
                {},
                QStringLiteral("box-arrow-in-down")});
    m_importButton = new Button({}, QStringLiteral("box-arrow-in-down"), ButtonVariant::Quiet);
    m_importButton->setObjectName(QStringLiteral("importButton"));
    m_filterLine->addWidget(m_importButton);
    connect(m_importButton, &Button::clicked, this, &CustomersRoom::startImport);
    RightsGate::put(m_importButton, m_people, Action::ImportTables);
    RightsGate::put(m_import, m_people, Action::ImportTables);
    setAcceptDrops(true);
    CustomersRoom::retranslate();
}

void CustomersRoom::startImport()
{
    m_stack->setCurrentWidget(m_import);
    m_import->start();
}

void CustomersRoom::setExport(ListExport &exporter)
{
    m_export = &exporter;
    addCommand({{},
                [] { return tr("Export the list of customers"); },
                [this] { chooseExport(); },
                {},
                QStringLiteral("download")});
}

void CustomersRoom::chooseExport()
{
    auto *dialog = new QFileDialog(this, tr("Export the list of customers"), QStringLiteral("customers.xlsx"),
                                   tr("Workbook (*.xlsx);;Table (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        whenDone(m_export->rightsOf(m_people.current().id), this,
                 [this, path](const Result<ExportRights> &rights) {
                     exportTo(path, rights.value_or(ExportRights()));
                 });
    });
    dialog->open();
}

// As it is filtered now.
void CustomersRoom::exportTo(const QString &path, const ExportRights &rights)
{
    ExportRequest request;
    request.path = path;
    request.rights = rights;
    request.sheetName = tr("Customers");
    request.titles = {
        {QStringLiteral("name"), tr("Name")},         {QStringLiteral("phone"), tr("Phone")},
        {QStringLiteral("plate"), tr("Plate")},       {QStringLiteral("vehicles"), tr("Vehicles")},
        {QStringLiteral("in_house"), tr("In house")}, {QStringLiteral("last_seen"), tr("Last seen")}};
    const ExportTable table =
        exporttables::customers(m_customers, m_filter->text(), m_kind, StoreTime::zone());
    whenDone(m_export->run(table, request), this, [this](const Result<ExportReport> &report) {
        if (!report) {
            Q_EMIT message(tr("The list could not be written. Check the folder and its free space."),
                           Tone::Bad);
            return;
        }
        const QString rows = tr("%n customers written", nullptr, static_cast<int>(report->rows));
        Q_EMIT message(
            report->masked ? tr("%1; personal data are masked, a manager may export them").arg(rows) : rows,
            report->masked ? Tone::Warn : Tone::Ok);
    });
}

void CustomersRoom::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_import != nullptr && !tableOf(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void CustomersRoom::dropEvent(QDropEvent *event)
{
    const QString path = tableOf(event->mimeData());
    if (m_import != nullptr && !path.isEmpty()) {
        event->acceptProposedAction();
        startImport();
        m_import->open(path);
    }
}

} // namespace forecourt
