// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/customers/customerservice.h"
#include "ui/widgets/kitwidget.h"

class QHBoxLayout;
class QVBoxLayout;

namespace forecourt {

class Avatar;
class Badge;
class Button;
class Card;
class FlowLayout;
class Label;
class PeoplePort;

// The head of the card: who, how to reach them, tags and permissions, and what to do first.
class CustomerHeader final : public KitWidget
{
    Q_OBJECT

public:
    // Both must outlive it.
    CustomerHeader(const PeoplePort &people, const Clock &clock, QWidget *parent = nullptr);

    void setDetail(const CustomerDetail &detail);

Q_SIGNALS:
    void receiveRequested();
    void editRequested();

protected:
    void restyle() override;
    void retranslate() override;

private:
    void build();
    void refresh();
    void addBadge(const QString &text, Tone tone, const QString &iconName = {});
    [[nodiscard]] QString about() const;
    [[nodiscard]] QString reach() const;

    const Clock &m_clock;
    QVBoxLayout *m_layout;
    QHBoxLayout *m_line;
    QVBoxLayout *m_words;
    Card *m_card;
    Avatar *m_avatar;
    Label *m_name;
    Label *m_about;
    Label *m_reach;
    QWidget *m_badges;
    FlowLayout *m_badgeLine;
    Button *m_edit;
    Button *m_receive;
    CustomerDetail m_detail;
};

} // namespace forecourt
