// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

#include <QKeySequence>

class QVBoxLayout;

namespace forecourt {

class Button;
class IconLabel;
class Label;

// The common body of EmptyState, LoadingState and ErrorState: a sign, a sentence, small print and one button,
// centred in the space a list or page would fill.
class Placeholder : public KitWidget
{
    Q_OBJECT

public:
    explicit Placeholder(QWidget *parent = nullptr);

    void setIconName(const QString &name, Tone tone = Tone::Neutral);
    void setSentence(const QString &sentence);
    void setDetail(const QString &detail);
    void setAction(const QString &text, const QKeySequence &keys = {}); // empty: no button
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void actionTriggered();

protected:
    void restyle() override;
    void setSignAndSentenceVisible(bool visible);

private:
    void updateAccessibility();

    QVBoxLayout *m_layout;
    IconLabel *m_icon;
    Label *m_sentence;
    Label *m_detail;
    Button *m_action;
};

} // namespace forecourt
