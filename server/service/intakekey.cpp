// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/intakekey.h"

#include <sodium.h>

namespace forecourt {

namespace {

constexpr const char *kMark = "fcik";
constexpr auto kBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype kIdBytes = 16;

std::optional<QByteArray> decoded(const QByteArray &text, qsizetype size)
{
    const auto bytes =
        QByteArray::fromBase64Encoding(text, kBase64 | QByteArray::AbortOnBase64DecodingErrors);
    return bytes && bytes.decoded.size() == size ? std::optional(bytes.decoded) : std::nullopt;
}

} // namespace

QByteArray IntakeKey::text() const
{
    return QByteArray(kMark) + '.' + id.toRfc4122().toBase64(kBase64) + '.' + secret.toBase64(kBase64);
}

QByteArray IntakeKey::hash() const
{
    const QByteArray whole = text();
    QByteArray hash(crypto_generichash_BYTES, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), static_cast<size_t>(hash.size()),
                       reinterpret_cast<const unsigned char *>(whole.constData()),
                       static_cast<unsigned long long>(whole.size()), nullptr, 0);
    return hash;
}

bool IntakeKey::matches(const QByteArray &hash) const
{
    const QByteArray own = this->hash();
    return own.size() == hash.size() &&
           sodium_memcmp(own.constData(), hash.constData(), static_cast<size_t>(own.size())) == 0;
}

std::optional<IntakeKey> IntakeKey::read(const QByteArray &text)
{
    const QList<QByteArray> parts = text.split('.');
    if (parts.size() != 3 || parts.at(0) != kMark) {
        return std::nullopt;
    }
    const auto id = decoded(parts.at(1), kIdBytes);
    const auto secret = decoded(parts.at(2), kSecretBytes);
    if (!id || !secret) {
        return std::nullopt;
    }
    IntakeKey key{QUuid::fromRfc4122(*id), *secret};
    // The last digit of base 64 holds bits that are not read: only one spelling is the key.
    return key.text() == text ? std::optional(key) : std::nullopt;
}

} // namespace forecourt
