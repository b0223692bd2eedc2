// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customeredit.h"

#include "models/domain/personname.h"
#include "models/domain/text.h"
#include "models/domain/whendone.h"
#include "ui/customers/customerwords.h"
#include "ui/drafts/formdraft.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/rightsgate.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/storetime.h"
#include "ui/widgets/tageditor.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateTime>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>

namespace forecourt {

namespace {

constexpr std::array kAll{CustomerField::Name, CustomerField::Gender, CustomerField::BirthYear,
                          CustomerField::Notes};
constexpr int kOldestYear = 1900;

} // namespace

CustomerEdit::CustomerEdit(CustomerService &customers, const PeoplePort &people, const Clock &clock,
                           QWidget *parent)
    : KitWidget(parent)
    , m_customers(customers)
    , m_people(people)
    , m_clock(clock)
    , m_layout(new QVBoxLayout(this))
    , m_card(new Card({}, this))
    , m_name(new QLineEdit)
    , m_gender(new QComboBox)
    , m_birthYear(new QLineEdit)
    , m_tags(new TagEditor)
    , m_notes(new QPlainTextEdit)
    , m_fields{new FormField({}, m_name), new FormField({}, m_gender), new FormField({}, m_birthYear),
               new FormField({}, m_notes)}
    , m_tagsField(new FormField({}, m_tags))
    , m_save(new Button({}, ButtonVariant::Primary))
    , m_cancel(new Button({}, ButtonVariant::Quiet))
    , m_remove(new Button({}, QStringLiteral("trash"), ButtonVariant::Quiet))
    , m_draft(new FormDraft(this, QStringLiteral("customers.edit"), FormDraft::Hidden::Keep))
{
    m_name->setObjectName(QStringLiteral("editName"));
    m_gender->setObjectName(QStringLiteral("editGender"));
    m_birthYear->setObjectName(QStringLiteral("editBirthYear"));
    m_tags->setObjectName(QStringLiteral("editTags"));
    m_notes->setObjectName(QStringLiteral("editNotes"));
    m_notes->setTabChangesFocus(true);
    build();
    connectEditors();
    CustomerEdit::restyle();
    CustomerEdit::retranslate();
}

void CustomerEdit::build()
{
    m_gender->setSizeAdjustPolicy(QComboBox::AdjustToContents); // text size and language change
    auto *content = m_card->contentLayout();
    content->addWidget(fieldOf(CustomerField::Name));
    auto *pair = new QHBoxLayout;
    pair->addWidget(fieldOf(CustomerField::Gender), 1);
    pair->addWidget(fieldOf(CustomerField::BirthYear), 1);
    content->addLayout(pair);
    content->addWidget(m_tagsField);
    content->addWidget(fieldOf(CustomerField::Notes));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_remove);
    content->addLayout(buttons);
    m_layout->addWidget(m_card);
    m_layout->addStretch(1);
}

void CustomerEdit::connectEditors()
{
    connect(m_name, &QLineEdit::textChanged, this, [this] { showHint(CustomerField::Name); });
    connect(m_gender, &QComboBox::currentIndexChanged, this, [this] { showHint(CustomerField::Gender); });
    connect(m_birthYear, &QLineEdit::textChanged, this, [this] { showHint(CustomerField::BirthYear); });
    connect(m_notes, &QPlainTextEdit::textChanged, this, [this] { showHint(CustomerField::Notes); });
    RightsGate::put(m_save, m_people, Action::EditCustomers);
    connect(m_save, &Button::clicked, this, &CustomerEdit::save);
    connect(m_cancel, &Button::clicked, this, &CustomerEdit::cancelled);
    connect(m_remove, &Button::clicked, this, [this] { Q_EMIT removeRequested(m_base.id); });
    const auto onKeys = [this](const QKeySequence &keys, void (CustomerEdit::*what)()) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    onKeys(Shortcuts::keys(Shortcuts::Command::Save), &CustomerEdit::save);
    onKeys(QKeySequence(Qt::Key_F4), &CustomerEdit::takeOther);
}

void CustomerEdit::begin(const CustomerDetail &detail)
{
    m_draft->rest();
    m_base = detail.customer;
    m_seen = detail.versions;
    m_now = detail;
    for (const CustomerField field : kAll) {
        setEditor(field, m_base);
    }
    m_tags->setValue(m_base.tags);
    m_draft->begin(m_base.id.toString());
    showHints();
}

