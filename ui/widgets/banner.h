// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

#include <QKeySequence>

class QHBoxLayout;

namespace forecourt {

class Button;
class IconLabel;
class Label;

// A line across a page that says something the person should know now, with at most one thing to do about it.
class Banner final : public KitWidget
{
    Q_OBJECT

public:
    explicit Banner(Tone tone = Tone::Accent, QWidget *parent = nullptr);

    // lead is set in bold before text; both may be empty.
    void setText(const QString &text, const QString &lead = {});
    void setTone(Tone tone);
    void setIconName(const QString &name);                              // empty: the sign of the tone
    void setAction(const QString &text, const QKeySequence &keys = {}); // empty: no button
    void setClosable(bool closable);

Q_SIGNALS:
    void actionTriggered();
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void restyle() override;
    void retranslate() override;

private:
    void updateText();

    QHBoxLayout *m_layout;
    IconLabel *m_icon;
    Label *m_text;
    Button *m_action;
    Button *m_close;
    Tone m_tone;
    QString m_iconName;
    QString m_lead;
    QString m_body;
};

} // namespace forecourt
