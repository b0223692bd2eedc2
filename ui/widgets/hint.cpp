// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/hint.h"

#include "ui/style/paintscope.h"
#include "ui/widgets/button.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QSettings>
#include <QShortcut>

namespace forecourt {

Hint::Hint(const QString &id, QSettings &settings, QWidget *parent)
    : KitWidget(parent)
    , m_key(QStringLiteral("hints/") + id)
    , m_settings(settings)
    , m_layout(new QHBoxLayout(this))
    , m_icon(new IconLabel(QStringLiteral("lightbulb"), Tone::Accent, IconLabel::Size::Small, this))
    , m_text(new Label(TextRole::Body, this))
    , m_close(new Button({}, QStringLiteral("x"), ButtonVariant::Quiet, this))
    , m_shortcut(new QShortcut(dismissKeys(), this))
{
    m_text->setWordWrap(true);
    m_text->setTone(Tone::Accent);
    m_close->setFocusPolicy(Qt::NoFocus);
    m_close->setSmall(true);
    m_layout->addWidget(m_icon, 0, Qt::AlignTop);
    m_layout->addWidget(m_text, 1);
    m_layout->addWidget(m_close, 0, Qt::AlignTop);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    connect(m_close, &Button::clicked, this, &Hint::dismiss);
    // A shortcut of a hidden widget does not fire, so that each room has its own.
    connect(m_shortcut, &QShortcut::activated, this, &Hint::dismiss);
    setHidden(isDismissed());
    Hint::restyle();
    Hint::retranslate();
}

QKeySequence Hint::dismissKeys()
{
    return QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H);
}

void Hint::setText(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
}

bool Hint::isDismissed() const
{
    return m_settings.value(m_key).toBool();
}

void Hint::dismiss()
{
    m_settings.setValue(m_key, true);
    m_settings.sync();
    hide();
}

void Hint::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens(this);
    QPainter painter(this);
    const PaintScope scope(&painter);
    paintRounded(&painter, rect(), t.radius, t.color.accentWeak, Qt::transparent, 0);
}

void Hint::restyle()
{
    const Tokens &t = tokens(this);
    m_layout->setContentsMargins(t.space(2), t.space(2), t.space(1), t.space(2));
    m_layout->setSpacing(t.space(2));
}

void Hint::retranslate()
{
    const QString text = tr("Do not show this hint again (%1)").arg(keyText(dismissKeys()));
    m_close->setAccessibleName(text);
    m_close->setToolTip(text);
}

} // namespace forecourt
