// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demostore.h"
#include "app/desk.h"
#include "app/window/deskwindow.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/room.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QTemporaryDir>
#include <QTest>

namespace forecourt {

// The window of a desk over a demonstration store, as the program puts it together, and the keys a person
// presses.
class DeskFixture final
{
public:
    explicit DeskFixture(int customers, const QString &language = QStringLiteral("en"))
    {
        desk = *Desk::open(folder.path());
        if (!fillDemoStore(desk->storage(), {customers, 1})) {
            qFatal("the demonstration store cannot be written");
        }
        CommandLine line;
        line.language = language;
        window = std::make_unique<DeskWindow>(*qApp, *desk, line);
        main().resize(1366, 768);
        main().show();
        QApplication::setActiveWindow(&main());
    }

    [[nodiscard]] MainWindow &main() { return window->window(); }

    // One key, counted.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++keys;
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : &main(), key, modifiers);
    }

    // Text into whatever has the focus, as an input method gives it; not counted.
    static void type(const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        if (QApplication::focusWidget() != nullptr) {
            QApplication::sendEvent(QApplication::focusWidget(), &event);
        }
    }

    [[nodiscard]] static QString focusName()
    {
        const QWidget *focus = QApplication::focusWidget();
        return focus == nullptr ? QString() : focus->objectName();
    }
    [[nodiscard]] static QString focusLabel()
    {
        const QWidget *focus = QApplication::focusWidget();
        return focus == nullptr ? QString() : focus->accessibleName();
    }

    qint64 number(const QString &sql)
    {
        return desk->storage()
            .executor()
            .readAndWait([&](Database &database) { return database.integer(sql); })
            .value_or(-1);
    }
    QString text(const QString &sql)
    {
        const auto found = desk->storage().executor().readAndWait([&](Database &database) {
            return database.first(sql, {}, [](const Row &row) { return row.text(0); });
        });
        return found && *found ? **found : QString();
    }

    QTemporaryDir folder;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<DeskWindow> window;
    int keys = 0;
};

} // namespace forecourt
