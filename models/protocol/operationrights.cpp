// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/operationrights.h"

#include "models/domain/idsource.h"
#include "models/protocol/collections.h"
#include "models/protocol/hybridclock.h"
#include "models/protocol/requiredactions.h"

namespace forecourt {

namespace {

// Fields by the catalog.
constexpr int kRole = 2;
constexpr int kActive = 4;
constexpr int kCredentialStaff = 1;
constexpr int kRequired = 1;
constexpr int kFirstAdministrator = 3;

const QString kAdministrator = QStringLiteral("administrator");

QString mayNot(Action action)
{
    return QStringLiteral("may-not: ") + wordOf(action);
}

QString roleIn(const Entity &person)
{
    return person.cells.value(kRole).value.text();
}

bool isActive(const Entity &person)
{
    const CellValue active = person.cells.value(kActive).value;
    return person.exists() && person.dead == 0 && (active.isNull() || active.number() != 0);
}

bool requiresSignIn(const Entity &policy)
{
    return policy.exists() && policy.cells.value(kRequired).value.number() != 0;
}

bool isActiveAdministrator(const Entity &person)
{
    return isActive(person) && roleIn(person) == kAdministrator;
}

// Work done before this was written, at a desk that did not know of it yet. Both are the desk's own word, so
// it is believed for some days only.
bool isBefore(const std::optional<MadeAt> &made, const Cell &cell)
{
    return made && made->hlc < cell.hlc && made->cursor < cell.version &&
           made->nowMs - hybridclock::milliseconds(cell.hlc) <= kLateWorkMs;
}

// What somebody did before they left is theirs and stands.
bool isLateWork(const Entity &person, const std::optional<MadeAt> &made)
{
    return person.exists() && person.dead == 0 && isBefore(made, person.cells.value(kActive));
}

class Judge final
{
public:
    Judge(const QUuid &actor, const RowBefore &before) : m_actor(actor), m_before(before) {}

    Result<QString> refusalOfActor(const std::optional<MadeAt> &made)
    {
        if (m_actor.isNull()) {
            m_role = StaffRole::Desk;
            return QString();
        }
        FORECOURT_ASSIGN(const Entity person, m_before(collections::kStaff, m_actor));
        if (!person.exists()) {
            return QStringLiteral("unknown-person");
        }
        if (!isActive(person) && !isLateWork(person, made)) {
            return QStringLiteral("has-left");
        }
        m_role = fromWord<StaffRole>(roleIn(person));
        if (!m_role || *m_role == StaffRole::Desk) {
            return QStringLiteral("unknown-role");
        }
        return QString();
    }

    Result<QString> refusalOf(const Change &change)
    {
        switch (change.collection) {
        case collections::kStaff:
            return refusalOfStaff(change);
        case collections::kCredential:
            return refusalOfSecret(change);
        case collections::kStorePolicy:
            return refusalOfPolicy(change);
        default:
            break;
        }
        Entity before;
        // Only leads and orders look at what stood there; whether a row exists matters where it is made.
        if (change.create || change.collection == collections::kLead ||
            change.collection == collections::kServiceOrder) {
            FORECOURT_ASSIGN(before, m_before(change.collection, change.row));
        } else {
            before.created = 1;
        }
        return refusalOf(requiredActions(change, m_actor, before));
    }

private:
    [[nodiscard]] bool may(Action action) const { return m_role && allowed(*m_role, action); }

    [[nodiscard]] QString refusalOf(const QList<AnyOf> &required) const
    {
        for (const AnyOf &anyOf : required) {
            if (std::none_of(anyOf.begin(), anyOf.end(), [this](Action action) { return may(action); })) {
                return mayNot(anyOf.first());
            }
        }
        return {};
    }

    [[nodiscard]] QString refusalOf(Action action) const { return may(action) ? QString() : mayNot(action); }

    Result<QString> refusalOfStaff(const Change &change)
    {
        FORECOURT_ASSIGN(const Entity before, m_before(collections::kStaff, change.row));
        const QString role = change.put.contains(kRole) ? change.put.value(kRole).text() : roleIn(before);
        const bool touchesAdministrator =
            (before.exists() && roleIn(before) == kAdministrator) || role == kAdministrator;
        const QString refusal =
            refusalOf(touchesAdministrator ? Action::ManageAdministrators : Action::ManageStaff);
        if (!refusal.isEmpty()) {
            return refusal;
        }
        const CellValue active = change.put.value(kActive);
        const bool ends = change.dead.value_or(false) || (!active.isNull() && active.number() == 0) ||
                          role != kAdministrator;
        FORECOURT_ASSIGN(const Entity policy, m_before(collections::kStorePolicy, policyRow()));
        return ends && policy.cells.value(kFirstAdministrator).value.uuid() == change.row
                   ? QStringLiteral("first-administrator")
                   : QString();
    }

