// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QLabel>

namespace forecourt {

// Text in one of the token roles, plain unless setTextFormat() says otherwise, so that a customer's name is
// never taken for markup. Follows theme and text size.
class Label : public QLabel
{
    Q_OBJECT

public:
    explicit Label(TextRole role = TextRole::Body, QWidget *parent = nullptr);
    Label(const QString &text, TextRole role, QWidget *parent = nullptr);

    void setRole(TextRole role);
    // Takes the tone's colour instead of the role's; Neutral goes back.
    void setTone(Tone tone);
    // Shortens the text with an ellipsis where there is no room; the whole text is then the tool tip.
    void setElided(bool elided);
    [[nodiscard]] bool isElided() const { return m_elided; }

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    TextRole m_role;
    Tone m_tone = Tone::Neutral;
    bool m_elided = false;
};

} // namespace forecourt
