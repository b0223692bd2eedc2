// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/enumwords.h"
#include "models/domain/ids.h"
#include "models/domain/result.h"

namespace forecourt {

// What somebody signs in with.
enum class SecretKind { Pin, Password };
template <> inline constexpr auto kWords<SecretKind> = words(u"pin", u"password");

enum class SecretFault {
    TooShort,  // a PIN of less than 6 digits, a password of less than 8 characters
    TooLong,   // more than 12 digits or 128 characters
    NotDigits, // a PIN with anything but digits
    TooSimple  // one digit repeated, or digits in a row; one character repeated
};

inline constexpr int kShortestPin = 6;
inline constexpr int kLongestPin = 12;
inline constexpr int kShortestPassword = 8;
inline constexpr int kLongestPassword = 128;

// What is wrong with a secret somebody chose, or nothing.
[[nodiscard]] std::optional<SecretFault> faultOf(SecretKind kind, const QString &secret);

// Argon2id over the secret and whose it is (so that a verifier is good for one person only), with a salt of
// its own and libsodium's interactive cost, as a line of text that names all of that
// (RFC 9106, "$argon2id$v=19$m=65536,t=2,p=1$…"). Takes about a tenth of a second: never on the interface
// thread. Different each time.
[[nodiscard]] Result<QString> makeVerifier(const StaffId &whose, const QString &secret);
// False also for a verifier this program cannot read, or one that would cost more memory than it would make.
[[nodiscard]] bool isVerifiedBy(const QString &verifier, const StaffId &whose, const QString &secret);

} // namespace forecourt
