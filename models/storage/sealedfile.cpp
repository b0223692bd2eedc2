// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sealedfile.h"

#include "models/database/diskflush.h"
#include "models/database/sqliteerror.h"

#include <QFile>
#include <QList>
#include <QtEndian>

#include <array>
#include <sodium.h>

namespace forecourt {

namespace {

// Numbers are big-endian.
//   8  "FCRTSEAL"
//   2  version, 1
//   8  Argon2id operations
//   8  Argon2id memory in bytes
//  16  salt
//  24  header of the stream
//  32  keyed BLAKE2b of all of the above: tells a wrong password from damage
// Then pieces of 65,536 bytes of content and 17 of the stream, the last one shorter and tagged as the last.
// The first piece is bound to the header by its associated data.
const QByteArray kMagic = QByteArrayLiteral("FCRTSEAL");
constexpr quint16 kVersion = 1;
constexpr qsizetype kSaltAt = 26;
constexpr qsizetype kStreamAt = kSaltAt + crypto_pwhash_SALTBYTES;
constexpr qsizetype kProofAt = kStreamAt + crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype kProofBytes = crypto_generichash_BYTES;
constexpr qsizetype kHeaderBytes = kProofAt + kProofBytes;
constexpr qsizetype kPiece = 65536;
constexpr qsizetype kSealedPiece = kPiece + crypto_secretstream_xchacha20poly1305_ABYTES;

// A file must not make this program spend more than this on a key.
constexpr quint64 kMostOperations = 64;
constexpr quint64 kMostMemory = quint64{1} << 30U;

using Stream = crypto_secretstream_xchacha20poly1305_state;

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

Result<void> startSodium()
{
    return sodium_init() >= 0 ? Result<void>()
                              : fail(ErrorCode::Internal, QStringLiteral("libsodium does not start"));
}

struct Header
{
    SealCost cost;
    QByteArray salt;
    QByteArray stream;
    QByteArray proof;
    QByteArray signedPart; // what the proof is of
};

QByteArray proofOf(const QByteArray &signedPart, const QByteArray &key)
{
    QByteArray proof(kProofBytes, '\0');
    crypto_generichash(bytesOf(proof), kProofBytes, bytesOf(signedPart),
                       static_cast<unsigned long long>(signedPart.size()), bytesOf(key),
                       static_cast<size_t>(key.size()));
    return proof;
}

Result<Header> parse(const QByteArray &bytes)
{
    if (!bytes.startsWith(kMagic)) {
        return fail(ErrorCode::Unsupported, QStringLiteral("the file is not sealed by this program"));
    }
    if (bytes.size() < kHeaderBytes) {
        return fail(ErrorCode::StorageCorrupt, QStringLiteral("the file ends within its header"));
    }
    const char *data = bytes.constData();
    if (qFromBigEndian<quint16>(data + 8) != kVersion) {
        return fail(ErrorCode::StorageNewer, QStringLiteral("the file is sealed in a newer way"));
    }
    Header header;
    header.cost = {qFromBigEndian<quint64>(data + 10), qFromBigEndian<quint64>(data + 18)};
    if (header.cost.operations < crypto_pwhash_OPSLIMIT_MIN || header.cost.operations > kMostOperations ||
        header.cost.memoryBytes < crypto_pwhash_MEMLIMIT_MIN || header.cost.memoryBytes > kMostMemory) {
        return fail(ErrorCode::StorageCorrupt, QStringLiteral("the header asks for an impossible key"));
    }
    header.salt = bytes.mid(kSaltAt, crypto_pwhash_SALTBYTES);
    header.stream = bytes.mid(kStreamAt, kProofAt - kStreamAt);
    header.signedPart = bytes.first(kProofAt);
    header.proof = bytes.mid(kProofAt, kProofBytes);
    return header;
}

Result<Header> readHeader(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::NotFound, QStringLiteral("the sealed file cannot be read"));
    }
    return parse(source.read(kHeaderBytes));
}

