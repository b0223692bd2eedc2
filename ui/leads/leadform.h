// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/leads/leadservice.h"
#include "ui/drafts/formdraft.h"
#include "ui/widgets/kitwidget.h"

#include <QJsonObject>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;
class QScrollArea;

namespace forecourt {

class Button;
class FormField;
class KnownPerson;
class Label;
class PeoplePort;
class PhoneField;

// Takes down a new lead, or corrects one. While a number or address is typed it says who is known by it. What
// is typed for a new lead stays until it is saved or thrown away. Service and port must outlive it.
class LeadForm final : public KitWidget
{
    Q_OBJECT

public:
    LeadForm(LeadService &service, PeoplePort &people, QWidget *parent = nullptr);

    void startNew();                         // goes on with the draft, if there is one
    void startEdit(const LeadDetail &shown); // the lead as it is now
    [[nodiscard]] bool isEdit() const { return m_edited.has_value(); }
    void save();

Q_SIGNALS:
    void saved(const forecourt::LeadId &lead);
    void cancelled();
    void leadRequested(const forecourt::LeadId &lead); // an open lead of the same person
    void message(const QString &text, forecourt::Tone tone);

protected:
    void restyle() override;
    void retranslate() override;

private:
    // Fields in m_fields.
    enum FieldIndex : qsizetype {
        NameField,
        NumberField,
        EmailField,
        SourceField,
        InterestField,
        MakeField,
        ModelField,
        GradeField,
        OwnerField,
        CommentsField
    };

    static void choose(QComboBox *box, const QVariant &data);
    void build();
    void layOut();
    void connectParts();
    void place(FormField *field, int row, int column, int span = 1);
    void fillChoices();
    void clear();
    void showDraft(const NewLead &lead);
    // The unsaved new lead; empty where nothing is typed.
    [[nodiscard]] QJsonObject draft() const;
    void setDraft(const QJsonObject &draft);
    void bringBack();
    void validate();
    void lookForKnown();
    void takeName(const QString &name);
    [[nodiscard]] NewLead typed() const;
    [[nodiscard]] Lead edited() const;
    // `sent`: what was open when the save went out; by the time of its answer another lead may be.
    void onSaved(const LeadId &lead, const FormDraft::Ticket &sent, bool wasEdit);
    void onFailed(const Error &error, const FormDraft::Ticket &sent);
    void markPulledChanges();

    LeadService &m_service;
    PeoplePort &m_people;
    QScrollArea *m_scroll;
    QGridLayout *m_grid = nullptr;
    Label *m_title;
    KnownPerson *m_known;
    QLineEdit *m_name;
    PhoneField *m_phone;
    QLineEdit *m_email;
    QComboBox *m_source;
    QComboBox *m_interest;
    QLineEdit *m_make;
    QLineEdit *m_model;
    QComboBox *m_grade;
    QComboBox *m_owner;
    QPlainTextEdit *m_comments;
    QList<FormField *> m_fields; // in reading order
    Button *m_save;
    Button *m_cancel;
    std::optional<LeadDetail> m_edited;
    QJsonObject m_keptDraft; // of a new lead, while another is corrected
    bool m_saving = false;
    FormDraft *m_draft;
};

} // namespace forecourt
