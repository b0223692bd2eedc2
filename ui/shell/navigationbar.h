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
    void setNames(const QString &store, const QString &group);
    // Narrow: icons alone; names and counts stand in the tool tips and the accessible names. It also becomes
    // narrow by itself where the window is small for the text, until somebody says otherwise.
    void setNarrow(bool narrow);
    void toggle();
    [[nodiscard]] bool isNarrow() const { return m_narrow || (m_tight && !m_asked); }
    [[nodiscard]] bool isNarrowWanted() const { return m_narrow; }
    [[nodiscard]] NavItem *item(int index) const { return m_items.value(index); }

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void restyle() override;
    void retranslate() override;

private:
    void fitWidth();
    void fitWindow();
    void arrange();
    void addRoom(Room *room, int index, QVBoxLayout *layout);

    QVBoxLayout *m_layout;
    QVBoxLayout *m_head;
    Label *m_store;
    Label *m_group;
    QButtonGroup *m_buttons;
    QList<Room *> m_rooms;
    QList<NavItem *> m_items;
    bool m_narrow = false; // by choice
    bool m_tight = false;  // the window has no room for names
    bool m_asked = false;  // but they are wanted all the same
};

} // namespace forecourt
