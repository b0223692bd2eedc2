// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The two calls whose operations and entries travel as newline-separated JSON: push and pull.
#include "models/protocol/json.h"
#include "models/protocol/messagereader.h"
#include "models/protocol/messages.h"

#include <QJsonDocument>

#include <array>
#include <numeric>

namespace forecourt {

namespace {

constexpr qsizetype kChainBytes = 16;
constexpr qsizetype kLongestReason = 500;
constexpr qint64 kSmallLine = 4 * 1024;
constexpr ServerLimits kLimits;

// A body is compact JSON: inside a string only its quotes and backslashes grow, to twice their size. Twice
// the limit for one operation leaves room for one that is too large and will be quarantined, not for an
// endless line.
constexpr qint64 kLongestLine = 2 * 2 * kLimits.operationBytes + kSmallLine;

constexpr std::array<std::pair<PushRefusal, const char *>, 3> kPushRefusals{{
    {PushRefusal::Epoch, "epoch"},
    {PushRefusal::Fork, "fork"},
    {PushRefusal::Gap, "gap"},
}};

constexpr std::array<std::pair<PullRefusal, const char *>, 3> kPullRefusals{{
    {PullRefusal::Epoch, "epoch"},
    {PullRefusal::Refetch, "refetch"},
    {PullRefusal::Upgrade, "upgrade"},
}};

template <typename Refusal, size_t Count>
QString wordOf(const std::array<std::pair<Refusal, const char *>, Count> &words, Refusal refusal)
{
    for (const auto &[known, word] : words) {
        if (known == refusal) {
            return QString::fromLatin1(word);
        }
    }
    return {};
}

template <typename Refusal, size_t Count>
Refusal readRefusal(const std::array<std::pair<Refusal, const char *>, Count> &words, MessageReader &reader)
{
    const QString given = reader.text("refused", kLongestReason);
    for (const auto &[refusal, word] : words) {
        if (given == QLatin1String(word)) {
            return refusal;
        }
    }
    reader.complain("refused", QStringLiteral("is not a known word"));
    return Refusal::None;
}

void appendLine(QByteArray &lines, const QJsonObject &json)
{
    lines += QJsonDocument(json).toJson(QJsonDocument::Compact);
    lines += '\n';
}

QString lineName(const char *message, qint64 number)
{
    return QStringLiteral("%1 line %2").arg(QLatin1String(message), QString::number(number));
}

Result<ChainedOperation> operationFrom(const QByteArray &line, qint64 number)
{
    FORECOURT_ASSIGN(MessageReader reader,
                     MessageReader::parse(line, lineName("push", number), kLongestLine));
    ChainedOperation operation;
    operation.n = reader.number("n", 1);
    operation.chain = reader.hex("chain", kChainBytes);
    operation.body = reader.text("body", kLongestLine).toUtf8();
    if (operation.body.isEmpty()) {
        reader.complain("body", QStringLiteral("is empty"));
    }
    FORECOURT_TRY(reader.finish());
    return operation;
}

Result<void> readPushHeader(const QByteArray &line, PushRequest &request)
{
    FORECOURT_ASSIGN(MessageReader reader, MessageReader::parse(line, lineName("push", 1), kSmallLine));
    request.replica = reader.id("replica");
    request.epoch = reader.number("epoch");
    return reader.finish();
}

QJsonObject resultToJson(const PushResult &result)
{
    QJsonObject json{{QStringLiteral("n"), result.n}};
    switch (result.outcome) {
    case PushOutcome::Ok:
        json.insert(QStringLiteral("ok"), result.seq);
        break;
    case PushOutcome::Duplicate:
        json.insert(QStringLiteral("dup"), result.seq);
        break;
    case PushOutcome::Quarantined:
        json.insert(QStringLiteral("quarantine"), result.reason);
        break;
    }
    return json;
}

Result<PushResult> resultFrom(MessageReader &reader)
{
    PushResult result;
    result.n = reader.number("n", 1);
    if (reader.has("ok")) {
        result.seq = reader.number("ok", 1);
    } else if (reader.has("dup")) {
        result.outcome = PushOutcome::Duplicate;
        result.seq = reader.number("dup", 1);
    } else {
        result.outcome = PushOutcome::Quarantined;
        result.reason = reader.text("quarantine", kLongestReason);
    }
    FORECOURT_TRY(reader.finish());
    return result;
}

} // namespace

QByteArray encode(const PushRequest &message)
{
    QByteArray lines;
    appendLine(lines, {{QStringLiteral("replica"), idText(message.replica)},
                       {QStringLiteral("epoch"), message.epoch}});
    for (const ChainedOperation &operation : message.operations) {
        appendLine(lines, {{QStringLiteral("n"), operation.n},
                           {QStringLiteral("chain"), QString::fromLatin1(operation.chain.toHex())},
                           {QStringLiteral("body"), QString::fromUtf8(operation.body)}});
    }
    return lines;
}

template <> Result<PushRequest> decode(const QByteArray &bytes)
{
    if (bytes.size() > kLimits.inflatedBytes) {
        return fail(ErrorCode::TooLarge, QStringLiteral("push: too many bytes"));
    }
    PushRequest message;
    qint64 lines = 0;
    FORECOURT_TRY(forEachLine(bytes, [&](qint64 number, const QByteArray &line) -> Result<void> {
        lines = number;
        if (number == 1) {
            return readPushHeader(line, message);
        }
        if (number > kLimits.pushOperations + 1) {
            return fail(ErrorCode::TooLarge, QStringLiteral("push: too many operations"));
        }
        FORECOURT_ASSIGN(ChainedOperation operation, operationFrom(line, number));
        message.operations.append(std::move(operation));
        return {};
    }));
    if (lines == 0) {
        return fail(ErrorCode::Malformed, QStringLiteral("push line 1 is missing"));
    }
    return message;
}

QByteArray encode(const PushReply &message)
{
    QByteArray lines;
    if (message.refusal != PushRefusal::None) {
        appendLine(lines, {{QStringLiteral("refused"), wordOf(kPushRefusals, message.refusal)},
                           {QStringLiteral("at"), message.at}});
        return lines;
    }
    for (const PushResult &result : message.results) {
        appendLine(lines, resultToJson(result));
    }
    // Without it, a reply cut off between two lines would look whole.
    appendLine(lines, {{QStringLiteral("end"), message.results.size()}});
    return lines;
}

template <> Result<PushReply> decode(const QByteArray &bytes)
{
    PushReply message;
    bool ended = false;
    FORECOURT_TRY(forEachLine(bytes, [&](qint64 number, const QByteArray &line) -> Result<void> {
        FORECOURT_ASSIGN(MessageReader reader,
                         MessageReader::parse(line, lineName("push reply", number), kSmallLine));
        if (ended || number > kLimits.pushOperations + 1) {
            return fail(ErrorCode::Malformed,
                        lineName("push reply", number) + QStringLiteral(" is one too many"));
        }
        if (reader.has("refused") && number == 1) {
            message.refusal = readRefusal(kPushRefusals, reader);
            message.at = reader.number("at");
            ended = true;
        } else if (reader.has("end")) {
            ended = reader.number("end") == message.results.size();
        } else {
            FORECOURT_ASSIGN(PushResult result, resultFrom(reader));
            message.results.append(std::move(result));
        }
        return reader.finish();
    }));
    if (!ended) {
        return fail(ErrorCode::Malformed, QStringLiteral("push reply: the end is missing"));
    }
    return message;
}

QByteArray encode(const PullReply &message)
{
    QByteArray lines;
    lines.reserve(
        std::accumulate(message.entries.begin(), message.entries.end(), qsizetype(kSmallLine),
                        [](qsizetype sum, const QByteArray &entry) { return sum + entry.size() + 1; }));
    for (const QByteArray &entry : message.entries) {
        lines += entry;
        lines += '\n';
    }
    QJsonObject last{{QStringLiteral("head"), message.head}, {QStringLiteral("epoch"), message.epoch}};
    if (message.refusal != PullRefusal::None) {
        last.insert(QStringLiteral("refused"), wordOf(kPullRefusals, message.refusal));
    }
    appendLine(lines, last);
    return lines;
}

template <> Result<PullReply> decode(const QByteArray &bytes)
{
    QList<QByteArray> lines;
    FORECOURT_TRY(forEachLine(bytes, [&](qint64 number, const QByteArray &line) -> Result<void> {
        if (number > kLimits.pullEntries + 1) {
            return fail(ErrorCode::TooLarge, QStringLiteral("pull reply: too many entries"));
        }
        lines.append(QByteArray(line.constData(), line.size()));
        return {};
    }));
    if (lines.isEmpty()) {
        return fail(ErrorCode::Malformed, QStringLiteral("pull reply: the end is missing"));
    }
    const QByteArray last = lines.takeLast();
    FORECOURT_ASSIGN(MessageReader reader,
                     MessageReader::parse(last, QStringLiteral("pull reply: the last line"), kSmallLine));
    PullReply message;
    message.head = reader.number("head");
    message.epoch = reader.number("epoch");
    if (reader.has("refused")) {
        message.refusal = readRefusal(kPullRefusals, reader);
    }
    FORECOURT_TRY(reader.finish());
    message.entries = std::move(lines);
    return message;
}

} // namespace forecourt
