// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadhistory.h"

#include "models/itemmodels/daytext.h"
#include "ui/customers/timelinetext.h"
#include "ui/leads/leadtexts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/storetime.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QGridLayout>

namespace forecourt {

LeadHistory::LeadHistory(QWidget *parent)
    : KitWidget(parent)
    , m_card(new Card({}, this))
    , m_lines(new QWidget(this))
    , m_grid(new QGridLayout(m_lines))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_card);
    m_card->contentLayout()->addWidget(m_lines);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(1, 1);
    restyle();
    retranslate();
}

void LeadHistory::setEvents(const QList<LeadEvent> &events, qint64 nowMs)
{
    m_events = events;
    m_nowMs = nowMs;
    showEvents();
}

void LeadHistory::showEvents()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const LeadEvent &event : m_events) {
        const int row = m_grid->rowCount();
        auto *time = new Label(TimelineTexts::time(event.event.at, m_nowMs), TextRole::Muted, m_lines);
        time->setToolTip(momentText(StoreTime::at(event.event.at)));
        m_grid->addWidget(time, row, 0, Qt::AlignTop);
        auto *text = new Label(LeadTexts::event(event), TextRole::Secondary, m_lines);
        text->setWordWrap(true);
        m_grid->addWidget(text, row, 1);
    }
}

void LeadHistory::restyle()
{
    const Tokens &t = tokens(this);
    m_grid->setHorizontalSpacing(t.space(2));
    m_grid->setVerticalSpacing(t.space(1));
}

void LeadHistory::retranslate()
{
    m_card->setTitle(tr("History"));
    showEvents();
}

} // namespace forecourt
