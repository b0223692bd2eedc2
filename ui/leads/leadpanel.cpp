// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadpanel.h"

#include "models/domain/personname.h"
#include "models/domain/phone.h"
#include "models/domain/whendone.h"
#include "ui/leads/callform.h"
#include "ui/leads/leadfacts.h"
#include "ui/leads/leadhistory.h"
#include "ui/leads/leadtexts.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/rightsgate.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/countdownbadge.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QScrollArea>

namespace forecourt {

namespace {

QString customerName(const Customer &customer)
{
    return displayName(
        {customer.surname, customer.given, customer.fullName, customer.kind == CustomerKind::Business});
}

// "same number …7781": enough to recognise, not to copy.
QString tailOf(const QString &phone)
{
    constexpr qsizetype kTail = 4;
    return normalisePhone(phone).searchDigits.right(kTail);
}

} // namespace

LeadPanel::LeadPanel(LeadService &service, PeoplePort &people, QWidget *parent)
    : KitWidget(parent)
    , m_service(service)
    , m_people(people)
    , m_scroll(new QScrollArea(this))
    , m_column(nullptr)
    , m_name(new Label(TextRole::Title))
    , m_grade(new Badge)
    , m_countdown(new CountdownBadge(service.clock()))
    , m_answered(new Badge)
    , m_contact(new Label(TextRole::Secondary))
    , m_open(new Button({}, QStringLiteral("person"), ButtonVariant::Quiet))
    , m_known(new Banner(Tone::Accent))
    , m_call(new CallForm(service))
    , m_facts(new LeadFacts(people))
    , m_history(new LeadHistory)
{
    build();
    connectParts();
    RightsGate::put(m_call, people, Action::WorkLeads);
    restyle();
    retranslate();
}

void LeadPanel::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Window);
    m_column = new QVBoxLayout(page);
    auto *head = new QHBoxLayout;
    head->addWidget(m_name, 0);
    head->addWidget(m_grade, 0);
    head->addStretch(1);
    head->addWidget(m_countdown, 0);
    head->addWidget(m_answered, 0);
    m_column->addLayout(head);
    auto *contact = new QHBoxLayout;
    contact->addWidget(m_contact, 1);
    contact->addWidget(m_open, 0);
    m_column->addLayout(contact);
    m_column->addWidget(m_known);
    m_column->addWidget(m_call);
    m_column->addWidget(m_facts);
    m_column->addWidget(m_history);
    m_column->addStretch(1);
    m_name->setElided(true);
    m_contact->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_scroll->setWidget(page);
}

void LeadPanel::connectParts()
{
    connect(&m_service, &LeadService::changed, this, &LeadPanel::reload);
    connect(m_call, &CallForm::submitted, this, &LeadPanel::saveCall);
    connect(m_facts, &LeadFacts::editRequested, this, &LeadPanel::editRequested);
    connect(m_facts, &LeadFacts::ownerChosen, this, &LeadPanel::assign);
    connect(m_facts, &LeadFacts::statusChosen, this, &LeadPanel::setStatus);
    connect(m_known, &Banner::actionTriggered, this, &LeadPanel::onBanner);
    connect(m_open, &Button::clicked, this,
            [this] { Q_EMIT customerRequested(m_detail.lead().customer.uuid()); });
    whenDone(m_service.workingHours(), this, [this](const Result<WorkingHours> &hours) {
        m_call->setWorkingHours(hours.value_or(workingHoursOf(Store())));
    });
}

void LeadPanel::showLead(const LeadId &id)
{
    m_lead = id;
    reload();
}

void LeadPanel::reload()
{
    if (m_lead.isNull()) {
        return;
    }
    const int asked = ++m_asked;
    whenDone(m_service.detail(m_lead), this, [this, asked](const Result<LeadDetail> &detail) {
        if (asked == m_asked) {
            show(detail);
        }
    });
}

void LeadPanel::show(const Result<LeadDetail> &detail)
{
    if (!detail) {
        if (detail.error().code == ErrorCode::NotFound) {
            m_lead = LeadId();
            Q_EMIT gone();
        } else {
            Q_EMIT message(LeadTexts::error(detail.error()), Tone::Bad);
        }
        return;
    }
    m_detail = *detail;
    showWho();
    showKnown();
    m_call->setLead(m_detail);
    m_facts->setLead(m_detail);
    m_history->setEvents(m_detail.history, m_service.clock().nowMs());
}

