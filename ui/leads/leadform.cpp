// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadform.h"

#include "models/domain/email.h"
#include "models/domain/phone.h"
#include "models/domain/whendone.h"
#include "ui/leads/knownperson.h"
#include "ui/leads/leaddraft.h"
#include "ui/leads/leadtexts.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/rightsgate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/phonefield.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>

namespace forecourt {

namespace {

QString wordIn(const QComboBox *box)
{
    return box->currentData().toString();
}

} // namespace

void LeadForm::choose(QComboBox *box, const QVariant &data)
{
    box->setCurrentIndex(qMax(0, box->findData(data)));
}

LeadForm::LeadForm(LeadService &service, PeoplePort &people, QWidget *parent)
    : KitWidget(parent)
    , m_service(service)
    , m_people(people)
    , m_scroll(new QScrollArea(this))
    , m_title(new Label(TextRole::Title))
    , m_known(new KnownPerson(service))
    , m_name(new QLineEdit)
    , m_phone(new PhoneField)
    , m_email(new QLineEdit)
    , m_source(new QComboBox)
    , m_interest(new QComboBox)
    , m_make(new QLineEdit)
    , m_model(new QLineEdit)
    , m_grade(new QComboBox)
    , m_owner(new QComboBox)
    , m_comments(new QPlainTextEdit)
    , m_save(new Button({}, ButtonVariant::Primary))
    , m_cancel(new Button({}, ButtonVariant::Plain))
    , m_draft(new FormDraft(this, QStringLiteral("leads.lead"), FormDraft::Hidden::Empty))
{
    build();
    connectParts();
    restyle();
    retranslate();
    clear();
}

void LeadForm::connectParts()
{
    for (QLineEdit *line : std::initializer_list<QLineEdit *>{m_phone, m_email}) {
        connect(line, &QLineEdit::textChanged, this, &LeadForm::validate);
        connect(line, &QLineEdit::textEdited, this, &LeadForm::lookForKnown);
    }
    connect(m_known, &KnownPerson::leadRequested, this, &LeadForm::leadRequested);
    connect(m_known, &KnownPerson::found, this, &LeadForm::takeName);
    RightsGate::put(m_save, m_people, Action::TakeLeads);
    connect(m_save, &Button::clicked, this, &LeadForm::save);
    connect(m_cancel, &Button::clicked, this, &LeadForm::cancelled);
    connect(&m_people, &PeoplePort::changed, this, &LeadForm::fillChoices);
    connect(&m_service, &LeadService::changed, this, &LeadForm::markPulledChanges);
}

void LeadForm::startNew()
{
    if (m_edited) {
        m_draft->rest();
        m_edited.reset();
        clear();
        bringBack();
    }
    retranslate();
    m_fields.at(GradeField)->show();
    m_fields.at(OwnerField)->show();
    m_draft->begin(QStringLiteral("new"));
    m_name->setFocus(Qt::ShortcutFocusReason);
}

void LeadForm::startEdit(const LeadDetail &shown)
{
    if (!m_edited) {
        m_keptDraft = draft();
    }
    m_draft->rest();
    clear();
    m_edited = shown;
    showDraft(newLeadLike(shown.lead()));
    retranslate();
    m_fields.at(GradeField)->hide(); // have their own places beside the call and the facts
    m_fields.at(OwnerField)->hide();
    m_draft->begin(shown.lead().id.toString());
    m_name->setFocus(Qt::ShortcutFocusReason);
}

void LeadForm::clear()
{
    NewLead nobody;
    nobody.owner = m_people.current().id;
    showDraft(nobody);
    m_known->clear();
    for (FormField *field : std::as_const(m_fields)) {
        field->clearHint();
    }
}

void LeadForm::showDraft(const NewLead &lead)
{
    m_name->setText(lead.name);
    m_phone->setText(lead.phone);
    m_email->setText(lead.email);
    if (m_source->findData(lead.source) < 0) {
        m_source->addItem(LeadTexts::source(lead.source), lead.source);
    }
    choose(m_source, lead.source);
    choose(m_interest, wordOf(lead.interest));
    m_make->setText(lead.make);
    m_model->setText(lead.model);
    choose(m_grade, wordOf(lead.grade));
    choose(m_owner, lead.owner.toString());
    m_comments->setPlainText(lead.comments);
}

QJsonObject LeadForm::draft() const
{
    return m_edited ? m_keptDraft : draftOf(typed());
}

void LeadForm::setDraft(const QJsonObject &draft)
{
    if (!draft.isEmpty()) {
        NewLead lead = leadOfDraft(draft);
        lead.owner = m_people.current().id;
        showDraft(lead);
    }
}

// The unsaved new lead, where no draft on disk does it.
void LeadForm::bringBack()
{
    if (!m_draft->isKeeping()) {
        setDraft(m_keptDraft);
    }
}

NewLead LeadForm::typed() const
{
    NewLead lead;
    lead.name = m_name->text();
    lead.phone = m_phone->given();
    lead.email = m_email->text();
    lead.source = wordIn(m_source);
    lead.interest = fromWord(wordIn(m_interest), LeadInterest::Buy);
    lead.make = m_make->text();
    lead.model = m_model->text();
    lead.grade = fromWord(wordIn(m_grade), LeadGrade::N);
    lead.owner = StaffId::fromString(wordIn(m_owner)).value_or(StaffId());
    lead.comments = m_comments->toPlainText();
    lead.another = m_known->isSomebodyElse();
    return lead;
}

Lead LeadForm::edited() const
{
    const NewLead text = typed();
    Lead lead = m_edited->lead();
    lead.contactName = text.name.trimmed();
    lead.contactPhone = text.phone.trimmed();
    lead.contactEmail = text.email.trimmed();
    lead.source = text.source;
    lead.interest = text.interest;
    lead.make = text.make.trimmed();
    lead.model = text.model.trimmed();
    lead.comments = text.comments.trimmed();
    return lead;
}

void LeadForm::save()
{
    if (m_saving) {
        return;
    }
    m_saving = true;
    const StaffId author = m_people.current().id;
    const FormDraft::Ticket sent = m_draft->submit();
    if (m_edited) {
        const LeadId id = m_edited->lead().id;
        whenDone(m_service.edit(m_edited->lead(), edited(), m_edited->versions, author), this,
                 [this, id, sent](const Result<void> &result) {
                     result ? onSaved(id, sent, true) : onFailed(result.error(), sent);
                 });
        return;
    }
    whenDone(m_service.create(typed(), author), this, [this, sent](const Result<LeadId> &result) {
        result ? onSaved(*result, sent, false) : onFailed(result.error(), sent);
    });
}

void LeadForm::onSaved(const LeadId &lead, const FormDraft::Ticket &sent, bool wasEdit)
{
    m_saving = false;
    Q_EMIT message(wasEdit ? tr("Lead corrected.") : tr("Lead saved."), Tone::Ok);
    if (!wasEdit) {
        m_keptDraft = {};
    }
    if (!m_draft->drop(sent)) {
        return; // nobody is called away from what is open now
    }
    m_edited.reset();
    clear();
    if (wasEdit) {
        bringBack();
    }
    Q_EMIT saved(lead);
}

void LeadForm::onFailed(const Error &error, const FormDraft::Ticket &sent)
{
    m_saving = false;
    if (error.code == ErrorCode::InvalidInput && m_draft->isAt(sent)) {
        m_fields.at(NameField)->setHint(tr("A name, a telephone number or an e-mail address is needed."),
                                        Tone::Bad);
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT message(LeadTexts::error(error), Tone::Bad);
}

void LeadForm::validate()
{
    m_fields.at(NameField)->clearHint();
    const QString phone = m_phone->text().trimmed();
    const PhoneNumber number = normalisePhone(phone);
    constexpr qsizetype kWorthSaying = 7;
    if (phone.isEmpty() || (!number.isValid() && number.searchDigits.size() < kWorthSaying)) {
        m_fields.at(NumberField)->clearHint();
    } else if (number.isValid()) {
        m_fields.at(NumberField)->setHint(number.display, Tone::Ok);
    } else {
        m_fields.at(NumberField)->setHint(tr("Not a complete number; add the area code."), Tone::Warn);
    }
    const QString email = m_email->text().trimmed();
    const bool doubtful = email.contains(QLatin1Char('@')) && !normaliseEmail(email).valid;
    m_fields.at(EmailField)
        ->setHint(doubtful ? tr("No mail can be sent to this address.") : QString(), Tone::Warn);
}

void LeadForm::lookForKnown()
{
    if (!m_edited) {
        m_known->setContact(m_phone->text(), m_email->text());
    }
}

void LeadForm::takeName(const QString &name)
{
    if (!m_edited && m_name->text().trimmed().isEmpty()) {
        m_name->setText(name);
    }
}

// A form in use is not overwritten: what came in from elsewhere is said beside its field.
void LeadForm::markPulledChanges()
{
    if (!m_edited || m_saving) {
        return;
    }
    whenDone(m_service.detail(m_edited->lead().id), this, [this](const Result<LeadDetail> &now) {
        if (!m_edited || !now || now->lead().id != m_edited->lead().id) {
            return;
        }
        const Lead &shown = m_edited->lead();
        const auto mark = [this](FieldIndex field, const QString &before, const QString &after) {
            if (before != after) {
                m_fields.at(field)->setHint(tr("Changed meanwhile to: %1").arg(after), Tone::Warn);
            }
        };
        mark(NameField, shown.contactName, now->lead().contactName);
        mark(NumberField, shown.contactPhone, now->lead().contactPhone);
        mark(EmailField, shown.contactEmail, now->lead().contactEmail);
        mark(MakeField, shown.make, now->lead().make);
        mark(ModelField, shown.model, now->lead().model);
        mark(CommentsField, shown.comments, now->lead().comments);
    });
}

} // namespace forecourt
