// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/aliasgroups.h"

namespace forecourt {

std::optional<AliasLink> linkOf(const Entity &alias)
{
    const auto value = [&](int field) {
        return alias.cells.value(field).value;
    };
    const AliasLink link{alias.row, static_cast<int>(value(AliasFields::kCollection).number()),
                         value(AliasFields::kOf).uuid(), value(AliasFields::kInto).uuid()};
    const bool joins = alias.dead == 0 && link.collection != 0 && !link.of.isNull() && !link.into.isNull();
    return joins ? std::optional(link) : std::nullopt;
}

Result<void> AliasGroups::load(PushTransaction &transaction, const QSet<EntityKey> &records)
{
    QSet<EntityKey> seen;
    QSet<EntityKey> next = records;
    while (!next.isEmpty()) {
        seen.unite(next);
        FORECOURT_ASSIGN(const QList<AliasLink> links, transaction.aliasesOf(next.values()));
        next.clear();
        for (const AliasLink &link : links) {
            m_links.insert(link.alias, link);
            next.insert({link.collection, link.of});
            next.insert({link.collection, link.into});
        }
        next.subtract(seen);
    }
    return {};
}

bool AliasGroups::set(const QUuid &alias, const std::optional<AliasLink> &link)
{
    const auto known = m_links.constFind(alias);
    const bool same = known == m_links.constEnd() ? !link : link == std::optional(*known);
    if (same) {
        return false;
    }
    if (link) {
        m_links.insert(alias, *link);
    } else {
        m_links.remove(alias);
    }
    m_changed.insert(alias);
    return true;
}

QSet<EntityKey> AliasGroups::grown(QSet<EntityKey> members, bool possibly) const
{
    for (qsizetype before = 0; before != members.size();) {
        before = members.size();
        for (const AliasLink &link : m_links) {
            const EntityKey of{link.collection, link.of};
            const EntityKey into{link.collection, link.into};
            if (members.contains(of) != members.contains(into)) {
                members << of << into;
            }
        }
        for (const QSet<EntityKey> &joined : possibly ? m_possible : QList<QSet<EntityKey>>()) {
            if (members.intersects(joined)) {
                members.unite(joined);
            }
        }
    }
    return members;
}

Result<void> AliasGroups::write(PushTransaction &transaction) const
{
    QList<AliasLink> links;
    for (const QUuid &alias : m_changed) {
        if (m_links.contains(alias)) {
            links.append(m_links.value(alias));
        }
    }
    return m_changed.isEmpty() ? Result<void>() : transaction.saveAliases(m_changed.values(), links);
}

} // namespace forecourt
