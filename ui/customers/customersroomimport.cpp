// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The room's way to import a table: a page of its own in place of the customer.
#include "models/services/listexport/exporttables.h"
#include "ui/customers/customerpage.h"
#include "ui/customers/customersroom.h"
#include "ui/customers/customertimeline.h"
#include "ui/customers/importassistant.h"
#include "ui/exports/listexporter.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/rightsgate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/searchbox.h"
#include "ui/widgets/storetime.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDragEnterEvent>
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

void CustomersRoom::setExport(ListExport &exporter, const Clock &clock)
{
    auto *writer = new ListExporter(exporter, m_people, clock, this);
    connect(writer, &ListExporter::message, this, &CustomersRoom::message);
    addCommand({ListExporter::keys(),
                [] { return tr("Export the list of customers, or the timeline in use"); },
                [this, writer] { writer->choose([offer = exportOffer()] { return offer; }); },
                {},
                QStringLiteral("download")});
    addCommand({{},
                [] { return tr("Export this customer's timeline"); },
                [this, writer] { writer->choose([this] { return m_page->timeline()->exportOffer(); }); },
                [this] { return m_stack->currentWidget() == m_page && !m_shown.isNull(); },
                QStringLiteral("download")});
}

// As it is filtered now.
ExportOffer CustomersRoom::exportOffer() const
{
    const QWidget *focus = QApplication::focusWidget();
    if (focus != nullptr && m_page->timeline()->isAncestorOf(focus) && !m_shown.isNull()) {
        return m_page->timeline()->exportOffer();
    }
    return {exporttables::customers(m_customers, m_filter->text(), m_kind, StoreTime::zone()),
            tr("Customers"),
            {}};
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
