// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadlistpane.h"
#include "ui/shell/peopleport.h"
#include "ui/style/figures.h"
#include "ui/widgets/countdown.h"
#include "ui/widgets/searchbox.h"
#include "ui/widgets/tablepane.h"

#include <QHeaderView>
#include <QMap>
#include <QSettings>
#include <QStyle>

#include <algorithm>

// The columns of the list: how wide they are, and which of them there is room for.
namespace forecourt {

namespace {

// Steps of the grid at normal text size; the interest takes the rest.
constexpr int kInterestSteps = 30;
constexpr int kMostForNames = 36;
constexpr int kArrowSteps = 7; // of the column that the list is sorted by, whose title is bold
const QMap<int, int> kWidths = {{LeadListModel::CustomerColumn, 24}, {LeadListModel::SourceColumn, 26},
                                {LeadListModel::GradeColumn, 16},    {LeadListModel::ResponseColumn, 34},
                                {LeadListModel::FollowUpColumn, 31}, {LeadListModel::OwnerColumn, 22}};

} // namespace

void LeadListPane::rememberColumns()
{
    if (m_settings == nullptr) {
        return;
    }
    const bool outside = m_settings->group() != m_settingsGroup;
    if (outside) {
        m_settings->beginGroup(m_settingsGroup);
    }
    m_table->remember(m_settings, m_people.current().id.toString());
    if (outside) {
        m_settings->endGroup();
    }
    m_fit.start();
}

void LeadListPane::fitSearch()
{
    const Tokens &t = tokens(this);
    m_search->setMinimumWidth(textWidth(t.font(TextRole::Body), m_search->placeholderText()) + t.iconSize +
                              t.space(8));
}

void LeadListPane::setInitialWidths()
{
    for (const int column : kWidths.keys()) {
        m_table->horizontalHeader()->resizeSection(column, usualWidth(column));
    }
    m_table->horizontalHeader()->resizeSection(LeadListModel::ResponseColumn, responseWidth());
}

const LeadQuery &LeadListPane::query() const
{
    return m_model->query();
}

QStringList LeadListPane::exportColumns() const
{
    static const QHash<int, QStringList> kKeys = {
        {LeadListModel::CustomerColumn,
         {QStringLiteral("name"), QStringLiteral("phone"), QStringLiteral("email"),
          QStringLiteral("status")}},
        {LeadListModel::InterestColumn, {QStringLiteral("make"), QStringLiteral("model")}},
        {LeadListModel::SourceColumn, {QStringLiteral("source")}},
        {LeadListModel::GradeColumn, {QStringLiteral("grade")}},
        {LeadListModel::ResponseColumn, {QStringLiteral("received"), QStringLiteral("first_response")}},
        {LeadListModel::FollowUpColumn, {QStringLiteral("next_follow_up")}},
        {LeadListModel::OwnerColumn, {QStringLiteral("owner")}}};
    const QHeaderView *header = m_table->horizontalHeader();
    const bool chosen = m_table->areColumnsChosen(); // otherwise some are hidden for want of room only
    QStringList keys;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (!chosen || !header->isSectionHidden(column)) {
            keys += kKeys.value(column);
        }
    }
    return keys;
}

void LeadListPane::onSorted()
{
    if (!m_table->areColumnsChosen()) {
        setInitialWidths();
        m_fit.start();
    }
    ask();
}

int LeadListPane::usualWidth(int column) const
{
    return columnWidth(kWidths.value(column) + (column == m_table->sortColumn() ? kArrowSteps : 0));
}

// Columns grow with the text; the grid of the tokens does not.
int LeadListPane::columnWidth(int steps) const
{
    const Tokens &t = tokens(this);
    return qRound(t.space(steps) * t.scale);
}

// No less than what a clock long past its time says in this language.
int LeadListPane::responseWidth() const
{
    const Tokens &t = tokens(this);
    constexpr qint64 kLong = qint64(23) * 60 * 60 * 1000;
    return qMax(columnWidth(kWidths.value(LeadListModel::ResponseColumn)),
                badgeSize(t, Countdown::badge(0, kLong)).width() + t.space(4));
}

// Where there is no room for all columns, those go first that the detail shows as well. Columns that a person
// chose stay.
void LeadListPane::fitColumns()
{
    if (m_table->areColumnsChosen()) {
        return;
    }
    const Tokens &t = tokens(this);
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_table);
    const int room = width() - 2 * t.space(2) - bar; // the table behind another page has no size yet
    const QHeaderView *header = m_table->horizontalHeader();
    int wanted = columnWidth(kInterestSteps);
    for (const int column : kWidths.keys()) {
        const bool usual = m_table->isColumnHidden(column) || column == LeadListModel::CustomerColumn;
        wanted += usual ? usualWidth(column) : header->sectionSize(column);
    }
    for (const int column : {LeadListModel::OwnerColumn, LeadListModel::SourceColumn,
                             LeadListModel::GradeColumn, LeadListModel::FollowUpColumn}) {
        const int size = m_table->isColumnHidden(column) ? usualWidth(column) : header->sectionSize(column);
        const bool hide = room > 0 && wanted > room;
        m_table->setColumnHidden(column, hide);
        wanted -= hide ? size : 0;
    }
    // Names of companies are long: of what is left over the customer gets half, as far as that helps.
    const int spare = std::clamp((room - wanted) / 2, 0, columnWidth(kMostForNames));
    m_table->setColumnWidth(LeadListModel::CustomerColumn,
                            columnWidth(kWidths.value(LeadListModel::CustomerColumn)) + spare);
}

} // namespace forecourt
