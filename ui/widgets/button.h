// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/buttonpainter.h"

#include <QKeySequence>
#include <QPushButton>

namespace forecourt {

// A push button with an icon and, beside its text, the keys that do the same ("Ctrl N"). The keys are only
// shown; whoever owns the shortcut registers it.
class Button final : public QPushButton
{
    Q_OBJECT

public:
    explicit Button(const QString &text = {}, ButtonVariant variant = ButtonVariant::Plain,
                    QWidget *parent = nullptr);
    Button(const QString &text, const QString &iconName, ButtonVariant variant, QWidget *parent = nullptr);

    void setVariant(ButtonVariant variant);
    void setIconName(const QString &name);
    void setSmall(bool small); // for status lines and rows
    void setKeyHint(const QKeySequence &keys);
    [[nodiscard]] QString keyHint() const { return m_keyHint; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_iconName;
    QString m_keyHint;
    bool m_small = false;
};

// Keys as people read them beside a button: "Ctrl N", "Ctrl ↵".
[[nodiscard]] QString keyText(const QKeySequence &keys);

} // namespace forecourt
