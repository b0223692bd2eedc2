// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/enrolcode.h"
#include "server/service/enrolhandler.h"
#include "server/service/secretfile.h"
#include "server/service/storeadmin.h"
#include "server/service/tokenhandler.h"
#include "tests/server/servertest.h"

#include <sodium.h>

using namespace forecourt;

namespace {

constexpr qint64 kMinute = 60 * 1000;

// Ed25519 as a desk holds it.
struct KeyPair
{
    KeyPair()
    {
        crypto_sign_keypair(reinterpret_cast<unsigned char *>(publicKey.data()),
                            reinterpret_cast<unsigned char *>(secretKey.data()));
    }

    [[nodiscard]] QByteArray sign(const QByteArray &nonce) const
    {
        const QByteArray message = "forecourt-token\n" + nonce;
        QByteArray signature(crypto_sign_BYTES, '\0');
        crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr,
                             reinterpret_cast<const unsigned char *>(message.constData()),
                             static_cast<unsigned long long>(message.size()),
                             reinterpret_cast<const unsigned char *>(secretKey.constData()));
        return signature;
    }

    QByteArray publicKey = QByteArray(crypto_sign_PUBLICKEYBYTES, '\0');
    QByteArray secretKey = QByteArray(crypto_sign_SECRETKEYBYTES, '\0');
};

// Bytes that count, so that two codes or nonces differ.
RandomBytes countingBytes()
{
    return [next = 0](qsizetype count) mutable {
        ++next;
        QByteArray bytes(count, static_cast<char>(next));
        bytes[0] = static_cast<char>(next >> 8);
        return bytes;
    };
}

class Enrolment final
{
public:
    Enrolment()
        : ids(countingIds(server.clock))
        , signer(QByteArray(TokenSigner::kSecretBytes, 's'))
        , admin(*server.store, server.clock, ids, countingBytes())
        , enrol(*server.store, server.clock, ids, QByteArray(32, 's'))
        , tokens(*server.store, server.clock, signer, countingBytes())
    {}

    QString codeFor(const QString &store) { return need(admin.issueEnrolCode(store)).code; }

    EnrolReply enrolled(const QString &store, const KeyPair &keys)
    {
        return need(enrol.handle({codeFor(store), keys.publicKey, QStringLiteral("Desk")}));
    }

    QByteArray nonce(const QUuid &device) { return need(tokens.handle({device, {}, {}})).nonce; }

    QByteArray token(const QUuid &device, const KeyPair &keys)
    {
        const QByteArray given = nonce(device);
        return need(tokens.handle({device, given, keys.sign(given)})).token.toLatin1();
    }

    ServerFixture server;
    UuidV7Source ids;
    TokenSigner signer;
    StoreAdmin admin;
    EnrolHandler enrol;
    TokenHandler tokens;
};

} // namespace

class TestEnrolment final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { useEngineOfRow(); }
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void aCodeMakesADeskOfItsStore();
    void desksOfAStoreHaveTheirOwnPrefixes();
    void desksOfAStoreGetOneKeyOfSealedFieldsAndOtherStoresAnother();
    void aCodeIsReadAsPeopleTypeIt();
    void aCodeWorksOnce();
    void aCodeExpiresAfterTenMinutes();
    void aWrongCodeIsForbidden();
    void aSignedNonceGivesAToken();
    void aTokenExpiresAfterFifteenMinutes();
    void aForgedTokenProvesNothing();
    void aTokenOfAnotherServerProvesNothing();
    void aNonceWorksOnce();
    void aNonceExpires();
    void aNonceBelongsToItsDevice();
    void aWrongKeyGetsNoToken();
    void anUnknownDeviceGetsANonceAndNothingElse();
    void aTokenNamesTheStoreOfItsDevice();
    void tokensOutliveARestart();
    void theSecretIsMadeOnceAndKeptPrivate();
    void aDamagedSecretIsReported();
    void storesAreFoundByIdOrUniqueName();
};

