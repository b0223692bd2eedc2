// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/staffcard.h"

#include "ui/settings/secretform.h"
#include "ui/settings/staffmodel.h"
#include "ui/settings/staffwords.h"
#include "ui/shell/errorwords.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/rightsgate.h"
#include "ui/shell/rightswords.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tablepane.h"

#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>

namespace forecourt {

StaffCard::StaffCard(QWidget *parent)
    : KitWidget(parent)
    , m_card(new Card({}, this))
    , m_model(new StaffModel(this))
    , m_table(new TablePane)
    , m_none(new Label(TextRole::Secondary))
    , m_add(new Button({}, QStringLiteral("person-plus"), ButtonVariant::Plain))
    , m_edit(new Button({}, QStringLiteral("pencil"), ButtonVariant::Plain))
    , m_toggle(new Button({}, ButtonVariant::Quiet))
    , m_secret(new Button({}, QStringLiteral("key"), ButtonVariant::Plain))
    , m_secretForm(new SecretForm)
    , m_form(new QWidget)
    , m_name(new QLineEdit)
    , m_role(new QComboBox)
    , m_nameField(new FormField({}, m_name))
    , m_roleField(new FormField({}, m_role))
    , m_save(new Button({}, ButtonVariant::Primary))
    , m_cancel(new Button({}, ButtonVariant::Quiet))
{
    m_table->setObjectName(QStringLiteral("staffTable"));
    m_add->setObjectName(QStringLiteral("newPerson"));
    m_name->setObjectName(QStringLiteral("staffName"));
    m_role->setObjectName(QStringLiteral("staffRole"));
    m_toggle->setObjectName(QStringLiteral("staffToggle"));
    m_edit->setObjectName(QStringLiteral("staffEdit"));
    m_secret->setObjectName(QStringLiteral("staffSecret"));
    m_table->setModel(m_model);
    m_table->setFitToRows(true);
    m_table->stretchColumn(StaffModel::Name);
    for (const QString &role : staffRoles()) {
        m_role->addItem(QString(), role);
    }
    buildLayout();
    m_form->hide();
    m_secretForm->hide();
    connect(m_secret, &Button::clicked, this, &StaffCard::changeSecret);
    connect(m_secretForm, &SecretForm::cancelled, this, &StaffCard::closeSecret);
    connect(m_add, &Button::clicked, this, &StaffCard::startNew);
    connect(m_edit, &Button::clicked, this, &StaffCard::editCurrent);
    connect(m_toggle, &Button::clicked, this, &StaffCard::toggleCurrent);
    connect(m_table, &TablePane::activated, this, &StaffCard::editCurrent);
    connect(m_table, &TablePane::currentRowChanged, this, &StaffCard::updateButtons);
    connect(m_name, &QLineEdit::textChanged, m_nameField, &FormField::clearHint);
    connect(m_name, &QLineEdit::returnPressed, this, [this] { m_role->setFocus(Qt::TabFocusReason); });
    connect(m_save, &Button::clicked, this, &StaffCard::submit);
    connect(m_cancel, &Button::clicked, this, &StaffCard::stepBack);
    m_model->onLoaded([this] { updateButtons(); });
    StaffCard::restyle();
    StaffCard::retranslate();
    updateButtons();
}

void StaffCard::buildLayout()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_card);
    m_card->addHeaderWidget(m_add);
    m_none->setWordWrap(true);
    m_card->contentLayout()->addWidget(m_none);
    m_card->contentLayout()->addWidget(m_table);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_edit);
    actions->addWidget(m_secret);
    actions->addWidget(m_toggle);
    actions->addStretch(1);
    m_card->contentLayout()->addLayout(actions);
    auto *fields = new QHBoxLayout;
    fields->addWidget(m_nameField, 2);
    fields->addWidget(m_roleField, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->addLayout(fields);
    form->addLayout(buttons);
    m_card->contentLayout()->addWidget(m_form);
    m_card->contentLayout()->addWidget(m_secretForm);
}

