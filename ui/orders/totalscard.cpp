// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/totalscard.h"

#include "models/domain/money.h"
#include "ui/customers/timelinetext.h"
#include "ui/widgets/amounttext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QGridLayout>

namespace forecourt {

TotalsCard::TotalsCard(QWidget *parent)
    : KitWidget(parent)
    , m_card(new Card({}, this))
    , m_grid(new QGridLayout)
    , m_inWords(new Label(TextRole::Small))
{
    m_inWords->setWordWrap(true);
    m_card->contentLayout()->addLayout(m_grid);
    m_card->contentLayout()->addWidget(m_inWords);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    TotalsCard::restyle();
    TotalsCard::retranslate();
}

void TotalsCard::setOrder(const OrderDetail &order)
{
    m_order = order;
    rebuild();
}

void TotalsCard::rebuild()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_row = 0;
    const Currency currency = m_order.order.currency;
    const auto amount = [&](qint64 minor) {
        return amountText({minor, currency});
    };
    addRow({tr("Payer"), tr("Total"), tr("Tax"), tr("Open")}, false);
    qint64 open = 0;
    for (const auto &[payer, amounts] : m_order.totals.byPayer.asKeyValueRange()) {
        const qint64 due = m_order.due.value(payer);
        open += due;
        addRow({TimelineTexts::payer(wordOf(payer)), amount(amounts.gross), amount(amounts.tax), amount(due)},
               false);
    }
    const Amounts &grand = m_order.totals.grand;
    addRow({tr("Sum"), amount(grand.gross), amount(grand.tax), amount(open)}, true);
    m_inWords->setText(currency == Currency::cny() ? moneyInWords({grand.gross, currency}) : QString());
}

void TotalsCard::addRow(const QStringList &texts, bool strong)
{
    for (int column = 0; column < texts.size(); ++column) {
        const TextRole role = m_row == 0 ? TextRole::Small : (strong ? TextRole::Strong : TextRole::Body);
        auto *label = new Label(texts.at(column), role, m_card);
        label->setAlignment(column == 0 ? Qt::AlignLeft : Qt::AlignRight);
        m_grid->addWidget(label, m_row, column);
    }
    ++m_row;
}

void TotalsCard::restyle()
{
    m_grid->setHorizontalSpacing(tokens(this).space(3));
    m_grid->setVerticalSpacing(tokens(this).space(1));
}

void TotalsCard::retranslate()
{
    m_card->setTitle(tr("Totals by payer"));
    rebuild();
}

} // namespace forecourt
