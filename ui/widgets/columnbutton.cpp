// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columnbutton.h"

#include "ui/widgets/button.h"
#include "ui/widgets/columnmenu.h"

#include <QBoxLayout>
#include <QMenu>

namespace forecourt {

ColumnButton::ColumnButton(TablePane *table, QWidget *parent)
    : KitWidget(parent)
    , m_table(table)
    , m_button(new Button({}, QStringLiteral("columns-gap"), ButtonVariant::Quiet, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_button);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_button, &Button::clicked, this, &ColumnButton::openMenu);
    ColumnButton::retranslate();
}

void ColumnButton::setIconOnly(bool only)
{
    m_iconOnly = only;
    retranslate();
}

void ColumnButton::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    ColumnMenu::fill(menu, m_table);
    menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height())));
}

void ColumnButton::retranslate()
{
    m_button->setText(m_iconOnly ? QString() : tr("Columns"));
    m_button->setAccessibleName(tr("Columns"));
    m_button->setToolTip(tr("Sort, move, show and hide columns"));
}

} // namespace forecourt
