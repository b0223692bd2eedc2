// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

class QButtonGroup;
class QVBoxLayout;

namespace forecourt {

class Label;
class NavItem;
class Room;

// The left edge of the window: the store's name and one line a room, utilities at the bottom.
class NavigationBar final : public KitWidget
{
    Q_OBJECT

public:
    NavigationBar(const QString &store, const QString &group, const QList<Room *> &rooms,
                  QWidget *parent = nullptr);

    void setCurrent(int index);
    // Narrow: icons alone; names and counts stand in the tool tips and the accessible names.
    void setNames(const QString &store, const QString &group);
    void setNarrow(bool narrow);
    [[nodiscard]] bool isNarrow() const { return m_narrow; }
    [[nodiscard]] NavItem *item(int index) const { return m_items.value(index); }

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void restyle() override;
    void retranslate() override;

private:
    void fitWidth();
    void addRoom(Room *room, int index, QVBoxLayout *layout);

    QVBoxLayout *m_layout;
    QVBoxLayout *m_head;
    Label *m_store;
    Label *m_group;
    QButtonGroup *m_buttons;
    QList<Room *> m_rooms;
    QList<NavItem *> m_items;
    bool m_narrow = false;
};

} // namespace forecourt
