// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/orders/orderservice.h"
#include "ui/shell/room.h"

class QLineEdit;

namespace forecourt {

class EmptyState;
class ListExport;
class ListPane;
class OrderListModel;
class OrderPage;
class PeoplePort;
class PrintOutput;
class SortButton;
class SplitView;

// Service orders: the list, and the order beside it. Everything given must outlive the room.
class OrdersRoom final : public Room
{
    Q_OBJECT

public:
    OrdersRoom(OrderService &orders, PeoplePort &people, const Clock &clock, PrintOutput &output,
               QWidget *parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("orders"); }
    [[nodiscard]] QString title() const override { return tr("Orders"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("clipboard-check"); }
    [[nodiscard]] QStringList kinds() const override { return {QStringLiteral("order")}; }
    void openRecord(const QString &kind, const QUuid &id) override;
    void activate() override;
    [[nodiscard]] bool canPrint() const override;
    void print() override;
    bool stepBack() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

    void setExport(ListExport &exporter, const Clock &clock);
    [[nodiscard]] OrderPage *page() const { return m_page; }

protected:
    void retranslate() override;

private:
    void buildTools();
    void follow();
    void addCommands();
    void showOrder(const OrderId &id);
    [[nodiscard]] OrderFilter filter() const;
    void ask();
    void showCurrent();
    void selectWanted();
    void countOpen();
    void showListState();

    OrderService &m_orders;
    PeoplePort &m_people;
    PrintOutput &m_output;
    OrderListModel *m_model;
    ListPane *m_list;
    QLineEdit *m_filter;
    SortButton *m_sort;
    EmptyState *m_empty;
    OrderPage *m_page;
    SplitView *m_split;
    QString m_scope;
    QUuid m_wanted; // asked for from elsewhere: shown even if the list does not hold it
};

} // namespace forecourt
