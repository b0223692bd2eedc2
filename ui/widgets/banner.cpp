// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/style/paintscope.h"
#include "ui/widgets/badgepainter.h"
#include "ui/widgets/button.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>

namespace forecourt {

Banner::Banner(Tone tone, QWidget *parent)
    : KitWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_icon(new IconLabel(IconLabel::Size::Normal, this))
    , m_text(new Label(TextRole::Body, this))
    , m_action(new Button({}, ButtonVariant::Plain, this))
    , m_close(new Button({}, QStringLiteral("x"), ButtonVariant::Quiet, this))
    , m_tone(tone)
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_layout->addWidget(m_icon);
    m_layout->addWidget(m_text, 1);
    m_layout->addWidget(m_action);
    m_layout->addWidget(m_close);
    m_action->hide();
    m_close->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_action, &Button::clicked, this, &Banner::actionTriggered);
    connect(m_close, &Button::clicked, this, &Banner::hide);
    connect(m_close, &Button::clicked, this, &Banner::dismissed);
    setTone(tone);
    restyle();
    retranslate();
}

void Banner::setText(const QString &text, const QString &lead)
{
    m_body = text;
    m_lead = lead;
    updateText();
}

void Banner::updateText()
{
    QString html = m_body.toHtmlEscaped();
    if (!m_lead.isEmpty()) {
        html = QStringLiteral("<b>%1</b> %2").arg(m_lead.toHtmlEscaped(), html);
    }
    m_text->setText(html);
    setAccessibleName(QString(m_lead + QLatin1Char(' ') + m_body).trimmed());
}

void Banner::setTone(Tone tone)
{
    m_tone = tone;
    m_text->setTone(tone);
    m_icon->setIcon(m_iconName.isEmpty() ? toneIconName(tone) : m_iconName, tone);
    update();
}

void Banner::setIconName(const QString &name)
{
    m_iconName = name;
    setTone(m_tone);
}

void Banner::setAction(const QString &text, const QKeySequence &keys)
{
    m_action->setText(text);
    m_action->setKeyHint(keys);
    m_action->setVisible(!text.isEmpty());
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void Banner::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens(this);
    QPainter painter(this);
    const PaintScope scope(&painter);
    paintRounded(&painter, rect(), t.cardRadius, t.tone(m_tone).background, t.outlineColor(m_tone),
                 t.outline);
}

void Banner::restyle()
{
    const Tokens &t = tokens(this);
    m_layout->setContentsMargins(t.space(4), t.space(2), t.space(2), t.space(2));
    m_layout->setSpacing(t.space(2));
}

void Banner::retranslate()
{
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
}

} // namespace forecourt
