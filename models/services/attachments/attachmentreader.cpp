// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/attachments/attachmentreader.h"

#include "models/protocol/collections.h"
#include "models/storage/aliases.h"
#include "models/storage/blobstates.h"
#include "models/storage/records.h"

namespace forecourt {

namespace {

constexpr int kMost = 500; // of one record

struct Scope
{
    QString condition;
    Values values;
};

QString ofRow(int collection)
{
    return QStringLiteral("(of_collection = %1 AND of_row = ?)").arg(collection);
}

Result<Scope> scopeOf(Database &database, const AttachmentOwner &owner)
{
    const QVariant row = bound(owner.row);
    switch (owner.kind) {
    case AttachmentOwner::Kind::Visit:
        return Scope{ofRow(collections::kVisit), {row}};
    case AttachmentOwner::Kind::Order:
        return Scope{QStringLiteral("(%1 OR (of_collection = %2 AND of_row = (SELECT visit FROM "
                                    "service_order WHERE id = ?)))")
                         .arg(ofRow(collections::kServiceOrder))
                         .arg(collections::kVisit),
                     {row, row}};
    case AttachmentOwner::Kind::Customer:
        break;
    }
    FORECOURT_ASSIGN(const auto members, aliases::membersOf(database, collections::kCustomer, owner.row));
    Scope scope;
    QStringList parts;
    for (const QUuid &member : members.ids) {
        parts.append(QStringLiteral("(%1 OR (of_collection = %2 AND of_row IN (SELECT id FROM visit WHERE "
                                    "customer = ?)) OR (of_collection = %3 AND of_row IN (SELECT id FROM "
                                    "service_order WHERE customer = ?)))")
                         .arg(ofRow(collections::kCustomer))
                         .arg(collections::kVisit)
                         .arg(collections::kServiceOrder));
        scope.values << bound(member) << bound(member) << bound(member);
    }
    scope.condition = QStringLiteral("(%1)").arg(parts.join(QStringLiteral(" OR ")));
    return scope;
}

struct State
{
    QString word;
    bool failed = false;
};

Result<State> stateOf(Database &database, const QString &sha256)
{
    FORECOURT_ASSIGN(const auto state,
                     database.first(QStringLiteral("SELECT state, error FROM blob_state WHERE sha256 = ?"),
                                    {sha256}, [](const Row &row) {
                                        return State{row.text(0), !row.text(1).isEmpty()};
                                    }));
    return state.value_or(State());
}

BlobPresence presenceOf(const QString &sha256, const State &state, const BlobFolder &folder)
{
    if (folder.has(sha256)) {
        return BlobPresence::Here;
    }
    if (state.word != wordOf(BlobWhere::Wanted)) {
        return BlobPresence::Away;
    }
    return state.failed ? BlobPresence::Failed : BlobPresence::Coming;
}

} // namespace

int collectionOf(AttachmentOwner::Kind kind)
{
    switch (kind) {
    case AttachmentOwner::Kind::Visit:
        return collections::kVisit;
    case AttachmentOwner::Kind::Order:
        return collections::kServiceOrder;
    case AttachmentOwner::Kind::Customer:
        break;
    }
    return collections::kCustomer;
}

Result<QList<AttachmentView>> readAttachments(Database &database, const AttachmentOwner &owner,
                                              const BlobFolder &folder)
{
    FORECOURT_ASSIGN(Scope scope, scopeOf(database, owner));
    scope.values << kMost;
    FORECOURT_ASSIGN(
        const auto found,
        records::attachments().where(
            database, scope.condition + QStringLiteral(" ORDER BY taken_at, id LIMIT ?"), scope.values));
    QList<AttachmentView> views;
    for (const Attachment &attachment : found) {
        FORECOURT_ASSIGN(const State whole, stateOf(database, attachment.sha256));
        FORECOURT_ASSIGN(const State small, stateOf(database, attachment.thumbnail));
        AttachmentView view{attachment};
        view.whole = presenceOf(attachment.sha256, whole, folder);
        view.small = presenceOf(attachment.thumbnail, small, folder);
        view.isWaiting = whole.word == wordOf(BlobWhere::WaitingUpload);
        views.append(view);
    }
    return views;
}

// One that is elsewhere, or damaged, keeps nobody from printing.
Result<SignatureView> readSignature(Database &database, const AttachmentOwner &owner,
                                    const BlobFolder &folder)
{
    FORECOURT_ASSIGN(const auto found,
                     records::attachments().where(
                         database,
                         ofRow(collectionOf(owner.kind)) +
                             QStringLiteral(" AND kind = ? ORDER BY taken_at DESC, id DESC LIMIT 1"),
                         {bound(owner.row), wordOf(AttachmentKind::Signature)}));
    if (found.isEmpty()) {
        return SignatureView();
    }
    const auto png = folder.readWhole(found.first().sha256);
    return png ? SignatureView{*png, found.first().takenAt} : SignatureView();
}

} // namespace forecourt
