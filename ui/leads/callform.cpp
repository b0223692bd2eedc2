// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/callform.h"

#include "ui/drafts/formdraft.h"
#include "ui/leads/followupedit.h"
#include "ui/leads/leadtexts.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/formfield.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

namespace forecourt {

CallForm::CallForm(LeadService &service, QWidget *parent)
    : KitWidget(parent), m_service(service), m_card(new Card({}, this)), m_outcomes(new QButtonGroup(this))
{
    build();
    connect(m_outcomes, &QButtonGroup::idClicked, this, &CallForm::onOutcome);
    connect(m_grade, qOverload<int>(&QComboBox::activated), this, &CallForm::suggestFollowUp);
    connect(m_save, &Button::clicked, this, &CallForm::submitted);
    connect(m_followUp, &FollowUpEdit::changed, m_followUpField, &FormField::clearHint);
    restyle();
    retranslate();
}

void CallForm::build()
{
    const Tokens &t = tokens(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_card);
    QVBoxLayout *column = m_card->contentLayout();
    auto *chips = new FlowLayout(t.space(2), t.space(1));
    for (const CallOutcome outcome : allOf<CallOutcome>()) {
        auto *chip = new Chip({}, m_card);
        m_outcomes->addButton(chip, static_cast<int>(outcome));
        chips->addWidget(chip);
    }
    m_outcomes->button(static_cast<int>(CallOutcome::Connected))->setChecked(true);
    column->addLayout(chips);
    // Made in reading order, which is the order of the tab key.
    m_note = new QLineEdit(m_card);
    m_followUp = new FollowUpEdit(m_service.clock(), m_card);
    m_grade = new QComboBox(m_card);
    m_invalid = new QCheckBox(m_card);
    m_noteField = new FormField({}, m_note, m_card);
    column->addWidget(m_noteField);
    auto *line = new QHBoxLayout;
    m_followUpField = new FormField({}, m_followUp, m_card);
    m_gradeField = new FormField({}, m_grade, m_card);
    line->addWidget(m_followUpField, 3);
    line->addWidget(m_gradeField, 2);
    column->addLayout(line);
    column->addWidget(m_invalid);
    m_invalid->hide();
    m_save = new Button({}, ButtonVariant::Primary, m_card);
    m_save->setKeyHint(Shortcuts::keys(Shortcuts::Command::Save));
    column->addWidget(m_save);
    QList<QWidget *> kept{m_note};
    for (QAbstractButton *chip : m_outcomes->buttons()) {
        kept.append(chip);
    }
    m_draft = new FormDraft(this, QStringLiteral("leads.call"), FormDraft::Hidden::Keep, kept);
}

void CallForm::setWorkingHours(const WorkingHours &hours)
{
    m_hours = hours;
    suggestFollowUp();
}

void CallForm::setLead(const LeadDetail &detail)
{
    const Lead &lead = detail.lead();
    const bool another = lead.id != m_lead;
    if (another) {
        m_draft->rest();
        if (!m_lead.isNull() && isStarted()) {
            m_drafts.insert(m_lead, {outcome(), m_note->text()});
        }
        m_lead = lead.id;
        const bool kept = !m_draft->isKeeping() && m_drafts.contains(m_lead);
        const Draft draft = kept ? m_drafts.take(m_lead) : Draft();
        m_note->setText(draft.note);
        m_outcomes->button(static_cast<int>(draft.outcome))->setChecked(true);
        m_draft->begin(m_lead.toString());
        m_outcomeChosen = kept || m_draft->isRestored();
        m_followUp->forgetTouch();
    }
    // A grade chosen here and not stored yet is not overwritten by a change that comes in.
    if (another || m_grade->currentData().toInt() == static_cast<int>(m_storedGrade)) {
        m_grade->setCurrentIndex(m_grade->findData(static_cast<int>(lead.grade)));
    }
    m_storedGrade = lead.grade;
    m_unansweredCalls = detail.unansweredCalls;
    m_mayBeInvalid = isLegal(lead.status, LeadStatus::Invalid);
    m_invalid->setVisible(outcome() == CallOutcome::WrongNumber && m_mayBeInvalid);
    suggestFollowUp();
}

CallRecord CallForm::record() const
{
    CallRecord record;
    record.outcome = outcome();
    record.note = m_note->text();
    record.nextFollowUpAt = m_followUp->when();
    record.grade = static_cast<LeadGrade>(m_grade->currentData().toInt());
    record.markInvalid =
        m_invalid->isChecked() && record.outcome == CallOutcome::WrongNumber && m_mayBeInvalid;
    return record;
}

void CallForm::choose(CallOutcome outcome)
{
    m_outcomes->button(static_cast<int>(outcome))->setChecked(true);
    onOutcome();
}

bool CallForm::check()
{
    const QString problem = m_followUp->problem();
    m_followUpField->setHint(problem, Tone::Bad);
    if (!problem.isEmpty()) {
        m_followUp->setFocus(Qt::OtherFocusReason);
    }
    return problem.isEmpty();
}

void CallForm::startTyping()
{
    m_note->setFocus(Qt::ShortcutFocusReason);
}

void CallForm::finished(const LeadId &lead)
{
    m_drafts.remove(lead);
    if (!m_draft->drop(lead.toString())) {
        return; // another one is being called
    }
    m_note->clear();
    m_outcomes->button(static_cast<int>(CallOutcome::Connected))->setChecked(true);
    m_outcomeChosen = false;
    m_invalid->hide();
    m_followUp->forgetTouch();
    m_draft->begin(m_lead.toString());
}

bool CallForm::isStarted() const
{
    return m_outcomeChosen || !m_note->text().isEmpty() || m_followUp->isTouched();
}

// Keys 1 to 4 choose while the focus is on something that takes no digits itself.
void CallForm::keyPressEvent(QKeyEvent *event)
{
    const int number = event->key() - Qt::Key_1;
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && number >= 0 && number < static_cast<int>(kWordCount<CallOutcome>)) {
        choose(static_cast<CallOutcome>(number));
        startTyping();
        return;
    }
    KitWidget::keyPressEvent(event);
}

