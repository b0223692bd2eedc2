// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace forecourt {

// What an instrument shows, as an advisor types it. None where the text is something else. Pure; any thread.

// "41200", "41,200 km", "41.200 km", "41 200公里", "4.12万", "25600 mi": whole kilometres.
[[nodiscard]] std::optional<qint64> parseKilometres(const QString &text);

// Fuel or charge in percent: "62", "62 %", "1/2", "3/4", "满", "full", "空", "empty". Not limited to 0…100.
[[nodiscard]] std::optional<int> parseLevel(const QString &text);

} // namespace forecourt
