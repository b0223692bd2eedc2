// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/overlay.h"

namespace forecourt {

namespace {

std::optional<qint64> versionOfBase(const Base &base,
                                    const std::function<std::optional<qint64>(const QUuid &)> &versionOf)
{
    if (const auto *seq = std::get_if<qint64>(&base)) {
        return *seq;
    }
    if (const auto *operation = std::get_if<QUuid>(&base)) {
        return versionOf(*operation);
    }
    return std::nullopt;
}

} // namespace

void overlayChange(Entity &entity, const Change &change, qint64 local,
                   const std::function<std::optional<qint64>(const QUuid &)> &versionOf)
{
    if (!entity.exists()) {
        entity.created = -local;
    }
    for (const auto &[field, value] : change.put.asKeyValueRange()) {
        entity.cells.insert(field, Cell{value, -local, 0});
    }
    for (const auto &[field, elements] : change.remove.asKeyValueRange()) {
        SetElements &set = entity.sets[field];
        for (const auto &[element, seen] : elements.asKeyValueRange()) {
            for (const Base &base : seen) {
                if (const auto version = versionOfBase(base, versionOf)) {
                    set[element].removeAll(*version);
                }
            }
            if (set.value(element).isEmpty()) {
                set.remove(element);
            }
        }
        if (set.isEmpty()) {
            entity.sets.remove(field);
        }
    }
    for (const auto &[field, elements] : change.add.asKeyValueRange()) {
        for (const QString &element : elements) {
            QList<qint64> &additions = entity.sets[field][element];
            if (!additions.contains(-local)) {
                additions.append(-local);
            }
        }
    }
    if (change.dead) {
        entity.dead = *change.dead ? -local : 0;
    }
}

} // namespace forecourt
