// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QUuid>

#include <memory>
#include <optional>

namespace forecourt {

// The file in which a desk hands over what it could not send: a header, a line for each waiting operation in
// the order they were made, and a last line with the signature of the desk's key over all before it. JSON
// lines; docs/operations.md. It holds what the operations hold, so it is for an administrator's hands only.
struct PendingHeader
{
    QUuid store;
    QUuid device;
    qint64 madeAt = 0; // UTC ms
    qint64 operations = 0;

    bool operator==(const PendingHeader &) const = default;
};

namespace pendingfile {

inline constexpr qint64 kLongestLine = 8 * 1024 * 1024; // an operation of 1 MiB, escaped

// With their newline.
[[nodiscard]] QByteArray headerLine(const PendingHeader &header);
[[nodiscard]] QByteArray operationLine(const QByteArray &body);
[[nodiscard]] QByteArray signatureLine(const QByteArray &signature);

// Unsupported where the line says it is another format or a newer one, Malformed where it is no such line.
[[nodiscard]] Result<PendingHeader> readHeader(const QByteArray &line);
[[nodiscard]] Result<QByteArray> readOperation(const QByteArray &line);
// Nothing where the line is none with a signature.
[[nodiscard]] std::optional<QByteArray> readSignature(const QByteArray &line);

} // namespace pendingfile

// Gathers the lines; what is signed (Ed25519) is a word for the purpose and BLAKE2b-512 of them.
class PendingDigest final
{
public:
    PendingDigest();
    ~PendingDigest();
    Q_DISABLE_COPY_MOVE(PendingDigest)

    void add(const QByteArray &line);
    [[nodiscard]] QByteArray signedMessage(); // once, at the end

private:
    class State;
    std::unique_ptr<State> d;
};

} // namespace forecourt
