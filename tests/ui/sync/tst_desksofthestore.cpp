// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/syncadapter.h"
#include "models/itemmodels/roles.h"
#include "tests/sync/desktool.h"
#include "tests/ui/kit/fakes.h"
#include "ui/style/stylecontext.h"
#include "ui/sync/deskscard.h"
#include "ui/widgets/listview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>

using namespace forecourt;

// The list of desks as the program puts it together: the card, the desk's synchronisation, the real server.
class TestDesksOfTheStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_style = std::make_unique<StyleContext>(*qApp);
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<ServerProcess>();
        m_server->admin({QStringLiteral("add-store"), QStringLiteral("Main")});
        m_front = enrolled(QStringLiteral("Front desk"));
        m_workshop = enrolled(QStringLiteral("Workshop"));
        m_queue = std::make_unique<SyncQueueService>(*m_workshop->storage);
        m_adapter = std::make_unique<SyncAdapter>(*m_workshop->runner, *m_queue);
        m_card = std::make_unique<DesksCard>(*m_adapter, m_people);
        m_card->show();
    }
    void cleanup()
    {
        m_card.reset();
        m_adapter.reset();
        m_queue.reset();
        m_front.reset();
        m_workshop.reset();
        m_server.reset();
        m_style.reset();
    }

    void thisDeskIsMarkedAmongTheOthers();
    void aServerThatIsAwayIsSaidAndLaterAskedAgain();

private:
    std::unique_ptr<DeskTool> enrolled(const QString &name)
    {
        auto desk = std::make_unique<DeskTool>(m_folder->filePath(name), m_keeper);
        const QString code =
            QString::fromUtf8(m_server->admin({QStringLiteral("enrol-code"), QStringLiteral("Main")}));
        const QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(m_server->port));
        const auto done = DeskTool::wait(desk->runner->enrol({url, code, name}));
        if (!done) {
            qFatal("%s", qPrintable(done.error().detail));
        }
        return desk;
    }
    [[nodiscard]] QWidget *part(const char *name) const
    {
        return m_card->findChild<QWidget *>(QLatin1String(name));
    }
    void look() const { m_card->findChild<QAbstractButton *>(QStringLiteral("desksToggle"))->click(); }

    std::unique_ptr<StyleContext> m_style;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerProcess> m_server;
    std::shared_ptr<MemoryKeeper> m_keeper = std::make_shared<MemoryKeeper>();
    FakePeople m_people;
    std::unique_ptr<DeskTool> m_front;
    std::unique_ptr<DeskTool> m_workshop;
    std::unique_ptr<SyncQueueService> m_queue;
    std::unique_ptr<SyncAdapter> m_adapter;
    std::unique_ptr<DesksCard> m_card;
};

void TestDesksOfTheStore::thisDeskIsMarkedAmongTheOthers()
{
    look();
    QTRY_VERIFY_WITH_TIMEOUT(part("desksList")->isVisible(), kPatienceMs);
    const QAbstractItemModel *model = m_card->findChild<ListView *>()->model();
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->index(0, 0).data(RowRole::Title).toString(), QStringLiteral("Front desk"));
    QCOMPARE(model->index(0, 0).data(RowRole::BadgeText).toString(), QString());
    QCOMPARE(model->index(1, 0).data(RowRole::Title).toString(), QStringLiteral("Workshop"));
    QCOMPARE(model->index(1, 0).data(RowRole::BadgeText).toString(), QStringLiteral("This desk"));
    QVERIFY(m_card->findChild<QLabel *>(QStringLiteral("desksCommand"))
                ->text()
                .startsWith(QStringLiteral("forecourt-server admin revoke 'Main' A1 ")));
}

void TestDesksOfTheStore::aServerThatIsAwayIsSaidAndLaterAskedAgain()
{
    m_server->stop();
    look();
    QTRY_VERIFY_WITH_TIMEOUT(part("desksFailure")->isVisible(), kPatienceMs);
    QVERIFY(part("desksFailure")->accessibleName().contains(QStringLiteral("cannot be reached")));
    m_server->listen = QStringLiteral("127.0.0.1:%1").arg(m_server->port); // where the desk knows it
    m_server->start();
    part("desksFailure")->findChild<QAbstractButton *>()->click();
    QTRY_VERIFY_WITH_TIMEOUT(part("desksList")->isVisible(), kPatienceMs);
    QVERIFY(!part("desksFailure")->isVisible());
}

QTEST_MAIN(TestDesksOfTheStore)
#include "tst_desksofthestore.moc"
