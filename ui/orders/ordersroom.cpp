// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/ordersroom.h"

#include "models/domain/whendone.h"
#include "models/services/listexport/exporttables.h"
#include "ui/exports/listexporter.h"
#include "ui/orders/orderlistmodel.h"
#include "ui/orders/orderpage.h"
#include "ui/orders/ordersheetdocument.h"
#include "ui/printing/printoutput.h"
#include "ui/printing/printwords.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/counttext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/sortbutton.h"
#include "ui/widgets/splitview.h"
#include "ui/widgets/storetime.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSettings>

#include <algorithm>

namespace forecourt {

namespace {

const QString kOpen = QStringLiteral("open");
const QString kToday = QStringLiteral("today");
const QString kMine = QStringLiteral("mine");
const QString kAll = QStringLiteral("all");

const QKeySequence kAddJob(Qt::CTRL | Qt::Key_J);
const QKeySequence kAddLine(Qt::CTRL | Qt::Key_L);
const QKeySequence kPayment(Qt::CTRL | Qt::Key_B);
const QKeySequence kDetails(Qt::Key_F2);

} // namespace

OrdersRoom::OrdersRoom(OrderService &orders, PeoplePort &people, const Clock &clock, PrintOutput &output,
                       QWidget *parent)
    : Room(parent)
    , m_orders(orders)
    , m_people(people)
    , m_output(output)
    , m_model(new OrderListModel(orders, this))
    , m_list(new ListPane(this))
    , m_filter(new QLineEdit(this))
    , m_sort(new SortButton(this))
    , m_empty(new EmptyState(QStringLiteral("clipboard-check"), {}, this))
    , m_page(new OrderPage(orders, people, this))
    , m_split(new SplitView(m_list, m_page, this))
    , m_scope(kOpen)
{
    for (const QString &id : {kOpen, kToday, kMine, kAll}) {
        m_list->addChip(id, {});
    }
    m_list->setChipChecked(kOpen);
    buildTools();
    m_list->setPlaceholder(m_empty);
    m_list->setClock(&clock);
    m_list->setModel(m_model);
    m_list->view()->setUniformItemSizes(true); // a long list is laid out without asking for each height
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_split);
    follow();
    addCommands();
    OrdersRoom::retranslate();
    ask();
    countOpen();
}

void OrdersRoom::buildTools()
{
    m_filter->setClearButtonEnabled(true);
    m_filter->setObjectName(QStringLiteral("orderFilter"));
    auto *line = new QWidget(this);
    auto *tools = new QHBoxLayout(line);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->addWidget(m_filter, 1);
    tools->addWidget(m_sort);
    m_list->addTool(line);
}

void OrdersRoom::follow()
{
    connect(m_list, &ListPane::chipToggled, this, [this](const QString &id, bool checked) {
        if (checked) {
            m_scope = id;
            ask();
        }
    });
    connect(m_filter, &QLineEdit::textChanged, this, &OrdersRoom::ask);
    connect(m_sort, &SortButton::chosen, this, &OrdersRoom::ask);
    connect(m_list, &ListPane::currentChanged, this, &OrdersRoom::showCurrent);
    connect(&m_orders, &OrderService::changed, this, [this] {
        m_model->reload();
        countOpen();
    });
    connect(&m_people, &PeoplePort::changed, this, &OrdersRoom::ask);
    connect(m_page, &OrderPage::message, this, &Room::message);
    connect(m_page, &OrderPage::printRequested, this, &OrdersRoom::print);
    connect(m_page, &OrderPage::customerRequested, this,
            [this](const QUuid &id) { Q_EMIT openRequested(QStringLiteral("customer"), id); });
    connect(m_list, &ListPane::retryRequested, this, [this] {
        m_model->reload();
        showListState();
    });
    m_model->onLoaded([this] { showListState(); });
    m_model->onFailed([this](const Error &) { showListState(); });
}

void OrdersRoom::addCommands()
{
    const auto shown = [this] {
        return m_page->hasOrder();
    };
    addCommand({kAddJob, [] { return tr("New job"); }, [this] { m_page->addJob(); }, shown,
                QStringLiteral("plus-lg")});
    addCommand({kAddLine, [] { return tr("New line"); }, [this] { m_page->addLine(); }, shown,
                QStringLiteral("plus-lg")});
    addCommand({kPayment, [] { return tr("Take a payment"); }, [this] { m_page->takePayment(); }, shown,
                QStringLiteral("cash-coin")});
    addCommand({kDetails, [] { return tr("Promise and notes"); }, [this] { m_page->editDetails(); }, shown,
                QStringLiteral("pencil")});
    addCommand({QKeySequence(Qt::CTRL | Qt::Key_H), [] { return tr("Who changed what"); },
                [this] { Q_EMIT openRequested(QStringLiteral("history:order"), m_page->order().uuid()); },
                shown, QStringLiteral("clock-history")});
    addCommand({OrderPage::nextStepKeys(), [] { return tr("Next step of the order"); },
                [this] { m_page->nextStep(); }, shown});
}