void CallForm::onOutcome()
{
    m_outcomeChosen = true;
    const bool wrong = outcome() == CallOutcome::WrongNumber && m_mayBeInvalid;
    m_invalid->setVisible(wrong);
    m_invalid->setChecked(wrong);
    suggestFollowUp();
}

void CallForm::suggestFollowUp()
{
    const auto grade = static_cast<LeadGrade>(m_grade->currentData().toInt());
    const qint64 nowMs = m_service.clock().nowMs();
    m_followUp->suggest(
        suggestedFollowUpMs(outcome(), grade, m_unansweredCalls, nowMs, m_service.settings(), m_hours),
        nowMs);
}

void CallForm::fillGrades()
{
    const QVariant chosen = m_grade->currentData();
    m_grade->clear();
    for (const LeadGrade grade : {LeadGrade::H, LeadGrade::A, LeadGrade::B, LeadGrade::C, LeadGrade::N}) {
        m_grade->addItem(LeadTexts::grade(grade), static_cast<int>(grade));
    }
    m_grade->setCurrentIndex(qMax(0, m_grade->findData(chosen)));
}

CallOutcome CallForm::outcome() const
{
    return static_cast<CallOutcome>(m_outcomes->checkedId());
}

void CallForm::restyle()
{
    m_card->contentLayout()->setSpacing(tokens(this).space(2));
}

void CallForm::retranslate()
{
    m_card->setTitle(tr("Record a call"));
    for (const CallOutcome outcome : allOf<CallOutcome>()) {
        const int id = static_cast<int>(outcome);
        m_outcomes->button(id)->setText(
            tr("%1 %2", "key, outcome").arg(id + 1).arg(LeadTexts::outcome(outcome)));
    }
    m_noteField->setLabel(tr("Note"));
    m_followUpField->setLabel(tr("Next follow-up"));
    m_gradeField->setLabel(tr("Grade"));
    m_invalid->setText(tr("The lead is invalid: wrong number"));
    m_save->setText(tr("Save"));
    fillGrades();
}

} // namespace forecourt
