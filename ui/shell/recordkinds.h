// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace forecourt {

// How the kinds of record are called and drawn wherever they are listed together.
class RecordKinds final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::RecordKinds)

public:
    [[nodiscard]] static QString plural(const QString &kind); // the kind itself if it is unknown
    [[nodiscard]] static QString iconName(const QString &kind);
};

} // namespace forecourt
