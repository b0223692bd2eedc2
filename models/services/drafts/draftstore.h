// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace forecourt {

// Where a form keeps what was typed and is not written yet, so that it survives leaving the room and
// restarting the program. Local to this desk, never synchronised. Interface thread.
class DraftStore
{
public:
    virtual ~DraftStore() = default;

    [[nodiscard]] virtual std::optional<QJsonObject> load(const QString &key) const = 0;
    [[nodiscard]] virtual Result<void> save(const QString &key, const QJsonObject &draft) = 0;
    [[nodiscard]] virtual Result<void> remove(const QString &key) = 0;
    [[nodiscard]] virtual QStringList keys() const = 0;
    // Whether what was saved or removed last is kept; nothing while a slow disk still writes it. Where that
    // fails in the end, whoever saved it saves it again.
    [[nodiscard]] virtual std::optional<Result<void>> lastWrite() { return Result<void>(); }
};

} // namespace forecourt
