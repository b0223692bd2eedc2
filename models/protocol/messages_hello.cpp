// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/json.h"
#include "models/protocol/messagereader.h"
#include "models/protocol/messages.h"
#include "models/protocol/outdated.h"

#include <QJsonDocument>

namespace forecourt {

namespace {

constexpr qint64 kSmallMessage = 16 * 1024;
constexpr OperationLimits kOperation;
constexpr qsizetype kChainBytes = 16;

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QJsonObject limitsToJson(const ServerLimits &limits)
{
    return {
        {QStringLiteral("bodyBytes"), limits.bodyBytes},
        {QStringLiteral("inflatedBytes"), limits.inflatedBytes},
        {QStringLiteral("operationBytes"), limits.operationBytes},
        {QStringLiteral("pushOperations"), limits.pushOperations},
        {QStringLiteral("pullEntries"), limits.pullEntries},
        {QStringLiteral("partBytes"), limits.partBytes},
        {QStringLiteral("blobBytes"), limits.blobBytes},
        {QStringLiteral("blobChunkBytes"), limits.blobChunkBytes},
        {QStringLiteral("blobStoreBytes"), limits.blobStoreBytes},
        {QStringLiteral("minPull"), limits.minPull},
        // Of every program of this protocol, which keeps to them by itself; told for others.
        {QStringLiteral("operationChanges"), qint64{kOperation.maxChanges}},
        {QStringLiteral("operationFields"), qint64{kOperation.maxCells}},
        {QStringLiteral("textCharacters"), qint64{kOperation.maxTextLength}},
        {QStringLiteral("rows"), qint64{RowsRequest::kMost}},
        {QStringLiteral("leaseNumbers"), LeaseRequest::kMost},
    };
}

Result<ServerLimits> limitsFrom(MessageReader reader)
{
    ServerLimits limits;
    limits.bodyBytes = reader.number("bodyBytes", 1);
    limits.inflatedBytes = reader.number("inflatedBytes", 1);
    limits.operationBytes = reader.number("operationBytes", 1);
    limits.pushOperations = reader.number("pushOperations", 1);
    limits.pullEntries = reader.number("pullEntries", 1);
    if (reader.has("partBytes")) { // an older server has no snapshots
        limits.partBytes = reader.number("partBytes", 1);
    }
    limits.blobBytes = 0; // an older server takes none
    if (reader.has("blobBytes")) {
        limits.blobBytes = reader.number("blobBytes");
        limits.blobChunkBytes = reader.number("blobChunkBytes", 1);
        limits.blobStoreBytes = reader.number("blobStoreBytes");
    }
    if (reader.has("minPull")) {
        limits.minPull = reader.number("minPull");
    }
    FORECOURT_TRY(reader.finish());
    return limits;
}

Result<SnapshotOffer> offerFrom(MessageReader reader)
{
    SnapshotOffer offer;
    offer.seq = reader.number("seq", 1);
    offer.rows = reader.number("rows");
    offer.bytes = reader.number("bytes");
    FORECOURT_TRY(reader.finish());
    return offer;
}

QJsonArray refusedToJson(const QList<QUuid> &operations)
{
    QJsonArray json;
    for (const QUuid &operation : operations) {
        json.append(QJsonObject{{QStringLiteral("op"), idText(operation)}});
    }
    return json;
}

QJsonArray takenToJson(const QList<TakenOperation> &operations)
{
    QJsonArray json;
    for (const TakenOperation &taken : operations) {
        json.append(
            QJsonObject{{QStringLiteral("op"), idText(taken.operation)}, {QStringLiteral("seq"), taken.seq}});
    }
    return json;
}

// The member as objects of their own, each to be read further.
Result<QList<MessageReader>> elementsOf(MessageReader &reader, const char *member, const QString &place)
{
    const QJsonArray array = reader.array(member);
    if (array.size() > HelloRequest::kMostRefused) {
        reader.complain(member, QStringLiteral("are more than %1").arg(HelloRequest::kMostRefused));
    }
    FORECOURT_TRY(reader.finish());
    QList<MessageReader> elements;
    for (const QJsonValue &value : array) {
        elements.append(MessageReader(value.toObject(), place));
    }
    return elements;
}

Result<QList<QUuid>> refusedFrom(MessageReader &reader)
{
    FORECOURT_ASSIGN(QList<MessageReader> elements,
                     elementsOf(reader, "refused", QStringLiteral("hello request: refused")));
    QList<QUuid> operations;
    for (MessageReader &element : elements) {
        operations.append(element.id("op"));
        FORECOURT_TRY(element.finish());
    }
    return operations;
}

Result<QList<TakenOperation>> takenFrom(MessageReader &reader)
{
    FORECOURT_ASSIGN(QList<MessageReader> elements,
                     elementsOf(reader, "taken", QStringLiteral("hello reply: taken")));
    QList<TakenOperation> operations;
    for (MessageReader &element : elements) {
        operations.append({element.id("op"), element.number("seq", 1)});
        FORECOURT_TRY(element.finish());
    }
    return operations;
}

} // namespace

QByteArray encode(const HelloRequest &message)
{
    QJsonObject json{
        {QStringLiteral("protocol"), message.protocol},
        {QStringLiteral("replica"), idText(message.replica)},
        {QStringLiteral("epoch"), message.epoch},
        {QStringLiteral("cursor"), message.cursor},
        {QStringLiteral("n"), message.n},
        {QStringLiteral("schema"), message.schema},
    };
    if (message.held > 0 && !message.heldOperation.isNull()) {
        json.insert(QStringLiteral("held"), message.held);
        json.insert(QStringLiteral("heldOp"), idText(message.heldOperation));
    }
    if (!message.refused.isEmpty()) {
        json.insert(QStringLiteral("refused"), refusedToJson(message.refused));
    }
    return compact(json);
}

template <> Result<HelloRequest> decode(const QByteArray &bytes)
{
    FORECOURT_ASSIGN(MessageReader reader,
                     MessageReader::parse(bytes, QStringLiteral("hello request"), kSmallMessage));
    HelloRequest message;
    message.protocol = reader.smallNumber("protocol", 1);
    message.replica = reader.id("replica");
    message.epoch = reader.number("epoch");
    message.cursor = reader.number("cursor");
    message.n = reader.number("n");
    message.schema = reader.smallNumber("schema");
    if (reader.has("held")) { // desks before catalog 2 do not tell
        message.held = reader.number("held", 1);
        message.heldOperation = reader.id("heldOp");
    }
    if (reader.has("refused")) {
        FORECOURT_ASSIGN(message.refused, refusedFrom(reader));
    }
    FORECOURT_TRY(reader.finish());
    return message;
}

QByteArray encode(const HelloReply &message)
{
    QJsonObject json{
        {QStringLiteral("protocol"), kProtocolVersion},
        {QStringLiteral("minProtocol"), kOldestProtocol},
        {QStringLiteral("epoch"), message.epoch},
        {QStringLiteral("head"), message.head},
        {QStringLiteral("floor"), message.floor},
        {QStringLiteral("n"), message.n},
        {QStringLiteral("chain"), QString::fromLatin1(message.chain.toHex())},
        {QStringLiteral("time"), message.time},
        {QStringLiteral("limits"), limitsToJson(message.limits)},
    };
    if (message.split) {
        json.insert(QStringLiteral("split"), true);
    }
    if (message.snapshot) {
        json.insert(QStringLiteral("snapshot"),
                    QJsonObject{{QStringLiteral("seq"), message.snapshot->seq},
                                {QStringLiteral("rows"), message.snapshot->rows},
                                {QStringLiteral("bytes"), message.snapshot->bytes}});
    }
    if (!message.taken.isEmpty()) {
        json.insert(QStringLiteral("taken"), takenToJson(message.taken));
    }
    return compact(json);
}

template <> Result<HelloReply> decode(const QByteArray &bytes)
{
    FORECOURT_ASSIGN(MessageReader reader,
                     MessageReader::parse(bytes, QStringLiteral("hello reply"), kSmallMessage));
    // Before all else: of a protocol this program does not know nothing else can be counted on.
    if (const int least = reader.has("minProtocol") ? reader.smallNumber("minProtocol", 1) : 1;
        least > kProtocolVersion) {
        return tl::unexpected<Error>(outdatedProtocolError(kProtocolVersion, least));
    }
    HelloReply message;
    message.epoch = reader.number("epoch");
    message.head = reader.number("head");
    message.floor = reader.number("floor");
    message.n = reader.number("n");
    // A replica of which the server holds nothing has no chain yet.
    message.chain = reader.hex("chain", message.n == 0 ? 0 : kChainBytes);
    message.time = reader.number("time");
    FORECOURT_ASSIGN(message.limits, limitsFrom(reader.object("limits")));
    message.split = reader.has("split") && reader.flag("split");
    if (reader.has("snapshot")) {
        FORECOURT_ASSIGN(message.snapshot, offerFrom(reader.object("snapshot")));
    }
    if (reader.has("taken")) {
        FORECOURT_ASSIGN(message.taken, takenFrom(reader));
    }
    FORECOURT_TRY(reader.finish());
    return message;
}

} // namespace forecourt
