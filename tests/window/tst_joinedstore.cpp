// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"
#include "models/services/store/storesettings.h"
#include "tests/server/serverprocess.h"

using namespace forecourt;

// Desks with a store of their own join one server; over the real server program and real files.
class TestJoinedStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<ServerProcess>();
        m_store = m_server->admin({QStringLiteral("add-store"), QStringLiteral("Main")});
    }
    void cleanup() { m_server.reset(); }

    void theServersStoreStandsThoughTheProgramEndedInBetween()
    {
        {
            const auto first = deskWith("first", QStringLiteral("Ours"));
            join(*first);
            exchange(*first);
        }
        {
            const auto second = deskWith("second", QStringLiteral("Theirs"));
            join(*second);
        } // the network drops, the program is closed
        const auto second = open("second");
        exchange(*second);
        exchange(*second);
        QCOMPARE(livingStores(*second), QStringList(QStringLiteral("Ours")));
        const auto first = open("first");
        exchange(*first);
        QCOMPARE(livingStores(*first), QStringList(QStringLiteral("Ours")));
    }

    void twoDesksThatJoinAtOnceKeepOneStore()
    {
        const auto first = deskWith("first", QStringLiteral("One"));
        const auto second = deskWith("second", QStringLiteral("Two"));
        join(*first);
        join(*second);
        // Each is pushed before either is settled.
        const auto one = first->sync().syncOnce();
        const auto two = second->sync().syncOnce();
        QVERIFY(wait(one));
        QVERIFY(wait(two));
        for (int i = 0; i < 3; ++i) {
            exchange(*first);
            exchange(*second);
        }
        QCOMPARE(livingStores(*first).size(), 1);
        QCOMPARE(livingStores(*second), livingStores(*first));
    }

    void aStoreThatNobodyNamedIsMadeOnceItIsKnownThatThereIsNone()
    {
        {
            const auto desk = open("first");
            join(*desk);
        }
        const auto desk = open("first");
        exchange(*desk);
        QTRY_COMPARE(livingStores(*desk), QStringList(QStringLiteral("Main")));
    }

    void nothingHappensToTheStoreBeforeTheServersIsKnown()
    {
        {
            const auto desk = deskWith("first", QStringLiteral("Ours"));
            join(*desk);
        }
        const auto desk = open("first");
        QCoreApplication::processEvents();
        QCOMPARE(livingStores(*desk), QStringList(QStringLiteral("Ours")));
    }

private:
    std::unique_ptr<Desk> open(const char *name)
    {
        auto desk = Desk::open(m_folder->filePath(QLatin1String(name)));
        if (!desk) {
            qFatal("%s", qPrintable(desk.error().detail));
        }
        return std::move(*desk);
    }
    std::unique_ptr<Desk> deskWith(const char *name, const QString &storeName)
    {
        auto desk = open(name);
        Store store;
        store.name = storeName;
        StoreSettings settings(desk->storage());
        if (!wait(settings.create(store))) {
            qFatal("no store");
        }
        return desk;
    }
    void join(Desk &desk)
    {
        const QByteArray code = m_server->admin({QStringLiteral("enrol-code"), QString::fromUtf8(m_store)});
        const QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(m_server->port));
        QVERIFY(
            wait(desk.sync().enrol({url, QString::fromUtf8(code), QStringLiteral("desk"), KeyPlace::File})));
    }
    static void exchange(Desk &desk)
    {
        const auto report = wait(desk.sync().syncOnce());
        QVERIFY(report);
        QCoreApplication::processEvents();
        // Behind whatever the end of the exchange set going.
        QVERIFY(desk.storage().executor().writeAndWait([](Database &) { return Result<void>(); }));
        QCoreApplication::processEvents();
        QVERIFY(desk.storage().executor().writeAndWait([](Database &) { return Result<void>(); }));
    }
    static QStringList livingStores(Desk &desk)
    {
        const auto names = desk.storage().executor().readAndWait([](Database &database) {
            return database.all(QStringLiteral("SELECT name FROM store WHERE dead_version = 0"), {},
                                [](const Row &row) { return row.text(0); });
        });
        return names.value_or(QStringList());
    }
    template <typename T> static T wait(QFuture<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, kPatienceMs)) {
            qFatal("never finished");
        }
        return future.result();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerProcess> m_server;
    QByteArray m_store;
};

QTEST_GUILESS_MAIN(TestJoinedStore)
#include "tst_joinedstore.moc"