void StaffCard::setStaff(const QList<Staff> &staff, const QHash<StaffId, RowVersions> &seen)
{
    m_model->setStaff(staff);
    m_seen = seen;
    const auto written = std::find_if(staff.begin(), staff.end(),
                                      [this](const Staff &person) { return person.id == m_written; });
    if (!m_written.isNull() && written != staff.end()) {
        m_editing.before = *written;
        m_editing.seen = seen.value(m_written);
        m_written = {};
    }
}

const Staff *StaffCard::current() const
{
    const int row = m_table->currentIndex().row();
    return m_model->holds(row) ? &m_model->record(row) : nullptr;
}

void StaffCard::updateButtons()
{
    const bool any = m_model->rowCount() > 0;
    m_none->setVisible(!any);
    m_table->setVisible(any);
    const Staff *person = current();
    const bool shown = person != nullptr && !m_form->isVisibleTo(this) && !m_secretForm->isVisibleTo(this);
    m_secret->setVisible(shown && person->active && m_people != nullptr);
    if (m_people != nullptr && person != nullptr) {
        updateSecret(*person);
    }
    m_edit->setVisible(shown);
    m_toggle->setVisible(shown);
    m_toggle->setText(person != nullptr && !person->active ? tr("Works here again") : tr("Has left"));
}

// One's own is one's own; those of others are for whoever looks after the staff.
void StaffCard::updateSecret(const Staff &person)
{
    const bool administrator = fromWord<StaffRole>(person.role) == StaffRole::Administrator;
    const Action action = administrator ? Action::ManageAdministrators : Action::ManageStaff;
    const bool may = person.id == m_people->current().id || m_people->rights().allows(action);
    const QString why = may ? QString() : RightsWords::refusal(action);
    m_secret->setEnabled(may);
    m_secret->setToolTip(why);
    m_secret->setAccessibleDescription(why);
}

void StaffCard::setPeople(PeoplePort &people)
{
    m_people = &people;
    for (QWidget *widget : {m_add, m_edit, m_toggle, m_save}) {
        RightsGate::put(widget, people, Action::ManageStaff);
    }
    connect(&people, &PeoplePort::changed, this, &StaffCard::updateButtons);
    updateButtons();
}

// Whoever looks after the store comes first, and is the one who can let others in.
void StaffCard::startNew()
{
    closeSecret();
    openForm({{}, {}, m_model->rowCount() == 0 ? staffRoles().last() : staffRoles().first()});
}

void StaffCard::changeSecret()
{
    const Staff *person = current();
    if (person == nullptr || m_people == nullptr) {
        return;
    }
    std::optional<SecretKind> now;
    for (const Person &each : m_people->people()) {
        now = each.id == person->id ? each.secret : now;
    }
    m_secretForm->start(person->id, person->name, now);
    updateButtons();
}

void StaffCard::closeSecret()
{
    if (m_secretForm->isVisibleTo(this)) {
        secretSaved();
        focus();
    }
}

void StaffCard::secretSaved()
{
    m_secretForm->stop();
    updateButtons();
}

void StaffCard::editCurrent()
{
    if (const Staff *person = current()) {
        openForm({*person, person->name, person->role, m_seen.value(person->id)});
    }
}

void StaffCard::toggleCurrent()
{
    if (const Staff *person = current()) {
        Q_EMIT activeChanged(person->id, !person->active);
    }
}

void StaffCard::openForm(const StaffDraft &draft)
{
    // Somebody new who was being typed when the form was closed is still there.
    if (!draft.before.id.isNull() || !m_editing.before.id.isNull()) {
        m_name->setText(draft.name);
        m_role->setCurrentIndex(qMax(0, m_role->findData(draft.role)));
    }
    m_editing = draft;
    m_written = {};
    m_nameField->clearHint();
    m_form->show();
    updateButtons();
    m_name->setFocus(Qt::OtherFocusReason);
}

