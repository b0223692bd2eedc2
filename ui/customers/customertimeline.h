// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/customers/customerservice.h"
#include "models/services/timeline/timelineservice.h"
#include "ui/drafts/formdraft.h"
#include "ui/widgets/kitwidget.h"

#include <array>

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QStackedLayout;
class QVBoxLayout;

namespace forecourt {

class Card;
class Chip;
class FlowLayout;
class PeoplePort;
class Placeholder;
class TimelineModel;
struct ExportOffer;
class TimelineView;

// Everything that happened to a customer, newest first, filtered by group, person and
// vehicle, jumping by year, and a line to write a note. A
// change made on another desk appears in place.
class CustomerTimeline final : public KitWidget
{
    Q_OBJECT

public:
    CustomerTimeline(CustomerService &customers, TimelineService &timeline, const PeoplePort &people,
                     const Clock &clock, QWidget *parent = nullptr);

    void setCustomer(const CustomerId &id);
    void reload();
    void startNote();
    [[nodiscard]] TimelineView *view() const { return m_view; }
    [[nodiscard]] ExportOffer exportOffer() const; // as it is filtered now

Q_SIGNALS:
    void openRequested(const QString &kind, const QUuid &id);
    void failed(const QString &sentence);

protected:
    void restyle() override;
    void retranslate() override;

private:
    static constexpr int kGroups = 4;

    void build();
    void ask();
    void showCounts();
    void showState(const Error *error = nullptr);
    void showYears();
    void jumpToYear();
    void showParties();
    void fill(QComboBox *box, const QString &all, const QList<TimelineParty> &parties);
    void saveNote();
    void forget(const QString &text, const FormDraft::Ticket &sent);

    CustomerService &m_customers;
    TimelineService &m_timeline;
    const PeoplePort &m_people;
    TimelineModel *m_model;
    QVBoxLayout *m_layout;
    QWidget *m_chipRow;
    FlowLayout *m_chipLine;
    QStackedLayout *m_stack;
    Card *m_card;
    QButtonGroup *m_group;
    std::array<Chip *, kGroups> m_chips{};
    QComboBox *m_years;
    QComboBox *m_person;
    QComboBox *m_vehicle;
    TimelineView *m_view;
    Placeholder *m_placeholder;
    QLineEdit *m_note;
    CustomerId m_customer;
    TimelineQuery m_query;
    FormDraft *m_draft;
    bool m_saving = false;
};

} // namespace forecourt
