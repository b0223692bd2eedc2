// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/drafts/filedraftstore.h"
#include "models/services/leads/leadinbox.h"
#include "tests/leads/leadfixture.h"
#include "tests/ui/kit/windowfixture.h"
#include "ui/drafts/formdraft.h"
#include "ui/leads/leadsroom.h"

#include <QLineEdit>

namespace forecourt {

// The Leads room in a whole window over a real desk; 刘强 works at it.
class RoomFixture final
{
public:
    RoomFixture() : files(*desk.desk.storage), inbox(files)
    {
        shell.people.staff = {{desk.liu.id, desk.liu.name, QStringLiteral("Sales")},
                              {desk.he.id, desk.he.name, QStringLiteral("Sales")}};
    }

    // The window goes before the drafts it flushes into.
    ~RoomFixture() { shell.window.reset(); }

    void open()
    {
        room = new LeadsRoom(desk.service, files, inbox, shell.people);
        shell.build({room},
                    {QStringLiteral("城东店"), QStringLiteral("星河汽车集团"), QStringLiteral("2 号前台")});
        attachDrafts(*shell.window, drafts, desk.desk.clock);
        shell.window->resize(1366, 768);
        shell.window->showRoom(0);
        QCoreApplication::processEvents();
    }

    // Keys go to whoever has the focus, as from a keyboard.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(target(), static_cast<Qt::Key>(key), modifiers);
    }
    void type(const QString &text)
    {
        for (const QChar c : text) {
            QTest::sendKeyEvent(QTest::Click, target(), Qt::Key_unknown, QString(c), Qt::NoModifier);
        }
    }
    bool isTyping() const { return qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr; }
    QWidget *target() const
    {
        QWidget *focus = QApplication::focusWidget();
        return focus != nullptr ? focus : static_cast<QWidget *>(shell.window.get());
    }

    template <typename T> QList<T *> visible() const
    {
        QList<T *> found;
        for (T *widget : room->findChildren<T *>()) {
            if (widget->isVisible()) {
                found.append(widget);
            }
        }
        return found;
    }

    LeadFixture desk;
    LeadFiles files;
    LeadInbox inbox;
    WindowFixture shell;
    FileDraftStore drafts{shell.folder.filePath(QStringLiteral("drafts.json")), std::chrono::seconds{10}};
    LeadsRoom *room = nullptr; // the window's
};

} // namespace forecourt
