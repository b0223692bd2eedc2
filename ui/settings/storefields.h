// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/store.h"

#include <QCoreApplication>

namespace forecourt {

// How the settings of the store are written and read as text. Each reader takes what people type and says in
// a sentence what would be right, or nothing where the value was taken.
class StoreFields final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::StoreFields)

public:
    [[nodiscard]] static QString time(int minute); // "08:30"
    [[nodiscard]] static QString readTime(const QString &text, int &minute);
    [[nodiscard]] static QString bays(const Store &store);
    [[nodiscard]] static QString readBays(const QString &text, Store &store);
    [[nodiscard]] static QString labourRate(const Store &store);
    [[nodiscard]] static QString readLabourRate(const QString &text, Store &store);
    [[nodiscard]] static QString tax(const Store &store); // "13", "8.5"
    [[nodiscard]] static QString readTax(const QString &text, Store &store);
    [[nodiscard]] static QString phone(const Store &store); // for people
    [[nodiscard]] static QString readName(const QString &text, Store &store);
    [[nodiscard]] static QString readOpening(const QString &text, Store &store);
    [[nodiscard]] static QString readClosing(const QString &text, Store &store); // after the opening was read
};

} // namespace forecourt
