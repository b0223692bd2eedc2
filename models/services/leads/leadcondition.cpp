// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/leads/leadcondition.h"

#include "models/domain/text.h"
#include "models/services/search/searchfinder.h"

namespace forecourt {

namespace {

// "l.source IN (?, …)" and its values.
QString personalSource(const LeadSettings &settings, Values &values)
{
    QStringList marks;
    for (const QString &source : settings.personalSources) {
        values.append(bound(source));
        marks.append(QStringLiteral("?"));
    }
    return QStringLiteral("coalesce(l.source, '') IN (%1)").arg(marks.join(QStringLiteral(", ")));
}

} // namespace

LeadCondition::LeadCondition(const LeadQuery &query, const LeadSettings &settings, const WorkingHours &hours,
                             qint64 nowMs)
{
    if (query.filter == LeadFilter::All) {
        m_parts.append(QStringLiteral("1"));
        m_order = QStringLiteral("l.received_at DESC, l.id DESC");
    } else {
        m_parts.append(openOnly());
        orderByWaiting(settings);
    }
    if (query.receivedTo != 0) {
        m_parts.append(QStringLiteral("l.received_at < ?"));
        m_values.append(query.receivedTo);
    }
    if (query.filter == LeadFilter::Mine) {
        m_parts.append(QStringLiteral("l.owner_staff = ?"));
        m_values.append(bound(query.me));
    } else if (query.filter == LeadFilter::Overdue) {
        addOverdue(settings, hours, nowMs);
    }
}

QString LeadCondition::openOnly()
{
    static const QString kCondition = [] {
        QStringList words;
        for (const LeadStatus status : allOf<LeadStatus>()) {
            if (isOpen(status)) {
                words.append(QLatin1Char('\'') + wordOf(status) + QLatin1Char('\''));
            }
        }
        return QStringLiteral("l.status IN (%1)").arg(words.join(QStringLiteral(", ")));
    }();
    return kCondition;
}

void LeadCondition::addOverdue(const LeadSettings &settings, const WorkingHours &hours, qint64 nowMs)
{
    const auto since = [&](const QString &source) {
        return overdueSinceMs(nowMs, responseTimeAllowedMs(source, settings), hours);
    };
    const QString personal = personalSource(settings, m_values);
    m_parts.append(QStringLiteral(R"sql((
        (l.first_response_at IS NULL AND coalesce(l.received_at, 0) <= CASE WHEN %1 THEN ? ELSE ? END)
        OR (l.first_response_at IS NOT NULL AND l.next_follow_up_at < ?)))sql")
                       .arg(personal));
    m_values << since(settings.personalSources.value(0)) << since(QString()) << nowMs;
}

Result<void> LeadCondition::addText(Database &database, const QString &text)
{
    if (foldedForSearch(text).isEmpty()) {
        return {};
    }
    const SearchScope scope{{SearchKind::Customer, SearchKind::Lead}, false, true};
    FORECOURT_ASSIGN(const QString found, findForFilter(database, SearchQuestion::of(text), scope));
    m_source = QStringLiteral(R"sql((
            %1 UNION SELECT f.id FROM lead f WHERE f.customer IN (%2)
        ) found CROSS JOIN lead l ON l.id = found.id)sql")
                   .arg(filteredIdsSql(SearchKind::Lead), filteredIdsSql(SearchKind::Customer));
    m_sourceValues = {found, found};
    return {};
}

// First who waits for an answer, by the time it is due, then who is to be called, then the rest.
void LeadCondition::orderByWaiting(const LeadSettings &settings)
{
    const QString personal = personalSource(settings, m_orderValues);
    m_order = QStringLiteral(R"sql(l.first_response_at IS NOT NULL,
        CASE WHEN l.first_response_at IS NULL
             THEN coalesce(l.received_at, 0) + 60000 * CASE WHEN %1 THEN ? ELSE ? END
             ELSE coalesce(l.next_follow_up_at, 9223372036854775807) END,
        l.received_at DESC, l.id DESC)sql")
                  .arg(personal);
    m_orderValues << settings.otherMinutes << settings.webMinutes;
}

} // namespace forecourt
