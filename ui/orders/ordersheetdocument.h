// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/orders/ordersheet.h"
#include "ui/printing/printdocument.h"

#include <QCoreApplication>

namespace forecourt {

// A service order as a document in the words of the current language: an estimate before the work, the order
// during it, a settlement list (结算单) after it. Labour and parts are itemised, parts with their origin,
// amounts by payer and in capitals where the currency is the yuan, as Chinese repair rules ask. Interface
// thread.
class OrderSheetDocument final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::OrderSheetDocument)

public:
    [[nodiscard]] static PrintDocument of(const OrderSheet &sheet);

private:
    explicit OrderSheetDocument(const OrderSheet &sheet);

    [[nodiscard]] PrintHead head() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] PairsBlock facts() const;
    [[nodiscard]] QList<PrintBlock> concerns() const;
    [[nodiscard]] QList<PrintBlock> work() const;
    [[nodiscard]] TableRow line(const LineDetail &line) const;
    [[nodiscard]] QList<TableRow> job(const JobDetail &job, int number) const;
    [[nodiscard]] QList<PrintBlock> leftOut() const;
    [[nodiscard]] TotalsBlock totals() const;
    [[nodiscard]] QList<PrintBlock> payers() const;
    [[nodiscard]] QList<PrintBlock> payments() const;
    [[nodiscard]] QList<PrintBlock> closing() const;

    [[nodiscard]] QString amount(qint64 minor) const;       // "1,860.00"
    [[nodiscard]] QString signedAmount(qint64 minor) const; // "¥1,860.00"
    [[nodiscard]] QString time(qint64 ms) const;
    [[nodiscard]] qint64 shown(const Amounts &amounts) const; // as prices are written
    [[nodiscard]] bool isSettlement() const;

    const OrderSheet &m_sheet;
    const OrderDetail &m_detail;
    bool m_discounts = false; // some line has one
};

} // namespace forecourt
