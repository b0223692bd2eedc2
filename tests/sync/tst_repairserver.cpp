// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/desktool.h"

#include <QTest>

using namespace forecourt;

// A desk whose file somebody changed, and the real server process.
class TestRepairServer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowChangedPastTheProgramIsPutRightAndBothSaySo();
};

void TestRepairServer::aRowChangedPastTheProgramIsPutRightAndBothSaySo()
{
    const QUuid row = QUuid::fromString(QStringLiteral("aaaaaaaa-0000-7000-8000-000000000001"));
    QTemporaryDir folder;
    ServerProcess server({QStringLiteral("--metrics-port"), QStringLiteral("0")});
    const QString store =
        QString::fromUtf8(server.admin({QStringLiteral("add-store"), QStringLiteral("Main")}));
    DeskTool desk(folder.path(), std::make_shared<MemoryKeeper>());
    const QString code = QString::fromUtf8(server.admin({QStringLiteral("enrol-code"), store}));
    const QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(server.port));
    QVERIFY(DeskTool::wait(desk.runner->enrol({url, code, QStringLiteral("Desk")})));
    desk.write(row, QStringLiteral("Li"));
    const auto first = desk.sync();
    QVERIFY(first && first->verified);
    QCOMPARE(first->repaired, 0);

    QVERIFY(desk.storage->executor().writeAndWait([row](Database &database) -> Result<void> {
        FORECOURT_ASSIGN(WriteGate gate, WriteGate::open(database));
        FORECOURT_TRY(database.run(QStringLiteral("UPDATE customer SET surname = 'Mallory' WHERE id = ?"),
                                   {bound(row)}));
        FORECOURT_TRY(gate.close());
        FORECOURT_TRY(database.run(QStringLiteral("UPDATE proof SET recounted_at = 1")));
        return {};
    }));
    QCOMPARE(desk.read(row), QStringLiteral("Mallory"));

    const auto second = desk.sync();
    QVERIFY2(second, second ? "" : qPrintable(second.error().detail));
    QCOMPARE(second->repaired, 1);
    QVERIFY(second->verified);
    QCOMPARE(desk.read(row), QStringLiteral("Li"));
    RawConnection monitoring(server.monitoringPort);
    QVERIFY(monitoring.ask(httpGet("/metrics")).body.contains("forecourt_repairs_total 1"));
    server.stop();
    const QByteArray log = server.log();
    QVERIFY2(log.contains("repaired") && log.contains("rows=1"), log.constData());

    const auto third = desk.sync(); // nobody is there: it says nothing twice
    QVERIFY(!third);
}

QTEST_GUILESS_MAIN(TestRepairServer)
#include "tst_repairserver.moc"
