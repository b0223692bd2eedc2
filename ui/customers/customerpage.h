// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/customers/customerservice.h"
#include "models/services/timeline/timelineservice.h"
#include "ui/widgets/kitwidget.h"

class QBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace forecourt {

class CustomerHeader;
class AttachmentCard;
class AttachmentService;
class IdentityPane;
class IdentityService;
class CustomerSide;
class CustomerTimeline;
class MergeBar;
class PeoplePort;

// One customer: head and timeline at the left, what else is known at the right, or below where there is
// little room.
class CustomerPage final : public KitWidget
{
    Q_OBJECT

public:
    CustomerPage(CustomerService &customers, TimelineService &timeline, const PeoplePort &people,
                 const Clock &clock, QWidget *parent = nullptr);

    // Shows photos and documents; without it the page does not. It must outlive the page.
    void setAttachments(AttachmentService &attachments);
    void setIdentity(IdentityService &identity);

    void setDetail(const CustomerDetail &detail);
    [[nodiscard]] CustomerHeader *header() const { return m_header; }
    [[nodiscard]] MergeBar *mergeBar() const { return m_mergeBar; }
    [[nodiscard]] CustomerTimeline *timeline() const { return m_timeline; }

Q_SIGNALS:
    void openRequested(const QString &kind, const QUuid &id);
    void failed(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void restyle() override;

private:
    void arrange();

    const PeoplePort &m_people;
    const Clock &m_clock;
    QScrollArea *m_outer;
    QScrollArea *m_right;
    QWidget *m_body;
    QBoxLayout *m_columns;
    QVBoxLayout *m_left;
    MergeBar *m_mergeBar;
    CustomerHeader *m_header;
    CustomerTimeline *m_timeline;
    CustomerSide *m_side;
    AttachmentCard *m_attachments = nullptr; // null: not shown
    IdentityPane *m_identity = nullptr;      // likewise
    CustomerId m_shown;
};

} // namespace forecourt
