// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customerside.h"

#include "models/domain/plate.h"
#include "models/domain/whendone.h"
#include "models/itemmodels/daytext.h"
#include "ui/customers/customerwords.h"
#include "ui/customers/timelinetext.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/rightsgate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/storetime.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>

namespace forecourt {

namespace {

QString dayOf(qint64 at)
{
    return at == 0 ? QString() : dayText(StoreTime::date(at));
}

} // namespace

CustomerSide::CustomerSide(CustomerService &customers, const PeoplePort &people, const Clock &clock,
                           QWidget *parent)
    : KitWidget(parent)
    , m_customers(customers)
    , m_people(people)
    , m_clock(clock)
    , m_layout(new QVBoxLayout(this))
    , m_nextStep(new Card({}, this))
    , m_nextText(new Label(TextRole::Body))
    , m_nextReason(new Label(TextRole::Secondary))
    , m_nextOpen(new Button({}, ButtonVariant::Plain))
    , m_vehicles(new Card({}, this))
    , m_vehicleRows(new QVBoxLayout)
    , m_contacts(new Card({}, this))
    , m_contactRows(new QVBoxLayout)
    , m_contactKind(new QComboBox)
    , m_contact(new QLineEdit)
    , m_contactField(new FormField({}, m_contact))
    , m_addContact(new Button({}, ButtonVariant::Plain))
    , m_consents(new Card({}, this))
    , m_consentRows(new QVBoxLayout)
    , m_purpose(new QComboBox)
    , m_channel(new QComboBox)
    , m_give(new Button({}, ButtonVariant::Plain))
    , m_money(new Card({}, this))
    , m_moneyRows(new QVBoxLayout)
{
    m_contact->setObjectName(QStringLiteral("contact"));
    m_addContact->setObjectName(QStringLiteral("addContact"));
    m_give->setObjectName(QStringLiteral("giveConsent"));
    m_nextStep->setObjectName(QStringLiteral("nextStep"));
    build();
    connect(m_nextOpen, &Button::clicked, this,
            [this] { Q_EMIT openRequested(m_detail.nextStep->refKind, m_detail.nextStep->ref); });
    connect(m_contact, &QLineEdit::textChanged, this, &CustomerSide::checkContact);
    connect(m_contactKind, &QComboBox::currentIndexChanged, this, &CustomerSide::checkContact);
    connect(m_contact, &QLineEdit::returnPressed, this, &CustomerSide::addContact);
    connect(m_addContact, &Button::clicked, this, &CustomerSide::addContact);
    connect(m_give, &Button::clicked, this, &CustomerSide::giveConsent);
    RightsGate::put(m_addContact, people, Action::EditCustomers);
    RightsGate::put(m_give, people, Action::RecordConsent);
    CustomerSide::restyle();
    CustomerSide::retranslate();
}

void CustomerSide::build()
{
    for (QComboBox *box : {m_contactKind, m_purpose, m_channel}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents); // text size and language change
    }
    m_purpose->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // has a line to itself
    m_nextStep->setTone(Tone::Accent);
    m_nextStep->hide();
    m_nextText->setWordWrap(true);
    m_nextReason->setWordWrap(true);
    m_nextStep->contentLayout()->addWidget(m_nextText);
    m_nextStep->contentLayout()->addWidget(m_nextReason);
    m_nextStep->contentLayout()->addWidget(m_nextOpen, 0, Qt::AlignLeft);
    m_vehicles->contentLayout()->addLayout(m_vehicleRows);
    m_contacts->contentLayout()->addLayout(m_contactRows);
    auto *adding = new QHBoxLayout;
    adding->addWidget(m_contactKind);
    adding->addStretch(1);
    adding->addWidget(m_addContact);
    m_contacts->contentLayout()->addWidget(m_contactField);
    m_contacts->contentLayout()->addLayout(adding);
    m_consents->contentLayout()->addLayout(m_consentRows);
    m_consents->contentLayout()->addWidget(m_purpose);
    auto *giving = new QHBoxLayout;
    giving->addWidget(m_channel);
    giving->addStretch(1);
    giving->addWidget(m_give);
    m_consents->contentLayout()->addLayout(giving);
    m_money->contentLayout()->addLayout(m_moneyRows);
    m_layout->setContentsMargins(0, 0, 0, 0);
    for (Card *card : {m_nextStep, m_vehicles, m_contacts, m_consents, m_money}) {
        m_layout->addWidget(card);
    }
    m_layout->addStretch(1);
}

void CustomerSide::addCard(QWidget *card)
{
    m_layout->insertWidget(m_layout->count() - 1, card);
}

void CustomerSide::setDetail(const CustomerDetail &detail)
{
    if (detail.customer.id != m_detail.customer.id) {
        m_contact->clear();
    }
    m_detail = detail;
    refresh();
}

void CustomerSide::refresh()
{
    showNextStep();
    showVehicles();
    showContacts();
    showConsents();
    showMoney();
}

