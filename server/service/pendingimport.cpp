// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/pendingimport.h"

#include "models/domain/idsource.h"
#include "server/service/pushbatch.h"

#include <QFile>

#include <sodium.h>

namespace forecourt {

namespace {

constexpr qint64 kBatchBytes = 8 * 1024 * 1024;

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

bool isSigned(const QByteArray &message, const QByteArray &signature, const QByteArray &publicKey)
{
    return signature.size() == crypto_sign_BYTES && publicKey.size() == crypto_sign_PUBLICKEYBYTES &&
           crypto_sign_verify_detached(raw(signature), raw(message),
                                       static_cast<unsigned long long>(message.size()), raw(publicKey)) == 0;
}

void count(const PushResult &result, const QByteArray &body, ImportedPending &imported)
{
    switch (result.outcome) {
    case PushOutcome::Ok:
        ++imported.taken;
        break;
    case PushOutcome::Duplicate:
        ++imported.known;
        break;
    case PushOutcome::Quarantined:
        const auto operation = decodeOperation(body, OperationLimits::none());
        imported.refused.append({operation ? operation->id : QUuid(), result.reason});
        break;
    }
}

tl::unexpected<Error> damaged(const char *what)
{
    return fail(ErrorCode::Malformed,
                QStringLiteral("the file is damaged or incomplete: ") + QLatin1String(what));
}

} // namespace

Result<ImportedPending> PendingImport::run(StoreId store, const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::NotFound, QStringLiteral("the file cannot be read: ") + source.errorString());
    }
    FORECOURT_ASSIGN(const Checked checked, check(store, source));
    source.seek(0);
    source.readLine(pendingfile::kLongestLine); // the header
    m_n = 0;
    m_chain.clear();
    ImportedPending imported;
    imported.device = checked.device;
    for (qint64 left = checked.operations; left > 0;) {
        FORECOURT_ASSIGN(const auto batch, nextBatch(source, left));
        left -= batch.size();
        FORECOURT_TRY(offer(checked, batch, imported));
    }
    FORECOURT_TRY(m_store.tellServers(store));
    return imported;
}

// All of it, before anything is taken.
Result<PendingImport::Checked> PendingImport::check(StoreId store, QFile &file)
{
    PendingDigest digest;
    const QByteArray first = file.readLine(pendingfile::kLongestLine);
    FORECOURT_ASSIGN(const PendingHeader header, pendingfile::readHeader(first));
    FORECOURT_ASSIGN(const DeviceRecord device, signer(store, header));
    digest.add(first);
    for (qint64 i = 0; i < header.operations; ++i) {
        const QByteArray line = file.readLine(pendingfile::kLongestLine);
        if (!line.endsWith('\n')) {
            return damaged("operations are missing");
        }
        FORECOURT_TRY(pendingfile::readOperation(line));
        digest.add(line);
    }
    const auto signature = pendingfile::readSignature(file.readLine(pendingfile::kLongestLine));
    if (!signature || !file.atEnd()) {
        return damaged("its end is not there");
    }
    if (!isSigned(digest.signedMessage(), *signature, device.publicKey)) {
        return fail(ErrorCode::Forbidden,
                    QStringLiteral("not-proved: the file was changed, or that device did not write it"));
    }
    return Checked{device, derivedId("pending_import", *signature), header.operations};
}

Result<DeviceRecord> PendingImport::signer(StoreId store, const PendingHeader &header)
{
    if (header.store != store.uuid()) {
        return fail(ErrorCode::Forbidden, QStringLiteral("foreign-store: the file is of another store"));
    }
    FORECOURT_ASSIGN(const auto device, m_store.device(header.device));
    if (!device || device->store != store) {
        return fail(ErrorCode::Forbidden,
                    QStringLiteral("not-enrolled: the device was never one of this store"));
    }
    return *device;
}

Result<QList<ChainedOperation>> PendingImport::nextBatch(QFile &file, qint64 left)
{
    const qint64 most = std::min(left, ServerLimits().pushOperations);
    QList<ChainedOperation> batch;
    for (qint64 bytes = 0; batch.size() < most && bytes < kBatchBytes;) {
        FORECOURT_ASSIGN(const QByteArray body,
                         pendingfile::readOperation(file.readLine(pendingfile::kLongestLine)));
        bytes += body.size();
        m_chain = nextChain(m_chain, body);
        batch.append({++m_n, m_chain, body});
    }
    return batch;
}

// Of a long push only the first operations are answered for; the rest is offered again.
Result<void> PendingImport::offer(const Checked &checked, const QList<ChainedOperation> &batch,
                                  ImportedPending &imported)
{
    for (qsizetype done = 0; done < batch.size();) {
        FORECOURT_ASSIGN(const PushReply reply, push(checked.device, checked.replica, batch.mid(done)));
        if (reply.refusal != PushRefusal::None || reply.results.isEmpty()) {
            return fail(ErrorCode::Internal, QStringLiteral("the operations were not taken"));
        }
        for (const PushResult &result : reply.results) {
            count(result, batch.at(done).body, imported);
            ++done;
        }
    }
    return {};
}

Result<PushReply> PendingImport::push(const DeviceRecord &device, const QUuid &replica,
                                      const QList<ChainedOperation> &operations)
{
    PushRequest request{replica, 0, operations};
    const QList<PushDraft> drafts = readPush(request, m_catalog, ServerLimits());
    const DeviceContext caller{device.store, device.device, device.prefix};
    FORECOURT_ASSIGN(const auto transaction, m_store.beginPush(device.store));
    FORECOURT_ASSIGN(const StoreHead head, transaction->head());
    request.epoch = head.epoch; // what each operation was made in, it says itself
    PushBatch batch(*transaction, m_catalog, caller, m_clock.nowMs());
    FORECOURT_ASSIGN(PushReply reply, batch.run(request, drafts));
    if (batch.hasWritten()) {
        FORECOURT_TRY(transaction->commit());
    }
    return reply;
}

} // namespace forecourt
