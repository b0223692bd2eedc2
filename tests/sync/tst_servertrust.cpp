// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/servercertificates.h"
#include "tests/server/authority.h"
#include "tests/sync/desktool.h"

using namespace forecourt;

using Kind = CertificateProblem::Kind;

// Whether a desk believes a server, and what it says where it does not: the real server with certificates of
// private authorities.
class TestServerTrust final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_ours.write(path("ours.pem"));
        m_other.write(path("other.pem"));
        m_server = std::make_unique<ServerProcess>();
        m_store = QString::fromUtf8(m_server->admin({QStringLiteral("add-store"), QStringLiteral("Main")}));
        m_desk = std::make_unique<DeskTool>(path("a"), std::make_shared<MemoryKeeper>());
    }
    void cleanup()
    {
        m_desk.reset();
        m_server.reset();
    }

    void aPrivateAuthorityIsTrustedWhereItsFileIsGiven();
    void itIsRememberedForTheNextStart();
    void withoutItTheServerIsNotBelieved();
    void theCodeIsNotUsedThen();
    void anotherAuthoritysCertificateIsToldAsAChange();
    void aRenewalByTheSameAuthorityIsNoMatter();
    void theFileOfTheNewAuthorityMendsIt();
    void anExpiredCertificateIsToldAsSuch();
    void aFutureCertificateIsToldAsSuch();
    void aCertificateForAnotherNameIsToldAsSuch();
    void aFileWithoutACertificateIsRefused_data();
    void aFileWithoutACertificateIsRefused();
    void onlyCertificatesOfAFileAreKept();

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    // The server as somebody else, from its next start on; at the same place.
    void serveAs(const Authority &authority, const char *host = "localhost", long from = -3600,
                 long until = 3600)
    {
        authority.issue(path("server.pem"), path("server.key"), host, from, until);
        m_server->stop();
        m_server->start({QStringLiteral("--tls-cert"), path("server.pem"), QStringLiteral("--tls-key"),
                         path("server.key")});
    }
    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("https://localhost:%1").arg(m_server->port));
    }
    Result<Enrolment> enrol(const QString &authorityFile = {}, const QString &given = {})
    {
        return DeskTool::wait(
            m_desk->runner->enrol({url(), given.isEmpty() ? code() : given, QStringLiteral("Desk"),
                                   KeyPlace::SecretService, authorityFile}));
    }
    QString code() { return QString::fromUtf8(m_server->admin({QStringLiteral("enrol-code"), m_store})); }
    // Its port is another one after each start.
    void followServer()
    {
        auto enrolment = *m_desk->runner->enrolment();
        enrolment.server = url();
        const auto keeper = m_desk->keeper;
        m_desk.reset();
        QVERIFY(writeEnrolment(path("a"), enrolment));
        m_desk = std::make_unique<DeskTool>(path("a"), keeper);
    }
    CertificateProblem problem()
    {
        const auto report = m_desk->sync();
        if (report || !m_desk->runner->status().certificate) {
            qFatal("the server was believed");
        }
        return *m_desk->runner->status().certificate;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Authority m_ours{"Ours"};
    Authority m_other{"Somebody Else"};
    std::unique_ptr<ServerProcess> m_server;
    QString m_store;
    std::unique_ptr<DeskTool> m_desk;
};

void TestServerTrust::aPrivateAuthorityIsTrustedWhereItsFileIsGiven()
{
    serveAs(m_ours);
    const auto enrolment = enrol(path("ours.pem"));
    QVERIFY2(enrolment, enrolment ? "" : qPrintable(enrolment.error().detail));
    QVERIFY(m_desk->sync());
    QVERIFY(!m_desk->runner->status().certificate);
}

void TestServerTrust::itIsRememberedForTheNextStart()
{
    serveAs(m_ours);
    QVERIFY(enrol(path("ours.pem")));
    QVERIFY(QFile::remove(path("ours.pem"))); // the stick it came on is gone
    followServer();
    QVERIFY(m_desk->sync());
}

void TestServerTrust::withoutItTheServerIsNotBelieved()
{
    serveAs(m_ours);
    QVERIFY(!enrol());
    const auto &problem = m_desk->runner->certificateProblem();
    QVERIFY(problem);
    QCOMPARE(problem->kind, Kind::UnknownAuthority);
    QCOMPARE(problem->shown.host, QStringLiteral("localhost"));
    QCOMPARE(problem->shown.issuer, QStringLiteral("Ours"));
    QCOMPARE(problem->shown.fingerprint.size(), 32);
    QVERIFY(!problem->hasChanged());
    QVERIFY(!enrol(path("other.pem")));
}

