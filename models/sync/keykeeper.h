// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

#include <functional>

namespace forecourt {

// There is no place for secrets, or it stays locked: a person has to look.
[[nodiscard]] inline Error keeperError(const QString &what)
{
    return {ErrorCode::Forbidden, QStringLiteral("secret-service: ") + what};
}
[[nodiscard]] inline bool isKeeperError(const Error &error)
{
    return error.code == ErrorCode::Forbidden && error.detail.startsWith(QLatin1String("secret-service: "));
}

// The system's own place for secrets. Answers later, once, on the thread that asked, unless the keeper is
// destroyed before; a person may be asked to unlock it meanwhile. keeperError() where that comes to nothing.
class KeyKeeper
{
public:
    using Done = std::function<void(Result<void>)>;
    using Found = std::function<void(Result<QByteArray>)>;

    virtual ~KeyKeeper() = default;

    virtual void read(const QString &name, Found found) = 0; // NotFound where nothing has this name
    virtual void write(const QString &name, const QByteArray &secret, Done done) = 0;
    virtual void remove(const QString &name, Done done) = 0; // what is not there is no error
};

} // namespace forecourt
