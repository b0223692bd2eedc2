// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demostore.h"
#include "app/window/firststart.h"
#include "models/protocol/messages.h"
#include "models/services/people/peopleservice.h"
#include "tests/support/memorykeeper.h"

#include <QDir>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;

namespace {

constexpr int kPatienceMs = 60'000;

// A server that takes its time over a code.
class SlowServer final
{
public:
    SlowServer()
    {
        if (!m_server.listen(QHostAddress::LocalHost)) {
            qFatal("no port");
        }
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server,
                         [this] { m_socket = m_server.nextPendingConnection(); });
    }

    [[nodiscard]] QString url() const
    {
        return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort());
    }
    [[nodiscard]] bool isAsked() const { return m_socket != nullptr && m_socket->bytesAvailable() > 0; }
    void accept() const
    {
        const EnrolReply reply{QUuid::createUuid(), QStringLiteral("Main"), QUuid::createUuid(),
                               QStringLiteral("A1")};
        answer("200 OK", encode(reply));
    }
    void refuse() const
    {
        answer("403 Forbidden", R"({"error":"forbidden","detail":"this code is unknown"})");
    }

private:
    void answer(const QByteArray &status, const QByteArray &body) const
    {
        m_socket->write("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " +
                        QByteArray::number(body.size()) + "\r\n\r\n" + body);
        m_socket->flush();
    }

    QTcpServer m_server;
    QTcpSocket *m_socket = nullptr;
};

} // namespace

// Joining was stopped, the server has not answered yet, and the person begins in another way; and what
// remains when the data folder cannot be opened again.
class TestAbandonedJoin final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<SlowServer>();
        Desk::Options options;
        options.keeper = std::make_shared<MemoryKeeper>();
        auto desk = Desk::open(m_folder->path(), options);
        QVERIFY(desk);
        m_port = std::make_unique<FirstStart>(std::move(*desk));
    }
    void cleanup()
    {
        m_port.reset();
        m_desk.reset();
        m_server.reset();
    }

    void anAcceptedCodeOutranksWhatWasBegunSince()
    {
        QSignalSpy accepted(m_port.get(), &FirstStart::joinAccepted);
        QSignalSpy finished(m_port.get(), &FirstStart::finished);
        joinAndStop();
        m_port->tryDemonstration();
        m_server->accept();
        QTRY_COMPARE_WITH_TIMEOUT(accepted.size(), 1, kPatienceMs);
        m_port->cancel(); // "open the desk now"
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatienceMs);
        QVERIFY(!isDemoStore(storeId()));
    }

    void aRefusedCodeLetsItBegin()
    {
        QSignalSpy problems(m_port.get(), &FirstStart::joinFailed);
        QSignalSpy finished(m_port.get(), &FirstStart::finished);
        joinAndStop();
        m_port->setUp(QStringLiteral("North"));
        m_server->refuse();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatienceMs);
        QCOMPARE(problems.size(), 0);
        QVERIFY(!storeId().isNull());
    }

    void whatIsStoppedWhileItWaitsNeverBegins()
    {
        QSignalSpy cancelled(m_port.get(), &FirstStart::cancelled);
        QSignalSpy progressed(m_port.get(), &FirstStart::progressed);
        QSignalSpy finished(m_port.get(), &FirstStart::finished);
        joinAndStop();
        m_port->tryDemonstration();
        m_port->cancel();
        QCOMPARE(cancelled.size(), 2);
        m_port->setUp(QStringLiteral("North"));
        m_server->refuse();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatienceMs);
        QCOMPARE(progressed.size(), 0);
        QVERIFY(!isDemoStore(storeId()));
    }

    // A full disk, a program that holds the file: the next way opens it again or says why it cannot.
    void aFolderThatDoesNotOpenIsTriedAgainByTheNextWay()
    {
        const QString file = QDir(m_folder->path()).filePath(QStringLiteral("desk.sqlite"));
        QSignalSpy failed(m_port.get(), &FirstStart::failed);
        QSignalSpy finished(m_port.get(), &FirstStart::finished);
        const auto hinder = connect(m_port.get(), &FirstStart::progressed, this, [&] {
            if (!QFileInfo(file).isDir()) {
                QFile::rename(file, file + QStringLiteral(".away"));
                QDir().mkpath(file);
            }
        });
        m_port->tryDemonstration();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatienceMs);
        disconnect(hinder);
        m_port->setUp(QStringLiteral("North"));
        QTRY_COMPARE(failed.size(), 2);
        m_port->join({m_server->url(), QStringLiteral("CODE"), QStringLiteral("desk")});
        QTRY_COMPARE(failed.size(), 3);
        QVERIFY(QDir().rmdir(file));
        m_port->setUp(QStringLiteral("North"));
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!storeId().isNull());
    }

private:
    void joinAndStop()
    {
        m_port->join({m_server->url(), QStringLiteral("CODE"), QStringLiteral("desk")});
        QTRY_VERIFY_WITH_TIMEOUT(m_server->isAsked(), kPatienceMs);
        m_port->cancel();
    }
    StoreId storeId()
    {
        m_desk = m_port->takeDesk();
        const auto store = PeopleService(m_desk->storage()).store().result();
        return store ? store->id : StoreId();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SlowServer> m_server;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<FirstStart> m_port;
};

QTEST_GUILESS_MAIN(TestAbandonedJoin)
#include "tst_abandonedjoin.moc"
