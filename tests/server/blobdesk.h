// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/collections.h"
#include "models/services/attachments/attachmentservice.h"
#include "models/storage/records.h"
#include "models/sync/syncrunner.h"
#include "tests/server/blobfixture.h"
#include "tests/server/serverprocess.h"

namespace forecourt {

// A desk as the program has it, over its own folder.
struct BlobDesk
{
    // Small chunks, so that a photo is several.
    static SyncRunner::Options smallChunks()
    {
        SyncRunner::Options options;
        options.blobs = {16 * 1024, 60'000, 0};
        return options;
    }

    explicit BlobDesk(const QString &path, const SyncRunner::Options &sync = smallChunks())
    {
        Storage::Options options;
        options.folder = path;
        options.readers = 1;
        options.durability = Durability::Rebuildable;
        storage = need(Storage::open(options, forecourtCatalog(), clock, ids));
        runner = std::make_unique<SyncRunner>(*storage, sync);
        need(runner->open());
        attachments = std::make_unique<AttachmentService>(*storage);
        QObject::connect(attachments.get(), &AttachmentService::wanted, runner.get(),
                         &SyncRunner::fetchBlobs);
        QObject::connect(runner.get(), &SyncRunner::blobSettled, attachments.get(),
                         &AttachmentService::noteArrived);
    }

    template <typename T> static T wait(QFuture<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, kPatienceMs)) {
            qFatal("never finished");
        }
        return future.result();
    }
    // `port`: of the way to the server; its own, unless given.
    void enrol(ServerProcess &server, quint16 port = 0)
    {
        const QByteArray code = server.admin({QStringLiteral("enrol-code"), QStringLiteral("North")});
        const QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(port != 0 ? port : server.port));
        const EnrolOrder order{url, QString::fromLatin1(code), QStringLiteral("Desk"), KeyPlace::File};
        need(wait(runner->enrol(order)));
    }
    Result<SyncReport> sync() { return wait(runner->syncOnce()); }
    BlobTransfer settle() { return wait(runner->settleBlobs()); }

    // A photo of a customer, with whatever bytes.
    void add(const QByteArray &whole, const QByteArray &small, AttachmentKind kind = AttachmentKind::Photo)
    {
        const BlobFolder folder(storage->folder());
        PreparedAttachment prepared;
        prepared.kind = kind;
        prepared.whole = need(folder.put(whole));
        prepared.thumbnail = need(folder.put(small));
        prepared.mediaType = QStringLiteral("image/jpeg");
        need(wait(attachments->add(owner(), {prepared})));
    }
    QList<AttachmentView> list() { return need(wait(attachments->list(owner()))); }
    Result<QByteArray> load(const QByteArray &bytes) { return wait(attachments->load(nameOf(bytes))); }
    void want(const QByteArray &bytes, bool isSmall) { attachments->want({nameOf(bytes)}, isSmall); }

    static BlobName nameOf(const QByteArray &bytes)
    {
        return {QString::fromLatin1(blobSha(bytes).toHex()), bytes.size()};
    }
    static AttachmentOwner owner() { return {AttachmentOwner::Kind::Customer, idNumber(50)}; }

    SystemClock clock;
    UuidV7Source ids{clock};
    std::unique_ptr<Storage> storage;
    std::unique_ptr<SyncRunner> runner;
    std::unique_ptr<AttachmentService> attachments;
};

} // namespace forecourt
