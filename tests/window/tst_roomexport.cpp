// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/appointments/appointmentservice.h"
#include "tests/window/deskfixture.h"
#include "ui/customers/customertimeline.h"
#include "ui/customers/timelinetext.h"
#include "ui/exports/listexporter.h"
#include "ui/widgets/progresspanel.h"
#include "ui/widgets/storetime.h"
#include "ui/widgets/timelineview.h"

#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QSignalSpy>

using namespace forecourt;

// A person writes the list they see to a file.
class TestRoomExport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<DeskFixture>(40); }
    void cleanup() { m_desk.reset(); }

    void theListIsWrittenAsItIsShown_data()
    {
        QTest::addColumn<QString>("room");
        QTest::addColumn<QString>("titles");
        QTest::newRow("leads") << "leads"
                               << "Name,Phone,E-mail,Status,Make,Model,Source,Grade,Received,First response,"
                                  "Next follow-up,Owner";
        QTest::newRow("orders")
            << "orders"
            << "Number,Status,Name,Plate,Make,Model,Concern,Advisor,Opened,Promised,Ready";
        QTest::newRow("customers") << "customers"
                                   << "Name,Phone,Plate,Vehicles,In house,Last seen";
        QTest::newRow("reception")
            << "reception"
            << "Status,Name,Plate,Make,Model,Arrived,Reception began,Promised,Advisor,Number";
        QTest::newRow("figures") << "figures"
                                 << "Source,Valid,Invalid";
        QTest::newRow("sync") << "sync"
                              << "When,Desk,Who,Kind of record,Record,Field,Stands,The other value";
        QTest::newRow("settings") << "settings"
                                  << "Name,Role,Works here";
    }
    void theListIsWrittenAsItIsShown()
    {
        QFETCH(const QString, room);
        QFETCH(const QString, titles);
        m_desk->main().showRoom(room);
        for (const RoomCommand &command : m_desk->main().currentRoom()->commands()) {
            if (command.keys == ListExporter::keys() && command.possible) {
                QTRY_VERIFY(command.possible()); // figures are counted first
            }
        }
        const QStringList lines = exported();
        QVERIFY(lines.size() > 2 || room == QLatin1String("sync") || room == QLatin1String("reception"));
        QCOMPARE(lines.first(), titles);
    }

    void theTimelineInUseIsWrittenInstead()
    {
        m_desk->main().showRoom(QStringLiteral("customers"));
        auto *timeline = m_desk->main().currentRoom()->findChild<CustomerTimeline *>();
        QTRY_VERIFY(timeline->view()->model()->rowCount() > 0);
        timeline->view()->setFocus();
        QTRY_VERIFY(timeline->view()->hasFocus());
        const QStringList lines = exported();
        QCOMPARE(lines.first(), QStringLiteral("When,What happened,Details,Who,Plate,Taken back"));
        QVERIFY(lines.size() > 2);
    }

    void theAppointmentsAreWrittenWhileTheyAreLookedAt()
    {
        book();
        m_desk->main().showRoom(QStringLiteral("reception"));
        QVERIFY(exported().first().startsWith(QStringLiteral("Status,Name")));
        m_desk->key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        const QStringList lines = exported();
        QCOMPARE(lines.first(),
                 QStringLiteral("Begins,Ends,Status,Name,Plate,Make,Model,What for,Bay,Advisor"));
        // Who works here may not take names and plates out.
        QVERIFY(lines.contains(
            QStringLiteral("2099-11-25 10:00:00,2099-11-25 11:00:00,Tentative,陈**,,,,Oil,1,")));
    }

    void wordsAreThoseOfTheScreen()
    {
        m_desk->main().showRoom(QStringLiteral("orders"));
        const QString file = exported().join(u'\n');
        QVERIFY(file.contains(TimelineTexts::orderStatus(QStringLiteral("checked_in"))));
        QVERIFY(!file.contains(QStringLiteral("in_progress")) &&
                !file.contains(QStringLiteral("checked_in")));
    }

    // Who works at the demonstration desk is a sales consultant.
    void namesAreMaskedForWhoMayNotTakeThemOut()
    {
        m_desk->main().showRoom(QStringLiteral("customers"));
        auto *exporter = m_desk->main().currentRoom()->findChild<ListExporter *>();
        QSignalSpy told(exporter, &ListExporter::message);
        const QStringList lines = exported();
        QVERIFY2(lines.at(1).contains(QStringLiteral("**")), qPrintable(lines.at(1)));
        QVERIFY(told.first().first().toString().contains(QStringLiteral("masked")));
    }

    void aPlaceThatCannotBeWrittenIsNamed()
    {
        m_desk->main().showRoom(QStringLiteral("leads"));
        auto *exporter = m_desk->main().currentRoom()->findChild<ListExporter *>();
        QSignalSpy told(exporter, &ListExporter::message);
        chooseFile(m_desk->folder.filePath(QStringLiteral("no such folder/leads.csv")));
        QTRY_COMPARE(told.count(), 1);
        QVERIFY(told.first().first().toString().contains(QStringLiteral("folder")));
        QVERIFY(!exporter->isRunning());
    }

    void aLongExportShowsItsProgressAndCanBeStopped()
    {
        m_desk->main().showRoom(QStringLiteral("customers"));
        auto *exporter = m_desk->main().currentRoom()->findChild<ListExporter *>();
        QSignalSpy told(exporter, &ListExporter::message);
        const QString path = m_desk->folder.filePath(QStringLiteral("endless.csv"));
        exporter->write(path, endless());
        QTRY_VERIFY(progress() != nullptr && progress()->isRunning());
        QTest::keyClick(progress()->window(), Qt::Key_Escape);
        QTRY_COMPARE(told.count(), 1);
        QVERIFY(told.first().first().toString().contains(QStringLiteral("stopped")));
        QVERIFY(!QFile::exists(path));
        QVERIFY(QDir(m_desk->folder.path())
                    .entryList({QStringLiteral("*.part")}, QDir::Files | QDir::Hidden)
                    .isEmpty());
    }

