// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/identitydocument.h"
#include "models/services/identity/fieldkeyaccess.h"
#include "models/storage/storage.h"

#include <QObject>

namespace forecourt {

struct NewIdentityDocument
{
    CustomerId customer;
    IdentityKind kind = IdentityKind::IdentityCard;
    QString number;
    qint64 validUntil = 0;
};

// A customer whose document bears a number.
struct IdentityOwner
{
    CustomerId customer;
    QString name;
    IdentityKind kind = IdentityKind::IdentityCard;
    QString tail;

    bool operator==(const IdentityOwner &) const = default;
};

// Identity and licence numbers of customers: sealed where they are stored and sent, found by a keyed hash,
// read with a reason that stays in the customer's timeline. Interface thread; answers arrive as futures.
class IdentityService final : public QObject
{
    Q_OBJECT

public:
    IdentityService(Storage &storage, FieldKeyAccess access, QObject *parent = nullptr);

    // Of the customer and all it stands for, the newest first.
    [[nodiscard]] QFuture<Result<QList<IdentityDocument>>> of(CustomerId customer);

    // Whether this desk can seal: asks the place of the keys.
    [[nodiscard]] QFuture<Result<bool>> hasKey();
    [[nodiscard]] QFuture<Result<bool>> makeKey(bool inFile);

    // InvalidInput "number"; Conflict where another customer has a document of that number, detail is the
    // customer's id; NotFound where this desk has no key. The same document of the same customer once more
    // only takes its validity over.
    [[nodiscard]] QFuture<Result<void>> add(StaffId by, const NewIdentityDocument &document);
    [[nodiscard]] QFuture<Result<void>> remove(StaffId by, IdentityDocumentId id);
    // The number. Forbidden where the person may not; InvalidInput "reason"; NotFound where the document is
    // gone, or sealed with a key of another desk.
    [[nodiscard]] QFuture<Result<QString>> read(StaffId by, IdentityDocumentId id, const QString &reason);

    // Whose number it is; nobody where the text is no such number or the keys are not at hand yet.
    [[nodiscard]] QFuture<Result<QList<IdentityOwner>>> owners(const QString &number);

    // Seals with the current key what was sealed with an earlier one, after this desk joined a store; how
    // many.
    [[nodiscard]] QFuture<Result<int>> sealAgain();

Q_SIGNALS:
    void changed(); // documents, here or on another desk

private:
    template <typename T>
    QFuture<Result<T>> withKeys(std::function<QFuture<Result<T>>(const FieldKeyRing &)> then);

    Storage &m_storage;
    FieldKeyAccess m_access;
};

} // namespace forecourt
