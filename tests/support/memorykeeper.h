// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/keykeeper.h"

#include <QMap>
#include <QRegularExpression>

namespace forecourt {

// A secret service of the test's own, which may be locked or not be there at all.
class MemoryKeeper final : public KeyKeeper
{
public:
    void read(const QString &name, Found found) override
    {
        if (!isOpen) {
            found(tl::unexpected(keeperError(QStringLiteral("it is locked"))));
        } else if (!secrets.contains(name)) {
            found(fail(ErrorCode::NotFound, QStringLiteral("no such secret")));
        } else {
            found(secrets.value(name));
        }
    }
    void write(const QString &name, const QByteArray &secret, Done done) override
    {
        if (!isOpen) {
            done(tl::unexpected(keeperError(QStringLiteral("there is none"))));
            return;
        }
        secrets.insert(name, secret);
        done({});
    }
    void remove(const QString &name, Done done) override
    {
        secrets.remove(name);
        done({});
    }

    // Of the secrets of one kind: a desk's key is "desk-…", the keys of fields are "fields-…".
    [[nodiscard]] QStringList names(const QString &kind) const
    {
        return secrets.keys().filter(QRegularExpression(u'^' + kind));
    }

    QMap<QString, QByteArray> secrets;
    bool isOpen = true;
};

} // namespace forecourt
