// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/leads/leadservice.h"
#include "ui/widgets/kitwidget.h"

#include <QHash>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLineEdit;

namespace forecourt {

class Button;
class Card;
class Chip;
class FollowUpEdit;
class FormDraft;
class FormField;

// Takes down a call to a prospect: outcome (keys 1 to 4), note, next follow-up and grade. What is typed for
// one lead waits there while another is looked at. Interface thread.
class CallForm final : public KitWidget
{
    Q_OBJECT

public:
    // The service must outlive the form.
    explicit CallForm(LeadService &service, QWidget *parent = nullptr);

    void setWorkingHours(const WorkingHours &hours);
    void setLead(const LeadDetail &detail);
    [[nodiscard]] CallRecord record() const;
    bool check(); // says beside its field what cannot be read; false where something cannot
    void choose(CallOutcome outcome);
    void startTyping();                                  // focus into the note
    [[nodiscard]] LeadId lead() const { return m_lead; } // whose call it is
    void finished(const LeadId &lead);                   // its call was stored: forget what was typed
    [[nodiscard]] bool isStarted() const;                // something was typed or chosen

Q_SIGNALS:
    void submitted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void restyle() override;
    void retranslate() override;

private:
    struct Draft
    {
        CallOutcome outcome = CallOutcome::Connected;
        QString note;
    };

    void build();
    void onOutcome();
    void suggestFollowUp();
    void fillGrades();
    [[nodiscard]] CallOutcome outcome() const;

    LeadService &m_service;
    Card *m_card;
    QButtonGroup *m_outcomes;
    QLineEdit *m_note = nullptr;
    FollowUpEdit *m_followUp = nullptr;
    QComboBox *m_grade = nullptr;
    QCheckBox *m_invalid = nullptr;
    FormField *m_noteField = nullptr;
    FormField *m_followUpField = nullptr;
    FormField *m_gradeField = nullptr;
    Button *m_save = nullptr;
    WorkingHours m_hours;
    LeadId m_lead;
    LeadGrade m_storedGrade = LeadGrade::N;
    int m_unansweredCalls = 0;
    bool m_mayBeInvalid = false;
    bool m_outcomeChosen = false;
    QHash<LeadId, Draft> m_drafts; // for as long as the program runs
    FormDraft *m_draft = nullptr;
};

} // namespace forecourt
