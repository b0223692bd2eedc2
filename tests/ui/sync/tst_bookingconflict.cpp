// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/appointments/appointmentservice.h"
#include "tests/support/layoutcheck.h"
#include "tests/ui/sync/syncwindow.h"
#include "ui/sync/conflictview.h"

#include <QDir>
#include <QLabel>

using namespace forecourt;

// An appointment that the server did not confirm, as the Sync room tells of it. With FORECOURT_GALLERY set to
// a folder the pictures are written there.
class TestBookingConflict final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsInTheWayIsNamedAndNothingIsCut_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QString>("language");
        QTest::addColumn<double>("scale");
        QTest::newRow("light-zh") << false << QStringLiteral("zh_CN") << 1.0;
        QTest::newRow("dark-en") << true << QStringLiteral("en") << 1.0;
        QTest::newRow("light-de-200") << false << QStringLiteral("de") << 2.0;
    }

    void whatIsInTheWayIsNamedAndNothingIsCut()
    {
        QFETCH(bool, dark);
        QFETCH(QString, language);
        QFETCH(double, scale);
        SyncWindow window;
        window.shell.style.setTheme(dark ? Theme::Dark : Theme::Light);
        window.shell.style.setScale(scale);
        window.shell.language.setLanguage(language);
        bookTheSameBay(window);
        window.open();
        if (scale > 1.0) {
            window.shell.window->resize(1920, 1080);
        }
        QTRY_COMPARE(window.rows(), 1);
        QTRY_VERIFY(label(window, "standingValue").contains(QStringLiteral("沪A·11111")));
        QVERIFY(label(window, "standingValue").contains(QStringLiteral("张伟")));
        QVERIFY(!window.room->findChild<ConflictView *>()->canUseOther()); // the place is taken
        keep(window);
    }

private:
    static void bookTheSameBay(SyncWindow &window)
    {
        TwoDesks &desks = window.desks.desks;
        book(window.desks.there(), QStringLiteral("张伟"), QStringLiteral("沪A11111"));
        book(window.desks.here(), QStringLiteral("李娜"), QStringLiteral("沪B22222"));
        desks.synchronise(desks.there);
        desks.synchronise(desks.here);
        desks.synchronise(desks.here);
        window.shell.clock.now = window.desks.here().desk.clock.nowMs();
    }

    static void book(UndoDesk &desk, const QString &name, const QString &plate)
    {
        constexpr qint64 kHour = qint64(60) * 60 * 1000;
        AppointmentDraft draft;
        draft.party.customerName = name;
        draft.party.plate = plate;
        draft.startsAt = desk.desk.clock.nowMs() + kHour;
        draft.endsAt = draft.startsAt + kHour;
        draft.bay = 1;
        AppointmentService appointments(*desk.desk.storage);
        appointments.actAs(MendingDesks::manager());
        const auto told = MendingDesks::wait(appointments.book(draft));
        if (!told || told->done.isNull()) {
            qFatal("not booked");
        }
    }

    static QString label(const SyncWindow &window, const char *name)
    {
        const auto *found = window.room->findChild<QLabel *>(QLatin1String(name));
        return found != nullptr && found->isVisible() ? found->text() : QString();
    }

    static void keep(const SyncWindow &window)
    {
        QCoreApplication::processEvents();
        QWidget *shown = window.shell.window.get();
        const QString folder = qEnvironmentVariable("FORECOURT_GALLERY");
        if (!folder.isEmpty()) {
            QVERIFY(QDir().mkpath(folder));
            QVERIFY(shown->grab().save(QStringLiteral("%1/booking-%2.png")
                                           .arg(folder, QString::fromLatin1(QTest::currentDataTag()))));
        }
        QTRY_VERIFY2(LayoutCheck::faults(shown).isEmpty(),
                     qPrintable(LayoutCheck::faults(shown).join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(TestBookingConflict)
#include "tst_bookingconflict.moc"