void CustomerEdit::start()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void CustomerEdit::end()
{
    m_draft->drop();
    m_base = {};
    m_now = {};
}

void CustomerEdit::takeNews(const CustomerDetail &detail)
{
    m_now = detail;
    for (const CustomerField field : kAll) {
        const QString theirs = textOf(field, m_now.customer);
        if (theirs == editorText(field) || theirs == textOf(field, m_base)) {
            copy(field, m_now.customer, m_base); // both wrote the same, or only its version is new
            m_seen = CustomerService::takeOver(m_seen, m_now.versions, field);
        }
    }
    showHints();
}

bool CustomerEdit::isDirty() const
{
    return !m_base.id.isNull() && !(edited() == m_base);
}

FormField *CustomerEdit::fieldOf(CustomerField field) const
{
    return m_fields.at(static_cast<std::size_t>(field));
}

QString CustomerEdit::editorText(CustomerField field) const
{
    switch (field) {
    case CustomerField::Name:
        return normalisedText(m_name->text());
    case CustomerField::Gender:
        return wordOf(static_cast<Gender>(qMax(0, m_gender->currentIndex())));
    case CustomerField::BirthYear:
        return m_birthYear->text().trimmed();
    case CustomerField::Notes:
        return m_notes->toPlainText().trimmed();
    }
    return {};
}

QString CustomerEdit::textOf(CustomerField field, const Customer &customer)
{
    switch (field) {
    case CustomerField::Name:
        return normalisedText(customer.fullName);
    case CustomerField::Gender:
        return wordOf(customer.gender);
    case CustomerField::BirthYear:
        return customer.birthYear == 0 ? QString() : QString::number(customer.birthYear);
    case CustomerField::Notes:
        return customer.notes.trimmed();
    }
    return {};
}

void CustomerEdit::copy(CustomerField field, const Customer &from, Customer &to)
{
    switch (field) {
    case CustomerField::Name:
        to.surname = from.surname;
        to.given = from.given;
        to.fullName = from.fullName;
        to.kind = from.kind;
        break;
    case CustomerField::Gender:
        to.gender = from.gender;
        break;
    case CustomerField::BirthYear:
        to.birthYear = from.birthYear;
        break;
    case CustomerField::Notes:
        to.notes = from.notes;
        break;
    }
}

void CustomerEdit::setEditor(CustomerField field, const Customer &customer)
{
    switch (field) {
    case CustomerField::Name:
        m_name->setText(customer.fullName);
        break;
    case CustomerField::Gender:
        m_gender->setCurrentIndex(static_cast<int>(customer.gender));
        break;
    case CustomerField::BirthYear:
        m_birthYear->setText(textOf(field, customer));
        break;
    case CustomerField::Notes:
        m_notes->setPlainText(customer.notes);
        break;
    }
}

QStringList CustomerEdit::editedTags() const
{
    QStringList tags;
    for (const QString &part : m_tags->value()) {
        const QString tag = normalisedText(part);
        if (!tag.isEmpty() && !tags.contains(tag)) {
            tags.append(tag);
        }
    }
    tags.sort();
    return tags;
}

Customer CustomerEdit::edited() const
{
    Customer after = m_base;
    if (const QString name = editorText(CustomerField::Name); name != textOf(CustomerField::Name, m_base)) {
        const PersonName parsed = parsePersonName(name);
        after.surname = parsed.surname;
        after.given = parsed.given;
        after.fullName = parsed.full.isEmpty() ? QString() : displayName(parsed);
        after.kind = parsed.business ? CustomerKind::Business : CustomerKind::Individual;
    }
    after.gender = static_cast<Gender>(qMax(0, m_gender->currentIndex()));
    after.birthYear = m_birthYear->text().trimmed().toInt();
    if (const QString notes = editorText(CustomerField::Notes);
        notes != textOf(CustomerField::Notes, m_base)) {
        after.notes = notes;
    }
    QStringList before = m_base.tags;
    before.sort();
    after.tags = editedTags() == before ? m_base.tags : editedTags();
    return after;
}

QString CustomerEdit::problem(CustomerField field) const
{
    if (field == CustomerField::Name && editorText(field).isEmpty()) {
        return tr("A name is needed: surname and given name, or the company.");
    }
    if (field == CustomerField::BirthYear && !editorText(field).isEmpty()) {
        const int thisYear = StoreTime::date(m_clock.nowMs()).year();
        const int year = editorText(field).toInt();
        if (year < kOldestYear || year > thisYear) {
            return tr("A year from %1 to %2, or nothing.").arg(kOldestYear).arg(thisYear);
        }
    }
    return {};
}

