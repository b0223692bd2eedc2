// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/namedoperations.h"

namespace forecourt {

namespace {

void collectOperations(const QMap<int, Base> &bases, QSet<QUuid> &operations)
{
    for (const Base &base : bases) {
        if (const auto *operation = std::get_if<QUuid>(&base)) {
            operations.insert(*operation);
        }
    }
}

} // namespace

void collectOperations(const Change &change, QSet<QUuid> &operations)
{
    collectOperations(change.base, operations);
    for (const QUuid &operation : change.saw) {
        operations.insert(operation);
    }
    for (const auto &elements : change.remove) {
        for (const QList<Base> &seen : elements) {
            for (const Base &base : seen) {
                if (const auto *operation = std::get_if<QUuid>(&base)) {
                    operations.insert(*operation);
                }
            }
        }
    }
}

} // namespace forecourt
