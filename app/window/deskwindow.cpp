// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/deskwindow.h"

#include "app/window/deskadapter.h"
#include "app/window/firststart.h"
#include "app/window/firststartwindow.h"
#include "app/window/idlelock.h"
#include "app/window/peopleadapter.h"
#include "app/window/searchadapter.h"
#include "app/window/singleinstance.h"
#include "app/window/startupprobe.h"
#include "app/window/storeguard.h"
#include "app/window/storeopener.h"
#include "app/window/syncadapter.h"
#include "app/window/syncguard.h"
#include "app/window/undoadapter.h"
#include "models/domain/whendone.h"
#include "models/services/appointments/appointmentservice.h"
#include "models/services/attachments/attachmentservice.h"
#include "models/services/audit/auditservice.h"
#include "models/services/customerimport/customerimport.h"
#include "models/services/customers/customermerge.h"
#include "models/services/customers/customerservice.h"
#include "models/services/drafts/filedraftstore.h"
#include "models/services/drafts/persondraftstore.h"
#include "models/services/figures/figuresservice.h"
#include "models/services/leads/leadinbox.h"
#include "models/services/leads/leadservice.h"
#include "models/services/listexport/listexport.h"
#include "models/services/orders/orderservice.h"
#include "models/services/people/peopleservice.h"
#include "models/services/reception/receptionservice.h"
#include "models/services/store/storesettings.h"
#include "models/services/timeline/timelineservice.h"
#include "ui/customers/customersroom.h"
#include "ui/dashboards/figuresroom.h"
#include "ui/drafts/formdraft.h"
#include "ui/history/historydialog.h"
#include "ui/leads/leadsroom.h"
#include "ui/orders/ordersroom.h"
#include "ui/printing/previewoutput.h"
#include "ui/reception/receptionroom.h"
#include "ui/settings/settingsroom.h"
#include "ui/shell/appearance.h"
#include "ui/shell/languagecontroller.h"
#include "ui/shell/roomhints.h"
#include "ui/signin/signincurtain.h"
#include "ui/signin/signinpage.h"
#include "ui/style/stylecontext.h"
#include "ui/sync/syncroom.h"
#include "ui/widgets/storetime.h"

#include <QApplication>
#include <QDir>
#include <QScreen>

namespace forecourt {

static const QString kWatchedFolder = QStringLiteral("leads/watchedFolder");

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
    makeRoomServices();
    connect(m_store, &StoreSettings::changed, this, &DeskWindow::followStore);
    const auto store = PeopleService(desk.storage()).store().result();
    StoreTime::setZone(QTimeZone(store.value_or(Store()).timeZone.toUtf8()));
    m_draftsOf = m_people->draftsOf();
    noteDesksDrafts();
    m_personDrafts = draftsOfPerson(*m_drafts);
    m_window = makeWindow(m_settings, *m_personDrafts);
    m_idle = new IdleLock(*m_people, m_steady, this);
    connect(m_people, &PeoplePort::changed, this, &DeskWindow::handOver);
    application.installEventFilter(&m_composition);
    m_inbox->start();
    importFiles(line.files);
}

void DeskWindow::importFiles(const QStringList &files)
{
    if (files.isEmpty()) {
        return;
    }
    MainWindow &front = shownWindow();
    const auto rooms = front.rooms();
    for (Room *room : rooms) {
        if (auto *leads = qobject_cast<LeadsRoom *>(room)) {
            front.showRoom(leads->id());
            leads->importFiles(files);
        }
    }
}

// The first may have been closed while the second stays.
MainWindow &DeskWindow::shownWindow()
{
    return m_second && !m_window->isVisible() ? *m_second : *m_window;
}

void DeskWindow::comeToFront(const QStringList &files)
{
    if (m_syncGuard->isLocked()) {
        m_syncGuard->showPage(*m_window);
        return;
    }
    MainWindow &front = shownWindow();
    front.setWindowState(front.windowState() & ~Qt::WindowMinimized);
    front.show();
    front.raise();
    front.activateWindow();
    importFiles(files);
}

