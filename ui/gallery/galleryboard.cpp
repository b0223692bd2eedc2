// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/galleryboard.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QPainter>

namespace forecourt {

GalleryBoard::GalleryBoard(const QString &title, QWidget *parent)
    : KitWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->addWidget(new Label(title, TextRole::Title, this));
    m_layout->addStretch(1);
    GalleryBoard::restyle();
}

FlowLayout *GalleryBoard::line()
{
    if (m_line == nullptr) {
        const Tokens &t = tokens(this);
        m_line = new FlowLayout(t.space(6), t.space(4));
        m_layout->insertLayout(m_layout->count() - 1, m_line);
    }
    return m_line;
}

void GalleryBoard::add(const QString &caption, QWidget *widget, Room room)
{
    auto *cell = new QWidget(this);
    auto *layout = new QVBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(tokens(this).space(1));
    layout->addWidget(new Label(caption, TextRole::Small, cell));
    layout->addWidget(widget);
    if (widget->accessibleName().isEmpty()) {
        widget->setAccessibleName(caption);
    }
    m_sized.append({widget, room});
    if (room == Room::Wide) {
        m_layout->insertWidget(m_layout->count() - 1, cell);
        m_line = nullptr;
    } else {
        line()->addWidget(cell);
    }
    restyle();
}

void GalleryBoard::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter(this).fillRect(rect(), tokens(this).color.surface);
}

void GalleryBoard::restyle()
{
    const Tokens &t = tokens(this);
    m_layout->setContentsMargins(t.space(6), t.space(5), t.space(6), t.space(6));
    m_layout->setSpacing(t.space(4));
    for (const Sized &sized : std::as_const(m_sized)) {
        if (sized.room == Room::Column || sized.room == Room::Tall) {
            sized.widget->setFixedWidth(t.galleryWidth);
        }
        if (sized.room == Room::Tall) {
            sized.widget->setFixedHeight(t.galleryHeight);
        }
    }
}

} // namespace forecourt
