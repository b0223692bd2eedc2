// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadtexts.h"

#include "models/domain/phone.h"
#include "models/itemmodels/daytext.h"
#include "models/services/timeline/timelinekinds.h"
#include "ui/customers/timelinetext.h"
#include "ui/widgets/storetime.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>

namespace forecourt {

namespace {

constexpr qint64 kMinute = 60 * 1000;

TimelineItem itemOf(const LeadEvent &entry)
{
    TimelineItem item;
    item.id = entry.id;
    item.event = entry.event;
    item.data = QJsonDocument::fromJson(entry.event.data.toUtf8()).object();
    item.staffName = entry.staffName;
    return item;
}

} // namespace

QString LeadTexts::source(const QString &word)
{
    return TimelineTexts::leadSource(word);
}

QString LeadTexts::vehicle(const Lead &lead)
{
    QStringList parts = {lead.year != 0 ? QString::number(lead.year) : QString(), lead.make, lead.model,
                         lead.trim};
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

QString LeadTexts::name(const LeadRow &row)
{
    if (!row.customerName.isEmpty()) {
        return row.customerName;
    }
    const QString phone = row.lead.contactPhone;
    if (!phone.isEmpty()) {
        return normalisePhone(phone).display;
    }
    return row.lead.contactEmail.isEmpty() ? tr("Unnamed") : row.lead.contactEmail;
}

QString LeadTexts::when(qint64 ms, qint64 nowMs)
{
    const QDateTime then = StoreTime::at(ms);
    const QDate today = StoreTime::date(nowMs);
    const QString time = then.toString(QStringLiteral("HH:mm"));
    const qint64 days = today.daysTo(then.date());
    constexpr int kDaysOfWeek = 7;
    if (days == 0) {
        return tr("Today %1").arg(time);
    }
    if (days == 1) {
        return tr("Tomorrow %1").arg(time);
    }
    if (days == -1) {
        return tr("Yesterday %1").arg(time);
    }
    if (days > 0 && days < kDaysOfWeek) {
        return QLocale().toString(then.date(), QStringLiteral("ddd ")) + time;
    }
    return shortDayText(then.date(), today);
}

QString LeadTexts::followUp(const LeadRow &row, qint64 nowMs)
{
    if (row.clock.state == ResponseClock::State::Running) {
        return tr("Now");
    }
    return row.lead.nextFollowUpAt == 0 ? QStringLiteral("—") : when(row.lead.nextFollowUpAt, nowMs);
}

BadgeSpec LeadTexts::response(const LeadRow &row)
{
    const Lead &lead = row.lead;
    if (lead.status == LeadStatus::Won) {
        return {status(lead.status), Tone::Ok, QStringLiteral("check2")};
    }
    if (!isOpen(lead.status)) {
        const QString why = reason(lead.status == LeadStatus::Invalid ? lead.invalidReason : lead.lostReason);
        return {why.isEmpty() ? status(lead.status) : tr("%1 · %2").arg(status(lead.status), why),
                Tone::Neutral,
                {}};
    }
    if (row.clock.state != ResponseClock::State::Answered) {
        return {};
    }
    constexpr qint64 kHour = 60;
    constexpr qint64 kHoursShown = 2;
    const qint64 minutes = qMax<qint64>(1, (row.clock.takenMs + kMinute - 1) / kMinute);
    const QString taken = minutes < kHoursShown * kHour
                              ? tr("%n min", nullptr, static_cast<int>(minutes))
                              : tr("%n h", nullptr, static_cast<int>(minutes / kHour));
    return row.clock.late
               ? BadgeSpec{tr("%1, late").arg(taken), Tone::Warn, QStringLiteral("exclamation-circle")}
               : BadgeSpec{taken, Tone::Ok, QStringLiteral("check2")};
}

Tone LeadTexts::gradeTone(LeadGrade grade)
{
    return grade == LeadGrade::H ? Tone::Accent : Tone::Neutral;
}

QString LeadTexts::event(const LeadEvent &entry)
{
    return entry.undoneAt == 0 ? told(entry) : tr("%1 (undone)").arg(told(entry));
}

QString LeadTexts::told(const LeadEvent &entry)
{
    const TimelineItem item = itemOf(entry);
    if (entry.event.kind == timelinekinds::kLeadUpdated) {
        if (item.data.contains(QLatin1String("previousCustomer"))) {
            return tr("Linked to a known customer");
        }
        const QString owner = item.data.value(QLatin1String("owner")).toString();
        if (item.data.contains(QLatin1String("owner"))) {
            return owner.isEmpty() ? tr("Without an owner") : tr("Assigned to %1").arg(owner);
        }
    }
    if (entry.event.kind == timelinekinds::kLeadStatus) {
        const QString to = item.data.value(QLatin1String("to")).toString();
        const QString why = reason(item.data.value(QLatin1String("reason")).toString());
        const QString text = status(fromWord(to, LeadStatus::New));
        return why.isEmpty() ? text : tr("%1 · %2").arg(text, why);
    }
    const TimelineText text = TimelineTexts::of(item);
    return text.detail.isEmpty() ? text.title : tr("%1 · %2").arg(text.title, text.detail);
}

} // namespace forecourt
