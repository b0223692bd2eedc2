// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/roles.h"
#include "tests/ui/sync/syncwindow.h"
#include "ui/sync/giveupdialog.h"
#include "ui/sync/menddialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/toast.h"

#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

using namespace forecourt;

// What a person does in the Sync room by keys alone, with another desk and the real server behind it.
class TestSyncJourney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_window = std::make_unique<SyncWindow>(); }
    void cleanup() { m_window.reset(); }

    void aConflictIsResolvedAndUndone();
    void aRefusedChangeIsMended();
    void aProblemIsSaidAtItsField();
    void whatWaitsForAnotherLeadsThere();
    void aChangeIsGivenUpWithAReason();
    void aRefusedChangeIsWrittenToAFile();
    void enterOpensTheRecord();
    void whatWaitsSaysWhoWhatAndWhen();

private:
    MendingDesks &desks() { return m_window->desks; }
    QUuid refuse(const QString &name)
    {
        desks().askToSignIn();
        const QUuid customer = desks().newCustomer(name);
        desks().setBirthYearAs(MendingDesks::manager(), customer, 1980);
        desks().desks.synchronise(desks().desks.here);
        return customer;
    }
    QString label(const char *name) const
    {
        const auto *found = m_window->room->findChild<QLabel *>(QLatin1String(name));
        return found != nullptr && found->isVisible() ? found->text() : QString();
    }

    std::unique_ptr<SyncWindow> m_window;
};

void TestSyncJourney::aConflictIsResolvedAndUndone()
{
    const QUuid customer = m_window->makeConflict();
    m_window->open();
    QTRY_COMPARE(m_window->rows(), 1);
    QTRY_VERIFY(label("standingValueWho").contains(QStringLiteral("A2")));
    QCOMPARE(label("standingValue"), QStringLiteral("张为"));
    QCOMPARE(label("otherValue"), QStringLiteral("张威"));
    QVERIFY(label("otherValueWho").contains(QStringLiteral("A1")));

    m_window->press(Qt::Key_2); // take the other
    QTRY_COMPARE(m_window->rows(), 0);
    desks().desks.synchroniseBoth();
    QCOMPARE(MendingDesks::nameAt(desks().there(), customer), QStringLiteral("张威"));

    m_window->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_window->rows(), 1);
    desks().desks.synchroniseBoth();
    QCOMPARE(MendingDesks::nameAt(desks().there(), customer), QStringLiteral("张为"));
    SyncQueueService there(*desks().there().desk.storage);
    QCOMPARE(MendingDesks::wait(there.conflicts(10))->size(), 1);

    m_window->press(Qt::Key_1); // keep what stands
    QTRY_COMPARE(m_window->rows(), 0);
    desks().desks.synchroniseBoth();
    QCOMPARE(MendingDesks::wait(there.conflicts(10))->size(), 0);
    QCOMPARE(MendingDesks::nameAt(desks().there(), customer), QStringLiteral("张为"));
}

void TestSyncJourney::aRefusedChangeIsMended()
{
    const QUuid customer = refuse(QStringLiteral("王芳"));
    m_window->open();
    QTRY_COMPARE(m_window->rows(), 2); // it goes by itself to where something is to be done
    QTRY_VERIFY(!label("refusedReason").isEmpty());
    QVERIFY(!label("refusedRemedy").isEmpty());

    m_window->press(Qt::Key_1);
    QTRY_VERIFY(m_window->dialog<MendDialog>() != nullptr);
    QTRY_COMPARE(m_window->target()->objectName(), QStringLiteral("mend.full_name"));
    m_window->press(Qt::Key_A, Qt::ControlModifier);
    m_window->type(QStringLiteral("欧阳芳"));
    m_window->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_window->dialog<MendDialog>() == nullptr);
    QTRY_COMPARE(MendingDesks::nameAt(desks().here(), customer), QStringLiteral("欧阳芳"));

    desks().desks.synchroniseBoth();
    QCOMPARE(MendingDesks::nameAt(desks().there(), customer), QStringLiteral("欧阳芳"));
    QCOMPARE(desks().listed(QueuedKind::Waiting).size(), 0);
}

void TestSyncJourney::aProblemIsSaidAtItsField()
{
    refuse(QStringLiteral("王芳"));
    m_window->open();
    QTRY_VERIFY(!label("refusedReason").isEmpty());
    m_window->press(Qt::Key_1);
    QTRY_COMPARE(m_window->target()->objectName(), QStringLiteral("mend.full_name"));
    m_window->press(Qt::Key_A, Qt::ControlModifier);
    m_window->press(Qt::Key_Delete);
    m_window->press(Qt::Key_Return, Qt::ControlModifier);
    auto *dialog = m_window->dialog<MendDialog>();
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY(!dialog->findChild<FormField *>()->hint().isEmpty());
    QVERIFY(dialog->isVisible());
    m_window->press(Qt::Key_Escape);
    QTRY_VERIFY(m_window->dialog<MendDialog>() == nullptr);
    QCOMPARE(desks().listed(QueuedKind::Refused).size(), 2);
}

