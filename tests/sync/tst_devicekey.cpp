// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/devicekey.h"
#include "models/sync/enrolment.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

using namespace forecourt;

// What proves and names this desk, on its own disk.
class TestDeviceKey final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void keyIsMadeOnceAndFoundAgain();
    void keyFileIsForItsOwnerOnly();
    void keyFileOpenToOthersIsTightened();
    void damagedKeyIsRefusedAndKept();
    void signatureProvesTheKey();
    void enrolmentComesBackAsWritten();
    void missingEnrolmentIsNothing();
    void damagedEnrolmentIsRefused();
    void enrolmentFileIsForItsOwnerOnly();
    void serverAddressMustBeSafe_data();
    void serverAddressMustBeSafe();

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    [[nodiscard]] QFile::Permissions others(const char *name) const
    {
        return QFile::permissions(path(name)) &
               (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther);
    }
    static Enrolment example()
    {
        return {QUrl(QStringLiteral("https://sync.example:8443/f")),
                QUuid::createUuidV5(QUuid(), QByteArray("s")), QStringLiteral("上海店"),
                QUuid::createUuidV5(QUuid(), QByteArray("d")), QStringLiteral("A3")};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDeviceKey::keyIsMadeOnceAndFoundAgain()
{
    const auto made = DeviceKey::loadOrCreate(m_folder->path());
    QVERIFY(made);
    const auto found = DeviceKey::loadOrCreate(m_folder->path());
    QVERIFY(found);
    QCOMPARE(found->publicKey(), made->publicKey());
    QCOMPARE(made->publicKey().size(), 32);
    QTemporaryDir other;
    QVERIFY(DeviceKey::loadOrCreate(other.path())->publicKey() != made->publicKey());
}

void TestDeviceKey::keyFileIsForItsOwnerOnly()
{
    QVERIFY(DeviceKey::loadOrCreate(m_folder->path()));
    QCOMPARE(others("device.key"), QFile::Permissions());
}

void TestDeviceKey::keyFileOpenToOthersIsTightened()
{
    QVERIFY(DeviceKey::loadOrCreate(m_folder->path()));
    QVERIFY(
        QFile::setPermissions(path("device.key"), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    QVERIFY(DeviceKey::loadOrCreate(m_folder->path()));
    QCOMPARE(others("device.key"), QFile::Permissions());
}

void TestDeviceKey::damagedKeyIsRefusedAndKept()
{
    QFile file(path("device.key"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not a key");
    file.close();
    const auto key = DeviceKey::loadOrCreate(m_folder->path());
    QVERIFY(!key);
    QCOMPARE(key.error().code, ErrorCode::Malformed);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArrayLiteral("not a key"));
}

void TestDeviceKey::signatureProvesTheKey()
{
    const auto key = DeviceKey::loadOrCreate(m_folder->path());
    QVERIFY(key);
    const QByteArray message = QByteArrayLiteral("forecourt-token\nnonce");
    const QByteArray signature = key->sign(message);
    const auto raw = [](const QByteArray &bytes) {
        return reinterpret_cast<const unsigned char *>(bytes.constData());
    };
    QCOMPARE(signature.size(), 64);
    QCOMPARE(crypto_sign_verify_detached(raw(signature), raw(message), static_cast<quint64>(message.size()),
                                         raw(key->publicKey())),
             0);
    QVERIFY(crypto_sign_verify_detached(raw(signature), raw(message),
                                        static_cast<quint64>(message.size() - 1),
                                        raw(key->publicKey())) != 0);
}

void TestDeviceKey::enrolmentComesBackAsWritten()
{
    QVERIFY(writeEnrolment(m_folder->path(), example()));
    const auto read = readEnrolment(m_folder->path());
    QVERIFY(read);
    QVERIFY(*read == example());
}

void TestDeviceKey::missingEnrolmentIsNothing()
{
    const auto read = readEnrolment(m_folder->path());
    QVERIFY(read);
    QVERIFY(!*read);
}

void TestDeviceKey::damagedEnrolmentIsRefused()
{
    QFile file(path("enrolment.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"server\":\"https://x\"}");
    file.close();
    const auto read = readEnrolment(m_folder->path());
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Malformed);
}

void TestDeviceKey::enrolmentFileIsForItsOwnerOnly()
{
    QVERIFY(writeEnrolment(m_folder->path(), example()));
    QCOMPARE(others("enrolment.json"), QFile::Permissions());
}

void TestDeviceKey::serverAddressMustBeSafe_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("safe");
    QTest::newRow("https") << QStringLiteral("https://sync.example") << true;
    QTest::newRow("port and path") << QStringLiteral("https://sync.example:8443/forecourt") << true;
    QTest::newRow("this machine") << QStringLiteral("http://127.0.0.1:8080") << true;
    QTest::newRow("this machine by name") << QStringLiteral("http://localhost:8080") << true;
    QTest::newRow("plain http") << QStringLiteral("http://sync.example") << false;
    QTest::newRow("private network in plain") << QStringLiteral("http://192.168.1.5") << false;
    QTest::newRow("another scheme") << QStringLiteral("file:///etc/passwd") << false;
    QTest::newRow("no host") << QStringLiteral("https://") << false;
    QTest::newRow("password") << QStringLiteral("https://me:secret@sync.example") << false;
    QTest::newRow("query") << QStringLiteral("https://sync.example/?a=b") << false;
    QTest::newRow("empty") << QString() << false;
}

void TestDeviceKey::serverAddressMustBeSafe()
{
    QFETCH(const QString, address);
    QFETCH(const bool, safe);
    QCOMPARE(checkedServerUrl(QUrl(address)).has_value(), safe);
}

QTEST_GUILESS_MAIN(TestDeviceKey)
#include "tst_devicekey.moc"
