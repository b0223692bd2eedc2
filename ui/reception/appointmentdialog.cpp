// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/appointmentdialog.h"

#include "models/domain/plate.h"
#include "models/domain/whendone.h"
#include "models/services/reception/checkinrules.h"
#include "ui/drafts/formdraft.h"
#include "ui/reception/appointmentwords.h"
#include "ui/reception/candidatebox.h"
#include "ui/reception/receptionwords.h"
#include "ui/shell/rightsgate.h"
#include "ui/shell/shortcuts.h"
#include "ui/style/tokens.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/momentfield.h"
#include "ui/widgets/phonefield.h"
#include "ui/widgets/platefield.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QShortcut>

namespace forecourt {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr int kDurations[] = {30, 60, 90, 120, 180, 240, 480}; // minutes
constexpr qint64 kUsual = 60 * kMinute;

} // namespace

AppointmentDialog::AppointmentDialog(AppointmentService &appointments, ReceptionService &reception,
                                     DraftStore &drafts, const AppointmentDraft &draft, const QString &who,
                                     QWidget *parent)
    : QDialog(parent)
    , m_appointments(appointments)
    , m_reception(reception)
    , m_draft(draft)
    , m_party(new QLineEdit(this))
    , m_trouble(new Banner(Tone::Bad, this))
    , m_find(new CandidateBox(reception, this, this))
    , m_name(new QLineEdit(this))
    , m_phone(new PhoneField(this))
    , m_plate(new PlateField(this))
    , m_start(new MomentField(reception.clock(), this))
    , m_duration(new QComboBox(this))
    , m_bay(new QComboBox(this))
    , m_advisor(new QComboBox(this))
    , m_purpose(new QPlainTextEdit(this))
    , m_startField(new FormField(tr("Day and time"), m_start, this))
    , m_cancel(new Button(tr("Cancel"), ButtonVariant::Plain, this))
    , m_save(new Button(isNew() ? tr("Book it") : tr("Save"), ButtonVariant::Primary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(isNew() ? tr("Book an appointment") : tr("Move the appointment"));
    layOut(who);
    connectAll();
    fill();
    keepDraft(drafts);
    whenDone(m_appointments.choices(m_draft.party.advisor), this,
             [this](const Result<AppointmentChoices> &choices) { takeChoices(choices); });
    isNew() ? m_find->setFocus() : m_start->setFocus();
}

void AppointmentDialog::guard(const PeoplePort &people)
{
    RightsGate::put(m_save, people, {Action::ReceiveVehicles, Action::EditOrders, Action::WorkLeads});
}

// Who and which car, of a new one.
QWidget *AppointmentDialog::partyPart()
{
    const Tokens &t = tokens(this);
    auto *grid = new QGridLayout;
    grid->setSpacing(t.space(3));
    grid->addWidget(new FormField(tr("Name"), m_name, this), 0, 0);
    grid->addWidget(new FormField(tr("Telephone"), m_phone, this), 0, 1);
    grid->addWidget(new FormField(tr("Plate"), m_plate, this), 0, 2);
    for (int column = 0; column < grid->columnCount(); ++column) {
        grid->setColumnStretch(column, 1);
    }
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(t.space(3));
    layout->addWidget(m_find);
    layout->addLayout(grid);
    part->setVisible(isNew());
    return part;
}

QWidget *AppointmentDialog::placePart()
{
    auto *part = new QWidget(this);
    auto *grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(tokens(this).space(3));
    grid->addWidget(m_startField, 0, 0);
    grid->addWidget(new FormField(tr("Takes"), m_duration, this), 0, 1);
    grid->addWidget(new FormField(tr("Bay"), m_bay, this), 1, 0);
    grid->addWidget(new FormField(tr("Advisor"), m_advisor, this), 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return part;
}

void AppointmentDialog::layOut(const QString &who)
{
    const Tokens &t = tokens(this);
    auto *settled = new Label(who, TextRole::Strong, this);
    settled->setVisible(!isNew());
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    for (Button *button : {m_cancel, m_save}) {
        button->setAutoDefault(false);
        foot->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(t.space(5), t.space(4), t.space(5), t.space(4));
    layout->setSpacing(t.space(3));
    m_trouble->hide();
    for (QWidget *part : std::initializer_list<QWidget *>{m_trouble, settled, partyPart(), placePart()}) {
        layout->addWidget(part);
    }
    layout->addWidget(new FormField(tr("What for"), m_purpose, this), 1);
    layout->addLayout(foot);
    setMinimumWidth(qRound(t.space(140) * t.scale));
}

void AppointmentDialog::connectAll()
{
    const std::pair<QWidget *, const char *> names[] = {
        {m_name, "bookName"},       {m_phone, "bookPhone"},     {m_plate, "bookPlate"},
        {m_start, "bookStart"},     {m_bay, "bookBay"},         {m_duration, "bookDuration"},
        {m_advisor, "bookAdvisor"}, {m_purpose, "bookPurpose"}, {m_save, "bookSave"}};
    for (const auto &[widget, name] : names) {
        widget->setObjectName(QString::fromLatin1(name));
    }
    m_purpose->setTabChangesFocus(true);
    m_start->setUsualTime(QTime(9, 0));
    m_startField->followEditor();
    const QKeySequence keys = Shortcuts::keys(Shortcuts::Command::Save);
    m_save->setKeyHint(keys);
    for (const QKeySequence &each : {keys, QKeySequence(Qt::CTRL | Qt::Key_Enter)}) {
        connect(new QShortcut(each, this), &QShortcut::activated, this, &AppointmentDialog::save);
    }
    connect(m_save, &Button::clicked, this, &AppointmentDialog::save);
    connect(m_cancel, &Button::clicked, this, &AppointmentDialog::reject);
    connect(m_find, &CandidateBox::picked, this, &AppointmentDialog::take);
    connect(m_find, &CandidateBox::notFound, this, [this](const QString &text) {
        m_find->clear();
        checkPlate(text).kind == PlateKind::None ? m_name->setText(text) : m_plate->setValue(text);
        m_name->setFocus();
    });
    // Whoever types another name or plate means another customer or car.
    connect(m_name, &QLineEdit::textEdited, this, [this] { knowParty({}, m_draft.party.vehicle); });
    connect(m_plate, &ParsedField::edited, this, [this] { knowParty(m_draft.party.customer, {}); });
    connect(m_party, &QLineEdit::textChanged, this, &AppointmentDialog::readParty);
}

void AppointmentDialog::keepDraft(DraftStore &drafts)
{
    m_kept =
        new FormDraft(this, QStringLiteral("reception.appointment"), FormDraft::Hidden::Keep,
                      {m_name, m_phone, m_plate, m_party, m_start, m_duration, m_bay, m_advisor, m_purpose});
    m_kept->attach(drafts, m_reception.clock());
}

void AppointmentDialog::knowParty(const CustomerId &customer, const VehicleId &vehicle)
{
    m_party->setText(customer.toString() + u' ' + vehicle.toString());
}

void AppointmentDialog::readParty()
{
    const QStringList ids = m_party->text().split(u' ');
    m_draft.party.customer = CustomerId(QUuid::fromString(ids.value(0)));
    m_draft.party.vehicle = VehicleId(QUuid::fromString(ids.value(1)));
}

void AppointmentDialog::fill()
{
    const CheckIn party = m_draft.party;
    m_party->hide();
    knowParty(party.customer, party.vehicle);
    m_name->setText(party.customerName);
    m_phone->setValue(party.phone);
    m_plate->setValue(party.plate);
    m_start->setValue(m_draft.startsAt == 0 ? std::nullopt : std::optional(m_draft.startsAt));
    m_purpose->setPlainText(m_draft.purpose);
    for (const int minutes : kDurations) {
        m_duration->addItem(AppointmentWords::duration(minutes * kMinute), minutes * kMinute);
    }
    chooseDuration(m_draft.endsAt > m_draft.startsAt ? m_draft.endsAt - m_draft.startsAt : kUsual);
}

void AppointmentDialog::chooseDuration(qint64 ms)
{
    if (m_duration->findData(ms) < 0) {
        m_duration->addItem(AppointmentWords::duration(ms), ms);
    }
    m_duration->setCurrentIndex(m_duration->findData(ms));
}

void AppointmentDialog::takeChoices(const Result<AppointmentChoices> &choices)
{
    choices ? offer(*choices) : complain(AppointmentWords::failure(choices.error()), Tone::Bad);
    m_kept->begin(isNew() ? QStringLiteral("new") : m_draft.id.toString());
}

void AppointmentDialog::offer(const AppointmentChoices &choices)
{
    m_bay->addItem(tr("None"), 0);
    for (int bay = 1; bay <= std::max(choices.bays, m_draft.bay); ++bay) {
        m_bay->addItem(AppointmentWords::bay(bay), bay);
    }
    m_bay->setCurrentIndex(std::max(0, m_bay->findData(m_draft.bay)));
    m_advisor->addItem(tr("Nobody in particular"), QUuid());
    for (const auto &[id, name] : choices.advisors) {
        m_advisor->addItem(name, id.uuid());
    }
    m_advisor->setCurrentIndex(std::max(0, m_advisor->findData(m_draft.party.advisor.uuid())));
}

void AppointmentDialog::take(const Candidate &candidate)
{
    m_find->clear();
    knowParty(candidate.customer, candidate.vehicle);
    m_name->setText(candidate.customerName);
    m_phone->setValue(candidate.phone);
    m_plate->setValue(candidate.plate);
    candidate.vehicle.isNull() ? m_plate->setFocus() : m_start->setFocus();
}

AppointmentDraft AppointmentDialog::draft() const
{
    AppointmentDraft draft = m_draft;
    draft.party.customerName = m_name->text();
    draft.party.phone = m_phone->text();
    draft.party.plate = m_plate->text();
    draft.startsAt = m_start->value().value_or(0);
    draft.endsAt = draft.startsAt == 0 ? 0 : draft.startsAt + m_duration->currentData().toLongLong();
    draft.purpose = m_purpose->toPlainText();
    if (m_bay->count() > 0) { // else they were not read yet
        draft.bay = m_bay->currentData().toInt();
        draft.party.advisor = StaffId(m_advisor->currentData().toUuid());
    }
    return draft;
}

bool AppointmentDialog::check()
{
    if (!m_start->value()) {
        const QString problem = m_start->problem();
        m_startField->setHint(problem.isEmpty() ? tr("Give a day and a time, for example “tomorrow 9:00”.")
                                                : problem,
                              Tone::Bad);
        m_start->setFocus();
        return false;
    }
    return true;
}

void AppointmentDialog::save()
{
    if (!m_save->isEnabled() || !check()) {
        return;
    }
    m_save->setEnabled(false);
    const AppointmentDraft wanted = draft();
    whenDone(isNew() ? m_appointments.book(wanted) : m_appointments.move(wanted), this,
             [this](const Result<AppointmentAnswer> &answer) { answered(answer); });
}

void AppointmentDialog::answered(const Result<AppointmentAnswer> &answer)
{
    m_save->setEnabled(true);
    if (!answer) {
        complain(AppointmentWords::failure(answer.error()), Tone::Bad);
        return;
    }
    if (!answer->done.isNull()) {
        m_kept->drop();
        Q_EMIT saved(answer->done);
        accept();
        return;
    }
    if (answer->clash) {
        complain(AppointmentWords::clash(*answer->clash), Tone::Bad);
        m_start->setFocus();
        return;
    }
    QStringList sentences;
    bool refused = false;
    for (const Finding &finding : blocking(answer->findings, m_draft.party.accepted)) {
        sentences.append(ReceptionWords::sentence(finding));
        refused = refused || finding.severity == FindingSeverity::Refuse;
        m_draft.party.accepted.insert(finding.key());
    }
    if (!refused) {
        sentences.append(tr("Book it again if it is right."));
    }
    complain(sentences.join(u' '), refused ? Tone::Bad : Tone::Warn);
}

void AppointmentDialog::complain(const QString &text, Tone tone)
{
    m_trouble->setTone(tone);
    m_trouble->setText(text);
    m_trouble->show();
}

} // namespace forecourt
