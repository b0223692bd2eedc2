// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/desk.h"
#include "models/services/attachments/attachmentservice.h"
#include "models/storage/rowstore.h"

#include <QFileInfo>

namespace forecourt {

namespace {

Result<AttachmentOwner> ownerOf(Desk &desk, const CommandLine &line)
{
    using Kind = AttachmentOwner::Kind;
    static const QHash<QString, Kind> kKinds{{QStringLiteral("visit"), Kind::Visit},
                                             {QStringLiteral("order"), Kind::Order},
                                             {QStringLiteral("customer"), Kind::Customer}};
    const auto kind = kKinds.constFind(line.kind);
    const QUuid id = QUuid::fromString(line.id);
    if (kind == kKinds.constEnd() || id.isNull()) {
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("no such kind of record (visit, order, customer), or the id is no UUID"));
    }
    FORECOURT_ASSIGN(
        const Entity entity,
        desk.storage().executor().readAndWait([&, collection = collectionOf(*kind)](Database &database) {
            return RowStore(database, forecourtCatalog()).visible(collection, id);
        }));
    if (!entity.exists() || entity.dead != 0) {
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such record"));
    }
    return AttachmentOwner{*kind, id};
}

int answerTo(const Error &error, Output &output)
{
    const bool refused = error.code == ErrorCode::InvalidInput || error.code == ErrorCode::NotFound ||
                         error.code == ErrorCode::Forbidden;
    return refused ? output.refuse(error) : output.cannotRun(error);
}

struct Read
{
    QList<PreparedAttachment> prepared;
    QStringList files; // of those
    QJsonArray rejected;
    QStringList reasons;
};

// What is wrong with a file concerns that file; what is wrong with the disk concerns all of them.
Result<Read> readFiles(AttachmentService &service, const CommandLine &line)
{
    Read read;
    for (const QString &file : line.files) {
        auto made = service.importFile(file).result();
        if (!made && (made.error().code == ErrorCode::StorageFull ||
                      made.error().code == ErrorCode::StorageReadOnly)) {
            return tl::unexpected(made.error());
        }
        if (!made) {
            const QString code = errorWord(made.error().code);
            read.rejected.append(QJsonObject{{QStringLiteral("file"), file},
                                             {QStringLiteral("code"), code},
                                             {QStringLiteral("reason"), made.error().detail}});
            read.reasons.append(QStringLiteral("%1: %2: %3").arg(file, code, made.error().detail));
            continue;
        }
        if (!line.text.isEmpty()) {
            made->caption = line.text;
        }
        read.prepared.append(*made);
        read.files.append(file);
    }
    return read;
}

QString wordOf(BlobPresence presence)
{
    switch (presence) {
    case BlobPresence::Here:
        return QStringLiteral("here");
    case BlobPresence::Coming:
        return QStringLiteral("coming");
    case BlobPresence::Failed:
        return QStringLiteral("failed");
    case BlobPresence::Away:
        break;
    }
    return QStringLiteral("away");
}

QJsonObject jsonOf(const AttachmentView &view, const AttachmentService &service)
{
    const Attachment &a = view.attachment;
    const bool isHere = view.whole == BlobPresence::Here;
    return {{QStringLiteral("id"), a.id.toString()},
            {QStringLiteral("kind"), wordOf(a.kind)},
            {QStringLiteral("sha256"), a.sha256},
            {QStringLiteral("bytes"), a.bytes},
            {QStringLiteral("mediaType"), a.mediaType},
            {QStringLiteral("caption"), a.caption},
            {QStringLiteral("where"), wordOf(view.whole)},
            {QStringLiteral("waiting"), view.isWaiting},
            {QStringLiteral("file"), isHere ? service.file(a.whole()) : QString()}};
}

// What is not here comes with the next exchange.
Result<void> askFor(AttachmentService &service, const QList<AttachmentView> &views)
{
    QList<BlobName> small;
    QList<BlobName> whole;
    for (const AttachmentView &view : views) {
        if (view.small != BlobPresence::Here && !view.attachment.small().isNull()) {
            small.append(view.attachment.small());
        }
        if (view.whole != BlobPresence::Here) {
            whole.append(view.attachment.whole());
        }
    }
    FORECOURT_TRY(service.want(small, true).result());
    return service.want(whole, false).result();
}

} // namespace

int runAttach(Desk &desk, const CommandLine &line, Output &output)
{
    AttachmentService service(desk.storage());
    const auto owner = ownerOf(desk, line);
    const auto person = desk.person(line.advisor);
    if (!owner || !person) {
        return answerTo(owner ? person.error() : owner.error(), output);
    }
    service.actAs(*person);
    const auto read = readFiles(service, line);
    if (!read) {
        return answerTo(read.error(), output);
    }
    const auto added = read->prepared.isEmpty() ? Result<QList<AttachmentId>>()
                                                : service.add(*owner, read->prepared).result();
    if (!added) {
        return answerTo(added.error(), output);
    }
    QJsonArray json;
    for (qsizetype i = 0; i < added->size(); ++i) {
        json.append(QJsonObject{{QStringLiteral("id"), added->at(i).toString()},
                                {QStringLiteral("file"), read->files.at(i)},
                                {QStringLiteral("sha256"), read->prepared.at(i).whole.sha256}});
    }
    for (const QString &reason : read->reasons) {
        output.progress(reason);
    }
    output.print(QJsonObject{{QStringLiteral("added"), json}, {QStringLiteral("rejected"), read->rejected}},
                 read->files);
    return read->rejected.isEmpty() ? kDone : kRefused;
}

int runAttachments(Desk &desk, const CommandLine &line, Output &output)
{
    AttachmentService service(desk.storage());
    const auto owner = ownerOf(desk, line);
    if (!owner) {
        return answerTo(owner.error(), output);
    }
    auto views = service.list(*owner).result();
    if (views && line.fetch) {
        const auto asked = askFor(service, *views);
        views = asked ? service.list(*owner).result() : tl::unexpected(asked.error());
    }
    if (!views) {
        return output.cannotRun(views.error());
    }
    QJsonArray json;
    QStringList lines;
    for (const AttachmentView &view : *views) {
        const QJsonObject each = jsonOf(view, service);
        json.append(each);
        lines.append(QStringList{wordOf(view.attachment.kind), view.attachment.caption, wordOf(view.whole),
                                 each.value(QStringLiteral("file")).toString()}
                         .join(QLatin1Char('\t')));
    }
    output.print(json, lines);
    return kDone;
}

} // namespace forecourt