void TestServerTrust::theCodeIsNotUsedThen()
{
    serveAs(m_ours);
    const QString once = code();
    QVERIFY(!enrol({}, once));
    QVERIFY(enrol(path("ours.pem"), once));
}

void TestServerTrust::anotherAuthoritysCertificateIsToldAsAChange()
{
    serveAs(m_ours);
    QVERIFY(enrol(path("ours.pem")));
    QVERIFY(m_desk->sync());
    serveAs(m_other);
    followServer();
    const CertificateProblem told = problem();
    QCOMPARE(told.kind, Kind::UnknownAuthority);
    QVERIFY(told.hasChanged());
    QCOMPARE(told.before.issuer, QStringLiteral("Ours"));
    QCOMPARE(told.shown.issuer, QStringLiteral("Somebody Else"));
    QCOMPARE(m_desk->runner->status().phase, SyncPhase::NeedsAttention);
}

void TestServerTrust::aRenewalByTheSameAuthorityIsNoMatter()
{
    serveAs(m_ours);
    QVERIFY(enrol(path("ours.pem")));
    QVERIFY(m_desk->sync());
    serveAs(m_ours);
    followServer();
    QVERIFY(m_desk->sync());
    QVERIFY(!m_desk->runner->status().certificate);
}

void TestServerTrust::theFileOfTheNewAuthorityMendsIt()
{
    serveAs(m_ours);
    QVERIFY(enrol(path("ours.pem")));
    QVERIFY(m_desk->sync());
    serveAs(m_other);
    followServer();
    problem();
    QVERIFY(DeskTool::wait(m_desk->runner->trust(path("other.pem"))));
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk->runner->status().certificate, kPatienceMs);
    QVERIFY(m_desk->sync());
}

void TestServerTrust::anExpiredCertificateIsToldAsSuch()
{
    serveAs(m_ours);
    QVERIFY(enrol(path("ours.pem")));
    serveAs(m_ours, "localhost", -7200, -3600);
    followServer();
    const CertificateProblem told = problem();
    QCOMPARE(told.kind, Kind::Expired);
    QVERIFY(told.shown.validUntil < m_desk->clock.nowMs());
}

void TestServerTrust::aFutureCertificateIsToldAsSuch()
{
    serveAs(m_ours);
    QVERIFY(enrol(path("ours.pem")));
    serveAs(m_ours, "localhost", 3600, 7200);
    followServer();
    QCOMPARE(problem().kind, Kind::NotYetValid);
}

void TestServerTrust::aCertificateForAnotherNameIsToldAsSuch()
{
    serveAs(m_ours);
    QVERIFY(enrol(path("ours.pem")));
    serveAs(m_ours, "sync.example.com");
    followServer();
    const CertificateProblem told = problem();
    QCOMPARE(told.kind, Kind::OtherName);
    QCOMPARE(told.shown.names, QStringList(QStringLiteral("sync.example.com")));
}

void TestServerTrust::aFileWithoutACertificateIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("something else") << QByteArray("hello");
    QTest::newRow("too large") << QByteArray(2 * 1024 * 1024, 'x');
}

void TestServerTrust::aFileWithoutACertificateIsRefused()
{
    QFETCH(const QByteArray, content);
    QFile file(path("file.pem"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto read = readAuthorities(file.fileName());
    QVERIFY(!read);
    QVERIFY(read.error().detail.startsWith(QLatin1String("authority-file: ")));
    QVERIFY(!DeskTool::wait(m_desk->runner->trust(file.fileName())));
    QVERIFY(!DeskTool::wait(m_desk->runner->trust(path("nowhere.pem"))));
    QVERIFY(!QFile::exists(authoritiesPath(path("a"))));
}

void TestServerTrust::onlyCertificatesOfAFileAreKept()
{
    m_ours.issue(path("leaf.pem"), path("leaf.key"));
    QFile together(path("together.pem"));
    QVERIFY(together.open(QIODevice::WriteOnly));
    for (const char *name : {"ours.pem", "leaf.key"}) {
        QFile part(path(name));
        QVERIFY(part.open(QIODevice::ReadOnly));
        together.write(part.readAll());
    }
    together.close();
    const auto read = readAuthorities(together.fileName());
    QVERIFY(read);
    QVERIFY(read->contains("BEGIN CERTIFICATE"));
    QVERIFY(!read->contains("PRIVATE KEY"));
}

QTEST_GUILESS_MAIN(TestServerTrust)
#include "tst_servertrust.moc"
