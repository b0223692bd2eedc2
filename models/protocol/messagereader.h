// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QUuid>

#include <optional>

namespace forecourt {

// Reads the members of one JSON object of a message. The first member that is missing or not of its form is
// kept as the error and names its place; the reads after it answer empty values, so that a decoder asks once,
// at the end. Members it does not know are passed over: a newer program may send more.
class MessageReader final
{
public:
    MessageReader(QJsonObject object, QString place);
    // TooLarge over maxBytes, Malformed where the bytes are no JSON object.
    static Result<MessageReader> parse(const QByteArray &json, const QString &place, qint64 maxBytes);

    [[nodiscard]] bool has(const char *key) const;
    [[nodiscard]] bool flag(const char *key);
    [[nodiscard]] qint64 number(const char *key, qint64 least = 0);
    [[nodiscard]] int smallNumber(const char *key, int least = 0); // 31 bits
    [[nodiscard]] QUuid id(const char *key);                       // 36 lower-case characters
    [[nodiscard]] QString text(const char *key, qsizetype longest);
    [[nodiscard]] QByteArray hex(const char *key, qsizetype size); // lower case
    [[nodiscard]] QByteArray base64(const char *key, qsizetype longest);
    [[nodiscard]] QJsonArray array(const char *key);
    [[nodiscard]] MessageReader object(const char *key);

    // Keeps a complaint of the decoder itself about a member.
    void complain(const char *key, const QString &what);
    [[nodiscard]] Result<void> finish() const;

private:
    [[nodiscard]] QJsonValue value(const char *key) const;

    QJsonObject m_object;
    QString m_place;
    std::optional<Error> m_error;
};

// The bytes of lower-case hexadecimal of exactly this size, or nothing.
std::optional<QByteArray> bytesFromHex(const QString &hex, qsizetype size);

// Calls `each` with every line of newline-separated JSON and its number from 1, in one pass and without
// copying; the newline after the last line may be missing. An empty line is Malformed.
Result<void> forEachLine(const QByteArray &bytes,
                         const std::function<Result<void>(qint64 number, const QByteArray &line)> &each);

} // namespace forecourt
