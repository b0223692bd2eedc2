// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/desk.h"
#include "app/output.h"
#include "models/domain/steadyclock.h"
#include "models/domain/store.h"
#include "ui/shell/compositionguard.h"
#include "ui/shell/mainwindow.h"

#include <QObject>
#include <QPointer>
#include <QSettings>

#include <memory>

class QApplication;

namespace forecourt {

class Appearance;
class AuditService;
class CustomerImport;
class CustomerMerge;
class CustomerService;
class ListExport;
class DeskAdapter;
class FiguresService;
class DraftStore;
class FileDraftStore;
class LanguageController;
class LeadFiles;
class LeadInbox;
class LeadService;
class OrderService;
class IdleLock;
class PeopleAdapter;
class PersonDraftStore;
class PreviewOutput;
class AppointmentService;
class AttachmentService;
class ReceptionService;
class SearchAdapter;
class StoreSettings;
class StoreGuard;
class SyncGuard;
class StyleContext;
class SyncAdapter;
class SyncQueueService;
class TimelineService;
class UndoAdapter;

// The composition root of the interface: services, adapters, rooms and the window of one desk, put together
// once.
class DeskWindow final : public QObject
{
    Q_OBJECT

public:
    // `application` and `desk` must outlive it. Appearance options of the line outrank what is remembered.
    DeskWindow(QApplication &application, Desk &desk, const CommandLine &line);
    ~DeskWindow() override;

    // Until somebody else signs in, who gets windows of their own.
    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] PeopleAdapter &people() { return *m_people; }
    [[nodiscard]] Appearance &appearance() { return *m_appearance; }
    void show();
    // Asked by a second start of the program: to the front, and take over its files.
    void comeToFront(const QStringList &files);
    // The page in place of the windows while the server locks this desk out; none until then.
    [[nodiscard]] QWidget *lockedPage();

private:
    void restoreAppearance(const CommandLine &line);
    void makeServices();
    void makeRoomServices();
    [[nodiscard]] MainWindow &shownWindow();
    [[nodiscard]] QList<Room *> makeRooms(DraftStore &drafts);
    [[nodiscard]] std::unique_ptr<MainWindow> makeWindow(QSettings &settings, DraftStore &drafts);
    [[nodiscard]] std::unique_ptr<PersonDraftStore> draftsOfPerson(FileDraftStore &drafts) const;
    void noteDesksDrafts();
    [[nodiscard]] bool isAnothers() const;
    void enableWindows(bool enabled);
    void handOver();
    void giveWindowsAnew();
    void giveAnew(std::unique_ptr<MainWindow> &window, QSettings &settings, FileDraftStore &file,
                  std::unique_ptr<PersonDraftStore> &drafts);
    void showSecondWindow();
    void showHistory(MainWindow *window, const QString &kind, const QUuid &id);
    void importFiles(const QStringList &files); // given on the command line
    void followLock();
    void passPersonOn();
    [[nodiscard]] ShellNames namesOf(const Result<Store> &store) const;
    void followStore(); // its name and clock, as they are now

    Desk &m_desk;
    QSettings m_settings;
    std::unique_ptr<StyleContext> m_style;
    std::unique_ptr<LanguageController> m_language;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<FileDraftStore> m_drafts;
    std::unique_ptr<PersonDraftStore> m_personDrafts;
    std::unique_ptr<PersonDraftStore> m_secondPersonDrafts;
    StaffId m_draftsOf; // whose windows these are
    SteadyClock m_steady;
    IdleLock *m_idle = nullptr;
    std::unique_ptr<PreviewOutput> m_preview;
    std::unique_ptr<TimelineService> m_timeline;
    std::unique_ptr<CustomerMerge> m_merge;
    std::unique_ptr<AuditService> m_audit;
    PeopleAdapter *m_people = nullptr;
    OrderService *m_orders = nullptr;
    ReceptionService *m_reception = nullptr;
    AppointmentService *m_appointments = nullptr;
    AttachmentService *m_attachments = nullptr;
    SyncQueueService *m_queue = nullptr;
    SyncAdapter *m_sync = nullptr;
    SearchAdapter *m_search = nullptr;
    LeadService *m_leads = nullptr;
    LeadFiles *m_files = nullptr;
    LeadInbox *m_inbox = nullptr;
    CustomerService *m_customers = nullptr;
    CustomerImport *m_import = nullptr;
    ListExport *m_export = nullptr;
    FiguresService *m_figures = nullptr;
    StoreSettings *m_store = nullptr;
    DeskAdapter *m_deskPort = nullptr;
    StoreGuard *m_guard = nullptr;
    SyncGuard *m_syncGuard = nullptr;
    CompositionGuard m_composition;
    QList<QPointer<QWidget>> m_hidden; // while the desk is locked, to be shown again after it
    std::unique_ptr<QSettings> m_secondSettings;
    std::unique_ptr<FileDraftStore> m_secondDrafts;
    std::unique_ptr<MainWindow> m_second;
    UndoAdapter *m_undo = nullptr;
    std::unique_ptr<MainWindow> m_window;
};

// Opens the window and runs until it is closed; the exit code of the program.
int runWindow(CommandLine line, Output &output);

} // namespace forecourt
