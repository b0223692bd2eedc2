// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/reception/queue.h"
#include "ui/widgets/kitwidget.h"

#include <QTimeZone>

class QVBoxLayout;
class QHBoxLayout;

namespace forecourt {

class Badge;
class Button;
class Card;
class Label;

// A visit that reception is done with: what came of it, and what can be done next.
class VisitSummary final : public KitWidget
{
    Q_OBJECT

public:
    explicit VisitSummary(QWidget *parent = nullptr);

    void show(const QueueEntry &entry, const QTimeZone &zone);
    [[nodiscard]] const QueueEntry &entry() const { return m_entry; }
    void focusNext(); // the most likely next step

Q_SIGNALS:
    void printRequested();
    void orderRequested();
    void takeInRequested(); // the customer came back
    void nextRequested();

protected:
    void restyle() override;
    void retranslate() override;

private:
    QVBoxLayout *m_layout;
    Card *m_card;
    QHBoxLayout *m_head;
    QHBoxLayout *m_buttons;
    Label *m_title;
    Badge *m_status;
    Label *m_who;
    Label *m_when;
    Button *m_order;
    Button *m_print;
    Button *m_again;
    Button *m_next;
    QueueEntry m_entry;
    QTimeZone m_zone;
};

} // namespace forecourt
