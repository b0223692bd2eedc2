// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

#include <QKeySequence>

class QHBoxLayout;

namespace forecourt {

class Button;
class Label;

// Stands above a table while rows are selected: how many, what can be done with all of them, and a way out.
class SelectionBar final : public KitWidget
{
    Q_OBJECT

public:
    explicit SelectionBar(QWidget *parent = nullptr);

    void setCount(int count); // 0 hides the bar
    [[nodiscard]] int count() const { return m_count; }
    Button *addAction(const QString &id, const QString &text, const QString &iconName = {},
                      const QKeySequence &keys = {});

Q_SIGNALS:
    void actionTriggered(const QString &id);
    void clearRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void restyle() override;
    void retranslate() override;

private:
    QHBoxLayout *m_layout;
    Label *m_text;
    Button *m_clear;
    int m_count = 0;
};

} // namespace forecourt
