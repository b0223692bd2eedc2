// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/leads/leadservice.h"
#include "ui/widgets/kitwidget.h"

class QScrollArea;
class QVBoxLayout;

namespace forecourt {

class Badge;
class Banner;
class Button;
class CallForm;
class CountdownBadge;
class Label;
class LeadFacts;
class LeadHistory;
class PeoplePort;

// One lead in full: who it is, how long the answer may take, the call form, facts and history. Follows
// changes from everywhere. Service and port must outlive it.
class LeadPanel final : public KitWidget
{
    Q_OBJECT

public:
    LeadPanel(LeadService &service, PeoplePort &people, QWidget *parent = nullptr);

    void showLead(const LeadId &id);
    [[nodiscard]] LeadId lead() const { return m_lead; }
    [[nodiscard]] const LeadDetail &detail() const { return m_detail; }
    [[nodiscard]] CallForm *callForm() const { return m_call; }
    void saveCall();

Q_SIGNALS:
    void editRequested();
    void customerRequested(const QUuid &customer);
    void message(const QString &text, forecourt::Tone tone);
    void gone(); // the lead is not there any more

protected:
    void restyle() override;
    void retranslate() override;

private:
    void build();
    void connectParts();
    void reload();
    void show(const Result<LeadDetail> &detail);
    void showWho();
    void showKnown();
    void onBanner();
    void assign(const StaffId &owner);
    void setStatus(LeadStatus status, const QString &reason);
    void report(const Result<void> &result, const QString &done);

    LeadService &m_service;
    PeoplePort &m_people;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    Label *m_name;
    Badge *m_grade;
    CountdownBadge *m_countdown;
    Badge *m_answered;
    Label *m_contact;
    Button *m_open;
    Banner *m_known;
    CallForm *m_call;
    LeadFacts *m_facts;
    LeadHistory *m_history;
    LeadId m_lead;
    LeadDetail m_detail;
    int m_asked = 0;
    bool m_saving = false;
};

} // namespace forecourt