bool opens(const Header &header, const SealKey &key)
{
    return sodium_memcmp(bytesOf(header.proof), bytesOf(proofOf(header.signedPart, key.key)), kProofBytes) ==
           0;
}

Result<SealKey> derive(const QString &password, const QByteArray &salt, const SealCost &cost)
{
    const QByteArray secret = password.toUtf8();
    SealKey made{salt, cost, QByteArray(crypto_secretstream_xchacha20poly1305_KEYBYTES, '\0')};
    if (crypto_pwhash(bytesOf(made.key), static_cast<unsigned long long>(made.key.size()), secret.constData(),
                      static_cast<unsigned long long>(secret.size()), bytesOf(salt), cost.operations,
                      cost.memoryBytes, crypto_pwhash_ALG_ARGON2ID13) != 0) {
        return fail(ErrorCode::Unavailable, QStringLiteral("there is not enough memory to make the key"));
    }
    return made;
}

QByteArray headerOf(const SealKey &key, const QByteArray &stream)
{
    QByteArray header = kMagic;
    std::array<char, 18> numbers{};
    qToBigEndian(kVersion, numbers.data());
    qToBigEndian(key.cost.operations, numbers.data() + 2);
    qToBigEndian(key.cost.memoryBytes, numbers.data() + 10);
    header.append(numbers.data(), numbers.size());
    header += key.salt + stream;
    return header + proofOf(header, key.key);
}

Error notWritten()
{
    return {ErrorCode::StorageFull, QStringLiteral("the file does not fit on the disk")};
}

Result<void> openForWriting(QFile &file)
{
    if (file.exists()) {
        return fail(ErrorCode::Conflict, QStringLiteral("the file exists already"));
    }
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)) {
        return fail(notWrittenCode(file.fileName()), QStringLiteral("the file cannot be written there"));
    }
    return {};
}

Result<void> goOn(const SealProgress &progress, const QFile &source)
{
    return !progress || progress(source.pos(), source.size())
               ? Result<void>()
               : fail(ErrorCode::Unavailable, QStringLiteral("stopped"));
}

Result<void> sealContent(QFile &source, QFile &target, const SealKey &key, const SealProgress &progress)
{
    Stream stream;
    QByteArray start(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0');
    crypto_secretstream_xchacha20poly1305_init_push(&stream, bytesOf(start), bytesOf(key.key));
    const QByteArray header = headerOf(key, start);
    QByteArray bound = header;
    QByteArray sealed(kSealedPiece, '\0');
    bool fits = target.write(header) == header.size();
    for (bool last = false; fits && !last;) {
        const QByteArray piece = source.read(kPiece);
        if (source.error() != QFile::NoError) {
            return fail(ErrorCode::StorageCorrupt, QStringLiteral("the file cannot be read to its end"));
        }
        last = source.atEnd();
        const unsigned char tag = last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0;
        unsigned long long length = 0;
        crypto_secretstream_xchacha20poly1305_push(
            &stream, bytesOf(sealed), &length, bytesOf(piece), static_cast<unsigned long long>(piece.size()),
            bytesOf(bound), static_cast<unsigned long long>(bound.size()), tag);
        bound.clear();
        fits = target.write(sealed.constData(), static_cast<qint64>(length)) == static_cast<qint64>(length);
        FORECOURT_TRY(goOn(progress, source));
    }
    return fits && target.flush() ? Result<void>() : Result<void>(tl::unexpected(notWritten()));
}

Result<void> unsealContent(QFile &source, QFile *target, const SealKey &key, const SealProgress &progress)
{
    FORECOURT_ASSIGN(const Header header, parse(source.read(kHeaderBytes)));
    if (!opens(header, key)) {
        return fail(ErrorCode::Forbidden, QStringLiteral("the password is another one"));
    }
    const auto damaged = [] {
        return fail(ErrorCode::StorageCorrupt, QStringLiteral("the sealed file is damaged or cut off"));
    };
    Stream stream;
    if (crypto_secretstream_xchacha20poly1305_init_pull(&stream, bytesOf(header.stream), bytesOf(key.key)) !=
        0) {
        return damaged();
    }
    QByteArray bound = header.signedPart + header.proof;
    QByteArray plain(kPiece, '\0');
    unsigned char tag = 0;
    while (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
        const QByteArray piece = source.read(kSealedPiece);
        unsigned long long length = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(&stream, bytesOf(plain), &length, &tag, bytesOf(piece),
                                                       static_cast<unsigned long long>(piece.size()),
                                                       bytesOf(bound),
                                                       static_cast<unsigned long long>(bound.size())) != 0) {
            return damaged();
        }
        bound.clear();
        const auto size = static_cast<qint64>(length);
        if (target != nullptr && target->write(plain.constData(), size) != size) {
            return tl::unexpected(notWritten());
        }
        FORECOURT_TRY(goOn(progress, source));
    }
    if (!source.atEnd()) {
        return damaged(); // something was put behind the end
    }
    return target == nullptr || target->flush() ? Result<void>() : Result<void>(tl::unexpected(notWritten()));
}

