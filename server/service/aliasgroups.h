// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/entity.h"
#include "server/store/pushtransaction.h"

#include <QHash>
#include <QSet>

namespace forecourt {

// Which records are one by the living aliases that lead to them (docs/adr/0017), as far as a push needs it.
class AliasGroups final
{
public:
    // Every alias that leads to one of these records, to those it joins them with, and so on.
    [[nodiscard]] Result<void> load(PushTransaction &transaction, const QSet<EntityKey> &records);
    // That the push may say of these that they are one.
    void mayJoin(const QSet<EntityKey> &records) { m_possible.append(records); }

    // What an alias says; nothing where it is dead or joins nothing. Whether anything is otherwise than
    // before.
    bool set(const QUuid &alias, const std::optional<AliasLink> &link);
    // The record itself and all that are the same.
    [[nodiscard]] QSet<EntityKey> membersOf(const EntityKey &record) const { return grown({record}, false); }
    // And all that may be before the push ends.
    [[nodiscard]] QSet<EntityKey> possibleMembersOf(const EntityKey &record) const
    {
        return grown({record}, true);
    }

    [[nodiscard]] Result<void> write(PushTransaction &transaction) const;

private:
    [[nodiscard]] QSet<EntityKey> grown(QSet<EntityKey> members, bool possibly) const;

    QHash<QUuid, AliasLink> m_links; // by alias
    QList<QSet<EntityKey>> m_possible;
    QSet<QUuid> m_changed;
};

// What a row of record_alias says.
[[nodiscard]] std::optional<AliasLink> linkOf(const Entity &alias);
// By fields of record_alias, for what may be said of it.
struct AliasFields
{
    static constexpr int kCollection = 1;
    static constexpr int kOf = 2;
    static constexpr int kInto = 3;
};

} // namespace forecourt
