// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/fieldkeyring.h"

#include <QStringList>

#include <sodium.h>

namespace forecourt {

namespace {

constexpr auto kBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr int kNameBytes = 6;
constexpr int kLookupBytes = 16;
constexpr char kContext[] = "fc-field"; // of crypto_kdf: eight characters

enum class Purpose : quint64 { Seal = 1, Lookup = 2 };

static_assert(crypto_kdf_KEYBYTES == FieldKeyRing::kKeyBytes);
static_assert(sizeof kContext == crypto_kdf_CONTEXTBYTES + 1);

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

QByteArray derived(const QByteArray &key, Purpose purpose)
{
    QByteArray out(FieldKeyRing::kKeyBytes, Qt::Uninitialized);
    crypto_kdf_derive_from_key(raw(out), static_cast<size_t>(out.size()), static_cast<quint64>(purpose),
                               kContext, raw(key));
    return out;
}

QString text64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64(kBase64));
}

// Says which key it was and nothing of the key.
QString nameOf(const QByteArray &key)
{
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    const QByteArray text = QByteArrayLiteral("forecourt field key ") + key;
    crypto_generichash(raw(hash), static_cast<size_t>(hash.size()), raw(text),
                       static_cast<unsigned long long>(text.size()), nullptr, 0);
    return text64(hash.first(kNameBytes));
}

QString hashed(const QByteArray &key, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const QByteArray lookupKey = derived(key, Purpose::Lookup);
    QByteArray hash(kLookupBytes, Qt::Uninitialized);
    crypto_generichash(raw(hash), static_cast<size_t>(hash.size()), raw(bytes),
                       static_cast<unsigned long long>(bytes.size()), raw(lookupKey),
                       static_cast<size_t>(lookupKey.size()));
    return text64(hash);
}

Result<QString> opened(const QByteArray &key, const QUuid &row, const QByteArray &box)
{
    constexpr qsizetype kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
    constexpr qsizetype kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
    if (box.size() < kNonce + kTag) {
        return fail(ErrorCode::Malformed, QStringLiteral("a sealed field is cut off"));
    }
    const QByteArray sealKey = derived(key, Purpose::Seal);
    const QByteArray about = row.toRfc4122();
    QByteArray text(box.size() - kNonce - kTag, Qt::Uninitialized);
    const int refused = crypto_aead_xchacha20poly1305_ietf_decrypt(
        raw(text), nullptr, nullptr, raw(box) + kNonce, static_cast<unsigned long long>(box.size() - kNonce),
        raw(about), static_cast<unsigned long long>(about.size()), raw(box), raw(sealKey));
    return refused == 0 ? Result<QString>(QString::fromUtf8(text))
                        : fail(ErrorCode::Malformed, QStringLiteral("a sealed field is not this row's"));
}

} // namespace

FieldKeyRing::FieldKeyRing(QList<QByteArray> keys) : m_keys(std::move(keys))
{
    m_keys.removeIf([](const QByteArray &key) { return key.size() != kKeyBytes; });
}

QByteArray FieldKeyRing::newKey()
{
    QByteArray key(kKeyBytes, Qt::Uninitialized);
    crypto_kdf_keygen(raw(key));
    return key;
}

Result<QString> FieldKeyRing::seal(const QUuid &row, const QString &text) const
{
    if (m_keys.isEmpty()) {
        return fail(ErrorCode::NotFound, QStringLiteral("this desk has no key for sealed fields"));
    }
    const QByteArray sealKey = derived(m_keys.first(), Purpose::Seal);
    const QByteArray about = row.toRfc4122();
    const QByteArray bytes = text.toUtf8();
    QByteArray nonce(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, Qt::Uninitialized);
    randombytes_buf(nonce.data(), static_cast<size_t>(nonce.size()));
    QByteArray box(bytes.size() + qsizetype{crypto_aead_xchacha20poly1305_ietf_ABYTES}, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        raw(box), nullptr, raw(bytes), static_cast<unsigned long long>(bytes.size()), raw(about),
        static_cast<unsigned long long>(about.size()), nullptr, raw(nonce), raw(sealKey));
    return QStringList{QStringLiteral("1"), nameOf(m_keys.first()), text64(nonce + box)}.join(u'.');
}

Result<QString> FieldKeyRing::open(const QUuid &row, const QString &sealed) const
{
    const QStringList parts = sealed.split(u'.');
    if (parts.size() != 3 || parts.first() != QLatin1String("1")) {
        return fail(ErrorCode::Malformed, QStringLiteral("no sealed field"));
    }
    for (const QByteArray &key : m_keys) {
        if (nameOf(key) == parts.at(1)) {
            return opened(key, row, QByteArray::fromBase64(parts.at(2).toLatin1(), kBase64));
        }
    }
    return fail(ErrorCode::NotFound, QStringLiteral("sealed with a key that this desk does not have"));
}

bool FieldKeyRing::isCurrent(const QString &sealed) const
{
    return !m_keys.isEmpty() && sealed.section(u'.', 1, 1) == nameOf(m_keys.first());
}

QString FieldKeyRing::lookup(const QString &text) const
{
    return m_keys.isEmpty() ? QString() : hashed(m_keys.first(), text);
}

QList<QString> FieldKeyRing::lookups(const QString &text) const
{
    QList<QString> all;
    for (const QByteArray &key : m_keys) {
        all.append(hashed(key, text));
    }
    return all;
}

} // namespace forecourt