bool StaffCard::isEditing() const
{
    const QWidget *focused = QApplication::focusWidget();
    return (m_form->isVisibleTo(this) && m_form->isAncestorOf(focused)) ||
           (m_secretForm->isVisibleTo(this) && m_secretForm->isAncestorOf(focused));
}

void StaffCard::submit()
{
    if (m_secretForm->isVisibleTo(this)) {
        m_secretForm->submit();
        return;
    }
    if (m_name->text().trimmed().isEmpty()) {
        m_nameField->setHint(tr("A name is needed."), Tone::Bad);
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (std::exchange(m_saving, true)) {
        return; // the same keys twice are one person
    }
    Q_EMIT staffEdited({m_editing.before, m_name->text(), m_role->currentData().toString(), m_editing.seen});
}

bool StaffCard::isOpenFor(const StaffDraft &draft) const
{
    return m_form->isVisibleTo(this) && m_editing.before.id == draft.before.id;
}

bool StaffCard::stepBack()
{
    if (m_secretForm->isVisibleTo(this)) {
        closeSecret();
        return true;
    }
    if (!m_form->isVisibleTo(this)) {
        return false;
    }
    m_form->hide();
    updateButtons();
    focus();
    return true;
}

bool StaffCard::showProblem(const StaffDraft &sent, const Error &error)
{
    m_saving = false;
    if (!isOpenFor(sent)) {
        return false;
    }
    m_nameField->setHint(error.code == ErrorCode::InvalidInput
                             ? tr("A name of up to 200 characters is needed.")
                             : tr("This could not be saved: %1").arg(ErrorWords::reason(error)),
                         Tone::Bad);
    m_name->setFocus(Qt::OtherFocusReason);
    return true;
}

void StaffCard::saved(const StaffDraft &sent, const StaffId &person)
{
    m_saving = false;
    if (m_editing.before.id != sent.before.id) {
        return; // somebody else is being changed
    }
    const bool wasNew = sent.before.id.isNull();
    if (m_name->text() != sent.name || m_role->currentData().toString() != sent.role) {
        m_written = wasNew ? StaffId() : person; // what was typed since stays
        return;
    }
    const bool open = m_form->isVisibleTo(this);
    m_editing = {};
    m_name->clear();
    m_role->setCurrentIndex(0);
    m_form->hide();
    updateButtons();
    if (!open) {
        return;
    }
    // After somebody new comes the next one.
    (wasNew ? static_cast<QWidget *>(m_add) : m_table)->setFocus(Qt::OtherFocusReason);
}

void StaffCard::focus()
{
    (m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_add)->setFocus(Qt::OtherFocusReason);
}

void StaffCard::restyle()
{
    const Tokens &t = tokens(this);
    m_form->layout()->setSpacing(t.space(3));
    m_table->setColumnWidth(StaffModel::Role, t.fieldWidth + t.space(5));
    m_table->setColumnWidth(StaffModel::State, t.fieldWidth + t.space(8));
}

void StaffCard::retranslate()
{
    m_card->setTitle(tr("Staff"));
    m_table->setAccessibleName(tr("Staff"));
    m_none->setText(tr("Nobody yet. Whoever works here is chosen at the top of the window, and stands on "
                       "what they do."));
    m_add->setText(tr("New person"));
    m_add->setKeyHint(Shortcuts::keys(Shortcuts::Command::New));
    m_edit->setText(tr("Change"));
    m_secret->setText(tr("PIN or password"));
    m_nameField->setLabel(tr("Name"));
    m_roleField->setLabel(tr("Role"));
    m_save->setText(tr("Save person"));
    m_save->setKeyHint(Shortcuts::keys(Shortcuts::Command::Save));
    m_cancel->setText(tr("Back"));
    m_cancel->setKeyHint(Shortcuts::keys(Shortcuts::Command::Back));
    const QStringList roles = staffRoles();
    for (int i = 0; i < roles.size(); ++i) {
        m_role->setItemText(i, StaffWords::role(roles.at(i)));
    }
    m_model->retranslate();
    updateButtons();
}

} // namespace forecourt
