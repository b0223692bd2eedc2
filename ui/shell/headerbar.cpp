// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/headerbar.h"

#include "ui/shell/personbutton.h"
#include "ui/shell/shortcuts.h"
#include "ui/style/figures.h"
#include "ui/widgets/button.h"
#include "ui/widgets/searchbox.h"

#include <QBoxLayout>
#include <QPainter>

namespace forecourt {

HeaderBar::HeaderBar(PeoplePort &people, Appearance &appearance, QWidget *parent)
    : KitWidget(parent), m_layout(new QHBoxLayout(this)), m_search(new SearchBox(this))
{
    m_search->setKeyHint(Shortcuts::keys(Shortcuts::Command::Search));
    m_layout->addWidget(m_search, 2);
    m_layout->addStretch(1);
    m_layout->addWidget(new PersonButton(people, appearance, this));
    restyle();
    retranslate();
}

void HeaderBar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.color.surface);
    painter.fillRect(QRect(0, height() - t.hairline, width(), t.hairline), t.color.line);
}

void HeaderBar::restyle()
{
    const Tokens &t = tokens(this);
    m_layout->setContentsMargins(t.space(4), 0, t.space(3), 0);
    m_layout->setSpacing(t.space(3));
    m_search->setMaximumWidth(t.searchWidth);
    setFixedHeight(t.headerHeight);
    fitSearch();
}

// The hint and the keys beside it are never cut.
void HeaderBar::fitSearch()
{
    const Tokens &t = tokens(this);
    const QString keys = keyText(Shortcuts::keys(Shortcuts::Command::Search));
    const int least = textWidth(t.font(TextRole::Body), m_search->placeholderText()) +
                      textWidth(t.font(TextRole::Key), keys) + t.iconSize + t.space(10);
    m_search->setMinimumWidth(qMin(least, t.searchWidth));
}

void HeaderBar::retranslate()
{
    m_search->setPlaceholderText(tr("Search customer, plate, order or command"));
    m_search->setAccessibleName(tr("Search"));
    fitSearch();
}

} // namespace forecourt
