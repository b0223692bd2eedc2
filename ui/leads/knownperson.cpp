// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/knownperson.h"

#include "models/domain/email.h"
#include "models/domain/personname.h"
#include "models/domain/phone.h"
#include "models/domain/whendone.h"
#include "ui/leads/leadtexts.h"
#include "ui/widgets/banner.h"

#include <QBoxLayout>
#include <QCheckBox>

#include <chrono>

namespace forecourt {

namespace {

QString nameOf(const Customer &customer)
{
    return displayName(
        {customer.surname, customer.given, customer.fullName, customer.kind == CustomerKind::Business});
}

} // namespace

KnownPerson::KnownPerson(LeadService &service, QWidget *parent)
    : KitWidget(parent)
    , m_service(service)
    , m_banner(new Banner(Tone::Warn, this))
    , m_another(new QCheckBox(this))
{
    using namespace std::chrono_literals;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    column->addWidget(m_another);
    m_typing.setSingleShot(true);
    m_typing.setInterval(150ms);
    connect(&m_typing, &QTimer::timeout, this, &KnownPerson::look);
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        if (!m_known.openLeads.isEmpty()) {
            Q_EMIT leadRequested(m_known.openLeads.first().id);
        }
    });
    hide();
    restyle();
    retranslate();
}

void KnownPerson::setContact(const QString &phone, const QString &email)
{
    m_phone = phone;
    m_email = email;
    m_typing.start();
}

void KnownPerson::clear()
{
    m_typing.stop();
    ++m_asked;
    show({});
}

bool KnownPerson::isSomebodyElse() const
{
    return m_another->isChecked();
}

void KnownPerson::look()
{
    const int asked = ++m_asked;
    if (!normalisePhone(m_phone).isValid() && !normaliseEmail(m_email).valid) {
        show({});
        return;
    }
    whenDone(m_service.duplicates(m_phone, m_email), this,
             [this, asked](const Result<LeadDuplicates> &known) {
                 if (asked == m_asked) {
                     show(known.value_or(LeadDuplicates()));
                 }
             });
}

void KnownPerson::show(const LeadDuplicates &known)
{
    m_known = known;
    const bool any = !known.customers.isEmpty();
    setVisible(any);
    if (!any) {
        m_another->setChecked(false);
        return;
    }
    showText();
    Q_EMIT found(nameOf(known.customers.first()));
}

void KnownPerson::showText()
{
    const QString name = nameOf(m_known.customers.first());
    if (m_known.openLeads.isEmpty()) {
        m_banner->setText(tr("Known customer: %1. The lead will be theirs.").arg(name));
        m_banner->setAction({});
        return;
    }
    const Lead &open = m_known.openLeads.first().lead;
    const QString vehicle = LeadTexts::vehicle(open);
    m_banner->setText(tr("%1 already has an open lead: %2 (%3).")
                          .arg(name, vehicle.isEmpty() ? LeadTexts::source(open.source) : vehicle,
                               LeadTexts::status(open.status)));
    m_banner->setAction(tr("Open it"));
}

void KnownPerson::restyle()
{
    layout()->setSpacing(tokens(this).space(1));
}

void KnownPerson::retranslate()
{
    m_another->setText(tr("This is somebody else with the same number"));
    if (!m_known.customers.isEmpty()) {
        showText();
    }
}

} // namespace forecourt
