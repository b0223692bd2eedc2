// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/timelinetext.h"

#include "models/domain/plate.h"
#include "models/itemmodels/daytext.h"
#include "models/services/timeline/timelinekinds.h"
#include "ui/customers/identitywords.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLocale>

namespace forecourt {

namespace {

using namespace timelinekinds;

QString text(const TimelineItem &item, const char *key)
{
    return item.data.value(QLatin1String(key)).toString();
}

qint64 number(const TimelineItem &item, const char *key)
{
    return item.data.value(QLatin1String(key)).toInteger();
}

// Only what is there, with the separator of the house between.
QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString carOf(const TimelineItem &item)
{
    return (text(item, "make") + QLatin1Char(' ') + text(item, "model")).trimmed();
}

QString plateOf(const TimelineItem &item)
{
    const QString plate = text(item, "plate");
    return displayedPlate(plate.isEmpty() ? item.plate : plate);
}

QString dateTime(qint64 at, const QTimeZone &zone)
{
    return at == 0 ? QString() : momentText(QDateTime::fromMSecsSinceEpoch(at, zone));
}

QString concernsOf(const TimelineItem &item)
{
    QStringList list;
    const QJsonArray concerns = item.data.value(QLatin1String("concerns")).toArray();
    for (const QJsonValue &concern : concerns) {
        list.append(concern.toString());
    }
    return list.join(QStringLiteral("; "));
}

Tone orderTone(const QString &status)
{
    if (status == QLatin1String("ready") || status == QLatin1String("delivered") ||
        status == QLatin1String("settled")) {
        return Tone::Ok;
    }
    if (status == QLatin1String("on_hold") || status == QLatin1String("rework")) {
        return Tone::Warn;
    }
    return Tone::Neutral;
}

Tone leadTone(const QString &status)
{
    if (status == QLatin1String("won") || status == QLatin1String("ordered")) {
        return Tone::Ok;
    }
    return status == QLatin1String("lost_pending") ? Tone::Warn : Tone::Neutral;
}

class Describer final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::TimelineTexts)

public:
    Describer(const TimelineItem &item, const QTimeZone &zone) : m_item(item), m_zone(zone) {}

    TimelineText describe() const
    {
        const QString kind = m_item.event.kind;
        if (kind == kLeadReceived || kind == kLeadUpdated || kind == kLeadContacted || kind == kLeadStatus) {
            return lead(kind);
        }
        if (kind == kOrderOpened || kind == kOrderStatus || kind == kOrderSettled || kind == kPaymentTaken) {
            return order(kind);
        }
        if (kind == kJobAdded || kind == kJobDeclined || kind == kJobDeferred) {
            return job(kind);
        }
        return kind == kIdentityShown ? identity() : customer(kind);
    }

private:
    TimelineText identity() const
    {
        const auto document = fromWord(text(m_item, "document"), IdentityKind::Other);
        return {tr("Number read: %1 %2")
                    .arg(IdentityWords::kind(document), IdentityWords::masked(text(m_item, "tail"))),
                joined({text(m_item, "reason"), m_item.staffName}), QStringLiteral("eye"), Tone::Warn};
    }

    TimelineText lead(const QString &kind) const
    {
        const QString source = TimelineTexts::leadSource(text(m_item, "source"));
        const QString person = m_item.staffName;
        if (kind == kLeadReceived) {
            return {source.isEmpty() ? tr("Lead received") : tr("Lead: %1").arg(source),
                    joined({carOf(m_item), person}), QStringLiteral("globe"), Tone::Accent};
        }
        if (kind == kLeadUpdated) {
            return {tr("Lead updated"), joined({source, person}), QStringLiteral("arrow-repeat"),
                    Tone::Neutral};
        }
        if (kind == kLeadContacted) {
            const QString outcome = text(m_item, "outcome");
            const bool reached = outcome == QLatin1String("connected");
            return {outcome.isEmpty() ? tr("Call to the customer") : TimelineTexts::callOutcome(outcome),
                    joined({text(m_item, "note"), person}), QStringLiteral("telephone-outbound"),
                    reached ? Tone::Ok : Tone::Neutral};
        }
        const QString to = text(m_item, "to");
        return {tr("Lead: %1").arg(TimelineTexts::leadStatus(to)), joined({text(m_item, "reason"), person}),
                QStringLiteral("signpost-split"), leadTone(to)};
    }

    TimelineText order(const QString &kind) const
    {
        const QString orderNumber = text(m_item, "number");
        const QString about = joined({plateOf(m_item), m_item.staffName});
        const auto amount = [this] {
            return TimelineTexts::money(number(m_item, "amount"), text(m_item, "currency"));
        };
        if (kind == kOrderOpened) {
            const QString settled = text(m_item, "addendum_to");
            return {settled.isEmpty() ? tr("Order %1 opened").arg(orderNumber)
                                      : tr("Order %1 opened as an addendum to %2").arg(orderNumber, settled),
                    about, QStringLiteral("clipboard-plus"), Tone::Accent};
        }
        if (kind == kOrderSettled) {
            return {tr("Order %1 settled, %2").arg(orderNumber, amount()), about,
                    QStringLiteral("clipboard-check"), Tone::Ok};
        }
        if (kind == kPaymentTaken) {
            const bool back = number(m_item, "amount") < 0;
            return {
                back ? tr("Money given back, %1").arg(amount()) : tr("Payment of %1").arg(amount()),
                joined({TimelineTexts::paymentMethod(text(m_item, "method")), orderNumber, m_item.staffName}),
                QStringLiteral("cash-coin"), back ? Tone::Warn : Tone::Ok};
        }
        const QString to = text(m_item, "to");
        return {tr("Order %1: %2").arg(orderNumber, TimelineTexts::orderStatus(to)),
                joined({text(m_item, "reason"), about}), QStringLiteral("clipboard"), orderTone(to)};
    }

