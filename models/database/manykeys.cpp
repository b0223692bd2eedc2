// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/manykeys.h"

namespace forecourt {

Result<void> forEachOfKeys(Database &database, const QString &sql, const Values &keys,
                           const std::function<Result<void>(const Row &)> &each)
{
    for (qsizetype from = 0; from < keys.size();) {
        constexpr qsizetype kFew = 4;
        constexpr qsizetype kMany = 64;
        const qsizetype left = keys.size() - from;
        const qsizetype marks = left == 1 ? 1 : left <= kFew ? kFew : kMany;
        Values values = keys.mid(from, marks);
        while (values.size() < marks) {
            values.append(keys.last());
        }
        const QString statement = sql.arg(QStringLiteral("?") + QStringLiteral(", ?").repeated(marks - 1));
        FORECOURT_TRY(database.forEach(statement, values, each));
        from += marks;
    }
    return {};
}

} // namespace forecourt
