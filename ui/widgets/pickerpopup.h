// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

class QStandardItemModel;

namespace forecourt {

class Label;
class ListView;

// The answers of a RecordPicker, laid over the window below its line. The keyboard stays in the line.
class PickerPopup final : public KitWidget
{
    Q_OBJECT

public:
    PickerPopup(QStandardItemModel *model, QWidget *host);

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

    QStandardItemModel *m_model;
    ListView *m_view;
    Label *m_sentence;
};

} // namespace forecourt
