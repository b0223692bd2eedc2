// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/roomwindow.h"
#include "tests/support/storagefixture.h"
#include "ui/exports/exportwords.h"
#include "ui/exports/listexporter.h"
#include "ui/widgets/progresspanel.h"

#include <QDialog>
#include <QDir>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QThreadPool>

using namespace forecourt;

namespace {

// The thread that writes, with a gate in it: what comes behind the gate waits until it is opened.
class GatedThread final
{
public:
    GatedThread() { m_pool.setMaxThreadCount(1); }
    ~GatedThread() { open(); }
    Q_DISABLE_COPY_MOVE(GatedThread)

    QThreadPool &pool() { return m_pool; }
    void close()
    {
        m_pool.start([gate = m_gate] { gate->acquire(); });
    }
    void open() { m_gate->release(); }

private:
    std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
    QThreadPool m_pool; // first to go: waits for its work
};

} // namespace

// A person sees how an export ends, and can stop it until it has.
class TestListExporter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<StorageFixture>();
        m_thread = std::make_unique<GatedThread>();
        m_export = std::make_unique<ListExport>(*m_desk->storage, m_thread->pool());
        m_room = std::make_unique<QWidget>();
        m_room->show();
        m_writer = new ListExporter(*m_export, m_people, m_desk->clock, m_room.get());
        m_path = m_desk->folder.filePath(QStringLiteral("list.xlsx"));
    }
    void cleanup()
    {
        m_room.reset();
        m_thread->open();
        m_export.reset();
        m_thread.reset();
        m_desk.reset();
    }

    void theWindowLivesWhileTheFileIsFinished()
    {
        QSignalSpy told(m_writer, &ListExporter::message);
        m_writer->write(m_path, twoRows());
        QTRY_VERIFY(saysFinishing());
        QVERIFY(told.isEmpty() && m_writer->isRunning());
        QVERIFY(!QFile::exists(m_path));
        m_thread->open();
        QTRY_COMPARE(told.count(), 1);
        QVERIFY(told.first().first().toString().startsWith(QStringLiteral("2 rows written to list.xlsx")));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().startsWith("PK"));
        QVERIFY(progress() == nullptr || !progress()->isVisible());
    }

    void whatIsStoppedWhileItIsFinishedLeavesNoFile()
    {
        QSignalSpy told(m_writer, &ListExporter::message);
        m_writer->write(m_path, twoRows());
        QTRY_VERIFY(saysFinishing());
        QTest::mouseClick(progress()->findChild<QPushButton *>(), Qt::LeftButton);
        m_thread->open();
        QTRY_COMPARE(told.count(), 1);
        QVERIFY(told.first().first().toString().contains(QStringLiteral("stopped")));
        QVERIFY(!QFile::exists(m_path));
        QVERIFY(QDir(m_desk->folder.path())
                    .entryList({QStringLiteral("*.part")}, QDir::Files | QDir::Hidden)
                    .isEmpty());
    }

    // The dialog goes at once, the file only when it is compressed.
    void whoLeavesTheDialogIsToldThatItTakesAMoment()
    {
        QSignalSpy told(m_writer, &ListExporter::message);
        m_writer->write(m_path, twoRows());
        QTRY_VERIFY(saysFinishing());
        QTest::keyClick(progress()->window(), Qt::Key_Escape);
        QCOMPARE(told.count(), 1);
        QVERIFY(told.last().first().toString().contains(QStringLiteral("being stopped")));
        QVERIFY(m_writer->isRunning());
        m_thread->open();
        QTRY_COMPARE(told.count(), 2);
        QVERIFY(told.last().first().toString().contains(QStringLiteral("was stopped")));
        QVERIFY(!QFile::exists(m_path));
    }

    void whatWasCutIsSaid()
    {
        ExportReport report;
        report.path = m_path;
        report.rows = 1000;
        QVERIFY(!ExportWords::written(report).contains(QStringLiteral("best")));
        report.cut = true;
        QVERIFY(ExportWords::written(report).contains(QStringLiteral("best 1000")));
    }

    void whatIsTooLongForAFileIsSaid()
    {
        const QString said = ExportWords::failure({ErrorCode::TooLarge, {}});
        QVERIFY(said.contains(QStringLiteral("too long")));
        QVERIFY(!said.contains(QStringLiteral("folder")));
    }

private:
    // The thread is shut once all rows are written.
    [[nodiscard]] ExportOffer twoRows() const
    {
        ExportTable table{QStringLiteral("customers"), {{QStringLiteral("vehicles")}}, {}};
        table.next = [thread = m_thread.get(), page = 0]() mutable {
            QPromise<Result<ExportPage>> promise;
            promise.start();
            if (++page <= 2) {
                promise.addResult(ExportPage{{{SheetCell(qint64(page))}}, true, false});
            } else {
                thread->close();
                promise.addResult(ExportPage());
            }
            promise.finish();
            return promise.future();
        };
        return {table, QStringLiteral("Two"), {}};
    }

    [[nodiscard]] ProgressPanel *progress() const { return m_room->findChild<ProgressPanel *>(); }
    [[nodiscard]] bool saysFinishing() const
    {
        return progress() != nullptr && progress()->isVisible() &&
               progress()->accessibleName().contains(QStringLiteral("finishing"));
    }

    std::unique_ptr<StorageFixture> m_desk;
    std::unique_ptr<GatedThread> m_thread;
    std::unique_ptr<ListExport> m_export;
    OnePerson m_people;
    std::unique_ptr<QWidget> m_room;
    ListExporter *m_writer = nullptr;
    QString m_path;
};

QTEST_MAIN(TestListExporter)
#include "tst_listexporter.moc"
