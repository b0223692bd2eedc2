// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/history/deals.h"

#include "app/demo/demowords.h"
#include "app/demo/history/carwords.h"
#include "app/demo/history/eventdata.h"
#include "app/demo/history/people.h"
#include "models/services/timeline/timelinekinds.h"

namespace forecourt {

namespace {

using enum LeadStatus;

constexpr qint64 kMinute = HistoryPlan::kMinuteMs;
constexpr qint64 kDay = HistoryPlan::kDayMs;

QString text(const char16_t *literal)
{
    return QString::fromUtf16(literal);
}

// How often leads of an age stand where, in percent.
struct Share
{
    LeadStatus status;
    int weight;
};

constexpr std::array<Share, 3> kFresh{{{New, 40}, {Assigned, 25}, {Contacted, 35}}};
constexpr std::array<Share, 8> kYoung{{{Invalid, 8},
                                       {Contacted, 30},
                                       {Qualified, 22},
                                       {Visited, 15},
                                       {TestDriven, 10},
                                       {Ordered, 6},
                                       {LostPending, 4},
                                       {Dormant, 5}}};
constexpr std::array<Share, 6> kSettled{
    {{Won, 12}, {Lost, 49}, {Invalid, 12}, {Dormant, 24}, {Ordered, 1}, {LostPending, 2}}};

LeadStatus endOf(const HistoryPlan &plan, qint64 at, Draw &draw)
{
    constexpr qint64 kFreshDays = 2;
    constexpr qint64 kYoungDays = 40;
    const qint64 age = plan.nowMs() - at;
    if (age < kFreshDays * kDay) {
        return draw.weighted(kFresh).status;
    }
    return age < kYoungDays * kDay ? draw.weighted(kYoung).status : draw.weighted(kSettled).status;
}

// The states a lead went through after it came, the last included; each is legal after the one before.
QList<LeadStatus> pathTo(LeadStatus end, Draw &draw)
{
    switch (end) {
    case New:
    case Assigned:
        return {};
    case Contacted:
    case Invalid:
        return {end};
    case Qualified:
    case Visited:
    case Dormant:
        return {Contacted, end};
    case TestDriven:
        return {Contacted, Visited, end};
    case Ordered:
        return {Contacted, Visited, TestDriven, end};
    case Won:
        return {Contacted, Visited, TestDriven, Ordered, end};
    case LostPending:
        return {Contacted, end};
    default:
        return draw.chance(40) ? QList<LeadStatus>{Contacted, Visited, LostPending, Lost}
                               : QList<LeadStatus>{Contacted, LostPending, Lost};
    }
}

// Writes down the steps of one lead.
class LeadHistory final
{
public:
    LeadHistory(const HistoryPlan &plan, GeneratedLead &made, Draw &draw)
        : m_plan(plan), m_made(made), m_lead(made.lead), m_draw(draw)
    {}

    void tell(const QList<LeadStatus> &path)
    {
        event(timelinekinds::kLeadReceived, m_lead.receivedAt, {},
              EventData()
                  .text("interest", wordOf(m_lead.interest))
                  .text("make", m_lead.make)
                  .text("model", m_lead.model)
                  .text("source", m_lead.source));
        m_at = m_lead.receivedAt;
        for (const LeadStatus status : path) {
            step(status);
        }
    }

private:
    void step(LeadStatus status)
    {
        const bool call = status == Contacted || status == Invalid;
        static constexpr std::array<qint64, 9> kMinutes{1, 2, 3, 4, 6, 11, 25, 90, 400};
        m_at =
            std::min(m_at + (call ? m_draw.oneOf(kMinutes) * kMinute : m_draw.between(600, 9000) * kMinute),
                     m_plan.nowMs() - kMinute);
        QString reason;
        if (call) {
            reason = called(status);
        } else if (status == LostPending || (status == Lost && !m_lead.lostReason.isEmpty())) {
            static constexpr std::array<const char16_t *, 5> kReasons{u"已购竞品", u"价格", u"等新款",
                                                                      u"预算变化", u"联系不上"};
            reason = status == LostPending ? text(m_draw.oneOf(kReasons)) : m_lead.lostReason;
            m_lead.lostReason = reason;
        }
        EventData data;
        data.text("from", wordOf(m_lead.status));
        if (!reason.isEmpty()) {
            data.text("reason", reason);
        }
        event(timelinekinds::kLeadStatus, m_at, m_lead.ownerStaff, data.text("to", wordOf(status)));
        m_lead.status = status;
    }

