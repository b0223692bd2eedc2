// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/leads/roomwords.h"
#include "ui/leads/importpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/progresspanel.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QUrl>

using namespace forecourt;

// Files of leads that come into the room.
class TestLeadsImport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void droppedFilesAreImported()
    {
        RoomFixture fixture;
        fixture.open();
        ProspectText bad;
        bad.id = QStringLiteral("AH-2");
        bad.phone = QStringLiteral("123");
        QFile file(fixture.shell.folder.filePath(QStringLiteral("leads.xml")));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(adf({prospectXml({}), prospectXml(bad)}));
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.fileName())});
        const QPointF middle = fixture.room->rect().center();
        QDragEnterEvent enter(middle.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(fixture.room, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(fixture.room, &drop);
        QTRY_COMPARE(rows(fixture), 1);
        QTRY_VERIFY(words(fixture).contains(QStringLiteral("1 new, 1 refused")));
        QTRY_VERIFY(words(fixture).contains(QStringLiteral("leads.xml, line 5, column 1")));
        QVERIFY(words(fixture).contains(fixture.files.folder()));
    }

    void whatIsDealtWithGoesAway()
    {
        RoomFixture fixture;
        fixture.open();
        fixture.room->importFiles({fixture.shell.folder.filePath(QStringLiteral("none.xml"))});
        QTRY_VERIFY(words(fixture).contains(QStringLiteral("none.xml, line 1")));
        for (Button *button : fixture.room->findChild<ImportPanel *>()->findChildren<Button *>()) {
            if (button->text() == QLatin1String("Dealt with")) {
                button->click();
            }
        }
        QTRY_VERIFY(!words(fixture).contains(QStringLiteral("none.xml, line 1")));
    }

    void aWatchedFolderIsRead()
    {
        RoomFixture fixture;
        fixture.open();
        QTemporaryDir folder;
        fixture.room->watchFolder(folder.path());
        QVERIFY(words(fixture).contains(folder.path()));
        QFile file(folder.filePath(QStringLiteral("leads.xml")));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(adf({prospectXml({})}));
        file.close();
        fixture.inbox.scan();
        fixture.inbox.scan();
        QTRY_COMPARE(rows(fixture), 1);
        QTRY_VERIFY(words(fixture).contains(QStringLiteral("1 new")));
    }

    void theRestIsLeftWhereThePersonStopsIt()
    {
        RoomFixture fixture;
        fixture.open();
        QStringList paths;
        for (int i = 0; i < 20; ++i) {
            ProspectText prospect;
            prospect.id = QStringLiteral("AH-%1").arg(i);
            prospect.phone = QStringLiteral("138%1").arg(i, 8, 10, QLatin1Char('1'));
            paths.append(fixture.shell.folder.filePath(QStringLiteral("leads%1.xml").arg(i)));
            QFile file(paths.last());
            QVERIFY(file.open(QFile::WriteOnly));
            file.write(adf({prospectXml(prospect)}));
        }
        fixture.room->importFiles(paths);
        auto *progress = fixture.room->findChild<ProgressPanel *>();
        QVERIFY(progress->isVisible());
        QVERIFY(words(fixture).contains(QStringLiteral("0 of 20")));
        Q_EMIT progress->cancelRequested();
        QTRY_VERIFY(words(fixture).contains(QStringLiteral("not read")));
        QVERIFY(!progress->isVisible());
        QTRY_COMPARE(rows(fixture), 1); // the one that was being read is whole
        QVERIFY(words(fixture).contains(QStringLiteral("19 file")));
    }
};

QTEST_MAIN(TestLeadsImport)
#include "tst_leadsimport.moc"
