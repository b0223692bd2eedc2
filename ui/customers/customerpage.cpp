// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customerpage.h"

#include "ui/attachments/attachmentcard.h"
#include "ui/customers/customerheader.h"
#include "ui/customers/customerside.h"
#include "ui/customers/customertimeline.h"
#include "ui/customers/identitypane.h"
#include "ui/customers/mergebar.h"

#include <QBoxLayout>
#include <QScrollArea>

namespace forecourt {

namespace {

QScrollArea *plainScrollArea(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

} // namespace

CustomerPage::CustomerPage(CustomerService &customers, TimelineService &timeline, const PeoplePort &people,
                           const Clock &clock, QWidget *parent)
    : KitWidget(parent)
    , m_people(people)
    , m_clock(clock)
    , m_body(new QWidget)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight, m_body))
    , m_left(new QVBoxLayout)
    , m_mergeBar(new MergeBar(people))
    , m_header(new CustomerHeader(people, clock))
    , m_timeline(new CustomerTimeline(customers, timeline, people, clock))
    , m_side(new CustomerSide(customers, people, clock))
{
    m_right = plainScrollArea(m_side);
    m_left->addWidget(m_mergeBar);
    m_left->addWidget(m_header);
    m_left->addWidget(m_timeline, 1);
    m_columns->addLayout(m_left, 1);
    m_columns->addWidget(m_right);
    m_outer = plainScrollArea(m_body);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_outer);
    connect(m_timeline, &CustomerTimeline::openRequested, this, &CustomerPage::openRequested);
    connect(m_timeline, &CustomerTimeline::failed, this, &CustomerPage::failed);
    connect(m_side, &CustomerSide::openRequested, this, &CustomerPage::openRequested);
    connect(m_side, &CustomerSide::failed, this, &CustomerPage::failed);
    CustomerPage::restyle();
}

void CustomerPage::setAttachments(AttachmentService &attachments)
{
    m_attachments = new AttachmentCard(attachments);
    m_side->addCard(m_attachments);
}

void CustomerPage::setIdentity(IdentityService &identity)
{
    m_identity = new IdentityPane(identity, m_people, m_clock);
    m_identity->setCustomer(m_shown);
    m_side->addCard(m_identity);
    connect(m_identity, &IdentityPane::openRequested, this, &CustomerPage::openRequested);
    connect(m_identity, &IdentityPane::failed, this, &CustomerPage::failed);
}

void CustomerPage::setDetail(const CustomerDetail &detail)
{
    if (m_shown != detail.customer.id) {
        m_shown = detail.customer.id;
        m_mergeBar->setDuplicates({}); // those of somebody else
    }
    m_mergeBar->setMerged(detail.merged);
    m_header->setDetail(detail);
    m_side->setDetail(detail);
    if (m_attachments != nullptr) {
        m_attachments->setOwner(AttachmentOwner::Kind::Customer, detail.customer.id.uuid());
    }
    if (m_identity != nullptr) {
        m_identity->setCustomer(detail.customer.id);
    }
    m_timeline->setCustomer(detail.customer.id);
    arrange();
}

void CustomerPage::resizeEvent(QResizeEvent *event)
{
    KitWidget::resizeEvent(event);
    arrange();
}

void CustomerPage::arrange()
{
    const Tokens &t = tokens(this);
    const int side = t.listWidth - t.space(8);
    const bool wide = width() >= 2 * t.listWidth + t.space(8);
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_right->setMinimumWidth(wide ? side : 0);
    m_right->setMaximumWidth(wide ? side : QWIDGETSIZE_MAX);
    // Below the rest the page scrolls as a whole.
    m_right->setMinimumHeight(wide ? 0 : m_side->sizeHint().height());
}

void CustomerPage::restyle()
{
    const Tokens &t = tokens(this);
    m_columns->setContentsMargins(t.space(5), t.space(4), t.space(5), t.space(4));
    m_columns->setSpacing(t.space(3));
    m_left->setSpacing(t.space(3));
    arrange();
}

} // namespace forecourt
