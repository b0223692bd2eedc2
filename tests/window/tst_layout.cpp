// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/layoutcheck.h"
#include "tests/window/deskfixture.h"
#include "ui/reception/appointmentdialog.h"
#include "ui/reception/appointmentsview.h"
#include "ui/shell/appearance.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/listpane.h"

using namespace forecourt;

// Every room in every language, size and text size, empty and with records: nothing cut, nothing over
// anything else. One window is switched through all of them, as a person may do. Themes change no layout and
// are left out.
class TestLayout final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyStoreFits_data() { matrix(); }
    void emptyStoreFits() { check(m_empty, 0); }
    void storeWithRecordsFits_data() { matrix(); }
    void storeWithRecordsFits()
    {
        m_empty.reset(); // two windows would mix their languages
        check(m_filled, 60);
    }
    void cleanupTestCase()
    {
        m_empty.reset();
        m_filled.reset();
    }

private:
    static void matrix()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("scale");
        for (const char *language : {"zh_CN", "en", "de"}) {
            const QString name = QString::fromLatin1(language);
            QTest::addRow("%s 1366x768", language) << name << QSize(1366, 768) << 1.0;
            QTest::addRow("%s 1920x1080", language) << name << QSize(1920, 1080) << 1.0;
            QTest::addRow("%s 1920x1080 200 %%", language) << name << QSize(1920, 1080) << 2.0;
        }
    }

    static void check(std::unique_ptr<DeskFixture> &desk, int customers)
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        QFETCH(double, scale);
        if (!desk) {
            desk = std::make_unique<DeskFixture>(customers);
        }
        desk->window->appearance().setLanguage(language);
        desk->window->appearance().setScale(scale);
        desk->main().resize(size);
        QStringList all;
        QCoreApplication::sendPostedEvents();
        const QList<Room *> rooms = desk->main().rooms();
        for (Room *room : rooms) {
            desk->main().showRoom(room->id());
            collect(*desk, room, all);
            if (room->canCreate()) {
                room->createNew();
                collect(*desk, room, all);
                room->stepBack();
            }
            if (room->id() == QLatin1String("reception")) {
                collectAppointments(*desk, room, all);
            }
        }
        QVERIFY2(all.isEmpty(), qPrintable(all.join(u'\n')));
        const bool fits = QTest::qWaitFor([&] { // pages behind others follow a little later
            const QSize needed = desk->main().minimumSizeHint();
            return needed.width() <= size.width() && needed.height() <= size.height();
        });
        QVERIFY2(fits, qPrintable(sizesNeeded(*desk)));
    }

    static void collectAppointments(DeskFixture &desk, Room *room, QStringList &all)
    {
        auto *list = room->findChild<ListPane *>();
        list->chip(QStringLiteral("appointments"))->click();
        collect(desk, room, all);
        room->findChild<AppointmentsView *>()->book();
        auto *dialog = desk.main().findChild<AppointmentDialog *>();
        const auto *bays = dialog->findChild<QComboBox *>(QStringLiteral("bookBay"));
        QVERIFY(QTest::qWaitFor([bays] { return bays->count() > 0; }));
        collectFaults(dialog, QStringLiteral("appointment"), all);
        dialog->close();
        list->chip(QStringLiteral("waiting"))->click();
    }

    static QString sizesNeeded(DeskFixture &desk)
    {
        const auto needs = [](const QString &name, const QSize &size) {
            return QStringLiteral("%1 needs %2x%3").arg(name).arg(size.width()).arg(size.height());
        };
        QStringList all{needs(QStringLiteral("the window"), desk.main().minimumSizeHint())};
        for (const Room *room : desk.main().rooms()) {
            all.append(needs(room->id(), room->minimumSizeHint()));
        }
        return all.join(QStringLiteral(", "));
    }

    static void collect(DeskFixture &desk, const Room *room, QStringList &all)
    {
        collectFaults(&desk.main(), room->id(), all);
    }

    // What is still wrong once lists have filled and layouts have settled.
    static void collectFaults(QWidget *window, const QString &name, QStringList &all)
    {
        QStringList faults;
        const bool fits = QTest::qWaitFor(
            [&] {
                faults = LayoutCheck::faults(window);
                return faults.isEmpty();
            },
            700);
        if (!fits) {
            for (const QString &fault : std::as_const(faults)) {
                all.append(name + QStringLiteral(": ") + fault);
            }
        }
    }

    std::unique_ptr<DeskFixture> m_empty;
    std::unique_ptr<DeskFixture> m_filled;
};

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
