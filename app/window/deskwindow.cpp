// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/deskwindow.h"

#include "app/window/peopleadapter.h"
#include "app/window/searchadapter.h"
#include "app/window/startupprobe.h"
#include "app/window/syncadapter.h"
#include "app/window/undoadapter.h"
#include "models/domain/whendone.h"
#include "models/services/customers/customerservice.h"
#include "models/services/drafts/filedraftstore.h"
#include "models/services/figures/figuresservice.h"
#include "models/services/leads/leadinbox.h"
#include "models/services/leads/leadservice.h"
#include "models/services/orders/orderservice.h"
#include "models/services/reception/receptionservice.h"
#include "models/services/timeline/timelineservice.h"
#include "ui/customers/customersroom.h"
#include "ui/dashboards/figuresroom.h"
#include "ui/drafts/formdraft.h"
#include "ui/leads/leadsroom.h"
#include "ui/orders/ordersroom.h"
#include "ui/reception/checkinsheetprinter.h"
#include "ui/reception/receptionroom.h"
#include "ui/shell/appearance.h"
#include "ui/shell/languagecontroller.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/stylecontext.h"
#include "ui/sync/syncroom.h"

#include <QApplication>
#include <QDir>

namespace forecourt {

DeskWindow::DeskWindow(QApplication &application, Desk &desk, const CommandLine &line)
    : m_desk(desk)
    , m_settings(QDir(desk.storage().folder()).filePath(QStringLiteral("desk.ini")), QSettings::IniFormat)
{
    const Theme systemTheme = Appearance::systemTheme();
    m_style = std::make_unique<StyleContext>(application);
    m_language = std::make_unique<LanguageController>();
    m_appearance = std::make_unique<Appearance>(*m_style, *m_language, m_settings);
    m_appearance->restore(systemTheme);
    restoreAppearance(line);
    makeServices();
    buildWindow();
    importFiles(line.files);
}

void DeskWindow::importFiles(const QStringList &files)
{
    if (files.isEmpty()) {
        return;
    }
    const auto rooms = m_window->rooms();
    for (Room *room : rooms) {
        if (auto *leads = qobject_cast<LeadsRoom *>(room)) {
            m_window->showRoom(leads->id());
            leads->importFiles(files);
        }
    }
}

DeskWindow::~DeskWindow()
{
    // Rooms work with services that are children of this object.
    m_window.reset();
}

void DeskWindow::restoreAppearance(const CommandLine &line)
{
    if (!line.language.isEmpty()) {
        m_appearance->setLanguage(line.language);
    }
    if (line.dark) {
        m_appearance->setTheme(Theme::Dark);
    }
    if (line.scale > 1.0) {
        m_appearance->setScale(line.scale);
    }
}

void DeskWindow::makeServices()
{
    Storage &storage = m_desk.storage();
    m_people = new PeopleAdapter(storage, m_settings, this);
    m_orders = new OrderService(storage, this);
    m_reception = new ReceptionService(storage, this);
    m_undo = new UndoAdapter(*new UndoService(storage, this), *m_people, this);
    m_drafts =
        std::make_unique<FileDraftStore>(QDir(storage.folder()).filePath(QStringLiteral("drafts.json")));
    m_preview = std::make_unique<SheetPreview>();
    connect(m_people, &PeoplePort::changed, this, &DeskWindow::passPersonOn);
    passPersonOn();
}

void DeskWindow::passPersonOn()
{
    m_orders->actAs(m_people->current().id);
    m_reception->actAs(m_people->current().id);
}

void DeskWindow::buildWindow()
{
    Storage &storage = m_desk.storage();
    const Clock &clock = m_desk.clock();
    auto *queue = new SyncQueueService(storage, this);
    auto *sync = new SyncAdapter(m_desk.sync(), *queue, this);
    auto *search = new SearchAdapter(storage, this);
    auto *leads = new LeadService(storage, {}, this);
    auto *files = new LeadFiles(storage, this);
    auto *inbox = new LeadInbox(*files, this);
    auto *customers = new CustomerService(storage, this);
    auto *figures = new FiguresService(storage, {}, this);
    m_timeline = std::make_unique<TimelineService>(storage);
    auto *orders = new OrdersRoom(*m_orders, *m_people, clock);
    connect(orders, &OrdersRoom::printRequested, this, &DeskWindow::printOrder);
    const QList<Room *> rooms{new LeadsRoom(*leads, *files, *inbox, *m_people),
                              new ReceptionRoom(*m_reception, *m_drafts, *m_preview),
                              orders,
                              new CustomersRoom(*customers, *m_timeline, *m_people, clock),
                              new FiguresRoom(*figures),
                              new SyncRoom(*queue, *sync, *m_people, clock)};
    const auto store = PeopleService(storage).store().result();
    const auto desk = PeopleService(storage).desk().result();
    const ShellNames names{store ? store->name : QStringLiteral("Forecourt"),
                           store ? store->groupName : QString(), desk ? desk->prefix : QString()};
    m_window = std::make_unique<MainWindow>(
        names, rooms, ShellPorts{*search, *sync, *m_people, clock, m_settings, *m_appearance, m_undo});
    attachDrafts(*m_window, *m_drafts, clock);
    inbox->start();
}

void DeskWindow::printOrder(const OrderId &order)
{
    whenDone(m_reception->sheet(order), this, [this](const Result<CheckInSheet> &sheet) {
        const Result<void> shown =
            sheet ? m_preview->show(*sheet, m_window.get()) : Result<void>(tl::unexpected(sheet.error()));
        if (!shown) {
            m_window->showMessage(tr("The sheet cannot be printed: %1").arg(shown.error().detail), Tone::Bad);
        }
    });
}

void DeskWindow::show()
{
    m_window->show();
    m_desk.sync().start();
}

int runWindow(const CommandLine &line, Output &output)
{
    auto desk = Desk::open(line.data);
    if (!desk) {
        return output.cannotRun(desk.error());
    }
    DeskWindow window(*qApp, **desk, line);
    StartupProbe probe(window.window());
    window.show();
    const int code = QApplication::exec();
    (*desk)->sync().stop();
    return code;
}

} // namespace forecourt
