// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablepane.h"

#include "ui/style/tokens.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/columnmemory.h"
#include "ui/widgets/columnmenu.h"
#include "ui/widgets/viewguard.h"

#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QSignalBlocker>

#include <chrono>

namespace forecourt {

TablePane::TablePane(QWidget *parent)
    : QTableView(parent), m_delegate(new CellDelegate(this)), m_guard(new ViewGuard(this))
{
    setFrameShape(NoFrame);
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &TablePane::onIndicatorChanged);
    connect(horizontalHeader(), &QHeaderView::customContextMenuRequested, this, &TablePane::openHeaderMenu);
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    restyle();
}

void TablePane::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    m_guard->watch(model);
    if (model != nullptr) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &TablePane::updateFit);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &TablePane::updateFit);
        connect(model, &QAbstractItemModel::modelReset, this, &TablePane::updateFit);
    }
    updateFit();
}

void TablePane::setClock(const Clock *clock)
{
    m_delegate->setClock(clock);
    if (clock != nullptr) {
        m_tick.start();
    } else {
        m_tick.stop();
    }
}

void TablePane::stretchColumn(int column)
{
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

void TablePane::setFitToRows(bool fit)
{
    m_fit = fit;
    setVerticalScrollBarPolicy(fit ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, fit ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateFit();
}

void TablePane::setSelectMany(bool many)
{
    setSelectionMode(many ? ExtendedSelection : SingleSelection);
}

void TablePane::setSortableColumns(const QList<int> &columns)
{
    m_sortable = columns;
    horizontalHeader()->setSortIndicatorShown(!columns.isEmpty());
    setSort(m_sortColumn, m_sortOrder);
}

void TablePane::setSortOptional(bool optional)
{
    horizontalHeader()->setSortIndicatorClearable(optional);
}

bool TablePane::isSortOptional() const
{
    return horizontalHeader()->isSortIndicatorClearable();
}

void TablePane::setSort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    {
        const QSignalBlocker blocker(horizontalHeader());
        horizontalHeader()->setSortIndicator(column, order);
    }
    horizontalHeader()->viewport()->update();
    retranslate();
}

void TablePane::requestSort(int column, Qt::SortOrder order)
{
    setSort(column, order);
    Q_EMIT sortRequested(column, order);
}

// Qt moves the arrow on every click; only columns the database can sort by keep it.
void TablePane::onIndicatorChanged(int column, Qt::SortOrder order)
{
    if (m_sortable.contains(column) || (column < 0 && isSortOptional())) {
        requestSort(column, order);
    } else {
        setSort(m_sortColumn, m_sortOrder);
    }
}

void TablePane::remember(QSettings *settings, const QString &name)
{
    if (m_memory != nullptr) {
        m_memory->layOut();
        delete m_memory;
    }
    m_memory = new ColumnMemory(horizontalHeader(), *settings, name);
    horizontalHeader()->setSectionsMovable(true);
    m_memory->restore();
}

bool TablePane::areColumnsChosen() const
{
    return m_memory != nullptr && m_memory->isKept();
}

void TablePane::restoreColumns()
{
    if (m_memory != nullptr) {
        m_memory->restore();
    }
}

bool TablePane::canHide(int column) const
{
    return m_memory != nullptr && column > 0;
}

void TablePane::showColumnChosen(int column, bool shown)
{
    if (shown || canHide(column)) {
        setColumnHidden(column, !shown);
        m_memory->save();
    }
}

void TablePane::moveColumn(int column, int steps)
{
    QHeaderView *header = horizontalHeader();
    const int place = header->visualIndex(column);
    header->moveSection(place, qBound(0, place + steps, header->count() - 1));
    m_memory->save();
}

void TablePane::resetColumns()
{
    if (m_memory != nullptr) {
        m_memory->reset();
    }
}

void TablePane::openHeaderMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    ColumnMenu::fill(menu, this, horizontalHeader()->logicalIndexAt(place));
    if (menu->isEmpty()) {
        delete menu;
        return;
    }
    menu->popup(horizontalHeader()->mapToGlobal(place));
}

QSize TablePane::sizeHint() const
{
    if (!m_fit) {
        return QTableView::sizeHint();
    }
    const int rows = model() != nullptr ? model()->rowCount(rootIndex()) : 0;
    const int header = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    return {QTableView::sizeHint().width(), header + rows * tokens(this).rowHeight};
}

QSize TablePane::minimumSizeHint() const
{
    return m_fit ? QSize(QTableView::minimumSizeHint().width(), sizeHint().height())
                 : QTableView::minimumSizeHint();
}

QItemSelectionModel::SelectionFlags TablePane::selectionCommand(const QModelIndex &index,
                                                                const QEvent *event) const
{
    return index.isValid() ? QTableView::selectionCommand(index, event) : QItemSelectionModel::NoUpdate;
}

void TablePane::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current);
}

void TablePane::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (selectionMode() == ExtendedSelection) {
        Q_EMIT selectionCountChanged(static_cast<int>(selectionModel()->selectedRows().size()));
    }
}

void TablePane::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        restyle();
    } else if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void TablePane::retranslate()
{
    const bool sorted = model() != nullptr && m_sortable.contains(m_sortColumn);
    const QString text =
        m_sortOrder == Qt::AscendingOrder ? tr("Sorted by %1, ascending") : tr("Sorted by %1, descending");
    setAccessibleDescription(sorted ? text.arg(model()->headerData(m_sortColumn, Qt::Horizontal).toString())
                                    : QString());
}

void TablePane::restyle()
{
    const int height = tokens(this).rowHeight;
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    if (m_memory != nullptr) {
        m_memory->restore(); // the room laid its own widths out again
    }
    updateFit();
}

void TablePane::updateFit()
{
    if (m_fit) {
        updateGeometry();
    }
}

} // namespace forecourt
