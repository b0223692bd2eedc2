// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/mergetable.h"

#include "ui/customers/mergewords.h"
#include "ui/widgets/label.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QRadioButton>

#include <algorithm>

namespace forecourt {

namespace {

enum Column { NameColumn, IntoColumn, OfColumn };

// A long note would push everything else out of sight; the tool tip has all of it.
QString shortened(const QString &text)
{
    constexpr qsizetype kLongest = 40;
    const QString line = text.simplified();
    return line.size() > kLongest ? line.first(kLongest) + QStringLiteral("…") : line;
}

// As the text of a button, where & would underline what follows.
QString buttonText(const QString &text)
{
    return shortened(text).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

MergeTable::MergeTable(QWidget *parent) : KitWidget(parent), m_layout(new QGridLayout(this))
{
    m_layout->setColumnStretch(IntoColumn, 1);
    m_layout->setColumnStretch(OfColumn, 1);
    m_layout->setContentsMargins(0, 0, 0, 0);
    MergeTable::restyle();
}

void MergeTable::clear()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    qDeleteAll(m_groups);
    m_groups.clear();
}

QWidget *MergeTable::plain(const QString &text, TextRole role)
{
    auto *label = new Label(text, role, this);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    label->show();
    return label;
}

void MergeTable::setComparison(const MergeComparison &comparison)
{
    clear();
    m_comparison = comparison;
    addHead(comparison.into, comparison.of);
    constexpr int kLines = 2; // each may need a second one
    int line = kLines;
    for (const MergeRow &row : comparison.rows) {
        addRow(line, row);
        line += kLines;
    }
    addBelongings(line);
    m_layout->setRowStretch(m_end, 0);
    m_end = line + 1;
    m_layout->setRowStretch(m_end, 1); // the lines stay together at the top
    Q_EMIT changed();
}

void MergeTable::addHead(const CustomerDetail &into, const CustomerDetail &of)
{
    const std::pair<Column, const CustomerDetail &> sides[] = {{IntoColumn, into}, {OfColumn, of}};
    for (const auto &[column, detail] : sides) {
        m_layout->addWidget(plain(detail.customer.fullName, TextRole::Heading), 0, column);
        m_layout->addWidget(plain(MergeWords::since(detail.customer.createdAt), TextRole::Secondary), 1,
                            column);
    }
}

void MergeTable::addRow(int line, const MergeRow &row)
{
    m_layout->addWidget(plain(MergeWords::field(row.field), TextRole::Secondary), line, NameColumn);
    const QString into = MergeWords::value(m_comparison.into, row.field);
    const QString of = MergeWords::value(m_comparison.of, row.field);
    if (!row.differs) {
        m_layout->addWidget(plain(shortened(into), TextRole::Body), line, IntoColumn, 1, 2);
        return;
    }
    auto *group = new QButtonGroup(this);
    m_groups.insert(row.field, group);
    const auto add = [&](MergeSide side, const QString &text, const QString &whole, int at, int column) {
        auto *choice = new QRadioButton(buttonText(text), this);
        choice->setObjectName(
            QStringLiteral("merge%1_%2").arg(static_cast<int>(row.field)).arg(static_cast<int>(side)));
        choice->setToolTip(whole);
        choice->setAccessibleName(MergeWords::field(row.field) + QStringLiteral(": ") + shortened(text));
        group->addButton(choice, static_cast<int>(side));
        m_layout->addWidget(choice, at, column);
        choice->show();
    };
    const QString none = MergeWords::none();
    add(MergeSide::Into, into.isEmpty() ? none : into, into, line, IntoColumn);
    add(MergeSide::Of, of.isEmpty() ? none : of, of, line, OfColumn);
    if (row.field == MergeField::Notes && !into.isEmpty() && !of.isEmpty()) {
        add(MergeSide::Both, MergeWords::both(), {}, line + 1, IntoColumn);
    }
    if (QAbstractButton *chosen = row.asks ? nullptr : group->button(static_cast<int>(row.suggested))) {
        chosen->setChecked(true);
    }
    connect(group, &QButtonGroup::idToggled, this, &MergeTable::changed);
}

// What is of both needs no choice; it is said so that nobody fears for it.
void MergeTable::addBelongings(int line)
{
    m_layout->addWidget(plain(MergeWords::kept(), TextRole::Secondary), line, NameColumn);
    m_layout->addWidget(plain(MergeWords::belongings(m_comparison.into), TextRole::Body), line, IntoColumn);
    m_layout->addWidget(plain(MergeWords::belongings(m_comparison.of), TextRole::Body), line, OfColumn);
}

MergeChoices MergeTable::choices() const
{
    MergeChoices choices;
    for (auto group = m_groups.begin(); group != m_groups.end(); ++group) {
        if (group.value()->checkedId() >= 0) {
            choices.insert(group.key(), static_cast<MergeSide>(group.value()->checkedId()));
        }
    }
    return choices;
}

bool MergeTable::isComplete() const
{
    return std::all_of(m_groups.begin(), m_groups.end(),
                       [](const QButtonGroup *group) { return group->checkedId() >= 0; });
}

QWidget *MergeTable::firstOpen() const
{
    for (const QButtonGroup *group : m_groups) {
        if (group->checkedId() < 0) {
            return group->buttons().value(0);
        }
    }
    return nullptr;
}

void MergeTable::restyle()
{
    const Tokens &t = tokens(this);
    m_layout->setHorizontalSpacing(t.space(5));
    m_layout->setVerticalSpacing(t.space(2));
}

} // namespace forecourt
