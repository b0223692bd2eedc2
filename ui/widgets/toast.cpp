// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include "ui/style/figures.h"
#include "ui/style/paintscope.h"
#include "ui/widgets/badgepainter.h"
#include "ui/widgets/button.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>

#include <chrono>

namespace forecourt {

Toast::Toast(QWidget *host)
    : KitWidget(host)
    , m_layout(new QHBoxLayout(this))
    , m_icon(new IconLabel(IconLabel::Size::Normal, this))
    , m_text(new Label(TextRole::Body, this))
    , m_action(new Button({}, ButtonVariant::Quiet, this))
{
    m_layout->addWidget(m_icon);
    m_layout->addWidget(m_text, 1);
    m_layout->addWidget(m_action);
    m_text->setWordWrap(true);
    m_action->setFocusPolicy(Qt::TabFocus);
    m_timer.setSingleShot(true);
    m_timer.setInterval(std::chrono::seconds(6));
    connect(&m_timer, &QTimer::timeout, this, &Toast::hide);
    connect(m_action, &Button::clicked, this, &Toast::actionTriggered);
    connect(m_action, &Button::clicked, this, &Toast::hide);
    host->installEventFilter(this);
    m_action->installEventFilter(this);
    restyle();
    hide();
}

void Toast::showMessage(const QString &text, Tone tone, const QString &action)
{
    m_text->setText(text);
    m_action->setKeyHint({});
    m_icon->setIcon(toneIconName(tone), tone);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    m_since.start();
    show();
    place();
    raise();
    m_timer.start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Toast::offer(const QString &action)
{
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    place();
    m_timer.start();
}

void Toast::setActionKeys(const QKeySequence &keys)
{
    m_action->setKeyHint(keys);
    if (isVisible()) {
        place();
    }
}

// Nobody should have to hurry to press what stands before them.
void Toast::waitOrGo()
{
    if (m_pointedAt || m_action->hasFocus()) {
        m_timer.stop();
    } else if (isVisible()) {
        m_timer.start();
    }
}

void Toast::enterEvent(QEnterEvent *event)
{
    KitWidget::enterEvent(event);
    // A mouse that lay there when the message came says nothing.
    constexpr qint64 kCameByItselfMs = 300;
    m_pointedAt = m_since.elapsed() > kCameByItselfMs;
    waitOrGo();
}

void Toast::leaveEvent(QEvent *event)
{
    KitWidget::leaveEvent(event);
    m_pointedAt = false;
    waitOrGo();
}

QString Toast::message() const
{
    return m_text->text();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    if (watched == m_action && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) {
        QMetaObject::invokeMethod(this, &Toast::waitOrGo, Qt::QueuedConnection);
    }
    return KitWidget::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens(this);
    QPainter painter(this);
    const PaintScope scope(&painter);
    paintRounded(&painter, rect(), t.cardRadius, t.color.surface, t.color.lineStrong, t.hairline);
}

void Toast::restyle()
{
    const Tokens &t = tokens(this);
    m_layout->setContentsMargins(t.space(4), t.space(2), t.space(3), t.space(2));
    m_layout->setSpacing(t.space(2));
    setMinimumHeight(t.controlHeight + 2 * t.space(2));
}

void Toast::place()
{
    const Tokens &t = tokens(this);
    const QWidget *host = parentWidget();
    const int wanted = textWidth(m_text->font(), m_text->text()) + t.iconSize + 2 * t.space(8) +
                       (m_action->isHidden() ? 0 : m_action->sizeHint().width());
    const int width = qMin(wanted, qMin(t.dialogWidth, host->width() - 2 * t.space(4)));
    const int needed =
        m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(width) : sizeHint().height();
    const int height = qMax(minimumHeight(), needed);
    setGeometry((host->width() - width) / 2, host->height() - height - t.statusHeight - t.space(4), width,
                height);
}

} // namespace forecourt