DeskWindow::~DeskWindow()
{
    // Rooms work with services that are children of this object.
    m_second.reset();
    m_window.reset();
}

void DeskWindow::restoreAppearance(const CommandLine &line)
{
    if (!line.language.isEmpty()) {
        m_appearance->setLanguage(line.language);
    }
    if (const auto theme = themeFromWord(line.theme)) {
        m_appearance->setTheme(*theme);
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
    m_appointments = new AppointmentService(storage, this);
    m_attachments = new AttachmentService(storage, this);
    connect(m_attachments, &AttachmentService::wanted, &m_desk.sync(), &SyncRunner::fetchBlobs);
    connect(&m_desk.sync(), &SyncRunner::blobSettled, m_attachments, &AttachmentService::noteArrived);
    m_undo = new UndoAdapter(*new UndoService(storage, this), *m_people, this);
    m_drafts =
        std::make_unique<FileDraftStore>(QDir(storage.folder()).filePath(QStringLiteral("drafts.json")));
    m_preview = std::make_unique<PreviewOutput>(m_settings);
    connect(m_people, &PeoplePort::changed, this, &DeskWindow::passPersonOn);
    passPersonOn();
}

void DeskWindow::passPersonOn()
{
    m_orders->actAs(m_people->current().id);
    m_reception->actAs(m_people->current().id);
    m_appointments->actAs(m_people->current().id);
    m_attachments->actAs(m_people->current().id);
}

void DeskWindow::makeRoomServices()
{
    Storage &storage = m_desk.storage();
    m_queue = new SyncQueueService(storage, this);
    m_sync = new SyncAdapter(m_desk.sync(), *m_queue, this);
    m_search = new SearchAdapter(storage, m_desk.identity(), this);
    m_leads = new LeadService(storage, {}, this);
    m_files = new LeadFiles(storage, this);
    m_inbox = new LeadInbox(*m_files, this);
    m_inbox->setFolder(m_settings.value(kWatchedFolder).toString()); // of the desk, not of one window
    connect(m_inbox, &LeadInbox::folderChanged, this,
            [this](const QString &path) { m_settings.setValue(kWatchedFolder, path); });
    m_customers = new CustomerService(storage, this);
    m_import = new CustomerImport(storage, this);
    m_export = new ListExport(storage, this);
    m_figures = new FiguresService(storage, {}, this);
    m_store = new StoreSettings(storage, this);
    m_deskPort = new DeskAdapter(m_desk, this);
    m_guard = new StoreGuard(m_desk, m_settings, this);
    m_syncGuard = new SyncGuard(m_desk, *m_deskPort, this);
    connect(m_syncGuard, &SyncGuard::lockChanged, this, &DeskWindow::followLock);
    m_timeline = std::make_unique<TimelineService>(storage);
    m_audit = std::make_unique<AuditService>(storage);
    m_merge = std::make_unique<CustomerMerge>(storage);
}

std::unique_ptr<MainWindow> DeskWindow::makeWindow(QSettings &settings, DraftStore &drafts)
{
    const Clock &clock = m_desk.clock();
    const QList<Room *> rooms = makeRooms(drafts);
    RoomHints::install(rooms, m_settings);
    const auto store = PeopleService(m_desk.storage()).store().result();
    const auto desk = PeopleService(m_desk.storage()).desk().result();
    ShellNames names = namesOf(store);
    names.desk = desk ? desk->prefix : QString();
    auto window = std::make_unique<MainWindow>(
        names, rooms, ShellPorts{*m_search, *m_sync, *m_people, clock, settings, *m_appearance, m_undo});
    attachDrafts(*window, drafts, clock);
    for (Room *room : rooms) {
        connect(room, &Room::openRequested, this,
                [this, shown = window.get()](const QString &kind, const QUuid &id) {
                    showHistory(shown, kind, id);
                });
    }
    m_guard->watch(*window);
    m_syncGuard->watch(*window);
    auto *curtain = new SignInCurtain(*m_people, *window);
    curtain->page().setStore(names.store);
    connect(window.get(), &MainWindow::newWindowRequested, this, &DeskWindow::showSecondWindow);
    return window;
}

// No room shows it: it opens in front of the one that asks.
void DeskWindow::showHistory(MainWindow *window, const QString &kind, const QUuid &id)
{
    static const QString kHistory = QStringLiteral("history:");
    if (kind.startsWith(kHistory)) {
        auto *dialog = new HistoryDialog(*m_audit, kind.mid(kHistory.size()), id, window);
        dialog->setExport(*m_export, *m_people, m_desk.clock());
        dialog->setWindowModality(Qt::WindowModal);
        dialog->show();
    }
}

ShellNames DeskWindow::namesOf(const Result<Store> &store) const
{
    const auto enrolment = m_desk.sync().enrolment();
    const QString fallback = enrolment ? enrolment->storeName : QStringLiteral("Forecourt");
    return {store ? store->name : fallback, store ? store->groupName : QString(), {}};
}

void DeskWindow::followStore()
{
    whenDone(PeopleService(m_desk.storage()).store(), this, [this](const Result<Store> &store) {
        StoreTime::setZone(QTimeZone(store.value_or(Store()).timeZone.toUtf8()));
        for (MainWindow *window : {m_window.get(), m_second.get()}) {
            if (window != nullptr) {
                window->setNames(namesOf(store));
            }
        }
    });
}

// Of its own place, state and drafts; on another screen where there is one.
void DeskWindow::showSecondWindow()
{
    if (!m_second) {
        const QDir folder(m_desk.storage().folder());
        m_secondSettings =
            std::make_unique<QSettings>(folder.filePath(QStringLiteral("window2.ini")), QSettings::IniFormat);
        m_secondDrafts = std::make_unique<FileDraftStore>(folder.filePath(QStringLiteral("drafts2.json")));
        m_secondPersonDrafts = draftsOfPerson(*m_secondDrafts);
        m_second = makeWindow(*m_secondSettings, *m_secondPersonDrafts);
        const QList<QScreen *> screens = QGuiApplication::screens();
        for (const QScreen *screen : screens) {
            if (screen != m_window->screen()) {
                m_second->move(screen->availableGeometry().topLeft());
            }
        }
    }
    m_second->show();
    m_second->raise();
    m_second->activateWindow();
}

void DeskWindow::show()
{
    m_syncGuard->isLocked() ? m_syncGuard->showPage(*m_window) : m_window->show();
    m_desk.sync().start();
    m_guard->start();
}

int runWindow(CommandLine line, Output &output)
{
    StoreOpener opener(line);
    if (!opener.findFolder()) {
        return output.cannotRun(opener.problem().error);
    }
    SingleInstance instance(line.data);
    const StoreOpener::Claim claim = opener.claim(instance);
    if (claim != StoreOpener::Claim::Ours) {
        return claim == StoreOpener::Claim::HandedOver ? kDone : output.cannotRun(opener.problem().error);
    }
    FirstStart::clearAway(line.data);
    std::unique_ptr<Desk> desk = opener.open();
    if (desk == nullptr) {
        return output.cannotRun(opener.problem().error);
    }
    if (FirstStart::isNeeded(*desk)) {
        desk = runFirstStart(std::move(desk), line, instance);
        if (desk == nullptr) {
            return kDone; // closed without a store
        }
    }
    DeskWindow window(*qApp, *desk, line);
    QObject::connect(&instance, &SingleInstance::asked, &window, &DeskWindow::comeToFront);
    StartupProbe probe(window.window());
    window.show();
    const int code = QApplication::exec();
    desk->sync().stop();
    return code;
}

} // namespace forecourt
