// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/secret.h"

#include <QRegularExpression>

#include <sodium.h>

namespace forecourt {

namespace {

// Keyboards of phones and of other countries write the same letter and digit in more than one way.
QByteArray asHashed(const StaffId &whose, const QString &secret)
{
    return whose.toString().toUtf8() + '\n' + secret.normalized(QString::NormalizationForm_KC).toUtf8();
}

// Every step from one character to the next is the same: 111111, 123456, 987654.
bool isRun(const QString &text, bool onlyRepeated)
{
    const int step = text.size() > 1 ? text.at(1).unicode() - text.at(0).unicode() : 0;
    if (step < -1 || step > 1 || (onlyRepeated && step != 0)) {
        return false;
    }
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text.at(i).unicode() - text.at(i - 1).unicode() != step) {
            return false;
        }
    }
    return true;
}

// A row can come from anywhere; it may not make this desk fill its memory.
bool isAffordable(const QString &verifier)
{
    static const QRegularExpression kForm(
        QStringLiteral(R"(^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=1\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]+$)"));
    const QRegularExpressionMatch match = kForm.match(verifier);
    return match.hasMatch() && verifier.size() < static_cast<qsizetype>(crypto_pwhash_STRBYTES) &&
           match.captured(1).toULongLong() * 1024 <= crypto_pwhash_MEMLIMIT_INTERACTIVE &&
           match.captured(2).toULongLong() <= crypto_pwhash_OPSLIMIT_SENSITIVE;
}

} // namespace

std::optional<SecretFault> faultOf(SecretKind kind, const QString &secret)
{
    const QString text = secret.normalized(QString::NormalizationForm_KC);
    const bool isPin = kind == SecretKind::Pin;
    const bool digits = std::all_of(text.begin(), text.end(),
                                    [](QChar character) { return character >= u'0' && character <= u'9'; });
    if (isPin && !digits) {
        return SecretFault::NotDigits;
    }
    if (text.size() < (isPin ? kShortestPin : kShortestPassword)) {
        return SecretFault::TooShort;
    }
    if (text.size() > (isPin ? kLongestPin : kLongestPassword)) {
        return SecretFault::TooLong;
    }
    return isRun(text, !digits) ? std::optional(SecretFault::TooSimple) : std::nullopt;
}

Result<QString> makeVerifier(const StaffId &whose, const QString &secret)
{
    if (sodium_init() < 0) {
        return fail(ErrorCode::Internal, QStringLiteral("libsodium does not start"));
    }
    std::array<char, crypto_pwhash_STRBYTES> verifier{};
    QByteArray bytes = asHashed(whose, secret);
    const int made = crypto_pwhash_str_alg(
        verifier.data(), bytes.constData(), static_cast<unsigned long long>(bytes.size()),
        crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    if (made != 0) {
        return fail(ErrorCode::Unavailable, QStringLiteral("not enough memory to keep a secret"));
    }
    return QString::fromLatin1(verifier.data());
}

bool isVerifiedBy(const QString &verifier, const StaffId &whose, const QString &secret)
{
    if (sodium_init() < 0 || !isAffordable(verifier)) {
        return false;
    }
    QByteArray bytes = asHashed(whose, secret);
    const QByteArray known = verifier.toLatin1();
    const bool same = crypto_pwhash_str_verify(known.constData(), bytes.constData(),
                                               static_cast<unsigned long long>(bytes.size())) == 0;
    sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    return same;
}

} // namespace forecourt
