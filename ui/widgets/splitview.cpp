// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/splitview.h"

#include "ui/style/tokens.h"

#include <QEvent>
#include <QSettings>

namespace forecourt {

SplitView::SplitView(QWidget *list, QWidget *detail, QWidget *parent) : QSplitter(Qt::Horizontal, parent)
{
    addWidget(list);
    addWidget(detail);
    setStretchFactor(0, 0);
    setStretchFactor(1, 1);
    setChildrenCollapsible(false);
    setHandleWidth(tokens(this).hairline);
    connect(this, &QSplitter::splitterMoved, this, [this](int position) {
        if (m_settings != nullptr) {
            m_settings->setValue(m_key, position);
        }
    });
}

void SplitView::remember(QSettings *settings, const QString &name)
{
    m_settings = settings;
    m_key = QStringLiteral("split/") + name;
}

void SplitView::changeEvent(QEvent *event)
{
    QSplitter::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        m_sized = false;
        if (isVisible()) {
            setFirstWidth(tokens(this).listWidth);
        }
    }
}

// Sizes set before the first layout are lost, so the width waits until the view is shown.
void SplitView::showEvent(QShowEvent *event)
{
    QSplitter::showEvent(event);
    if (!m_sized) {
        const int preset = tokens(this).listWidth;
        setFirstWidth(m_settings != nullptr ? m_settings->value(m_key, preset).toInt() : preset);
    }
}

void SplitView::setFirstWidth(int width)
{
    const int total = qMax(this->width(), 2 * width);
    setSizes({width, total - width});
    m_sized = true;
}

} // namespace forecourt
