// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

#include <QStringList>

class QMenu;

namespace forecourt {

class Button;

// Chooses the order of a list without columns; for the tool line above it. Orders are numbered as they are
// named.
class SortButton final : public KitWidget
{
    Q_OBJECT

public:
    explicit SortButton(QWidget *parent = nullptr);

    void setOrders(const QStringList &names);
    void setCurrent(int order); // emits nothing
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] Button *button() const { return m_button; }
    [[nodiscard]] QMenu *openMenu();

Q_SIGNALS:
    void chosen(int order);

protected:
    void retranslate() override;

private:
    QStringList m_names;
    Button *m_button;
    int m_current = 0;
};

} // namespace forecourt
