// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/synclight.h"

#include "models/domain/clock.h"
#include "ui/shell/syncsentence.h"
#include "ui/style/buttonpainter.h"
#include "ui/style/figures.h"
#include "ui/style/icon.h"
#include "ui/style/paintscope.h"

#include <QEvent>

namespace forecourt {

SyncLight::SyncLight(SyncPort &sync, const Clock &clock, QWidget *parent)
    : QAbstractButton(parent), m_sync(sync), m_clock(clock)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Expanding);
    connect(&m_sync, &SyncPort::changed, this, &SyncLight::refresh);
    refresh();
}

void SyncLight::refresh()
{
    m_shown = SyncSentence::of(m_sync.status(), m_clock.nowMs());
    setAccessibleName(m_shown.text);
    setToolTip(tr("Open the list of changes"));
    updateGeometry();
    update();
}

QSize SyncLight::sizeHint() const
{
    const Tokens &t = tokens(this);
    const int text = textWidth(t.font(TextRole::Small), m_shown.text);
    return {t.smallIconSize + text + 3 * t.space(2), t.statusHeight - t.hairline};
}

void SyncLight::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens(this);
    QPainter painter(this);
    const PaintScope scope(&painter);
    if (underMouse()) {
        paintRounded(&painter, rect(), t.badgeRadius, t.color.sunken, Qt::transparent, 0);
    }
    if (hasFocus()) {
        paintFocusRing(t, rect(), &painter);
    }
    const QColor tone = t.tone(m_shown.tone).foreground;
    const QRect mark(t.space(2), (height() - t.smallIconSize) / 2, t.smallIconSize, t.smallIconSize);
    if (m_shown.iconName.isEmpty()) {
        const int inset = (t.smallIconSize - t.dotSize) / 2;
        paintRounded(&painter, mark.adjusted(inset, inset, -inset, -inset), t.dotSize / 2, tone,
                     Qt::transparent, 0);
    } else {
        paintIcon(&painter, mark, m_shown.iconName, tone);
    }
    const bool calm = m_shown.tone == Tone::Ok || m_shown.tone == Tone::Neutral;
    painter.setFont(t.font(TextRole::Small));
    painter.setPen(calm ? t.color.text3 : tone);
    const QRect line(mark.right() + t.space(2), 0, width() - mark.right() - t.space(2), height());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_shown.text, Qt::ElideRight, line.width()));
}

void SyncLight::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    } else if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    QAbstractButton::changeEvent(event);
}

} // namespace forecourt