    // The call that made it so; answers the reason where it ended the lead.
    QString called(LeadStatus status)
    {
        const bool wrong = status == Invalid;
        EventData data;
        static constexpr std::array<const char16_t *, 5> kNotes{
            u"周六下午可到店", u"已加微信，发了配置单", u"在对比竞品，月底定", u"想先试驾", u"等置换价格"};
        if (!wrong) {
            data.text("note", text(m_draw.oneOf(kNotes)));
            m_lead.firstResponseAt = m_at;
            m_lead.firstResponseBy = m_lead.ownerStaff;
        }
        const QString outcome = wrong ? QStringLiteral("wrong_number") : QStringLiteral("connected");
        event(timelinekinds::kLeadContacted, m_at, m_lead.ownerStaff, data.text("outcome", outcome));
        m_lead.invalidReason = wrong ? outcome : QString();
        return m_lead.invalidReason;
    }

    void event(QLatin1String kind, qint64 at, const StaffId &by, const EventData &data)
    {
        TimelineEvent event;
        event.id = EventId(m_draw.id(m_lead.receivedAt));
        event.customer = m_lead.customer;
        event.kind = kind;
        event.at = at;
        event.staff = by;
        event.refKind = QStringLiteral("lead");
        event.ref = m_lead.id.uuid();
        event.data = data.json();
        event.desk = QStringLiteral("A0");
        m_made.events.append(event);
    }

    const HistoryPlan &m_plan;
    GeneratedLead &m_made;
    Lead &m_lead;
    Draw &m_draw;
    qint64 m_at = 0;
};

Lead wishOf(const HistoryPlan &plan, qint64 index, Draw &draw)
{
    const GeneratedPerson person = generatedPerson(plan, plan.customerOfLead(index));
    const auto &source = draw.weighted(demowords::kSources);
    const auto &model = draw.weighted(carwords::kModels);
    Lead lead;
    lead.receivedAt = plan.leadAt(index);
    lead.requestedAt = lead.receivedAt;
    lead.id = LeadId(draw.id(lead.receivedAt));
    lead.customer = person.id;
    lead.source = text(source.name);
    lead.campaign = text(source.campaign);
    if (draw.chance(40)) {
        lead.sourceRef = lead.source + QLatin1Char('#') + QString::number(10'000'000 + index);
    }
    lead.make = text(model.make);
    lead.model = text(model.model);
    lead.interest = draw.chance(30) ? LeadInterest::TestDrive : LeadInterest::Buy;
    lead.vehicleStatus = draw.chance(12) ? VehicleCondition::Used : VehicleCondition::New;
    lead.contactName = person.name;
    lead.contactPhone = person.phone;
    static constexpr std::array<LeadGrade, 5> kGrades{LeadGrade::H, LeadGrade::A, LeadGrade::B, LeadGrade::C,
                                                      LeadGrade::N};
    lead.grade = draw.oneOf(kGrades);
    return lead;
}

} // namespace

GeneratedLead generatedLead(const HistoryPlan &plan, qint64 index)
{
    Draw draw = plan.draw(HistoryPlan::Deal, index);
    GeneratedLead made;
    made.lead = wishOf(plan, index, draw);
    const LeadStatus end = endOf(plan, made.lead.receivedAt, draw);
    const QList<StaffId> &sales = plan.staff().sales;
    if (end != New && !sales.isEmpty()) {
        made.lead.ownerStaff = sales.at(draw.below(sales.size()));
        made.lead.status = Assigned;
    }
    LeadHistory(plan, made, draw).tell(pathTo(end, draw));
    const bool open =
        end == Contacted || end == Qualified || end == Visited || end == TestDriven || end == Ordered;
    if (open) {
        made.lead.nextFollowUpAt = plan.nowMs() + draw.between(-12, 100) * 60 * kMinute;
    }
    return made;
}

} // namespace forecourt
