// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/knownperson.h"
#include "ui/leads/leadform.h"
#include "ui/leads/leadtexts.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/phonefield.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>

// Where the fields of the form stand, and their words.
namespace forecourt {

void LeadForm::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget;
    m_grid = new QGridLayout(page);
    for (QWidget *editor : QList<QWidget *>{m_name, m_phone, m_email, m_source, m_interest, m_make, m_model,
                                            m_grade, m_owner, m_comments}) {
        m_fields.append(new FormField({}, editor, page));
    }
    for (QComboBox *choice :
         {m_source, m_interest, m_grade, m_owner}) { // the longest choice is not always chosen
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
    m_comments->setTabChangesFocus(true);
    layOut();
    m_save->setKeyHint(Shortcuts::keys(Shortcuts::Command::Save));
    m_cancel->setKeyHint(Shortcuts::keys(Shortcuts::Command::Back));
    m_scroll->setWidget(page);
}

void LeadForm::layOut()
{
    constexpr int kColumns = 2;
    int row = 0;
    m_grid->addWidget(m_title, row++, 0, 1, kColumns);
    place(m_fields.at(NameField), row, 0);
    place(m_fields.at(NumberField), row++, 1);
    m_grid->addWidget(m_known, row++, 0, 1, kColumns);
    place(m_fields.at(EmailField), row++, 0, kColumns);
    for (const FieldIndex left : {SourceField, MakeField, GradeField}) {
        const bool interestLine = left == SourceField;
        place(m_fields.at(left), row, 0);
        place(m_fields.at(interestLine ? InterestField : left + 1), row++, 1);
    }
    place(m_fields.at(CommentsField), row++, 0, kColumns);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    m_grid->addLayout(buttons, row++, 0, 1, kColumns);
    m_grid->setRowStretch(row, 1);
}

void LeadForm::place(FormField *field, int row, int column, int span)
{
    m_grid->addWidget(field, row, column, 1, span);
    m_grid->setColumnStretch(column, 1);
}

void LeadForm::fillChoices()
{
    const auto refill = [](QComboBox *box, const QList<QPair<QString, QString>> &choices) {
        const QVariant chosen = box->currentData();
        const QString text = box->currentText();
        box->clear();
        for (const auto &[name, word] : choices) {
            box->addItem(name, word);
        }
        if (chosen.isValid() && box->findData(chosen) < 0) { // what a file said, or somebody who left
            box->addItem(text, chosen);
        }
        choose(box, chosen);
    };
    QList<QPair<QString, QString>> sources;
    for (const char *word : {"walk_in", "phone", "web", "referral", "event"}) {
        const QString source = QString::fromLatin1(word);
        sources.append({LeadTexts::source(source), source});
    }
    refill(m_source, sources);
    QList<QPair<QString, QString>> interests;
    for (const LeadInterest interest : allOf<LeadInterest>()) {
        interests.append({LeadTexts::interest(interest), wordOf(interest)});
    }
    refill(m_interest, interests);
    QList<QPair<QString, QString>> grades;
    for (const LeadGrade grade : allOf<LeadGrade>()) {
        grades.append({LeadTexts::grade(grade), wordOf(grade)});
    }
    refill(m_grade, grades);
    QList<QPair<QString, QString>> owners = {{tr("Nobody yet"), StaffId().toString()}};
    for (const Person &person : m_people.people()) {
        owners.append({person.name, person.id.toString()});
    }
    refill(m_owner, owners);
}

void LeadForm::restyle()
{
    const Tokens &t = tokens(this);
    const int margin = t.space(4);
    m_grid->setContentsMargins(margin, t.space(3), margin, margin);
    m_grid->setHorizontalSpacing(t.space(3));
    m_grid->setVerticalSpacing(t.space(3));
    m_comments->setFixedHeight(3 * t.controlHeight);
}

void LeadForm::retranslate()
{
    fillChoices();
    m_title->setText(m_edited ? tr("Correct the lead") : tr("New lead"));
    const QStringList labels = {tr("Name"), tr("Phone"), tr("E-mail"), tr("Source"), tr("Interest"),
                                tr("Make"), tr("Model"), tr("Grade"),  tr("Owner"),  tr("What they say")};
    for (qsizetype i = 0; i < labels.size(); ++i) {
        m_fields.at(i)->setLabel(labels.at(i));
    }
    m_save->setText(tr("Save"));
    m_cancel->setText(tr("Cancel"));
}

} // namespace forecourt