void TestEnrolment::aCodeMakesADeskOfItsStore()
{
    Enrolment central;
    const StoreId store = need(central.admin.addStore(QStringLiteral("North")));
    const EnrolReply reply = central.enrolled(QStringLiteral("North"), KeyPair());
    QCOMPARE(reply.store, store.uuid());
    QCOMPARE(reply.storeName, QStringLiteral("North"));
    QCOMPARE(reply.prefix, QStringLiteral("A1"));
    QVERIFY(!reply.device.isNull());
}

void TestEnrolment::desksOfAStoreHaveTheirOwnPrefixes()
{
    Enrolment central;
    need(central.admin.addStore(QStringLiteral("North")));
    need(central.admin.addStore(QStringLiteral("South")));
    QCOMPARE(central.enrolled(QStringLiteral("North"), KeyPair()).prefix, QStringLiteral("A1"));
    QCOMPARE(central.enrolled(QStringLiteral("North"), KeyPair()).prefix, QStringLiteral("A2"));
    QCOMPARE(central.enrolled(QStringLiteral("South"), KeyPair()).prefix, QStringLiteral("A1"));
}

void TestEnrolment::desksOfAStoreGetOneKeyOfSealedFieldsAndOtherStoresAnother()
{
    Enrolment central;
    need(central.admin.addStore(QStringLiteral("North")));
    need(central.admin.addStore(QStringLiteral("South")));
    const QByteArray first = central.enrolled(QStringLiteral("North"), KeyPair()).fieldKey;
    QCOMPARE(first.size(), 32);
    QCOMPARE(central.enrolled(QStringLiteral("North"), KeyPair()).fieldKey, first);
    QVERIFY(central.enrolled(QStringLiteral("South"), KeyPair()).fieldKey != first);
    EnrolHandler other(*central.server.store, central.server.clock, central.ids, QByteArray(32, 'o'));
    const EnrolReply elsewhere =
        need(other.handle({central.codeFor(QStringLiteral("North")), KeyPair().publicKey, {}}));
    QVERIFY(elsewhere.fieldKey != first); // it is the server's secret that makes it
}

void TestEnrolment::aCodeIsReadAsPeopleTypeIt()
{
    QCOMPARE(enrolCodeHash(QStringLiteral(" o1i-lz 9")), enrolCodeHash(QStringLiteral("0111Z9")));
    QVERIFY(enrolCodeHash(QStringLiteral("0111Z9")) != enrolCodeHash(QStringLiteral("0111Z8")));
    const QString code = makeEnrolCode(systemRandomBytes);
    QCOMPARE(code.size(), 11);
    QCOMPARE(enrolCodeHash(code.toLower().remove(QLatin1Char('-'))), enrolCodeHash(code));
}

void TestEnrolment::aCodeWorksOnce()
{
    Enrolment central;
    need(central.admin.addStore(QStringLiteral("North")));
    const EnrolRequest request{central.codeFor(QStringLiteral("North")), KeyPair().publicKey,
                               QStringLiteral("Desk")};
    need(central.enrol.handle(request));
    QCOMPARE(codeOf(central.enrol.handle(request)), ErrorCode::Forbidden);
}

void TestEnrolment::aCodeExpiresAfterTenMinutes()
{
    Enrolment central;
    need(central.admin.addStore(QStringLiteral("North")));
    const QString late = central.codeFor(QStringLiteral("North"));
    central.server.clock.advance(10 * kMinute - 1);
    const QString inTime = central.codeFor(QStringLiteral("North"));
    central.server.clock.advance(1);
    QCOMPARE(codeOf(central.enrol.handle({late, KeyPair().publicKey, {}})), ErrorCode::Forbidden);
    QVERIFY(central.enrol.handle({inTime, KeyPair().publicKey, {}}));
}

