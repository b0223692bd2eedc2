// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button.h"

#include "ui/style/figures.h"
#include "ui/style/icon.h"

#include <QEvent>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace forecourt {

QString keyText(const QKeySequence &keys)
{
    QString text = keys.toString(QKeySequence::NativeText);
    // As they stand on keyboards, whatever Qt calls them in the language of the window.
    static constexpr std::pair<Qt::Key, char16_t> kSigns[] = {{Qt::Key_Return, u'\u21B5'},
                                                              {Qt::Key_Enter, u'\u21B5'},
                                                              {Qt::Key_Left, u'\u2190'},
                                                              {Qt::Key_Right, u'\u2192'}};
    for (const auto &[key, sign] : kSigns) {
        text.replace(QKeySequence(key).toString(QKeySequence::NativeText), QString(QChar(sign)));
    }
    return text.replace(u'+', u' ');
}

// What the button says without the marks of mnemonics.
static QString plainText(const QString &text)
{
    QString plain = text;
    plain.replace(QStringLiteral("&&"), QStringLiteral("\x01"));
    plain.remove(u'&');
    return plain.replace(u'\x01', u'&');
}

Button::Button(const QString &text, ButtonVariant variant, QWidget *parent)
    : Button(text, QString(), variant, parent)
{}

Button::Button(const QString &text, const QString &iconName, ButtonVariant variant, QWidget *parent)
    : QPushButton(text, parent), m_iconName(iconName)
{
    setVariant(variant);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Button::setVariant(ButtonVariant variant)
{
    setProperty(kVariantProperty, static_cast<int>(variant));
    update();
}

void Button::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void Button::setSmall(bool small)
{
    m_small = small;
    updateGeometry();
    update();
}

void Button::setKeyHint(const QKeySequence &keys)
{
    m_keyHint = keyText(keys);
    setAccessibleDescription(keys.toString(QKeySequence::NativeText));
    updateGeometry();
    update();
}

QSize Button::sizeHint() const
{
    const Tokens &t = tokens(this);
    // The wider of the two weights, so that variants do not shift.
    const QFont textFont = t.font(m_small ? TextRole::SmallStrong : TextRole::Strong);
    int width = textWidth(textFont, plainText(text()));
    if (!m_iconName.isEmpty()) {
        width += t.inlineIconSize + (text().isEmpty() ? 0 : t.space(2));
    }
    if (!m_keyHint.isEmpty()) {
        width += t.space(2) + textWidth(t.font(TextRole::Key), m_keyHint);
    }
    const int padding = text().isEmpty() ? t.space(2) : t.space(3);
    return {width + 2 * padding, m_small ? t.smallControlHeight : t.controlHeight};
}

void Button::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens(this);
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const QColor color = m_small && isEnabled() ? t.color.text2 : buttonTextColor(t, option, this);
    const bool primary = variantOf(option, this) == ButtonVariant::Primary;
    const TextRole weak = m_small ? TextRole::Small : TextRole::Body;
    const TextRole strong = m_small ? TextRole::SmallStrong : TextRole::Strong;
    const QFont textFont = t.font(primary ? strong : weak);
    const QFont keyFont = t.font(TextRole::Key);
    const int textRoom = textWidth(textFont, plainText(text()));
    const int keyWidth = m_keyHint.isEmpty() ? 0 : t.space(2) + textWidth(keyFont, m_keyHint);
    const int iconWidth = m_iconName.isEmpty() ? 0 : t.inlineIconSize + (text().isEmpty() ? 0 : t.space(2));
    int x = (width() - textRoom - keyWidth - iconWidth) / 2;
    if (!m_iconName.isEmpty()) {
        paintIcon(&painter, QRect(x, (height() - t.inlineIconSize) / 2, t.inlineIconSize, t.inlineIconSize),
                  m_iconName, color);
        x += iconWidth;
    }
    painter.setPen(color);
    painter.setFont(textFont);
    painter.drawText(QRect(x, 0, textRoom + t.space(1), height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic, text());
    if (keyWidth > 0) {
        painter.setFont(keyFont);
        painter.setPen(primary && isEnabled() ? color : t.color.text3);
        painter.drawText(QRect(x + textRoom + t.space(2), 0, keyWidth, height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_keyHint);
    }
}

void Button::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    QPushButton::changeEvent(event);
}

} // namespace forecourt
