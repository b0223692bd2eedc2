// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QSettings>

namespace forecourt {

// The data folders in which this person has worked with a store before, kept beside the other settings of the
// account: so that a drive that is not connected is not taken for a new beginning.
class KnownFolders final
{
public:
    KnownFolders();
    explicit KnownFolders(const QString &file);

    void remember(const QString &folder);
    void forget(const QString &folder);
    // Known, and not there or without any trace of a store: what a mount leaves behind when it is gone, with
    // what a program wrote there that did not look.
    [[nodiscard]] bool isMissing(const QString &folder) const;
    [[nodiscard]] static Error missingError();

private:
    [[nodiscard]] QStringList all() const;
    QSettings m_settings;
};

} // namespace forecourt