void TestEnrolment::aWrongCodeIsForbidden()
{
    Enrolment central;
    need(central.admin.addStore(QStringLiteral("North")));
    static_cast<void>(central.codeFor(QStringLiteral("North")));
    QCOMPARE(codeOf(central.enrol.handle({QStringLiteral("00000-00000"), KeyPair().publicKey, {}})),
             ErrorCode::Forbidden);
}

void TestEnrolment::aSignedNonceGivesAToken()
{
    Enrolment central;
    const StoreId store = need(central.admin.addStore(QStringLiteral("North")));
    const KeyPair keys;
    const EnrolReply desk = central.enrolled(QStringLiteral("North"), keys);
    QCOMPARE(need(central.tokens.authenticate(central.token(desk.device, keys))),
             (DeviceContext{store, desk.device, QStringLiteral("A1")}));
}

void TestEnrolment::aTokenExpiresAfterFifteenMinutes()
{
    Enrolment central;
    need(central.admin.addStore(QStringLiteral("North")));
    const KeyPair keys;
    const QByteArray token = central.token(central.enrolled(QStringLiteral("North"), keys).device, keys);
    central.server.clock.advance(15 * kMinute - 1);
    QVERIFY(central.tokens.authenticate(token));
    central.server.clock.advance(1);
    QCOMPARE(codeOf(central.tokens.authenticate(token)), ErrorCode::Forbidden);
}

void TestEnrolment::aForgedTokenProvesNothing()
{
    Enrolment central;
    need(central.admin.addStore(QStringLiteral("North")));
    const KeyPair keys;
    const QByteArray token = central.token(central.enrolled(QStringLiteral("North"), keys).device, keys);
    for (qsizetype i = 0; i < token.size(); ++i) {
        QByteArray forged = token;
        forged[i] = forged.at(i) == 'A' ? 'B' : 'A';
        QCOMPARE(codeOf(central.tokens.authenticate(forged)), ErrorCode::Forbidden);
    }
    QCOMPARE(codeOf(central.tokens.authenticate({})), ErrorCode::Forbidden);
    QCOMPARE(codeOf(central.tokens.authenticate(token.left(40))), ErrorCode::Forbidden);
}

void TestEnrolment::aTokenOfAnotherServerProvesNothing()
{
    Enrolment central;
    need(central.admin.addStore(QStringLiteral("North")));
    const KeyPair keys;
    const EnrolReply desk = central.enrolled(QStringLiteral("North"), keys);
    const TokenSigner other(QByteArray(TokenSigner::kSecretBytes, 'o'));
    const QString token =
        other.token({desk.device, StoreId(desk.store), central.server.clock.nowMs() + kTokenMs});
    QCOMPARE(codeOf(central.tokens.authenticate(token.toLatin1())), ErrorCode::Forbidden);
}

void TestEnrolment::aNonceWorksOnce()
{
    Enrolment central;
    need(central.admin.addStore(QStringLiteral("North")));
    const KeyPair keys;
    const QUuid device = central.enrolled(QStringLiteral("North"), keys).device;
    const QByteArray nonce = central.nonce(device);
    const TokenRequest request{device, nonce, keys.sign(nonce)};
    need(central.tokens.handle(request));
    QCOMPARE(codeOf(central.tokens.handle(request)), ErrorCode::Forbidden);
}

void TestEnrolment::aNonceExpires()
{
    Enrolment central;
    need(central.admin.addStore(QStringLiteral("North")));
    const KeyPair keys;
    const QUuid device = central.enrolled(QStringLiteral("North"), keys).device;
    const QByteArray nonce = central.nonce(device);
    central.server.clock.advance(kNonceMs);
    QCOMPARE(codeOf(central.tokens.handle({device, nonce, keys.sign(nonce)})), ErrorCode::Forbidden);
}

void TestEnrolment::aNonceBelongsToItsDevice()
{
    Enrolment central;
    need(central.admin.addStore(QStringLiteral("North")));
    const KeyPair keys;
    const QUuid device = central.enrolled(QStringLiteral("North"), keys).device;
    const QByteArray nonce = central.nonce(idNumber(99));
    QCOMPARE(codeOf(central.tokens.handle({device, nonce, keys.sign(nonce)})), ErrorCode::Forbidden);
}

