// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/qrcode.h"

#include <qrencode.h>

#include <cerrno>

namespace forecourt {

Result<QrMatrix> qrMatrix(const QString &text)
{
    if (text.isEmpty()) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("a QR code needs a text"));
    }
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(text.toUtf8().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (!code) {
        return fail(errno == ERANGE ? ErrorCode::TooLarge : ErrorCode::Internal,
                    QStringLiteral("the text does not fit into a QR code"));
    }
    QrMatrix matrix;
    matrix.side = code->width;
    const auto count = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
    matrix.dark.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        matrix.dark.push_back((code->data[i] & 1U) != 0); // the lowest bit is the colour
    }
    return matrix;
}

QPainterPath qrShape(const QrMatrix &matrix, const QPointF &corner, qreal side)
{
    constexpr int kQuiet = 4;
    QPainterPath shape;
    shape.setFillRule(Qt::WindingFill);
    const qreal module = side / (matrix.side + 2 * kQuiet);
    for (int row = 0; row < matrix.side; ++row) {
        for (int column = 0; column < matrix.side; ++column) {
            if (!matrix.isDark(column, row)) {
                continue;
            }
            const int start = column;
            while (column + 1 < matrix.side && matrix.isDark(column + 1, row)) {
                ++column;
            }
            shape.addRect(corner.x() + (kQuiet + start) * module, corner.y() + (kQuiet + row) * module,
                          (column - start + 1) * module, module);
        }
    }
    return shape;
}

} // namespace forecourt
