// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/permissions.h"
#include "models/domain/secret.h"
#include "models/domain/staff.h"
#include "models/domain/storepolicy.h"
#include "models/services/people/signinanswer.h"
#include "models/storage/storage.h"

#include <QObject>

namespace forecourt {

class SignInWaits;

// Somebody who works here, and whether they have something to sign in with.
struct SignInPerson
{
    Staff staff;
    std::optional<SecretKind> secret;

    bool operator==(const SignInPerson &) const = default;
};

struct SignInView
{
    StorePolicy policy;
    QList<SignInPerson> people; // active, by name

    bool operator==(const SignInView &) const = default;
};

// Who people are, without any network: secrets are checked against the store's own rows, failures are counted
// at this desk. Interface thread; answers arrive as futures. Checking takes about a tenth of a second, on the
// writer's thread, so that tries come one after another.
class SignInService final : public QObject
{
    Q_OBJECT

public:
    // `steady`: see SignInWaits. Both must outlive it.
    SignInService(Storage &storage, const Clock &steady, QObject *parent = nullptr);
    ~SignInService() override;

    [[nodiscard]] QFuture<Result<SignInView>> load();
    [[nodiscard]] QFuture<Result<SignInAnswer>> signIn(const StaffId &person, const QString &secret);

    // InvalidInput with "too-short", "too-long", "not-digits" or "too-simple"; Forbidden.
    [[nodiscard]] QFuture<Result<void>> setSecret(const StaffId &by, const StaffId &person, SecretKind kind,
                                                  const QString &secret);
    [[nodiscard]] QFuture<Result<void>> clearSecret(const StaffId &by, const StaffId &person);

    // Switching it on makes whoever does so the first administrator, where there is none: Conflict where they
    // are no administrator ("administrator") or have nothing to sign in with ("secret").
    [[nodiscard]] QFuture<Result<void>> requireSignIn(const StaffId &by, bool required);
    [[nodiscard]] QFuture<Result<void>> setLockMinutes(const StaffId &by, int minutes); // 0: never; ≤ 480
    // Hands on what nobody can take away.
    [[nodiscard]] QFuture<Result<void>> setFirstAdministrator(const StaffId &by, const StaffId &person);

Q_SIGNALS:
    void changed();

private:
    Storage &m_storage;
    std::shared_ptr<SignInWaits> m_waits; // used on the writer's thread only
};

} // namespace forecourt
