// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "models/domain/clock.h"
#include "ui/shell/accessibleshell.h"
#include "ui/shell/globalsearch.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/navigationbar.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/rightswords.h"
#include "ui/shell/room.h"
#include "ui/shell/scannerkeys.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/statusline.h"
#include "ui/shell/syncport.h"
#include "ui/shell/undocontrol.h"
#include "ui/shell/windowcommands.h"
#include "ui/shell/windowstate.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QShortcut>
#include <QStackedWidget>

namespace forecourt {

MainWindow::MainWindow(const ShellNames &names, const QList<Room *> &rooms, const ShellPorts &ports,
                       QWidget *parent)
    : KitWidget(parent), m_ports(ports), m_rooms(rooms), m_store(names.store)
{
    installAccessibleShell();
    buildLayout(names);
    connectRooms();
    addShortcuts();
    retranslate();
    restoreState();
}

// Created in reading order, which is also the order of the Tab key.
void MainWindow::buildLayout(const ShellNames &names)
{
    m_navigation = new NavigationBar(names.store, names.group, m_rooms, this);
    m_header = new HeaderBar(m_ports.people, m_ports.appearance, this);
    m_stack = new QStackedWidget(this);
    for (Room *room : std::as_const(m_rooms)) {
        m_stack->addWidget(room);
    }
    m_status = new StatusLine(m_ports.sync, m_ports.clock, names.desk, this);
    m_column = new QVBoxLayout;
    m_column->setSpacing(0);
    m_column->addWidget(m_header);
    m_column->addWidget(m_stack, 1);
    m_column->addWidget(m_status);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addLayout(m_column, 1);
    m_toast = new Toast(this);
    m_undo = new UndoControl(m_ports.undo, *m_toast, *this);
    m_search = new GlobalSearch(m_ports.search, m_header->searchBox(), this);
    m_search->setCommands([this] { return WindowCommands::of(*this); });
    auto *scanner = new ScannerKeys(this);
    qApp->installEventFilter(scanner);
    connect(scanner, &ScannerKeys::scanned, m_search, [this](const QString &text) {
        if (m_header->isEnabled()) { // not while nobody is signed in
            m_search->find(text);
        }
    });
}

void MainWindow::addNotice(QWidget *notice)
{
    m_column->insertWidget(m_column->indexOf(m_stack), notice);
}

void MainWindow::connectRooms()
{
    for (Room *room : std::as_const(m_rooms)) {
        connect(room, &Room::openRequested, this, &MainWindow::openRecord);
        connect(room, &Room::message, this, &MainWindow::showMessage);
        connect(room, &Room::titleChanged, this, &MainWindow::retranslate);
        connect(room, &Room::recordShown, this, [this, room](const QString &kind, const QUuid &id) {
            if (room == currentRoom()) {
                m_history.visit({room->id(), kind, id}, m_ports.clock.nowMs());
            }
        });
    }
    connect(m_navigation, &NavigationBar::chosen, this, qOverload<int>(&MainWindow::showRoom));
    connect(m_search, &GlobalSearch::openRequested, this, &MainWindow::openRecord);
    connect(m_search, &GlobalSearch::closed, this, &MainWindow::focusRoom);
    connect(m_status, &StatusLine::syncOpened, this, [this] { showRoom(QStringLiteral("sync")); });
    connect(m_status, &StatusLine::shortcutsRequested, this, &MainWindow::showShortcuts);
}

void MainWindow::addShortcuts()
{
    using Command = Shortcuts::Command;
    const std::pair<Command, void (MainWindow::*)()> slots[] = {
        {Command::Search, &MainWindow::search},
        {Command::New, &MainWindow::createNew},
        {Command::Sync, &MainWindow::syncNow},
        {Command::Print, &MainWindow::print},
        {Command::Sheet, &MainWindow::showShortcuts},
        {Command::Back, &MainWindow::stepBack},
        {Command::FullScreen, &MainWindow::toggleFullScreen},
        {Command::GoBack, &MainWindow::goBack},
        {Command::GoForward, &MainWindow::goForward},
        {Command::Navigation, &MainWindow::toggleNavigation},
        {Command::NewWindow, &MainWindow::newWindowRequested},
        {Command::SwitchPerson, &MainWindow::switchPerson},
        {Command::Lock, &MainWindow::lockDesk},
    };
    for (const auto &[command, slot] : slots) {
        auto *shortcut = new QShortcut(Shortcuts::keys(command), this);
        connect(shortcut, &QShortcut::activated, this, slot);
    }
    for (int i = 0; i < m_rooms.size() && i < Shortcuts::kMaxRooms; ++i) {
        auto *shortcut = new QShortcut(Shortcuts::room(i + 1), this);
        connect(shortcut, &QShortcut::activated, this, [this, i] { showRoom(i); });
    }
}

void MainWindow::showRoom(int index)
{
    Room *room = m_rooms.value(index);
    if (room == nullptr) {
        return;
    }
    Room *before = currentRoom();
    if (before != nullptr && before != room) {
        before->deactivate();
    }
    m_stack->setCurrentWidget(room);
    m_navigation->setCurrent(index);
    retranslate();
    m_history.visit({room->id(), {}, {}}, m_ports.clock.nowMs());
    room->activate();
    Q_EMIT roomShown(room->id());
}

bool MainWindow::showRoom(const QString &id)
{
    for (int i = 0; i < m_rooms.size(); ++i) {
        if (m_rooms.at(i)->id() == id) {
            showRoom(i);
            return true;
        }
    }
    return false;
}

bool MainWindow::openRecord(const QString &kind, const QUuid &id)
{
    for (int i = 0; i < m_rooms.size(); ++i) {
        if (m_rooms.at(i)->kinds().contains(kind)) {
            if (m_rooms.at(i) != currentRoom()) {
                showRoom(i);
            }
            m_rooms.at(i)->openRecord(kind, id);
            return true;
        }
    }
    return false;
}

Room *MainWindow::currentRoom() const
{
    return qobject_cast<Room *>(m_stack->currentWidget());
}

void MainWindow::showMessage(const QString &text, Tone tone)
{
    m_undo->say(RightsWords::explained(text), tone);
}

void MainWindow::showShortcuts()
{
    QStringList titles;
    for (const Room *room : std::as_const(m_rooms)) {
        titles.append(room->title());
    }
    auto *sheet = new ShortcutSheet(titles, currentRoom(), this);
    sheet->open();
}

void MainWindow::stepBack()
{
    if (m_search->close()) {
        return;
    }
    Room *room = currentRoom();
    if (room != nullptr && !room->stepBack()) {
        focusRoom();
    }
}

void MainWindow::createNew()
{
    if (Room *room = currentRoom(); room != nullptr && room->canCreate()) {
        room->createNew();
    }
}

void MainWindow::print()
{
    if (Room *room = currentRoom(); room != nullptr && room->canPrint()) {
        room->print();
    }
}

void MainWindow::search()
{
    m_search->start();
}

void MainWindow::syncNow()
{
    m_ports.sync.syncNow();
}

void MainWindow::toggleFullScreen()
{
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void MainWindow::focusRoom()
{
    if (Room *room = currentRoom()) {
        room->activate();
    }
}

void MainWindow::goBack()
{
    go(m_history.back());
}

void MainWindow::goForward()
{
    go(m_history.forward());
}

void MainWindow::go(const std::optional<Place> &place)
{
    if (place && showRoom(place->room) && !place->kind.isEmpty()) {
        currentRoom()->openRecord(place->kind, place->id);
    }
}

QList<ShellCommand> MainWindow::undoCommands() const
{
    return m_undo->commands();
}

void MainWindow::toggleNavigation()
{
    m_navigation->toggle();
}

void MainWindow::restoreState()
{
    const WindowState state(m_ports.settings);
    if (!restoreGeometry(state.geometry())) {
        resize(tokens(this).defaultWindow);
    }
    m_navigation->setNarrow(state.isNarrow());
    state.restoreRooms(m_rooms);
    if (!showRoom(state.room())) {
        showRoom(0);
    }
}

void MainWindow::keepState()
{
    WindowState state(m_ports.settings);
    state.save(saveGeometry(), m_navigation->isNarrowWanted(), currentRoom());
    state.saveRooms(m_rooms);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepState();
    KitWidget::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    KitWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && !isActiveWindow()) {
        keepState(); // kept even if the program is ended by force
    }
}

} // namespace forecourt
