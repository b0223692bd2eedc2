// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "ui/shell/storedesks.h"

#include <QCoreApplication>

#include <utility>

namespace forecourt {

// The words of the list of desks.
class DeskTexts final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::DeskTexts)

public:
    [[nodiscard]] static QString name(const StoreDesk &desk);
    // "A2 · seen 12 minutes ago"; by the server's clock `asOf`.
    [[nodiscard]] static QString detail(const StoreDesk &desk, qint64 asOf);
    [[nodiscard]] static QString badge(const StoreDesk &desk);  // "This desk", "Revoked" or empty
    [[nodiscard]] static QString joined(const StoreDesk &desk); // "joined 2026-11-20"
    [[nodiscard]] static QString whole(const StoreDesk &desk, qint64 asOf);
    // What whoever runs the server types to revoke one.
    [[nodiscard]] static QString revoking(const QString &store, const QString &prefix);
    // What happened, and what to do.
    [[nodiscard]] static std::pair<QString, QString> failure(const Error &error);

private:
    [[nodiscard]] static QString seen(const StoreDesk &desk, qint64 asOf);
};

} // namespace forecourt
