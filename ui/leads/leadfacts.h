// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/leads/leadrow.h"
#include "ui/widgets/kitwidget.h"

class QComboBox;
class QGridLayout;
class QMenu;

namespace forecourt {

class Button;
class Card;
class Label;
class PeoplePort;

// What is known of a lead, who owns it and where it stands; the steps its life allows are in a menu.
class LeadFacts final : public KitWidget
{
    Q_OBJECT

public:
    // The port must outlive it.
    explicit LeadFacts(PeoplePort &people, QWidget *parent = nullptr);

    void setLead(const LeadDetail &detail);

Q_SIGNALS:
    void editRequested();
    void ownerChosen(const forecourt::StaffId &owner);
    void statusChosen(forecourt::LeadStatus status, const QString &reason);

protected:
    void restyle() override;
    void retranslate() override;

private:
    void showFacts();
    void addFact(const QString &name, const QString &value);
    void fillOwners();
    void showSteps();
    void addReasons(QMenu *menu, LeadStatus status, const QStringList &reasons);

    PeoplePort &m_people;
    Card *m_card;
    Button *m_status;
    Button *m_edit;
    QMenu *m_steps;
    Label *m_ownerLabel;
    QComboBox *m_owner;
    QWidget *m_facts;
    QGridLayout *m_grid;
    LeadDetail m_detail;
};

} // namespace forecourt
