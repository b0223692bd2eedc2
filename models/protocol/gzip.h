// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

namespace forecourt {

// RFC 1952, one member. Unpacking stops as soon as the result would exceed maxBytes (TooLarge), so that a
// small body cannot become a large one in memory; Malformed where the bytes are no gzip, end early or go on
// after it.
Result<QByteArray> inflateBounded(const QByteArray &gzip, qint64 maxBytes);
Result<QByteArray> deflateGzip(const QByteArray &bytes);

} // namespace forecourt
