// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace forecourt {

// Roles of staff, for people.
class StaffWords final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::StaffWords)

public:
    [[nodiscard]] static QString role(const QString &word);
};

} // namespace forecourt
