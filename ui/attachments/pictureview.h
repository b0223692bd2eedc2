// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

#include <QImage>

namespace forecourt {

// A picture as large as there is room.
class PictureView final : public KitWidget
{
    Q_OBJECT

public:
    using KitWidget::KitWidget;

    void setPicture(const QImage &picture)
    {
        m_picture = picture;
        update();
    }
    [[nodiscard]] const QImage &picture() const { return m_picture; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_picture;
};

} // namespace forecourt
