// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QPainterPath>

#include <vector>

namespace forecourt {

// The modules of a QR code (ISO/IEC 18004), row by row, without the quiet zone.
struct QrMatrix
{
    int side = 0;
    std::vector<bool> dark;

    [[nodiscard]] bool isDark(int column, int row) const
    {
        return dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(side) +
                    static_cast<std::size_t>(column)];
    }
    bool operator==(const QrMatrix &) const = default;
};

// Error correction M (15 %): paper of a workshop gets dirty. TooLarge for more than a code holds (2331
// bytes), InvalidInput for an empty text.
[[nodiscard]] Result<QrMatrix> qrMatrix(const QString &text);

// The dark modules as one shape in the square of that side, its quiet zone of four modules included. One
// shape has no seams between its modules, whatever draws it.
[[nodiscard]] QPainterPath qrShape(const QrMatrix &matrix, const QPointF &corner, qreal side);

} // namespace forecourt