void CustomerEdit::showHint(CustomerField field)
{
    FormField *shown = fieldOf(field);
    if (const QString wrong = problem(field); !wrong.isEmpty()) {
        shown->setHint(wrong, Tone::Bad);
        return;
    }
    const QString theirs = textOf(field, m_now.customer);
    if (theirs == textOf(field, m_base) || theirs == editorText(field)) {
        shown->clearHint();
        return;
    }
    const QString value = field == CustomerField::Gender ? CustomerWords::gender(m_now.customer.gender)
                          : theirs.isEmpty()             ? tr("nothing")
                                                         : theirs;
    shown->setHint(tr("Another desk wrote “%1”. F4 takes it.").arg(value), Tone::Warn);
}

void CustomerEdit::showHints()
{
    for (const CustomerField field : kAll) {
        showHint(field);
    }
}

void CustomerEdit::takeOther()
{
    // The field in use first; else the first one that is marked.
    std::optional<CustomerField> wanted;
    for (const CustomerField field : kAll) {
        const bool marked = textOf(field, m_now.customer) != textOf(field, m_base);
        const bool inUse = fieldOf(field)->editor()->hasFocus();
        if (marked && (inUse || !wanted)) {
            wanted = field;
        }
    }
    if (!wanted) {
        return;
    }
    copy(*wanted, m_now.customer, m_base);
    m_seen = CustomerService::takeOver(m_seen, m_now.versions, *wanted);
    setEditor(*wanted, m_base);
    showHint(*wanted);
    fieldOf(*wanted)->editor()->setFocus();
}

void CustomerEdit::save()
{
    if (m_saving) {
        return;
    }
    for (const CustomerField field : kAll) {
        if (!problem(field).isEmpty()) {
            showHint(field);
            fieldOf(field)->editor()->setFocus();
            return;
        }
    }
    m_saving = true;
    const Customer sent = edited();
    whenDone(m_customers.update(m_people.current().id, m_base, sent, m_seen), this,
             [this, sent, ticket = m_draft->submit()](const Result<void> &result) {
                 m_saving = false;
                 if (sent.id != m_base.id) {
                     result ? void(m_draft->drop(ticket)) : failed(CustomerWords::failure(result.error()));
                 } else if (!result) {
                     fieldOf(CustomerField::Name)->setHint(CustomerWords::failure(result.error()), Tone::Bad);
                 } else {
                     wasSaved(sent);
                 }
             });
}

// Who went on typing meanwhile goes on in the same form, over what is saved now.
void CustomerEdit::wasSaved(const Customer &sent)
{
    const bool typedMore = !(edited() == sent) && !(edited() == m_base);
    if (typedMore) {
        m_base = sent;
        takeNews(CustomerDetail(m_now));
        return;
    }
    end();
    Q_EMIT saved(sent.id);
}

void CustomerEdit::fillGenders()
{
    const int chosen = qMax(0, m_gender->currentIndex());
    const QSignalBlocker quiet(m_gender);
    m_gender->clear();
    for (const Gender gender : allOf<Gender>()) {
        m_gender->addItem(CustomerWords::gender(gender));
    }
    m_gender->setCurrentIndex(chosen);
}

void CustomerEdit::restyle()
{
    const Tokens &t = tokens(this);
    m_layout->setContentsMargins(t.space(5), t.space(4), t.space(5), t.space(4));
    m_card->setMaximumWidth(t.dialogWidth);
    m_notes->setFixedHeight(t.rowHeight * 3);
}

void CustomerEdit::retranslate()
{
    m_card->setTitle(tr("Edit customer"));
    fieldOf(CustomerField::Name)->setLabel(tr("Name"));
    fieldOf(CustomerField::Gender)->setLabel(tr("Gender"));
    fieldOf(CustomerField::BirthYear)->setLabel(tr("Year of birth"));
    fieldOf(CustomerField::Notes)->setLabel(tr("Notes"));
    m_tagsField->setLabel(tr("Tags"));
    fillGenders();
    m_save->setText(tr("Save"));
    m_save->setKeyHint(Shortcuts::keys(Shortcuts::Command::Save));
    m_cancel->setText(tr("Back"));
    m_cancel->setKeyHint(Shortcuts::keys(Shortcuts::Command::Back));
    m_remove->setText(tr("Remove customer"));
    showHints();
}

} // namespace forecourt
