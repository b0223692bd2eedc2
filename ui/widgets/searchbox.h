// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace forecourt {

// A line to search with: magnifier at the left, the keys that lead here at the right while it is empty. A
// hint without room is shortened and stands in the tool tip.
class SearchBox final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchBox(QWidget *parent = nullptr);

    void setKeyHint(const QKeySequence &keys);

Q_SIGNALS:
    void moved(int steps); // Down or Up: the results below take a step
    void escaped();        // Esc
    void focusLost();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    QString m_keyHint;
};

} // namespace forecourt
