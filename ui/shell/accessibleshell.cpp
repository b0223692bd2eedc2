// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/accessibleshell.h"

#include "ui/shell/mainwindow.h"
#include "ui/shell/navitem.h"

#include <QAccessibleWidget>

namespace forecourt {

namespace {

class AccessibleRoomTab final : public QAccessibleWidget
{
public:
    explicit AccessibleRoomTab(NavItem *item) : QAccessibleWidget(item, QAccessible::PageTab), m_item(item) {}

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.selectable = true;
        state.selected = m_item->isChecked();
        return state;
    }
    [[nodiscard]] QStringList actionNames() const override
    {
        return QStringList(pressAction()) + QAccessibleWidget::actionNames();
    }
    void doAction(const QString &name) override
    {
        name == pressAction() ? m_item->click() : QAccessibleWidget::doAction(name);
    }

private:
    NavItem *m_item;
};

QAccessibleInterface *interfaceOf(const QString &, QObject *object)
{
    if (auto *item = qobject_cast<NavItem *>(object)) {
        return new AccessibleRoomTab(item);
    }
    if (auto *window = qobject_cast<MainWindow *>(object)) {
        return new QAccessibleWidget(window, QAccessible::Window);
    }
    return nullptr;
}

} // namespace

void installAccessibleShell()
{
    QAccessible::removeFactory(interfaceOf);
    QAccessible::installFactory(interfaceOf);
}

} // namespace forecourt
