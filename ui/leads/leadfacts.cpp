// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadfacts.h"

#include "models/itemmodels/daytext.h"
#include "ui/leads/leadtexts.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/rightsgate.h"
#include "ui/shell/rightswords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/storetime.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateTime>
#include <QGridLayout>
#include <QMenu>

namespace forecourt {

namespace {

QString moment(qint64 ms)
{
    return ms == 0 ? QString() : momentText(StoreTime::at(ms));
}

} // namespace

LeadFacts::LeadFacts(PeoplePort &people, QWidget *parent)
    : KitWidget(parent)
    , m_people(people)
    , m_card(new Card({}, this))
    , m_status(new Button({}, QStringLiteral("chevron-down"), ButtonVariant::Quiet, this))
    , m_edit(new Button({}, QStringLiteral("pencil"), ButtonVariant::Quiet, this))
    , m_steps(new QMenu(this))
    , m_ownerLabel(new Label(TextRole::Small, this))
    , m_owner(new QComboBox(this))
    , m_facts(new QWidget(this))
    , m_grid(new QGridLayout(m_facts))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_card);
    m_card->addHeaderWidget(m_status);
    m_card->addHeaderWidget(m_edit);
    auto *line = new QHBoxLayout;
    line->addWidget(m_ownerLabel);
    line->addWidget(m_owner, 1);
    m_ownerLabel->setBuddy(m_owner);
    m_card->contentLayout()->addLayout(line);
    m_card->contentLayout()->addWidget(m_facts);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(1, 1);
    connect(m_edit, &Button::clicked, this, &LeadFacts::editRequested);
    connect(m_status, &Button::clicked, this, &LeadFacts::showSteps);
    connect(m_owner, qOverload<int>(&QComboBox::activated), this,
            [this] { Q_EMIT ownerChosen(m_owner->currentData().value<StaffId>()); });
    connect(&m_people, &PeoplePort::changed, this, &LeadFacts::fillOwners);
    RightsGate::put(m_edit, people, {Action::WorkLeads, Action::TakeLeads});
    RightsGate::put(m_status, people, Action::WorkLeads);
    RightsGate::put(m_owner, people, {Action::AssignLeads, Action::WorkLeads});
    restyle();
    retranslate();
}

void LeadFacts::setLead(const LeadDetail &detail)
{
    m_detail = detail;
    showFacts();
}

void LeadFacts::showFacts()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Lead &lead = m_detail.lead();
    m_status->setText(LeadTexts::status(lead.status));
    fillOwners();
    addFact(tr("Interest"),
            tr("%1 · %2").arg(LeadTexts::interest(lead.interest), LeadTexts::condition(lead.vehicleStatus)));
    addFact(tr("Vehicle"), LeadTexts::vehicle(lead));
    addFact(tr("VIN"), lead.vin);
    addFact(tr("Says"), lead.comments);
    addFact(tr("Source"), LeadTexts::source(lead.source));
    addFact(tr("Campaign"), lead.campaign);
    addFact(tr("E-mail"), lead.contactEmail);
    addFact(tr("Asked"), moment(lead.requestedAt));
    addFact(tr("Received"), moment(lead.receivedAt));
    if (lead.firstResponseAt != 0) {
        addFact(tr("Answered"), QStringList({moment(lead.firstResponseAt), m_detail.firstResponseName})
                                    .join(QLatin1Char(' '))
                                    .trimmed());
    }
    addFact(tr("Lost"), LeadTexts::reason(lead.lostReason));
    QStringList unclear;
    for (const QString &warning : lead.warnings) {
        unclear.append(LeadTexts::warning(warning));
    }
    addFact(tr("Unclear"), (unclear + lead.rawKinds).join(QLatin1Char('\n')));
}

void LeadFacts::addFact(const QString &name, const QString &value)
{
    if (value.isEmpty()) {
        return;
    }
    const int row = m_grid->rowCount();
    m_grid->addWidget(new Label(name, TextRole::Small, m_facts), row, 0, Qt::AlignTop);
    auto *text = new Label(value, TextRole::Body, m_facts);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addWidget(text, row, 1);
}

void LeadFacts::fillOwners()
{
    m_owner->clear();
    m_owner->addItem(tr("Nobody yet"), QVariant::fromValue(StaffId()));
    for (const Person &person : m_people.people()) {
        m_owner->addItem(person.name, QVariant::fromValue(person.id));
    }
    const StaffId owner = m_detail.lead().ownerStaff;
    for (int i = 0; i < m_owner->count(); ++i) {
        if (m_owner->itemData(i).value<StaffId>() == owner) {
            m_owner->setCurrentIndex(i);
            return;
        }
    }
    // Somebody who left, or whom this desk does not know yet.
    m_owner->addItem(m_detail.row.ownerName, QVariant::fromValue(owner));
    m_owner->setCurrentIndex(m_owner->count() - 1);
}

void LeadFacts::showSteps()
{
    m_steps->clear();
    m_steps->setToolTipsVisible(true);
    const LeadStatus now = m_detail.lead().status;
    for (const LeadStatus next : allOf<LeadStatus>()) {
        const bool byOwner = next == LeadStatus::New || next == LeadStatus::Assigned;
        if (byOwner || !isLegal(now, next)) {
            continue;
        }
        if (next == LeadStatus::Invalid) {
            addReasons(m_steps->addMenu(LeadTexts::status(next)), next, LeadTexts::invalidReasons());
        } else if (next == LeadStatus::LostPending) {
            addReasons(m_steps->addMenu(LeadTexts::status(next)), next, LeadTexts::lostReasons());
        } else {
            QAction *step = m_steps->addAction(LeadTexts::status(next), this,
                                               [this, next] { Q_EMIT statusChosen(next, {}); });
            if (next == LeadStatus::Lost && !m_people.rights().allows(Action::ApproveLoss)) {
                step->setEnabled(false);
                step->setToolTip(RightsWords::refusal(Action::ApproveLoss));
            }
        }
    }
}

void LeadFacts::addReasons(QMenu *menu, LeadStatus status, const QStringList &reasons)
{
    for (const QString &reason : reasons) {
        menu->addAction(LeadTexts::reason(reason), this,
                        [this, status, reason] { Q_EMIT statusChosen(status, reason); });
    }
}

void LeadFacts::restyle()
{
    const Tokens &t = tokens(this);
    m_card->contentLayout()->setSpacing(t.space(2));
    m_grid->setHorizontalSpacing(t.space(3));
    m_grid->setVerticalSpacing(t.space(1));
}

void LeadFacts::retranslate()
{
    m_card->setTitle(tr("Lead"));
    m_edit->setText(tr("Edit"));
    m_ownerLabel->setText(tr("Owner"));
    m_owner->setAccessibleName(tr("Owner"));
    m_status->setAccessibleDescription(tr("Changes the status of the lead"));
    showFacts();
}

} // namespace forecourt
