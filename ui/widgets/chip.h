// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QAbstractButton>

namespace forecourt {

// A filter that is on or off, optionally with the number of rows behind it ("Open 23").
class Chip final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);

    void setCount(int count); // negative: none shown
    void setIconName(const QString &name);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QString shownText() const;

    QString m_iconName;
    int m_count = -1;
};

} // namespace forecourt
