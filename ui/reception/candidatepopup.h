// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

class QAbstractItemModel;
class QModelIndex;

namespace forecourt {

class Label;
class ListView;

// The candidates below the find box, over what stands there. It never takes the focus: the box keeps the
// keyboard and moves the choice.
class CandidatePopup final : public KitWidget
{
    Q_OBJECT

public:
    // Lies over `host`.
    CandidatePopup(QAbstractItemModel *model, QWidget *host);

    // The rows, or the sentence where there are none.
    void open(const QString &sentence, const QWidget *anchor);
    void moveChoice(int steps);
    [[nodiscard]] int currentRow() const;

Q_SIGNALS:
    void clicked(int row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void restyle() override;

private:
    void place(const QWidget *anchor);

    ListView *m_view;
    Label *m_sentence;
};

} // namespace forecourt
