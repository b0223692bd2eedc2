// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/customers/customermerge.h"

#include <QDialog>

class QComboBox;
class QStackedLayout;

namespace forecourt {

class Button;
class Label;
class MergeTable;
class PeoplePort;
class Placeholder;

// Compares a customer with one that may be the same and makes the two one. Ctrl+Enter merges, Esc closes;
// deletes itself then.
class MergeDialog final : public QDialog
{
    Q_OBJECT

public:
    // `others` are proposed in their order, at least one. The service and people must outlive the dialog.
    MergeDialog(CustomerMerge &merge, const PeoplePort &people, const CustomerId &into,
                const QList<Duplicate> &others, QWidget *parent);

    [[nodiscard]] MergeTable *table() const { return m_table; }

Q_SIGNALS:
    void merged(const CustomerId &into);
    void keptApart(const CustomerId &into);

private:
    void build();
    void addOthers(const QList<Duplicate> &others);
    void compare();
    void showComparison(const Result<MergeComparison> &comparison);
    void showState(const QString &icon, const QString &sentence, const QString &action = {});
    void refresh();
    void join();
    void keepApart();
    void finish(const Result<void> &done);
    [[nodiscard]] CustomerId other() const;

    CustomerMerge &m_merge;
    const PeoplePort &m_people;
    CustomerId m_into;
    QComboBox *m_others;
    Label *m_reasons;
    MergeTable *m_table;
    QWidget *m_page;
    Placeholder *m_placeholder;
    QStackedLayout *m_body;
    Label *m_hint;
    Button *m_apart;
    Button *m_cancel;
    Button *m_join;
    bool m_busy = false;
};

} // namespace forecourt
