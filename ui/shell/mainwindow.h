// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/roomhistory.h"
#include "ui/shell/searchentry.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/kitwidget.h"

class QSettings;
class QStackedWidget;
class QVBoxLayout;

namespace forecourt {

class Appearance;
class Clock;
class GlobalSearch;
class HeaderBar;
class NavigationBar;
class PeoplePort;
class Room;
class StatusLine;
class SyncPort;
class Toast;
class UndoControl;
class UndoPort;

// The names the window shows.
struct ShellNames
{
    QString store;
    QString group;
    QString desk;
};

// What the window works with; all of it outlives the window.
struct ShellPorts
{
    SearchPort &search;
    SyncPort &sync;
    PeoplePort &people;
    const Clock &clock;
    QSettings &settings;
    Appearance &appearance;
    UndoPort *undo = nullptr; // none: nothing can be undone
};

// The window of the desk: navigation, header, one room in front, status line. Knows rooms only by their
// interface; takes them as children. Interface thread.
class MainWindow final : public KitWidget
{
    Q_OBJECT

public:
    MainWindow(const ShellNames &names, const QList<Room *> &rooms, const ShellPorts &ports,
               QWidget *parent = nullptr);

    void setNames(const ShellNames &names); // the store was renamed; the desk never is
    void showRoom(int index);
    // Shows the first room whose id is given; false if there is none.
    bool showRoom(const QString &id);
    // Shows the record in the room that opens its kind; false if no room does.
    bool openRecord(const QString &kind, const QUuid &id);
    [[nodiscard]] Room *currentRoom() const;
    [[nodiscard]] QList<Room *> rooms() const { return m_rooms; }

    [[nodiscard]] bool canGoBack() const { return m_history.canGoBack(); }
    [[nodiscard]] bool canGoForward() const { return m_history.canGoForward(); }
    [[nodiscard]] QList<ShellCommand> undoCommands() const;
    // Something the person should know in every room, above them; the window takes it.
    void addNotice(QWidget *notice);

public Q_SLOTS:
    void showMessage(const QString &text, forecourt::Tone tone);
    void showShortcuts();
    void goBack();
    void goForward();
    void syncNow();
    void toggleNavigation();
    void toggleFullScreen();
    void switchPerson();
    void lockDesk();
    void keepState(); // as when it is closed

Q_SIGNALS:
    void newWindowRequested();
    void roomShown(const QString &id);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void retranslate() override;

private:
    void buildLayout(const ShellNames &names);
    void connectRooms();
    void addShortcuts();
    void restoreState();
    void stepBack();
    void createNew();
    void print();
    void search();
    void focusRoom();
    void go(const std::optional<Place> &place);

    ShellPorts m_ports;
    QList<Room *> m_rooms;
    NavigationBar *m_navigation = nullptr;
    HeaderBar *m_header = nullptr;
    QStackedWidget *m_stack = nullptr;
    QVBoxLayout *m_column = nullptr;
    StatusLine *m_status = nullptr;
    GlobalSearch *m_search = nullptr;
    Toast *m_toast = nullptr;
    UndoControl *m_undo = nullptr;
    RoomHistory m_history;
    QString m_store;
};

} // namespace forecourt
