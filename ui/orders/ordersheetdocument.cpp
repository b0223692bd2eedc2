// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/ordersheetdocument.h"

#include "models/domain/money.h"
#include "models/domain/phone.h"
#include "models/domain/plate.h"
#include "ui/customers/timelinetext.h"
#include "ui/orders/orderwords.h"
#include "ui/printing/recordcode.h"
#include "ui/widgets/amounttext.h"

#include <QLocale>

namespace forecourt {

namespace {

QString numbered(int number)
{
    return QStringLiteral("%1.").arg(number);
}

QString distance(qint64 km)
{
    return km == 0 ? QString() : QStringLiteral("%1 km").arg(QLocale().toString(km));
}

bool hasDiscount(const QList<LineDetail> &lines)
{
    return std::any_of(lines.begin(), lines.end(),
                       [](const LineDetail &line) { return line.line.discountMinor != 0; });
}

// A part of the document; nothing where there is nothing to list.
QList<PrintBlock> titled(const QString &title, const TableBlock &table)
{
    QList<PrintBlock> blocks;
    if (!table.rows.isEmpty()) {
        blocks += SpaceBlock{};
        blocks += HeadingBlock{title};
        blocks += table;
    }
    return blocks;
}

} // namespace

OrderSheetDocument::OrderSheetDocument(const OrderSheet &sheet) : m_sheet(sheet), m_detail(sheet.detail)
{
    m_discounts = hasDiscount(m_detail.ownLines) ||
                  std::any_of(m_detail.jobs.begin(), m_detail.jobs.end(),
                              [](const JobDetail &job) { return hasDiscount(job.lines); });
}

PrintDocument OrderSheetDocument::of(const OrderSheet &sheet)
{
    const OrderSheetDocument order(sheet);
    PrintDocument document{QStringLiteral("order"), order.head(), {order.facts()}};
    document.blocks += order.concerns();
    document.blocks += order.work();
    document.blocks += SpaceBlock{};
    document.blocks += order.totals();
    document.blocks += order.payers();
    document.blocks += order.payments();
    document.blocks += order.leftOut();
    document.blocks += order.closing();
    return document;
}

bool OrderSheetDocument::isSettlement() const
{
    switch (m_detail.order.status) {
    case OrderStatus::Ready:
    case OrderStatus::Settled:
    case OrderStatus::Delivered:
    case OrderStatus::Closed:
        return true;
    default:
        return false;
    }
}

QString OrderSheetDocument::title() const
{
    switch (m_detail.order.status) {
    case OrderStatus::Draft:
    case OrderStatus::CheckedIn:
    case OrderStatus::Estimating:
    case OrderStatus::AwaitingApproval:
        return tr("Estimate");
    default:
        return isSettlement() ? tr("Settlement") : tr("Service order");
    }
}

PrintHead OrderSheetDocument::head() const
{
    const Store &store = m_sheet.store;
    PrintHead head;
    head.store = store.name;
    const PhoneNumber phone = normalisePhone(store.phone);
    head.storeLines = {store.groupName, store.address, phone.isValid() ? phone.display : store.phone};
    head.title = title();
    head.number = m_detail.order.number;
    head.lines = {TimelineTexts::orderStatus(wordOf(m_detail.order.status)), time(m_detail.order.openedAt)};
    head.code = recordCode(QStringLiteral("order"), m_detail.order.id.uuid());
    head.printedAt = time(m_sheet.printedAt);
    return head;
}

QString OrderSheetDocument::time(qint64 ms) const
{
    return printedTime(ms, m_sheet.store.timeZone);
}

QString OrderSheetDocument::amount(qint64 minor) const
{
    return amountText({minor, m_detail.order.currency});
}

QString OrderSheetDocument::signedAmount(qint64 minor) const
{
    return TimelineTexts::money(minor, m_detail.order.currency.code());
}

qint64 OrderSheetDocument::shown(const Amounts &amounts) const
{
    return m_detail.taxMode == TaxMode::OnTop ? amounts.net : amounts.gross;
}

PairsBlock OrderSheetDocument::facts() const
{
    const Order &order = m_detail.order;
    const Vehicle vehicle = m_detail.party.vehicle.value_or(Vehicle());
    QList<LabelledValue> pairs{
        {tr("Customer"), m_detail.party.name},
        {tr("Phone"), m_detail.party.phone},
        {tr("Plate"), displayedPlate(m_detail.party.plate)},
        {tr("VIN"), vehicle.vin},
        {tr("Vehicle"), QStringList{vehicle.make, vehicle.model}.join(u' ').trimmed()},
        {tr("Advisor"), m_detail.advisorName},
        {tr("Odometer in"), distance(order.odometerIn)},
    };
    if (isSettlement()) {
        pairs += LabelledValue{tr("Odometer out"), distance(order.odometerOut)};
    } else {
        pairs += LabelledValue{tr("Promised"), time(order.promisedAt)};
    }
    if (order.settledAt != 0) {
        pairs += LabelledValue{tr("Settled"), time(order.settledAt)};
    }
    // Only where it was somebody else.
    if (m_detail.visit && !m_detail.visit->bringInName.isEmpty() &&
        m_detail.visit->bringInName != m_detail.party.name) {
        pairs += LabelledValue{tr("Brought by"), m_detail.visit->bringInName};
    }
    return {pairs};
}

QList<PrintBlock> OrderSheetDocument::concerns() const
{
    QList<PrintBlock> blocks;
    if (!m_detail.concerns.isEmpty()) {
        blocks = {SpaceBlock{}, HeadingBlock{tr("What the customer says")}};
    }
    int number = 0;
    for (const Concern &concern : m_detail.concerns) {
        blocks += ParagraphBlock{concern.text, numbered(++number)};
    }
    return blocks;
}

TableRow OrderSheetDocument::line(const LineDetail &detail) const
{
    const Line &line = detail.line;
    const QString kind =
        line.kind == LineKind::Part && line.partOrigin != PartOrigin::None
            ? tr("%1, %2").arg(OrderWords::lineKind(line.kind), OrderWords::partOrigin(line.partOrigin))
            : OrderWords::lineKind(line.kind);
    QStringList cells{line.code, line.description, kind, OrderWords::quantity(line),
                      amount(line.unitPriceMinor)};
    if (m_discounts) {
        cells += line.discountMinor == 0 ? QString() : amount(-line.discountMinor);
    }
    cells += amount(shown(detail.amounts));
    return {cells};
}

QList<TableRow> OrderSheetDocument::job(const JobDetail &job, int number) const
{
    QStringList words{TimelineTexts::payer(wordOf(job.job.payer)),
                      OrderWords::approval(job.job.authorisation)};
    if (!job.job.authorisedBy.isEmpty()) {
        words += job.job.authorisedBy;
    }
    QList<TableRow> rows{
        {{numbered(number) + u' ' + job.job.title, words.join(QStringLiteral(" · "))}, TableRowKind::Group}};
    for (const LineDetail &detail : job.lines) {
        rows += line(detail);
    }
    return rows;
}

QList<PrintBlock> OrderSheetDocument::work() const
{
    TableBlock table{{{tr("Number"), false, 0, OnRoll::Above},
                      {tr("Description"), false, 1, OnRoll::Above},
                      {tr("Kind")},
                      {tr("Quantity"), true},
                      {tr("Price"), true}},
                     {}};
    if (m_discounts) {
        table.columns += TableColumn{tr("Discount"), true, 0, OnRoll::Above};
    }
    table.columns += TableColumn{tr("Amount"), true};
    int number = 0;
    for (const JobDetail &detail : m_detail.jobs) {
        if (detail.counts) {
            table.rows += job(detail, ++number);
        }
    }
    if (!m_detail.ownLines.isEmpty() && number > 0) {
        table.rows += TableRow{{tr("Further"), {}}, TableRowKind::Group};
    }
    for (const LineDetail &detail : m_detail.ownLines) {
        table.rows += line(detail);
    }
    QList<PrintBlock> blocks{SpaceBlock{}, HeadingBlock{tr("Work and parts")}};
    if (table.rows.isEmpty()) {
        ParagraphBlock nothing{tr("No job yet.")};
        nothing.grey = true;
        return blocks + QList<PrintBlock>{nothing};
    }
    return blocks + QList<PrintBlock>{table};
}

// By kind, as Chinese settlement lists sum up, then tax and the total.
TotalsBlock OrderSheetDocument::totals() const
{
    TotalsBlock block;
    const OrderTotals &totals = m_detail.totals;
    for (const auto &[kind, amounts] : totals.byKind.asKeyValueRange()) {
        block.lines += TotalLine{OrderWords::lineKind(kind), amount(shown(amounts))};
    }
    if (m_detail.taxMode == TaxMode::OnTop) {
        block.lines += TotalLine{tr("Net"), amount(totals.grand.net)};
        block.lines += TotalLine{tr("Tax"), amount(totals.grand.tax)};
    } else if (totals.grand.tax != 0) {
        block.lines += TotalLine{tr("of which tax"), amount(totals.grand.tax)};
    }
    block.lines += TotalLine{tr("Total"), signedAmount(totals.grand.gross), true};
    if (m_detail.order.currency == Currency::cny()) {
        block.lines +=
            TotalLine{tr("In capitals"), moneyInWords({totals.grand.gross, m_detail.order.currency})};
    }
    return block;
}

QList<PrintBlock> OrderSheetDocument::payers() const
{
    TableBlock table{{{tr("Payer"), false, 1},
                      {tr("Total"), true},
                      {tr("Tax"), true, 0, OnRoll::Hidden},
                      {tr("Paid"), true},
                      {tr("Open"), true}},
                     {}};
    qint64 open = 0;
    for (const auto &[payer, due] : m_detail.due.asKeyValueRange()) {
        const Amounts amounts = m_detail.totals.byPayer.value(payer);
        open += due;
        table.rows += TableRow{{TimelineTexts::payer(wordOf(payer)), amount(amounts.gross),
                                amount(amounts.tax), amount(amounts.gross - due), amount(due)}};
    }
    if (table.rows.isEmpty()) {
        return {};
    }
    const Amounts &grand = m_detail.totals.grand;
    table.rows += TableRow{
        {tr("Sum"), amount(grand.gross), amount(grand.tax), amount(grand.gross - open), amount(open)},
        TableRowKind::Sum};
    return titled(tr("Totals by payer"), table);
}

QList<PrintBlock> OrderSheetDocument::payments() const
{
    TableBlock table{{{tr("Paid at"), false, 3},
                      {tr("Method"), false, 2},
                      {tr("Payer"), false, 3, OnRoll::Hidden},
                      {tr("Amount"), true}},
                     {}};
    for (const Payment &payment : m_detail.payments) {
        table.rows += TableRow{{time(payment.takenAt), TimelineTexts::paymentMethod(wordOf(payment.method)),
                                TimelineTexts::payer(wordOf(payment.payer)), amount(payment.amountMinor)}};
    }
    return titled(tr("Payments"), table);
}

// What was declined or put off, so that nobody says later it was never named.
QList<PrintBlock> OrderSheetDocument::leftOut() const
{
    TableBlock table{{{tr("Job"), false, 3}, {tr("Answer"), false, 2}, {tr("Amount"), true}}, {}};
    for (const JobDetail &detail : m_detail.jobs) {
        if (!detail.counts) {
            QString answer = OrderWords::approval(detail.job.authorisation);
            if (!detail.job.declinedReason.isEmpty()) {
                answer = tr("%1: %2").arg(answer, detail.job.declinedReason);
            }
            table.rows += TableRow{{detail.job.title, answer, amount(shown(detail.amounts))}};
        }
    }
    return titled(tr("Named, and not done this time"), table);
}

QList<PrintBlock> OrderSheetDocument::closing() const
{
    QList<PrintBlock> blocks;
    if (!m_detail.order.notesPrinted.isEmpty()) {
        blocks += {SpaceBlock{}, HeadingBlock{tr("Notes")}, ParagraphBlock{m_detail.order.notesPrinted}};
    }
    const QString gap = QStringLiteral("     ");
    const QString box = QStringLiteral("□ ");
    blocks +=
        {SpaceBlock{}, ParagraphBlock{tr("Replaced parts:") + QStringLiteral("  ") + box + tr("I take them") +
                                      gap + box + tr("dispose of them") + gap + box + tr("none")}};
    if (!isSettlement()) {
        blocks += ParagraphBlock{
            tr("Every further job and its price needs my agreement before it is done."), {}, true};
    }
    blocks += SignatureBlock{{tr("Customer's signature"), tr("Advisor's signature"), tr("Date")}};
    return blocks;
}

} // namespace forecourt