void TestSyncJourney::whatWaitsForAnotherLeadsThere()
{
    refuse(QStringLiteral("王芳"));
    m_window->open();
    QTRY_COMPARE(m_window->rows(), 2);
    m_window->press(Qt::Key_Down);
    QTRY_VERIFY(label("refusedReason").contains(QStringLiteral("王芳")));
    m_window->press(Qt::Key_1); // nothing to mend here yet
    QVERIFY(m_window->dialog<MendDialog>() == nullptr);
    const auto buttons = m_window->room->findChildren<Button *>(QStringLiteral("goToBlocker"));
    QCOMPARE(buttons.size(), 1);
    buttons.first()->setFocus(Qt::TabFocusReason);
    m_window->press(Qt::Key_Space);
    QTRY_COMPARE(m_window->list()->currentIndex().row(), 0);
}

void TestSyncJourney::aChangeIsGivenUpWithAReason()
{
    refuse(QStringLiteral("王芳"));
    m_window->open();
    QTRY_VERIFY(!label("refusedReason").isEmpty());
    m_window->press(Qt::Key_3);
    QTRY_COMPARE(m_window->target()->objectName(), QStringLiteral("giveUpReason"));
    m_window->press(Qt::Key_Return, Qt::ControlModifier);
    auto *dialog = m_window->dialog<GiveUpDialog>();
    QVERIFY(dialog != nullptr);
    QVERIFY(!dialog->findChild<FormField *>()->hint().isEmpty()); // a reason is needed
    m_window->type(QStringLiteral("taken down twice"));
    m_window->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(desks().listed(QueuedKind::Closed).size(), 2);
    QTRY_COMPARE(m_window->rows(), 0);
    QCOMPARE(desks().listed(QueuedKind::Refused).size(), 0);
}

void TestSyncJourney::aRefusedChangeIsWrittenToAFile()
{
    refuse(QStringLiteral("王芳"));
    m_window->open();
    QTRY_VERIFY(!label("refusedReason").isEmpty());
    m_window->press(Qt::Key_2);
    QTRY_VERIFY(m_window->dialog<QFileDialog>() != nullptr);
    const QString path = m_window->shell.folder.filePath(QStringLiteral("refused.json"));
    auto *dialog = m_window->dialog<QFileDialog>();
    Q_EMIT dialog->fileSelected(path); // the dialog itself is Qt's
    dialog->close();
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(QJsonDocument::fromJson(file.readAll()).object().contains(QLatin1String("changes")));
}

void TestSyncJourney::enterOpensTheRecord()
{
    const QUuid customer = m_window->makeConflict();
    m_window->open();
    QSignalSpy opened(m_window->room, &Room::openRequested);
    QTRY_COMPARE(m_window->rows(), 1);
    m_window->press(Qt::Key_Return); // before who and when are read
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.first().at(0).toString(), QStringLiteral("customer"));
    QCOMPARE(opened.first().at(1).toUuid(), customer);
}

void TestSyncJourney::whatWaitsSaysWhoWhatAndWhen()
{
    desks().askToSignIn();
    desks().desks.synchroniseBoth();
    const auto work = [](Mutation &mutation) -> Result<QUuid> {
        Customer customer;
        customer.id = CustomerId(mutation.newId());
        customer.fullName = QStringLiteral("周杰");
        FORECOURT_TRY(records::customers().create(mutation, customer));
        return customer.id.uuid();
    };
    const auto made = MendingDesks::wait(desks().here().desk.storage->write(
        {MendingDesks::manager(), QStringLiteral("createCustomer")}, work));
    QVERIFY(made.has_value());
    desks().here().desk.clock.advance(3 * 3'600'000);
    const QList<QueuedItem> waiting = desks().listed(QueuedKind::Waiting);
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting.first().title, QStringLiteral("周杰"));
    QCOMPARE(waiting.first().person, QStringLiteral("manager"));
    const OperationDetail detail = desks().detail(waiting.first().id);
    QCOMPARE(detail.openKind, QStringLiteral("customer"));
    QCOMPARE(detail.openId, *made);
    QVERIFY(detail.reason.isEmpty());
    SyncListModel model(*desks().queue);
    model.setClock(&desks().here().desk.clock);
    model.show(SyncScope::Waiting);
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data(RowRole::RightText).toString(), QStringLiteral("3 h"));
    QVERIFY(model.index(0, 0).data(RowRole::Detail).toString().contains(QStringLiteral("manager")));
}

QTEST_MAIN(TestSyncJourney)
#include "tst_syncjourney.moc"