void LeadPanel::showWho()
{
    const LeadRow &row = m_detail.row;
    m_name->setText(LeadTexts::name(row));
    setAccessibleName(m_name->text());
    m_grade->setBadge({LeadTexts::grade(row.lead.grade), LeadTexts::gradeTone(row.lead.grade), {}});
    const bool running = row.clock.state == ResponseClock::State::Running;
    m_countdown->setDeadline(running ? std::optional(row.clock.deadlineMs) : std::nullopt);
    const BadgeSpec answered = LeadTexts::response(row);
    m_answered->setBadge(answered);
    m_answered->setVisible(!answered.text.isEmpty());
    const QString phone = row.lead.contactPhone;
    m_contact->setText(phone.isEmpty() ? row.lead.contactEmail : normalisePhone(phone).display);
    m_open->setEnabled(m_detail.customer.has_value());
}

void LeadPanel::showKnown()
{
    if (!m_detail.maybeSame.isEmpty()) {
        const QString tail = tailOf(m_detail.lead().contactPhone);
        const QString name = customerName(m_detail.maybeSame.first());
        m_known->setText(tail.isEmpty()
                             ? tr("Perhaps a known customer: %1 (same e-mail)").arg(name)
                             : tr("Perhaps a known customer: %1 (same number %2)").arg(name, tail));
        m_known->setIconName(QStringLiteral("person-check"));
        m_known->setAction(tr("Link"));
    } else if (m_detail.knownBefore && m_detail.customer) {
        m_known->setText(tr("Known customer: %1").arg(customerName(*m_detail.customer)));
        m_known->setIconName(QStringLiteral("person-check"));
        m_known->setAction(tr("Open"));
    }
    m_known->setVisible(!m_detail.maybeSame.isEmpty() || m_detail.knownBefore);
}

void LeadPanel::onBanner()
{
    if (m_detail.maybeSame.isEmpty()) {
        Q_EMIT customerRequested(m_detail.lead().customer.uuid());
        return;
    }
    const CustomerId known = m_detail.maybeSame.first().id;
    whenDone(m_service.linkCustomer(m_detail.lead().id, known, m_people.current().id), this,
             [this](const Result<void> &result) { report(result, tr("Linked to the known customer.")); });
}

void LeadPanel::saveCall()
{
    const LeadId called = m_call->lead(); // the one that is shown, though another may be asked for
    if (m_lead.isNull() || called.isNull() || m_saving || !m_call->check()) {
        return;
    }
    m_saving = true;
    whenDone(m_service.recordCall(called, m_call->record(), m_people.current().id), this,
             [this, called](const Result<void> &result) {
                 m_saving = false;
                 if (result) {
                     m_call->finished(called);
                 }
                 report(result, tr("Call recorded."));
             });
}

void LeadPanel::assign(const StaffId &owner)
{
    whenDone(m_service.assign(m_detail.lead().id, owner, m_people.current().id), this,
             [this](const Result<void> &result) { report(result, tr("Owner changed.")); });
}

void LeadPanel::setStatus(LeadStatus status, const QString &reason)
{
    whenDone(m_service.setStatus(m_detail.lead().id, status, reason, m_people.current().id), this,
             [this, status](const Result<void> &result) { report(result, LeadTexts::status(status)); });
}

void LeadPanel::report(const Result<void> &result, const QString &done)
{
    Q_EMIT message(result ? done : LeadTexts::error(result.error()), result ? Tone::Ok : Tone::Bad);
    if (!result) {
        reload(); // show what stands again
    }
}

void LeadPanel::restyle()
{
    const Tokens &t = tokens(this);
    const int margin = t.space(4);
    m_column->setContentsMargins(margin, t.space(3), margin, margin);
    m_column->setSpacing(t.space(3));
}

void LeadPanel::retranslate()
{
    m_open->setText(tr("Customer"));
    if (!m_detail.lead().id.isNull()) {
        showWho();
        showKnown();
        m_history->setEvents(m_detail.history, m_service.clock().nowMs());
    }
}

} // namespace forecourt
