// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sortbutton.h"

#include "ui/widgets/button.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QMenu>

namespace forecourt {

SortButton::SortButton(QWidget *parent)
    : KitWidget(parent), m_button(new Button({}, QStringLiteral("filter"), ButtonVariant::Quiet, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_button);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_button, &Button::clicked, this, &SortButton::openMenu);
    SortButton::retranslate();
}

void SortButton::setOrders(const QStringList &names)
{
    m_names = names;
    retranslate();
}

void SortButton::setCurrent(int order)
{
    m_current = order;
    retranslate();
}

QMenu *SortButton::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *group = new QActionGroup(menu);
    for (int order = 0; order < m_names.size(); ++order) {
        QAction *action = menu->addAction(m_names.at(order));
        group->addAction(action);
        action->setCheckable(true);
        action->setChecked(order == m_current);
        connect(action, &QAction::triggered, this, [this, order] {
            setCurrent(order);
            Q_EMIT chosen(order);
        });
    }
    menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height())));
    return menu;
}

void SortButton::retranslate()
{
    const QString text =
        m_names.isEmpty() ? tr("Sort the list") : tr("Sorted: %1").arg(m_names.value(m_current));
    m_button->setAccessibleName(text);
    m_button->setToolTip(text);
}

} // namespace forecourt
