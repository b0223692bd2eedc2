// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/leads/leadrow.h"
#include "ui/widgets/kitwidget.h"

class QGridLayout;

namespace forecourt {

class Card;

// What happened to a lead, newest first, a line each.
class LeadHistory final : public KitWidget
{
    Q_OBJECT

public:
    explicit LeadHistory(QWidget *parent = nullptr);

    void setEvents(const QList<LeadEvent> &events, qint64 nowMs);

protected:
    void restyle() override;
    void retranslate() override;

private:
    void showEvents();

    Card *m_card;
    QWidget *m_lines;
    QGridLayout *m_grid;
    QList<LeadEvent> m_events;
    qint64 m_nowMs = 0;
};

} // namespace forecourt
