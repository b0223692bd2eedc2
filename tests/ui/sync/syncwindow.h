// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/undoadapter.h"
#include "tests/sync/mendingdesks.h"
#include "tests/ui/kit/windowfixture.h"
#include "ui/sync/syncroom.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/listview.h"

namespace forecourt {

// The Sync room of one of two desks in a whole window, over a real store and the real server, and the keys a
// person presses. 何静, a manager, works there.
class SyncWindow final
{
public:
    SyncWindow()
    {
        shell.people.staff = {{MendingDesks::manager(), QStringLiteral("何静"), QStringLiteral("Manager")}};
        shell.people.chosen = 0;
    }

    // The window goes before what it shows.
    ~SyncWindow()
    {
        shell.window.reset();
        undo.reset();
    }

    void open()
    {
        undo = std::make_unique<UndoAdapter>(desks.here().undo, shell.people);
        shell.undo = undo.get();
        room = new SyncRoom(*desks.queue, shell.sync, shell.people, desks.here().desk.clock);
        shell.build({room},
                    {QStringLiteral("城东店"), QStringLiteral("星河汽车集团"), QStringLiteral("2 号前台")});
        shell.window->resize(1366, 768);
        shell.window->showRoom(0);
        QCoreApplication::processEvents();
    }

    [[nodiscard]] ListView *list() const { return room->findChild<ListPane *>()->view(); }
    [[nodiscard]] int rows() const { return list()->model()->rowCount(); }

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
    [[nodiscard]] QWidget *target() const
    {
        QWidget *focus = QApplication::focusWidget();
        return focus != nullptr ? focus : static_cast<QWidget *>(shell.window.get());
    }
    // The dialog in front of the window.
    template <typename T> [[nodiscard]] T *dialog() const
    {
        T *found = room->findChild<T *>();
        return found != nullptr && found->isVisible() ? found : nullptr;
    }

    // Two desks give the customer another name without knowing of each other.
    QUuid makeConflict()
    {
        return desks.makeConflict(QStringLiteral("张伟"), QStringLiteral("张威"), QStringLiteral("张为"));
    }

    MendingDesks desks{MendingDesks::SignIn::Later};
    WindowFixture shell;
    std::unique_ptr<UndoAdapter> undo;
    SyncRoom *room = nullptr; // the window's
};

} // namespace forecourt
