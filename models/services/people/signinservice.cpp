// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/people/signinservice.h"

#include "models/domain/signinwaits.h"
#include "models/protocol/collections.h"
#include "models/protocol/operationrights.h"
#include "models/services/people/signinwaits.h"
#include "models/storage/peoplerecords.h"
#include "models/storage/records.h"

namespace forecourt {

namespace {

constexpr int kLongestLock = 480; // minutes

Result<SignInView> readView(Database &database)
{
    SignInView view;
    FORECOURT_ASSIGN(view.policy, records::storePolicy(database));
    FORECOURT_ASSIGN(
        const QList<Staff> staff,
        records::staff().where(database, QStringLiteral("coalesce(active, 1) = 1 ORDER BY name, id"), {}));
    FORECOURT_ASSIGN(const QList<Credential> credentials,
                     records::credentials().where(database, QStringLiteral("1"), {}));
    QHash<StaffId, SecretKind> kinds;
    for (const Credential &credential : credentials) {
        if (!credential.verifier.isEmpty()) {
            kinds.insert(credential.staff, credential.kind);
        }
    }
    for (const Staff &person : staff) {
        view.people.append(
            {person, kinds.contains(person.id) ? std::optional(kinds.value(person.id)) : std::nullopt});
    }
    return view;
}

Result<std::optional<Credential>> credentialOf(Database &database, const StaffId &person)
{
    return records::credentials().find(database, CredentialId(credentialRow(person)));
}

Result<SignInAnswer> tryToSignIn(Database &database, SignInWaits &waits, const StaffId &id,
                                 const QString &secret)
{
    SignInAnswer answer;
    FORECOURT_ASSIGN(const auto person, records::staff().find(database, id));
    if (!person || !person->active) {
        return answer;
    }
    FORECOURT_ASSIGN(const auto credential, credentialOf(database, id));
    if (!credential || credential->verifier.isEmpty()) {
        answer.outcome = SignInOutcome::NoSecret;
        return answer;
    }
    FORECOURT_ASSIGN(answer.waitMs, waits.left(database, id));
    if (answer.waitMs > 0) {
        answer.outcome = SignInOutcome::Waiting;
        return answer;
    }
    if (isVerifiedBy(credential->verifier, id, secret)) {
        FORECOURT_TRY(waits.forget(database, id));
        answer.outcome = SignInOutcome::Welcome;
        return answer;
    }
    FORECOURT_ASSIGN(const SignInWaits::Failure failure, waits.fail(database, id));
    answer.outcome = SignInOutcome::Wrong;
    answer.triesLeft = qMax(0, kFreeFailures - failure.failures);
    answer.waitMs = failure.waitMs;
    return answer;
}

QString wordOfFault(SecretFault fault)
{
    switch (fault) {
    case SecretFault::TooShort:
        return QStringLiteral("too-short");
    case SecretFault::TooLong:
        return QStringLiteral("too-long");
    case SecretFault::NotDigits:
        return QStringLiteral("not-digits");
    case SecretFault::TooSimple:
        break;
    }
    return QStringLiteral("too-simple");
}

Result<void> writeCredential(Mutation &mutation, Credential credential)
{
    credential.id = CredentialId(credentialRow(credential.staff));
    credential.changedAt = mutation.nowMs();
    FORECOURT_ASSIGN(const auto before, records::credentials().find(mutation.database(), credential.id));
    return before ? records::credentials().update(mutation, *before, credential)
                  : records::credentials().create(mutation, credential);
}

Result<void> writeSecret(Mutation &mutation, const StaffId &person, SecretKind kind, const QString &secret)
{
    if (const auto fault = faultOf(kind, secret)) {
        return fail(ErrorCode::InvalidInput, wordOfFault(*fault));
    }
    FORECOURT_ASSIGN(const auto found, records::staff().find(mutation.database(), person));
    if (!found) {
        return fail(ErrorCode::NotFound, QStringLiteral("this person is not on the list any more"));
    }
    FORECOURT_ASSIGN(const QString verifier, makeVerifier(person, secret));
    return writeCredential(mutation, {{}, person, kind, verifier, 0});
}

Result<void> writePolicy(Mutation &mutation, const std::function<Result<void>(StorePolicy &)> &change)
{
    const PolicyId row(policyRow());
    FORECOURT_ASSIGN(const auto before, records::policies().find(mutation.database(), row));
    StorePolicy after = before.value_or(StorePolicy());
    after.id = row;
    FORECOURT_TRY(change(after));
    return before ? records::policies().update(mutation, *before, after)
                  : records::policies().create(mutation, after);
}

// Whoever closes the door must be able to open it.
Result<void> checkAdministrator(Database &database, const StaffId &id)
{
    FORECOURT_ASSIGN(const auto person, records::staff().find(database, id));
    if (!person || !person->active || person->role != wordOf(StaffRole::Administrator)) {
        return fail(ErrorCode::Conflict, QStringLiteral("administrator"));
    }
    FORECOURT_ASSIGN(const auto credential, credentialOf(database, id));
    return credential && !credential->verifier.isEmpty()
               ? Result<void>()
               : fail(ErrorCode::Conflict, QStringLiteral("secret"));
}

Author policyAuthor(const StaffId &by)
{
    return {by, QStringLiteral("storePolicy")};
}

} // namespace

SignInService::SignInService(Storage &storage, const Clock &steady, QObject *parent)
    : QObject(parent), m_storage(storage), m_waits(std::make_shared<SignInWaits>(steady))
{
    connect(&storage.changes(), &ChangeNotifier::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(collections::kStaff) || changes.touches(collections::kCredential) ||
            changes.touches(collections::kStorePolicy)) {
            Q_EMIT changed();
        }
    });
}