void CustomerSide::clear(QVBoxLayout *rows)
{
    while (QLayoutItem *item = rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void CustomerSide::addRow(QVBoxLayout *rows, const QString &title, const QString &detail,
                          const QString &right, bool muted)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *first = new Label(title, muted ? TextRole::Muted : TextRole::Body);
    first->setElided(true);
    words->addWidget(first);
    if (!detail.isEmpty()) {
        auto *second = new Label(detail, muted ? TextRole::Muted : TextRole::Secondary);
        second->setElided(true);
        words->addWidget(second);
    }
    line->addLayout(words, 1);
    if (!right.isEmpty()) {
        line->addWidget(new Label(right, muted ? TextRole::Muted : TextRole::Strong));
    }
    rows->addWidget(row);
}

// What stands in place of rows: a sentence of ours, so it wraps where a name would lose its end.
void CustomerSide::addNote(QVBoxLayout *rows, const QString &text)
{
    auto *note = new Label(text, TextRole::Muted);
    note->setWordWrap(true);
    rows->addWidget(note);
}

void CustomerSide::showNextStep()
{
    m_nextStep->setVisible(m_detail.nextStep.has_value());
    if (!m_detail.nextStep) {
        return;
    }
    const NextStep &step = *m_detail.nextStep;
    switch (step.kind) {
    case NextStep::Kind::AnswerLead:
        m_nextText->setText(step.subject.isEmpty()
                                ? tr("Call: this lead has had no answer.")
                                : tr("Call about %1: this lead has had no answer.").arg(step.subject));
        m_nextReason->setText(tr("Because: lead received %1").arg(dayOf(step.at)));
        break;
    case NextStep::Kind::HandOverCar:
        m_nextText->setText(tr("Hand the car over."));
        m_nextReason->setText(tr("Because: order %1 is ready for pick-up").arg(step.number));
        break;
    case NextStep::Kind::OfferJob:
        m_nextText->setText(tr("Offer again: %1.").arg(step.subject));
        m_nextReason->setText(
            step.at == 0 ? tr("Because: put off on order %1").arg(step.number)
                         : tr("Because: put off on order %1 until %2").arg(step.number, dayOf(step.at)));
        break;
    }
    m_nextOpen->setText(step.refKind == QLatin1String("lead") ? tr("Open the lead") : tr("Open the order"));
}

void CustomerSide::showVehicles()
{
    clear(m_vehicleRows);
    for (const OwnedVehicle &owned : m_detail.vehicles) {
        const Vehicle &car = owned.vehicle;
        QStringList about{(car.make + QLatin1Char(' ') + car.model).trimmed()};
        if (car.odometerKm > 0) {
            about.append(tr("%1 km").arg(QLocale().toString(car.odometerKm)));
        }
        if (owned.former) {
            about.append(tr("no longer"));
        } else if (owned.role != OwnershipRole::Owner) {
            about.append(TimelineTexts::ownershipRole(wordOf(owned.role)));
        }
        about.removeAll(QString());
        const QString plate = owned.plate.isEmpty() ? car.vin : displayedPlate(owned.plate);
        addRow(m_vehicleRows, plate, about.join(QStringLiteral(" · ")),
               car.modelYear == 0 ? QString() : QString::number(car.modelYear), owned.former);
    }
    if (m_detail.vehicles.isEmpty()) {
        addNote(m_vehicleRows, tr("No vehicle yet. Receiving one adds it here."));
    }
}

void CustomerSide::showContacts()
{
    clear(m_contactRows);
    for (const ContactPoint &point : m_detail.contactPoints) {
        const QString kind = point.label.isEmpty() ? CustomerWords::contactKind(point.kind) : point.label;
        addRow(m_contactRows, CustomerWords::contact(point),
               point.preferred ? tr("%1, preferred").arg(kind) : kind, {}, !point.valid);
    }
}

void CustomerSide::showConsents()
{
    clear(m_consentRows);
    for (const Consent &consent : m_detail.consents) {
        addConsentRow(consent);
    }
    if (m_detail.consents.isEmpty()) {
        addNote(m_consentRows, tr("None given"));
    }
}

void CustomerSide::addConsentRow(const Consent &consent)
{
    const bool holds = consent.holdsAt(m_clock.nowMs());
    const QString title =
        tr("%1, %2").arg(CustomerWords::purpose(consent.purpose), CustomerWords::channel(consent.channel));
    const QString when = consent.withdrawnAt == 0 ? tr("given %1").arg(dayOf(consent.givenAt))
                                                  : tr("withdrawn %1").arg(dayOf(consent.withdrawnAt));
    addRow(m_consentRows, title, when, {}, !holds);
    if (!holds) {
        return;
    }
    QWidget *row = m_consentRows->itemAt(m_consentRows->count() - 1)->widget();
    auto *button = new Button(tr("Withdraw"), ButtonVariant::Quiet, row);
    button->setObjectName(QStringLiteral("withdraw"));
    button->setAccessibleName(tr("Withdraw: %1").arg(title));
    row->layout()->addWidget(button);
    RightsGate::put(button, m_people, Action::RecordConsent);
    connect(button, &Button::clicked, this, [this, id = consent.id] { withdraw(id); });
}

void CustomerSide::showMoney()
{
    clear(m_moneyRows);
    addRow(m_moneyRows, tr("Paid so far"), {},
           TimelineTexts::money(m_detail.paidMinor, m_detail.currency.code()), false);
    addRow(m_moneyRows, tr("Orders"), {}, QLocale().toString(m_detail.orders), false);
    addRow(m_moneyRows, tr("Of these open"), {}, QLocale().toString(m_detail.openOrders), false);
    if (m_detail.lastVisitAt != 0) {
        addRow(m_moneyRows, tr("Last visit"), {}, dayOf(m_detail.lastVisitAt), false);
    }
}

ContactKind CustomerSide::chosenKind() const
{
    return static_cast<ContactKind>(qMax(0, m_contactKind->currentIndex()));
}

void CustomerSide::checkContact()
{
    QString problem;
    if (chosenKind() == ContactKind::Mobile || chosenKind() == ContactKind::Phone) {
        problem = CustomerWords::phoneProblem(m_contact->text());
    } else if (chosenKind() == ContactKind::Email) {
        problem = CustomerWords::emailProblem(m_contact->text());
    }
    m_contactField->setHint(problem, Tone::Bad);
    m_addContact->setEnabled(problem.isEmpty() && !m_contact->text().trimmed().isEmpty());
}

void CustomerSide::addContact()
{
    if (!m_addContact->isEnabled()) {
        return;
    }
    const QString text = m_contact->text();
    const CustomerId id = m_detail.customer.id;
    m_contact->clear();
    m_contact->setFocus();
    finish(m_customers.addContactPoint(m_people.current().id, id, chosenKind(), text), [this, id, text] {
        if (m_detail.customer.id == id && m_contact->text().isEmpty()) {
            m_contact->setText(text); // to be tried again
        }
    });
}

void CustomerSide::giveConsent()
{
    finish(m_customers.giveConsent(m_people.current().id, m_detail.customer.id,
                                   m_purpose->currentData().toString(), m_channel->currentData().toString(),
                                   {}));
}

void CustomerSide::withdraw(const ConsentId &id)
{
    m_purpose->setFocus(); // the button goes away with its row
    finish(m_customers.withdrawConsent(m_people.current().id, id));
}

void CustomerSide::finish(const QFuture<Result<void>> &work, const std::function<void()> &refused)
{
    QFuture<Result<void>> running = work;
    whenDone(running, this, [this, refused](const Result<void> &result) {
        if (!result) {
            refused();
            Q_EMIT failed(CustomerWords::failure(result.error()));
        }
    });
}

void CustomerSide::fillChoices()
{
    const auto keep = [](QComboBox *box, const auto &fill) {
        const int chosen = qMax(0, box->currentIndex());
        const QSignalBlocker quiet(box);
        box->clear();
        fill();
        box->setCurrentIndex(chosen);
    };
    keep(m_contactKind, [this] {
        for (const ContactKind kind : allOf<ContactKind>()) {
            m_contactKind->addItem(CustomerWords::contactKind(kind));
        }
    });
    keep(m_purpose, [this] {
        for (const QString &word : CustomerWords::purposes()) {
            m_purpose->addItem(CustomerWords::purpose(word), word);
        }
    });
    keep(m_channel, [this] {
        for (const QString &word : CustomerWords::channels()) {
            m_channel->addItem(CustomerWords::channel(word), word);
        }
    });
}

void CustomerSide::restyle()
{
    const Tokens &t = tokens(this);
    m_layout->setSpacing(t.space(3));
    for (QVBoxLayout *rows : {m_vehicleRows, m_contactRows, m_consentRows, m_moneyRows}) {
        rows->setSpacing(t.space(2));
    }
}

void CustomerSide::retranslate()
{
    m_nextStep->setTitle(tr("Next step"));
    m_vehicles->setTitle(tr("Vehicles"));
    m_contacts->setTitle(tr("Contacts"));
    m_consents->setTitle(tr("Permissions"));
    m_money->setTitle(tr("Money"));
    m_contactField->setLabel(tr("Another number or address"));
    m_contactKind->setAccessibleName(tr("Kind of contact"));
    m_addContact->setText(tr("Add"));
    m_purpose->setAccessibleName(tr("Purpose"));
    m_channel->setAccessibleName(tr("Channel"));
    m_give->setText(tr("Give"));
    m_give->setToolTip(tr("The customer agrees to this purpose, through this channel"));
    fillChoices();
    checkContact();
    refresh();
}

} // namespace forecourt
