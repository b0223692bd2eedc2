// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include <QPainter>

namespace forecourt {

Badge::Badge(QWidget *parent) : Badge(QString(), Tone::Neutral, QString(), parent)
{}

Badge::Badge(const QString &text, Tone tone, const QString &iconName, QWidget *parent) : KitWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setBadge({text, tone, iconName});
}

void Badge::setBadge(const BadgeSpec &badge)
{
    if (badge == m_badge) {
        return;
    }
    const bool resized = badgeSize(tokens(this), badge) != badgeSize(tokens(this), m_badge);
    m_badge = badge;
    setAccessibleName(badge.text);
    if (resized) {
        updateGeometry();
    }
    update();
}

void Badge::setText(const QString &text)
{
    setBadge({text, m_badge.tone, m_badge.iconName});
}

void Badge::setTone(Tone tone)
{
    setBadge({m_badge.text, tone, m_badge.iconName});
}

void Badge::setIconName(const QString &name)
{
    setBadge({m_badge.text, m_badge.tone, name});
}

QSize Badge::sizeHint() const
{
    return badgeSize(tokens(this), m_badge);
}

void Badge::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    if (m_badge.text.isEmpty() && m_badge.iconName.isEmpty()) {
        return;
    }
    QPainter painter(this);
    paintBadge(tokens(this), &painter, rect(), m_badge);
}

void Badge::restyle()
{
    updateGeometry();
}

} // namespace forecourt
