// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/leads/leadcondition.h"

#include "models/protocol/collections.h"
#include "models/services/search/searchfinder.h"
#include "models/storage/aliases.h"

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
        ListStretch &all = add(QStringLiteral("l.dead_version = 0"), {}, query);
        all.keys = QStringList{QStringLiteral("l.received_at"), QStringLiteral("l.id")};
        all.descending = true;
        all.few = false;
        return;
    }
    addWaiting(query, settings, hours, nowMs);
    addPlanned(query, nowMs);
    if (query.filter != LeadFilter::Overdue) {
        addOthers(query);
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

// What is open is a small part of all that ever was, and partial indexes hold it: it may be counted.
ListStretch &LeadCondition::add(const QString &condition, const Values &values, const LeadQuery &query)
{
    ListStretch stretch;
    stretch.source = QStringLiteral("lead l");
    stretch.condition = condition;
    stretch.values = values;
    stretch.few = true;
    if (query.receivedTo != 0) {
        stretch.condition += QStringLiteral(" AND l.received_at < ?");
        stretch.values.append(query.receivedTo);
    }
    if (query.filter == LeadFilter::Mine) {
        stretch.condition += QStringLiteral(" AND l.owner_staff = ?");
        stretch.values.append(bound(query.me));
    }
    m_stretches.append(stretch);
    return m_stretches.last();
}

// A deadline is computed with the settings of the desk, so these few are sorted when they are read.
void LeadCondition::addWaiting(const LeadQuery &query, const LeadSettings &settings,
                               const WorkingHours &hours, qint64 nowMs)
{
    ListStretch &waiting = add(
        QStringLiteral("l.dead_version = 0 AND l.first_response_at IS NULL AND ") + openOnly(), {}, query);
    // Named, because SQLite cannot know how few they are before the store was analysed.
    waiting.source += QStringLiteral(" INDEXED BY lead_waiting");
    const QString personal = personalSource(settings, waiting.keyValues);
    waiting.keyValues << settings.otherMinutes << settings.webMinutes;
    waiting.keys = QStringList{
        QStringLiteral("coalesce(l.received_at, 0) + 60000 * CASE WHEN %1 THEN ? ELSE ? END").arg(personal),
        QStringLiteral("l.id")};
    if (query.filter == LeadFilter::Overdue) {
        const auto since = [&](const QString &source) {
            return overdueSinceMs(nowMs, responseTimeAllowedMs(source, settings), hours);
        };
        personalSource(settings, waiting.values);
        waiting.condition +=
            QStringLiteral(" AND coalesce(l.received_at, 0) <= CASE WHEN %1 THEN ? ELSE ? END").arg(personal);
        waiting.values << since(settings.personalSources.value(0)) << since(QString());
    }
}

void LeadCondition::addPlanned(const LeadQuery &query, qint64 nowMs)
{
    ListStretch &planned = add(QStringLiteral("l.dead_version = 0 AND l.first_response_at IS NOT NULL AND "
                                              "l.next_follow_up_at IS NOT NULL AND ") +
                                   openOnly(),
                               {}, query);
    planned.source += QStringLiteral(" INDEXED BY lead_follow_up");
    planned.keys = QStringList{QStringLiteral("l.next_follow_up_at"), QStringLiteral("l.received_at"),
                               QStringLiteral("l.id")};
    if (query.filter == LeadFilter::Overdue) {
        planned.condition += QStringLiteral(" AND l.next_follow_up_at < ?");
        planned.values.append(nowMs);
    }
}

void LeadCondition::addOthers(const LeadQuery &query)
{
    ListStretch &others = add(
        QStringLiteral(
            "l.dead_version = 0 AND l.first_response_at IS NOT NULL AND l.next_follow_up_at IS NULL AND ") +
            openOnly(),
        {}, query);
    others.source += QStringLiteral(" INDEXED BY lead_follow_up");
    others.keys = QStringList{QStringLiteral("l.received_at"), QStringLiteral("l.id")};
    others.descending = true;
}

Result<void> LeadCondition::addText(Database &database, const QString &text)
{
    const SearchQuestion question = SearchQuestion::of(text);
    if (question.isEmpty()) {
        return {}; // too little to be found anywhere: the first letter of a word hides nothing yet
    }
    const SearchScope scope{{SearchKind::Customer, SearchKind::Lead}, false, true};
    FORECOURT_ASSIGN(const FilterAnswer answer, findForFilter(database, question, scope));
    const QString found = answer.places;
    m_cut = answer.cut;
    for (ListStretch &stretch : m_stretches) {
        stretch.source =
            QStringLiteral(R"sql((
                %1 UNION SELECT f.id FROM lead f WHERE f.customer IN (%2)
            ) found CROSS JOIN lead l ON l.id = found.id)sql")
                .arg(filteredIdsSql(SearchKind::Lead),
                     aliases::membersOfAll(collections::kCustomer, filteredIdsSql(SearchKind::Customer)));
        stretch.sourceValues = {found, found};
        stretch.few = true;
    }
    return {};
}

} // namespace forecourt
