// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

#include <QImage>

class QHBoxLayout;
class QLineEdit;
class QVBoxLayout;

namespace forecourt {

class Button;
class SignatureSurface;

// A field to sign in: with a pen or the mouse, or, where there is neither, by typing the name. Strokes win
// over a typed name.
class SignaturePad final : public KitWidget
{
    Q_OBJECT

public:
    explicit SignaturePad(QWidget *parent = nullptr);

    [[nodiscard]] bool isEmpty() const;
    void clear();
    // Black on white, twice the size it has on the screen; null while empty.
    [[nodiscard]] QImage image() const;
    void setTyped(const QString &name);
    [[nodiscard]] QString typed() const;

Q_SIGNALS:
    void changed(); // a stroke ended, the name was typed, or it was cleared

protected:
    void restyle() override;
    void retranslate() override;

private:
    void fitName();

    QVBoxLayout *m_layout;
    QHBoxLayout *m_below;
    SignatureSurface *m_surface;
    QLineEdit *m_name;
    Button *m_clear;
};

} // namespace forecourt