void OrdersRoom::setExport(ListExport &exporter, const Clock &clock)
{
    auto *writer = new ListExporter(exporter, m_people, clock, this);
    connect(writer, &ListExporter::message, this, &OrdersRoom::message);
    const auto offer = [this] {
        return ExportOffer{exporttables::orders(m_orders, filter(), StoreTime::zone()), tr("Orders"), {}};
    };
    addCommand({ListExporter::keys(),
                [] { return tr("Export the list of orders"); },
                [writer, offer] { writer->choose(offer); },
                {},
                QStringLiteral("download")});
}

OrderFilter OrdersRoom::filter() const
{
    OrderFilter filter;
    filter.scope =
        m_scope == kToday ? OrderScope::Today : (m_scope == kAll ? OrderScope::All : OrderScope::Open);
    filter.text = m_filter->text().trimmed();
    filter.sort = static_cast<OrderSort>(m_sort->current());
    if (m_scope == kMine) {
        filter.advisor = m_people.current().id;
    }
    return filter;
}

void OrdersRoom::ask()
{
    m_model->show(filter());
    showListState();
}

void OrdersRoom::openRecord(const QString &, const QUuid &id)
{
    m_wanted = id;
    showOrder(OrderId(id));
    selectWanted();
}

void OrdersRoom::showOrder(const OrderId &id)
{
    m_page->show(id);
    Q_EMIT recordShown(QStringLiteral("order"), id.uuid());
}

void OrdersRoom::selectWanted()
{
    const int row = m_wanted.isNull() ? -1 : m_model->rowOf(m_wanted);
    if (row >= 0) {
        m_list->view()->setCurrentIndex(m_model->index(row, 0));
        m_wanted = {};
    }
}

void OrdersRoom::showCurrent()
{
    // A row that comes to be the current one because the list was read again is nobody's choice: what is
    // being typed stays in front.
    if (m_page->hasOpenForm() && !m_list->view()->hasFocus()) {
        return;
    }
    const QModelIndex index = m_list->view()->currentIndex();
    if (m_wanted.isNull() && index.isValid() && m_model->holds(index.row())) {
        showOrder(m_model->record(index.row()).id);
    }
}

void OrdersRoom::activate()
{
    m_list->view()->setFocus();
}

bool OrdersRoom::canPrint() const
{
    return m_page->hasOrder();
}

void OrdersRoom::print()
{
    if (!canPrint()) {
        return;
    }
    whenDone(m_orders.sheet(m_page->order()), this, [this](const Result<OrderSheet> &sheet) {
        const Result<void> shown = sheet ? m_output.show(OrderSheetDocument::of(*sheet), window())
                                         : fail(sheet.error().code, sheet.error().detail);
        if (!shown) {
            Q_EMIT message(PrintWords::failure(shown.error()), Tone::Bad);
        }
    });
}

bool OrdersRoom::stepBack()
{
    if (m_page->closeForm()) {
        return true;
    }
    if (!m_filter->text().isEmpty()) {
        m_filter->clear();
        return true;
    }
    const bool atList = m_list->view()->hasFocus();
    m_list->view()->setFocus();
    return !atList;
}

void OrdersRoom::countOpen()
{
    whenDone(m_orders.counts(m_people.current().id), this, [this](const Result<OrderCounts> &counts) {
        if (counts) {
            m_list->chip(kOpen)->setCount(counts->open);
            m_list->chip(kToday)->setCount(counts->openedToday);
            Q_EMIT countChanged(counts->open, counts->overdue > 0 ? Tone::Bad : Tone::Neutral);
        }
    });
}

void OrdersRoom::showListState()
{
    m_list->showStateOf(*m_model, tr("Reading orders…"), tr("The orders could not be read."));
    m_empty->setSentence(m_filter->text().trimmed().isEmpty() ? tr("No orders here")
                                                              : tr("No order matches this text"));
    m_empty->setDetail(tr("An order is opened in Reception when a car is received."));
    m_list->setCountText(m_model->isCut() ? cutCountText(m_model->count()) : countText(m_model->count()));
    selectWanted();
}

void OrdersRoom::saveState(QSettings &settings) const
{
    settings.setValue(QStringLiteral("orders/scope"), m_scope);
    settings.setValue(QStringLiteral("orders/sort"), m_sort->current());
}

void OrdersRoom::restoreState(QSettings &settings)
{
    m_sort->setCurrent(std::clamp(settings.value(QStringLiteral("orders/sort")).toInt(), 0,
                                  static_cast<int>(OrderSort::Promised)));
    const QString scope = settings.value(QStringLiteral("orders/scope"), kOpen).toString();
    if (m_list->chip(scope) != nullptr) {
        m_scope = scope;
        m_list->setChipChecked(scope);
        ask();
    }
    m_split->remember(&settings, QStringLiteral("orders"));
}

void OrdersRoom::retranslate()
{
    m_list->setTitle(tr("Orders"));
    m_list->chip(kOpen)->setText(tr("Open"));
    m_list->chip(kToday)->setText(tr("Today"));
    m_list->chip(kMine)->setText(tr("Mine"));
    m_list->chip(kAll)->setText(tr("All"));
    m_sort->setOrders({tr("Newest first"), tr("Oldest first"), tr("By promised time")}); // OrderSort
    m_filter->setPlaceholderText(tr("Find an order"));
    m_filter->setToolTip(tr("Number, plate, phone or name"));
    m_filter->setAccessibleName(tr("Filter orders"));
    m_model->retranslate();
    showListState();
    Q_EMIT titleChanged();
}

} // namespace forecourt
