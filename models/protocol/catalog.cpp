// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/catalog.h"

#include <algorithm>
#include <utility>

namespace forecourt {

const Field *Collection::field(int fieldNumber) const
{
    const auto found =
        std::lower_bound(fields.begin(), fields.end(), fieldNumber,
                         [](const Field &candidate, int wanted) { return candidate.number < wanted; });
    return found != fields.end() && found->number == fieldNumber ? &*found : nullptr;
}

const Field *Collection::field(const QString &fieldName) const
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const Field &candidate) { return candidate.name == fieldName; });
    return found != fields.end() ? &*found : nullptr;
}

Catalog::Catalog(int version, QList<Collection> collections)
    : m_version(version), m_collections(std::move(collections))
{}

const Collection *Catalog::collection(int number) const
{
    const auto found = std::find_if(m_collections.begin(), m_collections.end(),
                                    [&](const Collection &candidate) { return candidate.number == number; });
    return found != m_collections.end() ? &*found : nullptr;
}

const Collection *Catalog::collection(const QString &name) const
{
    const auto found = std::find_if(m_collections.begin(), m_collections.end(),
                                    [&](const Collection &candidate) { return candidate.name == name; });
    return found != m_collections.end() ? &*found : nullptr;
}

QStringList Catalog::series() const
{
    QStringList series;
    for (const Collection &collection : m_collections) {
        for (const Field &field : collection.fields) {
            if (!field.series.isEmpty() && !series.contains(field.series)) {
                series.append(field.series);
            }
        }
    }
    return series;
}

} // namespace forecourt
