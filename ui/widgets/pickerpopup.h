// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

class QAbstractItemModel;

namespace forecourt {

class Label;
class ListView;

// Answers laid over the window beside the line that asks. It never takes the focus: the line keeps the
// keyboard and moves the choice.
class PickerPopup final : public KitWidget
{
    Q_OBJECT

public:
    // Lies over `host`.
    PickerPopup(QAbstractItemModel *model, QWidget *host);

    // A sentence stands above the rows; empty: none.
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

    QAbstractItemModel *m_model;
    ListView *m_view;
    Label *m_sentence;
};

} // namespace forecourt
