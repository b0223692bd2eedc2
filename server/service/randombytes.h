// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

namespace forecourt {

// Where unguessable bytes come from; injected, so that tests know them.
using RandomBytes = std::function<QByteArray(qsizetype count)>;

// The operating system's, through libsodium. Thread-safe.
QByteArray systemRandomBytes(qsizetype count);

} // namespace forecourt
