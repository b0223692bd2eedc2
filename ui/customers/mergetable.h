// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/customers/customermerge.h"
#include "ui/widgets/kitwidget.h"

class QButtonGroup;
class QGridLayout;

namespace forecourt {

// Two customers side by side, a line for each value; where they differ, a choice. What was suggested is
// chosen; what only a person can say is not.
class MergeTable final : public KitWidget
{
    Q_OBJECT

public:
    explicit MergeTable(QWidget *parent = nullptr);

    void setComparison(const MergeComparison &comparison);
    [[nodiscard]] MergeChoices choices() const;
    // Every question that only a person can answer has an answer.
    [[nodiscard]] bool isComplete() const;
    // The first answer of the first question that has none; null where isComplete().
    [[nodiscard]] QWidget *firstOpen() const;

Q_SIGNALS:
    void changed();

protected:
    void restyle() override;

private:
    void clear();
    void addHead(const CustomerDetail &into, const CustomerDetail &of);
    void addRow(int line, const MergeRow &row);
    void addBelongings(int line);
    QWidget *plain(const QString &text, TextRole role);

    QGridLayout *m_layout;
    MergeComparison m_comparison;
    QMap<MergeField, QButtonGroup *> m_groups;
    int m_end = 0; // the line that takes the room left over
};

} // namespace forecourt
