// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/leads/leadcondition.h"

#include "models/protocol/collections.h"
#include "models/services/search/searchfinder.h"
#include "models/storage/aliases.h"

#include <algorithm>
#include <utility>

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

// Of those that wait for an answer: the time for it is over.
QString waitsTooLong(const LeadSettings &settings, const WorkingHours &hours, qint64 nowMs, Values &values)
{
    const auto since = [&](const QString &source) {
        return overdueSinceMs(nowMs, responseTimeAllowedMs(source, settings), hours);
    };
    const QString personal = personalSource(settings, values);
    values << since(settings.personalSources.value(0)) << since(QString());
    return QStringLiteral("coalesce(l.received_at, 0) <= CASE WHEN %1 THEN ? ELSE ? END").arg(personal);
}

// Of those that were answered: a call is late.
QString isCalledTooLate(qint64 nowMs, Values &values)
{
    values.append(nowMs);
    return QStringLiteral("l.next_follow_up_at < ?");
}

} // namespace

LeadCondition::LeadCondition(const LeadQuery &query, const LeadSettings &settings, const WorkingHours &hours,
                             qint64 nowMs)
{
    if (query.sort != LeadSort::Usual) {
        addChosen(query, settings, hours, nowMs);
        return;
    }
    if (query.filter == LeadFilter::All) {
        ListStretch &all = add(QStringLiteral("l.dead_version = 0"), {}, query);
        all.keys = QStringList{QStringLiteral("l.received_at"), QStringLiteral("l.id")};
        all.descending = true;
        all.few = false;
        // Twenty leads fill a page of the table, eighty one of this index.
        if (query.text.isEmpty() && query.receivedTo == 0) {
            all.countSource = all.source + QStringLiteral(" INDEXED BY lead_by_follow_up");
        }
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
    waiting.sortBeforeReading(QStringLiteral("lead"), QStringLiteral("l"));
    if (query.filter == LeadFilter::Overdue) {
        waiting.condition += QStringLiteral(" AND ") + waitsTooLong(settings, hours, nowMs, waiting.values);
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
        planned.condition += QStringLiteral(" AND ") + isCalledTooLate(nowMs, planned.values);
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

void LeadCondition::addChosen(const LeadQuery &query, const LeadSettings &settings, const WorkingHours &hours,
                              qint64 nowMs)
{
    if (query.filter == LeadFilter::Overdue) {
        const QString waits = waitsTooLong(settings, hours, nowMs, m_lateValues); // the values in this order
        const QString called = isCalledTooLate(nowMs, m_lateValues);
        m_late = QStringLiteral(" AND (l.first_response_at IS NULL AND %1 OR l.first_response_at IS NOT NULL "
                                "AND l.next_follow_up_at IS NOT NULL AND %2)")
                     .arg(waits, called);
    }
    switch (query.sort) {
    case LeadSort::FollowUp:
        addByFollowUp(query);
        break;
    case LeadSort::Grade:
        addByGrade(query);
        break;
    case LeadSort::Usual:
    case LeadSort::Received:
        addSorted(query, QStringLiteral("received")).descending = query.descending;
        break;
    }
}

// By when they came, read from the index of that word over all leads or over the open ones.
ListStretch &LeadCondition::addSorted(const LeadQuery &query, const QString &word)
{
    const bool all = query.filter == LeadFilter::All;
    ListStretch &sorted = add(QStringLiteral("l.dead_version = 0"), {}, query);
    if (!all) {
        sorted.condition += QStringLiteral(" AND ") + openOnly() + m_late;
        sorted.values += m_lateValues;
    }
    const auto of = all ? QStringLiteral("by") : QStringLiteral("open");
    sorted.source += QStringLiteral(" INDEXED BY lead_%1_%2").arg(of, word);
    sorted.few = !all;
    sorted.keys = QStringList{QStringLiteral("l.received_at"), QStringLiteral("l.id")};
    return sorted;
}

void LeadCondition::addByFollowUp(const LeadQuery &query)
{
    ListStretch &planned = addSorted(query, QStringLiteral("follow_up"));
    planned.condition += QStringLiteral(" AND l.next_follow_up_at IS NOT NULL");
    planned.keys.prepend(QStringLiteral("l.next_follow_up_at"));
    planned.descending = query.descending;
    ListStretch &others = addSorted(query, QStringLiteral("follow_up"));
    others.condition += QStringLiteral(" AND l.next_follow_up_at IS NULL");
    others.descending = true;
}

// A stretch for each grade, because their letters are not in the order of their warmth.
void LeadCondition::addByGrade(const LeadQuery &query)
{
    const auto addGrade = [&](const QString &condition, const Values &values) {
        ListStretch &graded = addSorted(query, QStringLiteral("grade"));
        graded.condition += QStringLiteral(" AND ") + condition;
        graded.values += values;
        graded.descending = true;
    };
    QList<LeadGrade> grades{LeadGrade::H, LeadGrade::A, LeadGrade::B, LeadGrade::C};
    if (query.descending) {
        std::reverse(grades.begin(), grades.end());
    }
    for (const LeadGrade grade : std::as_const(grades)) {
        addGrade(QStringLiteral("l.grade = ?"), {wordOf(grade)});
    }
    addGrade(QStringLiteral("l.grade = ?"), {wordOf(LeadGrade::N)});
    addGrade(QStringLiteral("l.grade IS NULL"), {});
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
        stretch.sortBeforeReading(QStringLiteral("lead"), QStringLiteral("l"));
    }
    return {};
}

} // namespace forecourt
