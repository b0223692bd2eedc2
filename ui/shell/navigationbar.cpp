// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigationbar.h"

#include "ui/shell/navitem.h"
#include "ui/shell/room.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPainter>

namespace forecourt {

NavigationBar::NavigationBar(const QString &store, const QString &group, const QList<Room *> &rooms,
                             QWidget *parent)
    : KitWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_head(new QVBoxLayout)
    , m_store(new Label(store, TextRole::Strong, this))
    , m_group(new Label(group, TextRole::Small, this))
    , m_buttons(new QButtonGroup(this))
    , m_rooms(rooms)
{
    m_store->setElided(true);
    m_group->setElided(true);
    m_group->setVisible(!group.isEmpty());
    m_head->addWidget(m_store);
    m_head->addWidget(m_group);
    m_head->setSpacing(0);
    m_layout->addLayout(m_head);
    auto *utilities = new QVBoxLayout;
    for (int i = 0; i < rooms.size(); ++i) {
        addRoom(rooms.at(i), i, rooms.at(i)->isUtility() ? utilities : m_layout);
    }
    m_layout->addStretch(1);
    m_layout->addLayout(utilities);
    connect(m_buttons, &QButtonGroup::idClicked, this, &NavigationBar::chosen);
    restyle();
    retranslate();
}

void NavigationBar::addRoom(Room *room, int index, QVBoxLayout *layout)
{
    auto *item = new NavItem(room->iconName(), this);
    m_items.append(item);
    m_buttons->addButton(item, index);
    layout->addWidget(item);
    connect(room, &Room::countChanged, item, &NavItem::setCount);
    connect(room, &Room::countChanged, this, &NavigationBar::fitWidth);
    connect(room, &Room::titleChanged, this, &NavigationBar::retranslate);
}

void NavigationBar::setCurrent(int index)
{
    if (NavItem *wanted = item(index)) {
        wanted->setChecked(true);
    }
}

void NavigationBar::setNames(const QString &store, const QString &group)
{
    m_store->setText(store);
    m_group->setText(group);
    m_group->setVisible(!isNarrow() && !group.isEmpty());
}

void NavigationBar::setNarrow(bool narrow)
{
    m_narrow = narrow;
    arrange();
}

void NavigationBar::toggle()
{
    m_narrow = !isNarrow();
    m_asked = !m_narrow;
    arrange();
}

void NavigationBar::showEvent(QShowEvent *event)
{
    KitWidget::showEvent(event);
    window()->installEventFilter(this);
    fitWindow();
}

bool NavigationBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == window()) {
        fitWindow();
    }
    return KitWidget::eventFilter(watched, event);
}

void NavigationBar::fitWindow()
{
    constexpr int kMostForNames = 6; // a sixth of the window
    const bool tight = window()->width() < kMostForNames * tokens(this).navWidth;
    if (m_tight != tight) {
        m_tight = tight;
        m_asked = false;
        arrange();
    }
}

void NavigationBar::arrange()
{
    const bool narrow = isNarrow();
    for (NavItem *item : std::as_const(m_items)) {
        item->setNarrow(narrow);
    }
    m_store->setVisible(!narrow);
    m_group->setVisible(!narrow && !m_group->text().isEmpty());
    fitWidth();
}

void NavigationBar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.color.nav);
    painter.fillRect(QRect(width() - t.hairline, 0, t.hairline, height()), t.color.line);
}

void NavigationBar::restyle()
{
    const Tokens &t = tokens(this);
    m_layout->setContentsMargins(t.space(2), t.space(4), t.space(2), t.space(2));
    m_layout->setSpacing(t.space(1) / 2);
    m_head->setContentsMargins(t.space(2), 0, t.space(2), t.space(3));
    fitWindow();
    fitWidth();
}

void NavigationBar::retranslate()
{
    setAccessibleName(tr("Rooms"));
    for (int i = 0; i < m_items.size(); ++i) {
        const QString title = m_rooms.at(i)->title();
        m_items.at(i)->setTitle(title);
        const QKeySequence keys = Shortcuts::room(i + 1);
        m_items.at(i)->setToolTip(keys.isEmpty() ? title
                                                 : QStringLiteral("%1  %2").arg(title, keyText(keys)));
    }
    fitWidth();
}

// Wider than usual only where a name in this language would be cut.
void NavigationBar::fitWidth()
{
    const Tokens &t = tokens(this);
    int widest = 0;
    for (const NavItem *item : std::as_const(m_items)) {
        widest = qMax(widest, item->sizeHint().width());
    }
    setFixedWidth(qMax(isNarrow() ? 0 : t.navWidth, widest + 2 * t.space(2) + t.hairline));
}

} // namespace forecourt
