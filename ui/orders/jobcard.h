// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/orders/orderdetail.h"
#include "ui/widgets/kitwidget.h"

namespace forecourt {

class Badge;
class Button;
class Card;
class Label;
class LineTableModel;
class PeoplePort;
class TablePane;

// One job: title, payer and approval, its texts, its lines and its total. Says what the person wants; changes
// nothing.
class JobCard final : public KitWidget
{
    Q_OBJECT

public:
    // The port must outlive the card.
    explicit JobCard(const PeoplePort &people, QWidget *parent = nullptr);

    void setJob(const JobDetail &job, const Currency &currency, bool locked);
    [[nodiscard]] const Job &job() const { return m_detail.job; }
    [[nodiscard]] LineId currentLine() const;

Q_SIGNALS:
    void addLineRequested(const forecourt::JobId &job);
    void editLineRequested(const forecourt::LineId &line);
    void removeLineRequested(const forecourt::LineId &line);
    void approveRequested(const forecourt::JobId &job);
    void declineRequested(const forecourt::JobId &job);
    void deferRequested(const forecourt::JobId &job);

protected:
    void restyle() override;
    void retranslate() override;

private:
    void fitKinds();
    void buildActions();
    void update();
    [[nodiscard]] QString texts() const;

    Card *m_card;
    Badge *m_payer;
    Badge *m_approval;
    Label *m_texts;
    TablePane *m_table;
    LineTableModel *m_lines;
    Label *m_total;
    Button *m_add;
    Button *m_approve;
    Button *m_decline;
    Button *m_defer;
    JobDetail m_detail;
    Currency m_currency;
    bool m_locked = false;
};

} // namespace forecourt
