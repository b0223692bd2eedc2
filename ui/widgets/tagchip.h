// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QAbstractButton>

namespace forecourt {

// A tag that can be taken off: a click, Delete or Backspace asks for it.
class TagChip final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit TagChip(const QString &tag, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void removeRequested();
    void stepRequested(int steps); // Left and Right

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace forecourt
