// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customerheader.h"

#include "ui/customers/customerwords.h"
#include "ui/customers/timelinetext.h"
#include "ui/shell/rightsgate.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>

namespace forecourt {

CustomerHeader::CustomerHeader(const PeoplePort &people, const Clock &clock, QWidget *parent)
    : KitWidget(parent)
    , m_clock(clock)
    , m_layout(new QVBoxLayout(this))
    , m_line(new QHBoxLayout)
    , m_words(new QVBoxLayout)
    , m_card(new Card({}, this))
    , m_avatar(new Avatar({}, Avatar::Size::Large))
    , m_name(new Label(TextRole::Title))
    , m_about(new Label(TextRole::Secondary))
    , m_reach(new Label(TextRole::Secondary))
    , m_badges(new QWidget)
    , m_badgeLine(new FlowLayout(tokens(this).space(1), tokens(this).space(1), m_badges))
    , m_edit(new Button({}, QStringLiteral("pencil"), ButtonVariant::Plain))
    , m_receive(new Button({}, ButtonVariant::Primary))
{
    m_name->setObjectName(QStringLiteral("customerName"));
    m_edit->setObjectName(QStringLiteral("edit"));
    m_receive->setObjectName(QStringLiteral("receive"));
    build();
    connect(m_edit, &Button::clicked, this, &CustomerHeader::editRequested);
    connect(m_receive, &Button::clicked, this, &CustomerHeader::receiveRequested);
    RightsGate::put(m_edit, people, Action::EditCustomers);
    RightsGate::put(m_receive, people, Action::ReceiveVehicles);
    CustomerHeader::restyle();
    CustomerHeader::retranslate();
}

void CustomerHeader::build()
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_card);
    auto *title = new QHBoxLayout;
    title->addWidget(m_name, 1);
    title->addWidget(m_edit);
    title->addWidget(m_receive);
    m_name->setElided(true);
    m_about->setElided(true);
    m_reach->setElided(true);
    auto *facts = new QHBoxLayout;
    facts->setSpacing(tokens(this).space(3));
    facts->addWidget(m_reach);
    facts->addWidget(m_about, 1);
    m_words->addLayout(title);
    m_words->addLayout(facts);
    m_words->addWidget(m_badges);
    m_line->addWidget(m_avatar, 0, Qt::AlignTop);
    m_line->addLayout(m_words, 1);
    m_card->contentLayout()->addLayout(m_line);
    m_reach->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void CustomerHeader::setDetail(const CustomerDetail &detail)
{
    m_detail = detail;
    refresh();
}

void CustomerHeader::addBadge(const QString &text, Tone tone, const QString &iconName)
{
    auto *badge = new Badge(text, tone, iconName, m_badges);
    m_badgeLine->addWidget(badge);
    badge->show();
}

QString CustomerHeader::about() const
{
    const Customer &customer = m_detail.customer;
    QStringList parts;
    if (customer.kind == CustomerKind::Business) {
        parts.append(tr("Company"));
    } else if (customer.gender != Gender::Unknown) {
        parts.append(CustomerWords::gender(customer.gender));
    }
    if (customer.birthYear != 0) {
        parts.append(QString::number(customer.birthYear));
    }
    if (customer.createdAt != 0) {
        const int years = TimelineTexts::year(m_clock.nowMs()) - TimelineTexts::year(customer.createdAt);
        parts.append(years > 0 ? tr("customer for %n year(s)", nullptr, years) : tr("new this year"));
    }
    return parts.join(QStringLiteral(" · "));
}

QString CustomerHeader::reach() const
{
    QStringList parts;
    for (const ContactPoint &point : m_detail.contactPoints) {
        if (point.valid && parts.size() < 2) {
            parts.append(CustomerWords::contact(point));
        }
    }
    return parts.isEmpty() ? tr("No number and no address yet") : parts.join(QStringLiteral(" · "));
}

void CustomerHeader::refresh()
{
    const Customer &customer = m_detail.customer;
    m_avatar->setName(customer.fullName);
    m_name->setText(customer.fullName);
    m_about->setText(about());
    m_reach->setText(reach());
    while (QLayoutItem *item = m_badgeLine->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (m_detail.inHouse) {
        addBadge(tr("In house"), Tone::Accent, QStringLiteral("car-front"));
    }
    for (const Consent &consent : m_detail.consents) {
        if (consent.holdsAt(m_clock.nowMs())) {
            addBadge(tr("%1, %2").arg(CustomerWords::purpose(consent.purpose),
                                      CustomerWords::channel(consent.channel)),
                     Tone::Ok, QStringLiteral("check2"));
        }
    }
    for (const QString &tag : customer.tags) {
        addBadge(tag, Tone::Neutral);
    }
    m_badges->setVisible(m_badgeLine->count() > 0);
    m_badges->updateGeometry();
}

void CustomerHeader::restyle()
{
    const Tokens &t = tokens(this);
    m_line->setSpacing(t.space(3));
    m_words->setSpacing(t.space(1));
}

void CustomerHeader::retranslate()
{
    m_edit->setText(tr("Edit"));
    m_edit->setToolTip(tr("Edit (F2)"));
    m_receive->setText(tr("Receive"));
    m_receive->setToolTip(tr("Receive this customer at the counter (Ctrl+R)"));
    refresh();
}

} // namespace forecourt
