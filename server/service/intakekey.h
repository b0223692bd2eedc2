// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUuid>

#include <optional>

namespace forecourt {

// The secret with which a source proves itself to POST /v1/leads: "fcik.", the key's id and 32 random bytes,
// both in base64url. The server keeps a hash of it (BLAKE2b-256: what is random needs no slow one).
struct IntakeKey
{
    static constexpr qsizetype kSecretBytes = 32;

    QUuid id;
    QByteArray secret;

    [[nodiscard]] QByteArray text() const;
    [[nodiscard]] QByteArray hash() const;
    // In a time that says nothing of where they differ.
    [[nodiscard]] bool matches(const QByteArray &hash) const;

    // Nothing where the text is not exactly what text() makes.
    static std::optional<IntakeKey> read(const QByteArray &text);

    bool operator==(const IntakeKey &) const = default;
};

} // namespace forecourt
