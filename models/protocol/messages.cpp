// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/messages.h"

#include "models/protocol/digest.h"
#include "models/protocol/json.h"
#include "models/protocol/messagereader.h"
#include "models/protocol/outdated.h"

#include <QJsonDocument>

namespace forecourt {

namespace {

constexpr qint64 kSmallMessage = 16 * 1024;
constexpr qint64 kLargestReply = 32 * 1024 * 1024;
constexpr qsizetype kLongestName = 200;
constexpr qsizetype kLongestCode = 64;
constexpr qsizetype kLongestPrefix = 8;
constexpr qsizetype kLongestToken = 1024;
constexpr qsizetype kLongestNonce = 256;
constexpr qsizetype kKeyBytes = 32;
constexpr qsizetype kSignatureBytes = 64;
constexpr qsizetype kChainBytes = 16;

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QString hexText(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QString base64Text(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

Result<VerifyReply::RowDigest> rowDigestFrom(const QJsonValue &json)
{
    MessageReader reader(json.toObject(), QStringLiteral("verify reply: row"));
    VerifyReply::RowDigest row;
    row.collection = reader.smallNumber("c", 1);
    row.row = reader.id("r");
    row.digest = reader.hex("d", kDigestBytes);
    FORECOURT_TRY(reader.finish());
    return row;
}

Result<void> readBuckets(const QJsonArray &json, VerifyReply &reply)
{
    if (!json.isEmpty() && json.size() != kDigestBuckets) {
        return fail(ErrorCode::Malformed, QStringLiteral("verify reply: the number of buckets is wrong"));
    }
    for (const QJsonValue &value : json) {
        const std::optional<QByteArray> bucket = bytesFromHex(value.toString(), kDigestBytes);
        if (!bucket) {
            return fail(ErrorCode::Malformed, QStringLiteral("verify reply: a bucket is no digest"));
        }
        reply.buckets.append(*bucket);
    }
    return {};
}

} // namespace

QByteArray encode(const EnrolRequest &message)
{
    return compact({
        {QStringLiteral("code"), message.code},
        {QStringLiteral("key"), base64Text(message.publicKey)},
        {QStringLiteral("name"), message.deskName},
    });
}

template <> Result<EnrolRequest> decode(const QByteArray &bytes)
{
    FORECOURT_ASSIGN(MessageReader reader,
                     MessageReader::parse(bytes, QStringLiteral("enrol request"), kSmallMessage));
    EnrolRequest message;
    message.code = reader.text("code", kLongestCode);
    message.publicKey = reader.base64("key", kKeyBytes);
    message.deskName = reader.text("name", kLongestName);
    if (message.publicKey.size() != kKeyBytes) {
        reader.complain("key", QStringLiteral("is not a key of 32 bytes"));
    }
    FORECOURT_TRY(reader.finish());
    return message;
}

QByteArray encode(const EnrolReply &message)
{
    QJsonObject json{
        {QStringLiteral("store"), idText(message.store)},
        {QStringLiteral("storeName"), message.storeName},
        {QStringLiteral("device"), idText(message.device)},
        {QStringLiteral("prefix"), message.prefix},
    };
    if (!message.fieldKey.isEmpty()) {
        json.insert(QStringLiteral("fieldKey"), base64Text(message.fieldKey));
    }
    return compact(json);
}

template <> Result<EnrolReply> decode(const QByteArray &bytes)
{
    FORECOURT_ASSIGN(MessageReader reader,
                     MessageReader::parse(bytes, QStringLiteral("enrol reply"), kSmallMessage));
    EnrolReply message;
    message.store = reader.id("store");
    message.storeName = reader.text("storeName", kLongestName);
    message.device = reader.id("device");
    message.prefix = reader.text("prefix", kLongestPrefix);
    if (reader.has("fieldKey")) {
        message.fieldKey = reader.base64("fieldKey", kKeyBytes);
    }
    FORECOURT_TRY(reader.finish());
    return message;
}

QByteArray encode(const TokenRequest &message)
{
    QJsonObject json{{QStringLiteral("device"), idText(message.device)}};
    if (!message.nonce.isEmpty()) {
        json.insert(QStringLiteral("nonce"), base64Text(message.nonce));
    }
    if (!message.signature.isEmpty()) {
        json.insert(QStringLiteral("signature"), base64Text(message.signature));
    }
    return compact(json);
}

template <> Result<TokenRequest> decode(const QByteArray &bytes)
{
    FORECOURT_ASSIGN(MessageReader reader,
                     MessageReader::parse(bytes, QStringLiteral("token request"), kSmallMessage));
    TokenRequest message;
    message.device = reader.id("device");
    if (reader.has("nonce")) {
        message.nonce = reader.base64("nonce", kLongestNonce);
    }
    if (reader.has("signature")) {
        message.signature = reader.base64("signature", kSignatureBytes);
        if (message.signature.size() != kSignatureBytes) {
            reader.complain("signature", QStringLiteral("is not a signature of 64 bytes"));
        }
    }
    FORECOURT_TRY(reader.finish());
    return message;
}

QByteArray encode(const TokenReply &message)
{
    return compact({
        {QStringLiteral("nonce"), base64Text(message.nonce)},
        {QStringLiteral("token"), message.token},
        {QStringLiteral("expiresAt"), message.expiresAt},
    });
}

template <> Result<TokenReply> decode(const QByteArray &bytes)
{
    FORECOURT_ASSIGN(MessageReader reader,
                     MessageReader::parse(bytes, QStringLiteral("token reply"), kSmallMessage));
    TokenReply message;
    message.nonce = reader.base64("nonce", kLongestNonce);
    message.token = reader.text("token", kLongestToken);
    message.expiresAt = reader.number("expiresAt");
    FORECOURT_TRY(reader.finish());
    return message;
}

QByteArray encode(const VerifyRequest &message)
{
    QJsonObject json{
        {QStringLiteral("epoch"), message.epoch},
        {QStringLiteral("seq"), message.seq},
        {QStringLiteral("root"), hexText(message.root)},
    };
    if (message.bucket >= 0) {
        json.insert(QStringLiteral("bucket"), message.bucket);
    }
    if (message.repaired > 0) {
        json.insert(QStringLiteral("repaired"), message.repaired);
    }
    return compact(json);
}

template <> Result<VerifyRequest> decode(const QByteArray &bytes)
{
    FORECOURT_ASSIGN(MessageReader reader,
                     MessageReader::parse(bytes, QStringLiteral("verify request"), kSmallMessage));
    VerifyRequest message;
    message.epoch = reader.number("epoch");
    message.seq = reader.number("seq");
    message.root = reader.hex("root", kDigestBytes);
    if (reader.has("bucket")) {
        message.bucket = reader.smallNumber("bucket");
        if (message.bucket >= kDigestBuckets) {
            reader.complain("bucket", QStringLiteral("is not below %1").arg(kDigestBuckets));
        }
    }
    if (reader.has("repaired")) {
        message.repaired = reader.number("repaired");
    }
    FORECOURT_TRY(reader.finish());
    return message;
}

QByteArray encode(const VerifyReply &message)
{
    QJsonArray buckets;
    for (const QByteArray &bucket : message.buckets) {
        buckets.append(hexText(bucket));
    }
    QJsonArray rows;
    for (const VerifyReply::RowDigest &row : message.rows) {
        rows.append(QJsonObject{{QStringLiteral("c"), row.collection},
                                {QStringLiteral("r"), idText(row.row)},
                                {QStringLiteral("d"), hexText(row.digest)}});
    }
    return compact({
        {QStringLiteral("comparable"), message.comparable},
        {QStringLiteral("equal"), message.equal},
        {QStringLiteral("buckets"), buckets},
        {QStringLiteral("rows"), rows},
    });
}

template <> Result<VerifyReply> decode(const QByteArray &bytes)
{
    FORECOURT_ASSIGN(MessageReader reader,
                     MessageReader::parse(bytes, QStringLiteral("verify reply"), kLargestReply));
    VerifyReply message;
    message.comparable = reader.flag("comparable");
    message.equal = reader.flag("equal");
    const QJsonArray buckets = reader.array("buckets");
    const QJsonArray rows = reader.array("rows");
    FORECOURT_TRY(reader.finish());
    FORECOURT_TRY(readBuckets(buckets, message));
    for (const QJsonValue &value : rows) {
        FORECOURT_ASSIGN(VerifyReply::RowDigest row, rowDigestFrom(value));
        message.rows.append(std::move(row));
    }
    return message;
}

} // namespace forecourt