    // One's own secret is one's own; those of others belong to whoever looks after the staff.
    Result<QString> refusalOfSecret(const Change &change)
    {
        FORECOURT_ASSIGN(const Entity before, m_before(collections::kCredential, change.row));
        const QUuid named = change.put.contains(kCredentialStaff)
                                ? change.put.value(kCredentialStaff).uuid()
                                : before.cells.value(kCredentialStaff).value.uuid();
        if (credentialRow(StaffId(named)) != change.row) {
            return mayNot(Action::ManageAdministrators); // somebody's row under another name
        }
        if (named == m_actor && !change.dead.has_value()) {
            return QString();
        }
        FORECOURT_ASSIGN(const Entity person, m_before(collections::kStaff, named));
        return refusalOf(roleIn(person) == kAdministrator ? Action::ManageAdministrators
                                                          : Action::ManageStaff);
    }

    Result<QString> refusalOfPolicy(const Change &change)
    {
        const QString refusal = refusalOf(Action::ManageSecurity);
        if (!refusal.isEmpty()) {
            return refusal;
        }
        if (change.dead.value_or(false)) {
            return QStringLiteral("first-administrator");
        }
        if (!change.put.contains(kFirstAdministrator)) {
            return QString();
        }
        FORECOURT_ASSIGN(const Entity next,
                         m_before(collections::kStaff, change.put.value(kFirstAdministrator).uuid()));
        return isActiveAdministrator(next) ? QString() : QStringLiteral("first-administrator");
    }

    QUuid m_actor;
    const RowBefore &m_before;
    std::optional<StaffRole> m_role;
};

} // namespace

QUuid policyRow()
{
    static const QUuid kRow = derivedId("store_policy", "policy");
    return kRow;
}

QUuid credentialRow(const StaffId &person)
{
    return derivedId("credential", person.toBytes());
}

Result<bool> isSignInRequired(const RowBefore &before)
{
    FORECOURT_ASSIGN(const Entity policy, before(collections::kStorePolicy, policyRow()));
    return requiresSignIn(policy);
}

Result<Rights> rightsOf(const QUuid &person, const RowBefore &before)
{
    FORECOURT_ASSIGN(const bool required, isSignInRequired(before));
    if (!required) {
        return Rights();
    }
    if (person.isNull()) {
        return Rights::of(StaffRole::Desk);
    }
    FORECOURT_ASSIGN(const Entity row, before(collections::kStaff, person));
    return Rights::of(isActive(row) ? fromWord<StaffRole>(roleIn(row)) : std::nullopt);
}

Result<QString> refusalOfRights(const QUuid &actor, const QList<Change> &changes, const RowBefore &before,
                                const std::optional<MadeAt> &made)
{
    FORECOURT_ASSIGN(const Entity policy, before(collections::kStorePolicy, policyRow()));
    // Nor did anybody sign in for what was done before that was asked of them.
    if (!requiresSignIn(policy) || isBefore(made, policy.cells.value(kRequired))) {
        return QString();
    }
    Judge judge(actor, before);
    FORECOURT_ASSIGN(QString refusal, judge.refusalOfActor(made));
    for (qsizetype i = 0; i < changes.size() && refusal.isEmpty(); ++i) {
        FORECOURT_ASSIGN(refusal, judge.refusalOf(changes.at(i)));
    }
    return refusal;
}

QList<std::pair<int, QUuid>> rowsForRights(const Operation &operation)
{
    QList<std::pair<int, QUuid>> rows{{collections::kStorePolicy, policyRow()}};
    if (!operation.actor.isNull()) {
        rows.append({collections::kStaff, operation.actor});
    }
    for (const Change &change : operation.changes) {
        rows.append({change.collection, change.row});
        const int field = change.collection == collections::kCredential    ? kCredentialStaff
                          : change.collection == collections::kStorePolicy ? kFirstAdministrator
                                                                           : 0;
        if (const QUuid person = change.put.value(field).uuid(); !person.isNull()) {
            rows.append({collections::kStaff, person});
        }
    }
    return rows;
}

} // namespace forecourt
