// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/mergebar.h"

#include "ui/customers/mergewords.h"
#include "ui/shell/rightsgate.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>

namespace forecourt {

namespace {

const QKeySequence kMergeKeys(Qt::CTRL | Qt::Key_M);

} // namespace

MergeBar::MergeBar(const PeoplePort &people, QWidget *parent)
    : KitWidget(parent)
    , m_people(people)
    , m_layout(new QVBoxLayout(this))
    , m_banner(new Banner(Tone::Warn, this))
    , m_rows(new QVBoxLayout)
{
    m_banner->setObjectName(QStringLiteral("duplicates"));
    m_banner->setIconName(QStringLiteral("people"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_banner);
    m_layout->addLayout(m_rows);
    connect(m_banner, &Banner::actionTriggered, this, &MergeBar::compareRequested);
    MergeBar::restyle();
    refresh();
}

void MergeBar::setDuplicates(const QList<Duplicate> &duplicates)
{
    if (m_duplicates != duplicates) {
        m_duplicates = duplicates;
        refresh();
    }
}

void MergeBar::setMerged(const QList<MergedRecord> &merged)
{
    if (m_merged != merged) {
        m_merged = merged;
        refreshMerged();
        refresh();
    }
}

void MergeBar::refresh()
{
    m_banner->setVisible(!m_duplicates.isEmpty());
    setVisible(!m_duplicates.isEmpty() || !m_merged.isEmpty());
    if (m_duplicates.isEmpty()) {
        return;
    }
    const Duplicate &first = m_duplicates.first();
    m_banner->setText(tr("%1: %2").arg(first.row.name, MergeWords::reasons(first.reasons)),
                      tr("%n possible duplicate(s)", nullptr, static_cast<int>(m_duplicates.size())));
    m_banner->setAction(tr("Compare"), kMergeKeys);
}

void MergeBar::refreshMerged()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const MergedRecord &record : std::as_const(m_merged)) {
        auto *line = new QWidget(this);
        auto *layout = new QHBoxLayout(line);
        layout->setContentsMargins(0, 0, 0, 0);
        auto *text = new Label(MergeWords::merged(record), TextRole::Secondary, line);
        text->setElided(true);
        auto *separate = new Button(tr("Separate"), ButtonVariant::Quiet, line);
        separate->setSmall(true);
        separate->setObjectName(QStringLiteral("separate"));
        separate->setAccessibleName(tr("Separate %1 again").arg(record.name));
        separate->setToolTip(tr("Make it a customer of its own again"));
        RightsGate::put(separate, m_people, Action::EditCustomers);
        connect(separate, &Button::clicked, this, [this, id = record.id] { Q_EMIT separateRequested(id); });
        layout->addWidget(text, 1);
        layout->addWidget(separate);
        m_rows->addWidget(line);
        line->show();
    }
}

void MergeBar::restyle()
{
    const Tokens &t = tokens(this);
    m_layout->setSpacing(t.space(1));
    m_rows->setSpacing(t.space(1));
}

void MergeBar::retranslate()
{
    refreshMerged();
    refresh();
}

} // namespace forecourt
