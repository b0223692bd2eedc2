// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/label.h"

#include "ui/style/figures.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace forecourt {

namespace {

// A figure cut short is another figure.
QString shortened(const QString &text, const QFontMetrics &metrics, int width)
{
    const bool isFigure = std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    return isFigure ? QStringLiteral("…") : metrics.elidedText(text, Qt::ElideRight, width);
}

} // namespace

Label::Label(TextRole role, QWidget *parent) : Label(QString(), role, parent)
{}

Label::Label(const QString &text, TextRole role, QWidget *parent) : QLabel(text, parent), m_role(role)
{
    setTextFormat(Qt::PlainText);
    restyle();
}

void Label::setRole(TextRole role)
{
    m_role = role;
    restyle();
}

void Label::setTone(Tone tone)
{
    m_tone = tone;
    restyle();
}

void Label::setElided(bool elided)
{
    m_elided = elided;
    updateGeometry();
    update();
}

QSize Label::minimumSizeHint() const
{
    const QSize size = QLabel::minimumSizeHint();
    return m_elided ? QSize(fontMetrics().averageCharWidth() * 3, size.height()) : size;
}

void Label::paintEvent(QPaintEvent *event)
{
    if (!m_elided || textWidth(font(), text()) <= contentsRect().width()) {
        if (m_elided) {
            setToolTip(QString());
        }
        QLabel::paintEvent(event);
        return;
    }
    setToolTip(text());
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QRect rect = contentsRect();
    painter.drawText(rect, static_cast<int>(alignment()) | Qt::TextSingleLine,
                     shortened(text(), fontMetrics(), rect.width()));
}

void Label::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        restyle();
    }
    QLabel::changeEvent(event);
}

void Label::restyle()
{
    const Tokens &t = tokens(this);
    setFont(t.font(m_role));
    QPalette colors; // only this one role is ours, the others follow the application
    colors.setColor(QPalette::WindowText,
                    m_tone == Tone::Neutral ? t.textColor(m_role) : t.tone(m_tone).foreground);
    setPalette(colors);
}

} // namespace forecourt
