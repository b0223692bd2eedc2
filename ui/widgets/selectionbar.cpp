// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/selectionbar.h"

#include "ui/style/paintscope.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QBoxLayout>

namespace forecourt {

SelectionBar::SelectionBar(QWidget *parent)
    : KitWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_text(new Label(TextRole::Strong, this))
    , m_clear(new Button({}, ButtonVariant::Quiet, this))
{
    m_layout->addWidget(m_text);
    m_layout->addStretch(1);
    m_layout->addWidget(m_clear);
    m_text->setTone(Tone::Accent);
    connect(m_clear, &Button::clicked, this, &SelectionBar::clearRequested);
    SelectionBar::restyle();
    SelectionBar::retranslate();
    hide();
}

void SelectionBar::setCount(int count)
{
    const bool appears = m_count == 0 && count > 0;
    m_count = qMax(0, count);
    retranslate();
    setVisible(m_count > 0);
    if (appears) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

Button *SelectionBar::addAction(const QString &id, const QString &text, const QString &iconName,
                                const QKeySequence &keys)
{
    auto *button = new Button(text, iconName, ButtonVariant::Plain, this);
    button->setKeyHint(keys);
    m_layout->insertWidget(m_layout->count() - 1, button);
    connect(button, &Button::clicked, this, [this, id] { Q_EMIT actionTriggered(id); });
    return button;
}

void SelectionBar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens(this);
    QPainter painter(this);
    const PaintScope scope(&painter);
    paintRounded(&painter, rect(), t.cardRadius, t.color.accentWeak, t.outlineColor(Tone::Accent), t.outline);
}

void SelectionBar::restyle()
{
    const Tokens &t = tokens(this);
    m_layout->setContentsMargins(t.space(4), t.space(1), t.space(2), t.space(1));
    m_layout->setSpacing(t.space(2));
}

void SelectionBar::retranslate()
{
    m_text->setText(tr("%n selected", nullptr, m_count));
    m_clear->setText(tr("Select none"));
    setAccessibleName(m_text->text());
}

} // namespace forecourt