SignInService::~SignInService() = default;

QFuture<Result<SignInView>> SignInService::load()
{
    return m_storage.read(readView);
}

QFuture<Result<SignInAnswer>> SignInService::signIn(const StaffId &person, const QString &secret)
{
    return m_storage.executor().write([waits = m_waits, person, secret](Database &database) {
        return tryToSignIn(database, *waits, person, secret);
    });
}

QFuture<Result<void>> SignInService::setSecret(const StaffId &by, const StaffId &person, SecretKind kind,
                                               const QString &secret)
{
    return m_storage.write(Author{by, QStringLiteral("secret")},
                           [waits = m_waits, person, kind, secret](Mutation &mutation) -> Result<void> {
                               FORECOURT_TRY(writeSecret(mutation, person, kind, secret));
                               return waits->forget(mutation.database(), person);
                           });
}

QFuture<Result<void>> SignInService::clearSecret(const StaffId &by, const StaffId &person)
{
    return m_storage.write(
        Author{by, QStringLiteral("secret")}, [person](Mutation &mutation) -> Result<void> {
            FORECOURT_ASSIGN(const StorePolicy policy, records::storePolicy(mutation.database()));
            if (policy.signInRequired && policy.firstAdministrator == person) {
                return fail(ErrorCode::Forbidden, QStringLiteral("first-administrator"));
            }
            return writeCredential(mutation, {{}, person, SecretKind::Pin, {}, 0});
        });
}

QFuture<Result<void>> SignInService::requireSignIn(const StaffId &by, bool required)
{
    return m_storage.write(policyAuthor(by), [by, required](Mutation &mutation) {
        return writePolicy(mutation, [&](StorePolicy &policy) -> Result<void> {
            if (required && !policy.signInRequired) {
                FORECOURT_TRY(checkAdministrator(mutation.database(), by));
                const bool stands =
                    checkAdministrator(mutation.database(), policy.firstAdministrator).has_value();
                policy.firstAdministrator = stands ? policy.firstAdministrator : by;
            }
            policy.signInRequired = required;
            return {};
        });
    });
}

QFuture<Result<void>> SignInService::setLockMinutes(const StaffId &by, int minutes)
{
    return m_storage.write(policyAuthor(by), [minutes](Mutation &mutation) {
        return writePolicy(mutation, [&](StorePolicy &policy) -> Result<void> {
            if (minutes < 0 || minutes > kLongestLock) {
                return fail(ErrorCode::InvalidInput, QStringLiteral("lock_minutes"));
            }
            policy.lockMinutes = minutes;
            return {};
        });
    });
}

QFuture<Result<void>> SignInService::setFirstAdministrator(const StaffId &by, const StaffId &person)
{
    return m_storage.write(policyAuthor(by), [person](Mutation &mutation) {
        return writePolicy(mutation, [&](StorePolicy &policy) -> Result<void> {
            FORECOURT_TRY(checkAdministrator(mutation.database(), person));
            policy.firstAdministrator = person;
            return {};
        });
    });
}

} // namespace forecourt
