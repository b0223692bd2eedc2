// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columns.h"

#include <QBoxLayout>
#include <QEvent>
#include <QResizeEvent>

namespace forecourt {

Columns::Columns(QWidget *parent) : KitWidget(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    Columns::restyle();
}

void Columns::setParts(QWidget *main, int mainStretch, QWidget *side, int sideStretch)
{
    m_main = main;
    m_side = side;
    m_layout->addWidget(main, mainStretch);
    m_layout->addWidget(side, sideStretch);
    arrange();
}

bool Columns::isStacked() const
{
    return m_layout->direction() == QBoxLayout::TopToBottom;
}

QSize Columns::minimumSizeHint() const
{
    const QSize all = m_layout->totalMinimumSize();
    if (m_main == nullptr || isStacked()) {
        return all;
    }
    const int narrowest = qMax(m_main->minimumSizeHint().width(), m_side->minimumSizeHint().width());
    return {narrowest, all.height()};
}

void Columns::arrange()
{
    if (m_main == nullptr) {
        return;
    }
    const auto least = [](const QWidget *part) {
        return qMax(part->minimumWidth(), part->minimumSizeHint().width());
    };
    const bool beside = width() >= least(m_main) + m_layout->spacing() + least(m_side);
    const auto direction = beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_layout->direction() != direction) {
        m_layout->setDirection(direction);
        updateGeometry();
    }
}

// A part that needs another width now, as after a change of language, moves too.
bool Columns::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        arrange();
    }
    return KitWidget::event(event);
}

void Columns::resizeEvent(QResizeEvent *event)
{
    KitWidget::resizeEvent(event);
    arrange();
}

void Columns::restyle()
{
    m_layout->setSpacing(tokens(this).space(3));
    arrange();
}

} // namespace forecourt