// Closed and on the disk, or not there.
Result<void> finish(QFile &target, Result<void> written)
{
    target.close();
    if (written) {
        written = flushToDisk(target.fileName());
    }
    if (!written) {
        target.remove();
    }
    return written;
}

} // namespace

Result<SealKey> newSealKey(const QString &password, const SealCost &cost)
{
    FORECOURT_TRY(startSodium());
    if (password.isEmpty()) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("a password is needed"));
    }
    QByteArray salt(crypto_pwhash_SALTBYTES, '\0');
    randombytes_buf(salt.data(), static_cast<size_t>(salt.size()));
    return derive(password, salt, cost);
}

Result<SealKey> sealKeyOf(const QString &sealedFile, const QString &password)
{
    FORECOURT_TRY(startSodium());
    FORECOURT_ASSIGN(const Header header, readHeader(sealedFile));
    FORECOURT_ASSIGN(const SealKey key, derive(password, header.salt, header.cost));
    return opens(header, key)
               ? Result<SealKey>(key)
               : fail(ErrorCode::Forbidden, QStringLiteral("the password does not open this file"));
}

Result<std::optional<SealKey>> matchingKey(const QString &sealedFile, const QList<SealKey> &keys)
{
    FORECOURT_TRY(startSodium());
    FORECOURT_ASSIGN(const Header header, readHeader(sealedFile));
    for (const SealKey &key : keys) {
        if (key.salt == header.salt && opens(header, key)) {
            return std::optional(key);
        }
    }
    return std::optional<SealKey>();
}

bool isSealed(const QString &file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) && source.read(kMagic.size()) == kMagic;
}

Result<void> sealFile(const QString &plain, const QString &sealed, const SealKey &key,
                      const SealProgress &progress)
{
    FORECOURT_TRY(startSodium());
    QFile source(plain);
    if (!source.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::NotFound, QStringLiteral("the file to seal cannot be read"));
    }
    QFile target(sealed);
    FORECOURT_TRY(openForWriting(target));
    return finish(target, sealContent(source, target, key, progress));
}

Result<void> unsealFile(const QString &sealed, const QString &plain, const SealKey &key,
                        const SealProgress &progress)
{
    FORECOURT_TRY(startSodium());
    QFile source(sealed);
    if (!source.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::NotFound, QStringLiteral("the sealed file cannot be read"));
    }
    if (plain.isEmpty()) {
        return unsealContent(source, nullptr, key, progress);
    }
    QFile target(plain);
    FORECOURT_TRY(openForWriting(target));
    return finish(target, unsealContent(source, &target, key, progress));
}

} // namespace forecourt