private:
    void book()
    {
        AppointmentService service(m_desk->desk->storage());
        AppointmentDraft draft;
        draft.party.customerName = QStringLiteral("陈国强");
        draft.party.plate = QStringLiteral("沪C7M219");
        draft.startsAt = StoreTime::ms(QDate(2099, 11, 25), QTime(10, 0));
        draft.endsAt = StoreTime::ms(QDate(2099, 11, 25), QTime(11, 0));
        draft.bay = 1;
        draft.purpose = QStringLiteral("Oil");
        auto booked = service.book(draft);
        booked.waitForFinished();
        QVERIFY(booked.result() && !booked.result()->done.isNull());
    }

    void chooseFile(const QString &path)
    {
        m_desk->key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_desk->main().findChild<QFileDialog *>()) != nullptr);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
    }

    QStringList exported()
    {
        const QString path = m_desk->folder.filePath(QStringLiteral("list.csv"));
        QFile::remove(path);
        chooseFile(path);
        [&] {
            QTRY_VERIFY(QFile::exists(path));
            QTRY_VERIFY(!m_desk->main().currentRoom()->findChild<ListExporter *>()->isRunning());
            QTRY_VERIFY(m_desk->main().findChild<QFileDialog *>() == nullptr);
            QApplication::setActiveWindow(&m_desk->main());
        }();
        QFile file(path);
        return file.open(QIODevice::ReadOnly)
                   ? QString::fromUtf8(file.readAll()).remove(QChar(0xFEFF)).split(QStringLiteral("\r\n"))
                   : QStringList();
    }

    // That of a dialog: rooms have some of their own.
    ProgressPanel *progress()
    {
        for (auto *dialog : m_desk->main().findChildren<QDialog *>()) {
            if (auto *panel = dialog->findChild<ProgressPanel *>()) {
                return panel;
            }
        }
        return nullptr;
    }

    // A list whose pages never end.
    static ExportOffer endless()
    {
        ExportTable table{QStringLiteral("customers"), {{QStringLiteral("vehicles")}}, {}};
        table.next = []() -> QFuture<Result<ExportPage>> {
            QPromise<Result<ExportPage>> page;
            page.start();
            page.addResult(ExportPage{{{SheetCell(qint64(1))}}, true, false});
            page.finish();
            return page.future();
        };
        return {table, QStringLiteral("Endless"), {}};
    }

    std::unique_ptr<DeskFixture> m_desk;
};

QTEST_MAIN(TestRoomExport)
#include "tst_roomexport.moc"
