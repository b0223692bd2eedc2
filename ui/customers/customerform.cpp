// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customerform.h"

#include "models/domain/whendone.h"
#include "models/itemmodels/customers/customerlistmodel.h"
#include "ui/customers/customerwords.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/rightsgate.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/phonefield.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QShortcut>

namespace forecourt {

// Long enough not to search at every key, short enough to be there before the next field.
static constexpr int kPauseMs = 150;

CustomerForm::CustomerForm(CustomerService &customers, const PeoplePort &people, QWidget *parent)
    : KitWidget(parent)
    , m_customers(customers)
    , m_people(people)
    , m_layout(new QVBoxLayout(this))
    , m_card(new Card({}, this))
    , m_name(new QLineEdit)
    , m_phone(new PhoneField)
    , m_email(new QLineEdit)
    , m_nameField(new FormField({}, m_name))
    , m_phoneField(new FormField({}, m_phone))
    , m_emailField(new FormField({}, m_email))
    , m_similar(new Banner(Tone::Warn))
    , m_save(new Button({}, ButtonVariant::Primary))
    , m_cancel(new Button({}, ButtonVariant::Quiet))
    , m_draft(new FormDraft(this, QStringLiteral("customers.new"), FormDraft::Hidden::Empty))
{
    m_name->setObjectName(QStringLiteral("newName"));
    m_phone->setObjectName(QStringLiteral("newPhone"));
    m_email->setObjectName(QStringLiteral("newEmail"));
    m_similar->setObjectName(QStringLiteral("similar"));
    buildLayout();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &CustomerForm::lookForSimilar);
    for (QLineEdit *line : std::initializer_list<QLineEdit *>{m_name, m_phone, m_email}) {
        connect(line, &QLineEdit::textChanged, this, &CustomerForm::edited);
        connect(line, &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
    }
    RightsGate::put(m_save, people, Action::EditCustomers);
    connect(m_save, &Button::clicked, this, &CustomerForm::save);
    connect(m_cancel, &Button::clicked, this, &CustomerForm::cancelled);
    connect(m_similar, &Banner::actionTriggered, this, [this] { Q_EMIT openRequested(m_similarId); });
    auto *keys = new QShortcut(Shortcuts::keys(Shortcuts::Command::Save), this);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, &CustomerForm::save);
    CustomerForm::restyle();
    CustomerForm::retranslate();
}

void CustomerForm::buildLayout()
{
    auto *content = m_card->contentLayout();
    for (FormField *field : {m_nameField, m_phoneField, m_emailField}) {
        content->addWidget(field);
    }
    content->addWidget(m_similar);
    m_similar->hide();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    content->addLayout(buttons);
    m_layout->addWidget(m_card);
    m_layout->addStretch(1);
}

void CustomerForm::start()
{
    m_draft->begin(QStringLiteral("new"));
    m_name->setFocus(Qt::OtherFocusReason);
}

NewCustomer CustomerForm::draft() const
{
    return {m_name->text(), m_phone->text(), m_email->text(), QStringLiteral("walk_in")};
}

void CustomerForm::setDraft(const NewCustomer &draft)
{
    m_name->setText(draft.name);
    m_phone->setText(draft.phone);
    m_email->setText(draft.email);
}

void CustomerForm::edited()
{
    validate();
    m_nameField->clearHint();
    m_pause.start();
}

void CustomerForm::validate()
{
    m_phoneField->setHint(CustomerWords::phoneProblem(m_phone->text()), Tone::Bad);
    m_emailField->setHint(CustomerWords::emailProblem(m_email->text()), Tone::Bad);
}

void CustomerForm::lookForSimilar()
{
    const int ticket = ++m_ticket;
    whenDone(m_customers.similar(draft()), this, [this, ticket](const Result<QList<SimilarCustomer>> &found) {
        if (ticket == m_ticket) {
            showSimilar(found.value_or(QList<SimilarCustomer>()));
        }
    });
}

void CustomerForm::showSimilar(const QList<SimilarCustomer> &found)
{
    m_similar->setVisible(!found.isEmpty());
    if (found.isEmpty()) {
        m_similarId = {};
        return;
    }
    const SimilarCustomer &first = found.first();
    m_similarId = first.row.id;
    const QString detail = CustomerListModel::detailOf(first.row);
    const QString who = detail.isEmpty() ? first.row.name : first.row.name + QStringLiteral(" · ") + detail;
    switch (first.by) {
    case SimilarCustomer::By::Phone:
        m_similar->setText(who, tr("This number is known."));
        break;
    case SimilarCustomer::By::Email:
        m_similar->setText(who, tr("This address is known."));
        break;
    case SimilarCustomer::By::Name:
        m_similar->setText(who, tr("Somebody has the same name."));
        break;
    }
}

void CustomerForm::save()
{
    if (m_saving) {
        return;
    }
    if (m_name->text().trimmed().isEmpty()) {
        m_nameField->setHint(tr("A name is needed: surname and given name, or the company."), Tone::Bad);
        m_name->setFocus();
        return;
    }
    for (FormField *field : {m_phoneField, m_emailField}) {
        if (!field->hint().isEmpty()) {
            field->editor()->setFocus();
            return;
        }
    }
    m_saving = true;
    whenDone(m_customers.create(m_people.current().id, draft()), this,
             [this, sent = m_draft->submit()](const Result<CustomerId> &result) { saved(result, sent); });
}

void CustomerForm::saved(const Result<CustomerId> &result, const FormDraft::Ticket &sent)
{
    m_saving = false;
    const bool open = m_draft->isAt(sent);
    if (result) {
        if (m_draft->drop(sent)) {
            setDraft({});
            m_pause.stop();
            ++m_ticket;
            showSimilar({});
        }
        Q_EMIT created(*result);
        return;
    }
    if (!open) {
        Q_EMIT failed(CustomerWords::failure(result.error()));
        return;
    }
    const bool known = result.error().code == ErrorCode::Conflict;
    FormField *field = known || result.error().detail == QLatin1String("phone") ? m_phoneField : m_nameField;
    field->setHint(CustomerWords::failure(result.error()), Tone::Bad);
    field->editor()->setFocus();
    lookForSimilar();
}

void CustomerForm::restyle()
{
    const Tokens &t = tokens(this);
    m_layout->setContentsMargins(t.space(5), t.space(4), t.space(5), t.space(4));
    m_card->setMaximumWidth(t.dialogWidth);
}

void CustomerForm::retranslate()
{
    m_card->setTitle(tr("New customer"));
    m_nameField->setLabel(tr("Name"));
    m_phoneField->setLabel(tr("Phone"));
    m_emailField->setLabel(tr("E-mail"));
    m_similar->setAction(tr("Open this customer"));
    m_save->setText(tr("Save"));
    m_save->setKeyHint(Shortcuts::keys(Shortcuts::Command::Save));
    m_cancel->setText(tr("Back"));
    m_cancel->setKeyHint(Shortcuts::keys(Shortcuts::Command::Back));
    validate();
}

} // namespace forecourt
