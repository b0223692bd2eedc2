// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/pictureview.h"

#include <QPainter>

namespace forecourt {

QSize PictureView::sizeHint() const
{
    const Tokens &t = tokens(this);
    return {t.galleryWidth, t.galleryHeight};
}

QSize PictureView::minimumSizeHint() const
{
    const Tokens &t = tokens(this);
    return {t.dialogWidth, t.dialogWidth / 2};
}

void PictureView::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    if (m_picture.isNull()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QRect room(QPoint(), m_picture.size().scaled(size(), Qt::KeepAspectRatio));
    room.moveCenter(rect().center());
    painter.drawImage(room, m_picture);
}

} // namespace forecourt
