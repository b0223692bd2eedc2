// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/roomstour.h"

#include "ui/exports/listexporter.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/room.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/listview.h"

#include <QApplication>
#include <QDialog>
#include <QScrollArea>

namespace forecourt {

namespace {

const QString kLeads = QStringLiteral("leads");
const QString kCustomers = QStringLiteral("customers");
const QString kOrders = QStringLiteral("orders");

// The window in front of this one, if there is any.
QWidget *inFrontOf(const QWidget &window)
{
    const auto others = QApplication::topLevelWidgets();
    for (QWidget *other : others) {
        if (other != &window && other->isVisible() && other->isWindow() &&
            qobject_cast<QDialog *>(other) != nullptr) {
            return other;
        }
    }
    return nullptr;
}

} // namespace

Result<QStringList> RoomsTour::run()
{
    m_window.show();
    FORECOURT_TRY(settle());
    FORECOURT_TRY(showRooms());
    FORECOURT_TRY(showForms());
    FORECOURT_TRY(showDialogs());
    FORECOURT_TRY(showWholeSettings());
    FORECOURT_TRY(showShell());
    m_window.close();
    return m_files;
}

Result<void> RoomsTour::showRooms()
{
    const QList<Room *> rooms = m_window.rooms();
    for (Room *room : rooms) {
        m_window.showRoom(room->id());
        FORECOURT_TRY(settle());
        FORECOURT_TRY(save(room->id()));
    }
    return {};
}

// Those in which something new begins; left as people leave them.
Result<void> RoomsTour::showForms()
{
    const QList<Room *> rooms = m_window.rooms();
    for (Room *room : rooms) {
        if (!room->canCreate()) {
            continue;
        }
        m_window.showRoom(room->id());
        FORECOURT_TRY(settle());
        room->createNew();
        FORECOURT_TRY(settle());
        FORECOURT_TRY(save(QStringLiteral("new-") + room->id()));
        press(Shortcuts::keys(Shortcuts::Command::Back));
        FORECOURT_TRY(settle());
    }
    return {};
}

Result<void> RoomsTour::showDialogs()
{
    const QKeySequence history(Qt::CTRL | Qt::Key_H);
    FORECOURT_TRY(dialog(kLeads, QStringLiteral("export"), ListExporter::keys()));
    FORECOURT_TRY(dialog(kCustomers, QStringLiteral("history"), history));
    FORECOURT_TRY(dialog(kOrders, QStringLiteral("order-history"), history));
    FORECOURT_TRY(showMerging());
    m_window.showRoom(kCustomers);
    press(QKeySequence(Qt::CTRL | Qt::Key_I));
    FORECOURT_TRY(settle());
    FORECOURT_TRY(save(QStringLiteral("import")));
    press(Shortcuts::keys(Shortcuts::Command::Back));
    return settle();
}

// Of the first two customers, whoever they are.
Result<void> RoomsTour::showMerging()
{
    m_window.showRoom(kCustomers);
    FORECOURT_TRY(settle());
    auto *list = m_window.currentRoom()->findChild<ListView *>();
    if (list == nullptr || list->model()->rowCount() < 2) {
        return {};
    }
    const QItemSelection both(list->model()->index(0, 0), list->model()->index(1, 0));
    list->selectionModel()->select(both, QItemSelectionModel::ClearAndSelect);
    list->setFocus();
    return dialog(kCustomers, QStringLiteral("merge"), QKeySequence(Qt::CTRL | Qt::Key_M));
}

// A store without records has none of them.
Result<void> RoomsTour::dialog(const QString &room, const QString &name, const QKeySequence &keys)
{
    m_window.showRoom(room);
    FORECOURT_TRY(settle());
    press(keys);
    FORECOURT_TRY(settle());
    QWidget *shown = inFrontOf(m_window);
    if (shown == nullptr) {
        return {};
    }
    FORECOURT_TRY(save(name, *shown));
    shown->close();
    QApplication::setActiveWindow(&m_window); // no window manager gives it back in memory
    return settle();
}

// Longer than the window.
Result<void> RoomsTour::showWholeSettings()
{
    m_window.showRoom(QStringLiteral("settings"));
    FORECOURT_TRY(settle());
    for (auto *area : m_window.currentRoom()->findChildren<QScrollArea *>()) {
        if (area->isVisible() && area->widget() != nullptr) {
            return save(QStringLiteral("settings-whole"), *area->widget());
        }
    }
    return {};
}

Result<void> RoomsTour::showShell()
{
    m_window.showRoom(kLeads);
    press(Shortcuts::keys(Shortcuts::Command::Search));
    FORECOURT_TRY(settle());
    FORECOURT_TRY(save(QStringLiteral("palette")));
    press(Shortcuts::keys(Shortcuts::Command::Back));
    FORECOURT_TRY(settle());
    FORECOURT_TRY(dialog(kLeads, QStringLiteral("keys"), Shortcuts::keys(Shortcuts::Command::Sheet)));
    press(Shortcuts::keys(Shortcuts::Command::SwitchPerson));
    FORECOURT_TRY(settle());
    FORECOURT_TRY(save(QStringLiteral("sign-in")));
    press(Shortcuts::keys(Shortcuts::Command::Back));
    return settle();
}

} // namespace forecourt