    TimelineText appointment(const QString &kind) const
    {
        const QString when = dateTime(number(m_item, "starts"), m_zone);
        const QString about = joined({text(m_item, "purpose"), plateOf(m_item), m_item.staffName});
        const QString icon = QStringLiteral("calendar-event");
        if (kind == kAppointmentBooked) {
            return {tr("Appointment booked for %1").arg(when), about, icon, Tone::Accent};
        }
        if (kind == kAppointmentMoved) {
            return {tr("Appointment moved to %1").arg(when),
                    joined({tr("before: %1").arg(dateTime(number(m_item, "before"), m_zone)), about}), icon,
                    Tone::Neutral};
        }
        return {kind == kAppointmentMissed ? tr("Did not come to the appointment at %1").arg(when)
                                           : tr("Appointment at %1 cancelled").arg(when),
                about, icon, Tone::Warn};
    }

    TimelineText job(const QString &kind) const
    {
        const QString title = text(m_item, "title");
        const QString about = joined({text(m_item, "number"), m_item.staffName});
        if (kind == kJobAdded) {
            return {tr("Job: %1").arg(title), joined({TimelineTexts::payer(text(m_item, "payer")), about}),
                    QStringLiteral("wrench"), Tone::Neutral};
        }
        if (kind == kJobDeclined) {
            return {tr("Declined: %1").arg(title), joined({text(m_item, "reason"), about}),
                    QStringLiteral("x-lg"), Tone::Bad};
        }
        const qint64 until = number(m_item, "until");
        const QString day =
            until == 0 ? QString() : dayText(QDateTime::fromMSecsSinceEpoch(until, m_zone).date());
        return {tr("Deferred: %1").arg(title),
                joined({day.isEmpty() ? QString() : tr("until %1").arg(day), about}),
                QStringLiteral("hourglass-split"), Tone::Warn};
    }

    TimelineText customer(const QString &kind) const
    {
        if (kind == kCheckedIn) {
            const qint64 promised = number(m_item, "promised");
            return {tr("Received at the counter"),
                    joined({concernsOf(m_item), plateOf(m_item), kilometres(),
                            promised == 0 ? QString() : tr("promised %1").arg(dateTime(promised, m_zone)),
                            m_item.staffName}),
                    QStringLiteral("box-arrow-in-down"), Tone::Accent};
        }
        if (kind == kCustomerCreated) {
            return {tr("Customer created"),
                    joined({TimelineTexts::leadSource(text(m_item, "source")), m_item.staffName}),
                    QStringLiteral("person-plus"), Tone::Neutral};
        }
        if (kind == kVehicleLinked) {
            return {tr("Vehicle: %1").arg(joined({plateOf(m_item), carOf(m_item)})),
                    joined({TimelineTexts::ownershipRole(text(m_item, "role")), m_item.staffName}),
                    QStringLiteral("car-front"), Tone::Neutral};
        }
        if (kind == kMerged || kind == kSeparated) {
            return {kind == kMerged ? tr("Merged with %1").arg(text(m_item, "name"))
                                    : tr("Separated from %1").arg(text(m_item, "name")),
                    m_item.staffName, QStringLiteral("people"), Tone::Neutral};
        }
        if (kind == kAppointmentBooked || kind == kAppointmentMoved || kind == kAppointmentCancelled ||
            kind == kAppointmentMissed) {
            return appointment(kind);
        }
        if (kind == kNote) {
            return {text(m_item, "text"), joined({tr("Note"), m_item.staffName}),
                    QStringLiteral("chat-left-text"), Tone::Neutral};
        }
        return {kind, m_item.staffName, QStringLiteral("dot"), Tone::Neutral};
    }

    QString kilometres() const
    {
        const qint64 km = number(m_item, "odometer");
        return km == 0 ? QString() : tr("%1 km").arg(QLocale().toString(km));
    }

    const TimelineItem &m_item;
    const QTimeZone &m_zone;
};

} // namespace

TimelineText TimelineTexts::of(const TimelineItem &item, const QTimeZone &zone)
{
    TimelineText text = Describer(item, zone).describe();
    // A row has one line for each: what was written on several is shown on one.
    text.title = text.title.simplified();
    text.detail = text.detail.simplified();
    if (item.undoneAt != 0) {
        text.title = tr("%1 (undone)").arg(text.title);
        text.detail = joined(
            {text.detail, item.undoneBy.isEmpty()
                              ? tr("undone %1").arg(dateTime(item.undoneAt, zone))
                              : tr("undone %1 by %2").arg(dateTime(item.undoneAt, zone), item.undoneBy)});
        text.tone = Tone::Neutral;
    }
    return text;
}

QString TimelineTexts::time(qint64 at, qint64 now, const QTimeZone &zone)
{
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(at, zone);
    const QDate today = QDateTime::fromMSecsSinceEpoch(now, zone).date();
    return recentText(then, today);
}

int TimelineTexts::year(qint64 at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(at, zone).date().year();
}

} // namespace forecourt
