// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/peopleport.h"
#include "ui/shell/room.h"
#include "ui/style/stylecontext.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

namespace forecourt {

// Nobody in particular works at this desk.
class OnePerson final : public PeoplePort
{
public:
    [[nodiscard]] QList<Person> people() const override { return {current()}; }
    [[nodiscard]] Person current() const override
    {
        return {StaffId(QUuid(QStringLiteral("{00000000-0000-7000-8000-000000000001}"))),
                QStringLiteral("张敏"), QStringLiteral("advisor")};
    }
    void choose(const StaffId &) override {}
};

// A room in a window of its own, of the size a room has in the main window of 1366 × 768. With
// FORECOURT_PICTURES set to a folder, pictures of it are written there; FORECOURT_PICTURES_QM names a
// translation for more of them.
class RoomWindow final
{
public:
    RoomWindow() : m_style(std::make_unique<StyleContext>(*qApp)) { QLocale::setDefault(QLocale::c()); }
    ~RoomWindow() { close(); }

    void open(Room *room)
    {
        close();
        m_room = room;
        room->resize(kWidth, kHeight);
        room->setAutoFillBackground(true);
        room->show();
        room->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(room));
    }
    void close()
    {
        delete m_room;
        m_room = nullptr;
    }

    static bool takesPictures() { return qEnvironmentVariableIsSet("FORECOURT_PICTURES"); }

    void takePictures(const QString &name)
    {
        keep(name);
        m_style->setTheme(Theme::Dark);
        keep(name + QStringLiteral("-dark"));
        m_style->setTheme(Theme::Light);
        QTranslator translator;
        if (translator.load(qEnvironmentVariable("FORECOURT_PICTURES_QM"))) {
            QCoreApplication::installTranslator(&translator);
            keep(name + QStringLiteral("-zh"));
            QCoreApplication::removeTranslator(&translator);
        }
        m_style->setScale(2.0);
        m_room->resize(2 * kWidth, 2 * kHeight);
        keep(name + QStringLiteral("-200"));
        m_room->resize(kWidth, kHeight);
        m_style->setScale(1.0);
    }

private:
    static constexpr int kWidth = 1366 - 168;
    static constexpr int kHeight = 768 - 52 - 28;

    void keep(const QString &name)
    {
        constexpr int kRounds = 5; // what was just changed is laid out, and what follows from that
        for (int i = 0; i < kRounds; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
        m_room->grab().save(qEnvironmentVariable("FORECOURT_PICTURES") + QLatin1Char('/') + name +
                            QStringLiteral(".png"));
    }

    std::unique_ptr<StyleContext> m_style;
    Room *m_room = nullptr;
};

} // namespace forecourt
