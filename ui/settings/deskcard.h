// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

namespace forecourt {

class Button;
class Card;
class DeskPort;
class JoinForm;
class Label;

// What this desk is: its name and server, or the way to join one.
class DeskCard final : public KitWidget
{
    Q_OBJECT

public:
    // Must outlive it.
    explicit DeskCard(DeskPort &desk, QWidget *parent = nullptr);

    [[nodiscard]] bool isEditing() const;
    void submit();

Q_SIGNALS:
    void joined(const QString &storeName);

protected:
    void retranslate() override;

private:
    void chooseAuthority();
    void say(const QString &text, Tone tone);

    DeskPort &m_desk;
    Card *m_card;
    Label *m_facts;
    JoinForm *m_form;
    Button *m_trust;
    Label *m_trusted;
    bool m_named = false;
};

} // namespace forecourt