void TestEnrolment::aWrongKeyGetsNoToken()
{
    Enrolment central;
    need(central.admin.addStore(QStringLiteral("North")));
    const QUuid device = central.enrolled(QStringLiteral("North"), KeyPair()).device;
    const QByteArray nonce = central.nonce(device);
    QCOMPARE(codeOf(central.tokens.handle({device, nonce, KeyPair().sign(nonce)})), ErrorCode::Forbidden);
}

void TestEnrolment::anUnknownDeviceGetsANonceAndNothingElse()
{
    Enrolment central;
    const KeyPair keys;
    const QByteArray nonce = central.nonce(idNumber(99));
    QVERIFY(!nonce.isEmpty());
    QCOMPARE(codeOf(central.tokens.handle({idNumber(99), nonce, keys.sign(nonce)})), ErrorCode::Forbidden);
}

void TestEnrolment::aTokenNamesTheStoreOfItsDevice()
{
    Enrolment central;
    need(central.admin.addStore(QStringLiteral("North")));
    const StoreId south = need(central.admin.addStore(QStringLiteral("South")));
    const KeyPair keys;
    const EnrolReply desk = central.enrolled(QStringLiteral("North"), keys);
    // Even signed by this very server, a token whose store is not the device's opens nothing.
    const QString crossed =
        central.signer.token({desk.device, south, central.server.clock.nowMs() + kTokenMs});
    QCOMPARE(codeOf(central.tokens.authenticate(crossed.toLatin1())), ErrorCode::Forbidden);
}

void TestEnrolment::tokensOutliveARestart()
{
    Enrolment central;
    need(central.admin.addStore(QStringLiteral("North")));
    const KeyPair keys;
    const EnrolReply desk = central.enrolled(QStringLiteral("North"), keys);
    const QByteArray token = central.token(desk.device, keys);
    const auto reopened = central.server.openAnother();
    TokenHandler after(*reopened, central.server.clock, central.signer, countingBytes());
    QCOMPARE(need(after.authenticate(token)).device, desk.device);
}

void TestEnrolment::theSecretIsMadeOnceAndKeptPrivate()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("token.key"));
    const QByteArray made = need(loadOrMakeSecret(path, systemRandomBytes));
    QCOMPARE(made.size(), TokenSigner::kSecretBytes);
    QCOMPARE(need(loadOrMakeSecret(path, systemRandomBytes)), made);
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(path) & others));
}

void TestEnrolment::aDamagedSecretIsReported()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("token.key")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("short");
    file.close();
    QCOMPARE(codeOf(loadOrMakeSecret(file.fileName(), systemRandomBytes)), ErrorCode::StorageCorrupt);
}

void TestEnrolment::storesAreFoundByIdOrUniqueName()
{
    Enrolment central;
    const StoreId north = need(central.admin.addStore(QStringLiteral("North")));
    need(central.admin.addStore(QStringLiteral("Twin")));
    need(central.admin.addStore(QStringLiteral("Twin")));
    QCOMPARE(need(central.admin.issueEnrolCode(north.toString())).store, north);
    QCOMPARE(need(central.admin.issueEnrolCode(QStringLiteral("North"))).store, north);
    QCOMPARE(codeOf(central.admin.issueEnrolCode(QStringLiteral("Twin"))), ErrorCode::Conflict);
    QCOMPARE(codeOf(central.admin.markRestored(QStringLiteral("Nowhere"))), ErrorCode::NotFound);
    QCOMPARE(codeOf(central.admin.addStore(QStringLiteral("  "))), ErrorCode::InvalidInput);
    QCOMPARE(need(central.admin.list()).size(), 3);
}

QTEST_GUILESS_MAIN(TestEnrolment)
#include "tst_enrolment.moc"
