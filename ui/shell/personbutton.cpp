// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/personbutton.h"

#include "ui/shell/appearancemenu.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/shortcuts.h"
#include "ui/style/buttonpainter.h"
#include "ui/style/figures.h"
#include "ui/style/icon.h"
#include "ui/style/paintscope.h"
#include "ui/widgets/avatar.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>

namespace forecourt {

static QString joined(const Person &person)
{
    return person.role.isEmpty() ? person.name : person.name + QStringLiteral(" \u00B7 ") + person.role;
}

PersonButton::PersonButton(PeoplePort &people, Appearance &appearance, QWidget *parent)
    : QAbstractButton(parent), m_people(people), m_appearance(appearance)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&m_people, &PeoplePort::changed, this, &PersonButton::refresh);
    connect(this, &QAbstractButton::clicked, this, &PersonButton::openMenu);
    refresh();
}

void PersonButton::refresh()
{
    const Person person = m_people.current();
    const bool chosen = !person.id.isNull();
    setText(chosen ? joined(person) : tr("Who is working here?"));
    m_initial = Avatar::initialOf(person.name);
    setAccessibleName(chosen ? tr("Working here: %1").arg(text()) : text());
    setToolTip(tr("Change the person or the appearance"));
    updateGeometry();
    update();
}

void PersonButton::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *group = new QActionGroup(menu);
    const Person now = m_people.current();
    for (const Person &person : m_people.people()) {
        QAction *action = menu->addAction(joined(person).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(person.id == now.id);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = person.id] { m_people.choose(id); });
    }
    menu->addSeparator();
    QAction *lock = menu->addAction(Shortcuts::text(Shortcuts::Command::Lock));
    lock->setShortcut(Shortcuts::keys(Shortcuts::Command::Lock));
    lock->setEnabled(m_people.canLock());
    connect(lock, &QAction::triggered, &m_people, &PeoplePort::lock);
    menu->addSeparator();
    AppearanceMenu::fill(menu, &m_appearance);
    menu->ensurePolished();
    menu->popup(mapToGlobal(QPoint(width() - menu->sizeHint().width(), height())));
}

QSize PersonButton::sizeHint() const
{
    const Tokens &t = tokens(this);
    const int label = textWidth(t.font(TextRole::Body), text());
    return {t.avatarSize + label + t.smallIconSize + 4 * t.space(2), qMax(t.controlHeight, t.avatarSize)};
}

void PersonButton::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens(this);
    QPainter painter(this);
    const PaintScope scope(&painter);
    if (underMouse() || isDown()) {
        paintRounded(&painter, rect(), t.radius, t.color.sunken, Qt::transparent, 0);
    }
    if (hasFocus()) {
        paintFocusRing(t, rect(), &painter);
    }
    const QRect disc(t.space(1), (height() - t.avatarSize) / 2, t.avatarSize, t.avatarSize);
    paintRounded(&painter, disc, disc.width() / 2, t.color.accentWeak, Qt::transparent, 0);
    if (m_initial.isEmpty()) {
        paintIcon(&painter, disc.adjusted(t.space(1), t.space(1), -t.space(1), -t.space(1)),
                  QStringLiteral("person"), t.color.accent);
    } else {
        painter.setFont(t.font(TextRole::SmallStrong));
        painter.setPen(t.color.accent);
        painter.drawText(disc, Qt::AlignCenter | Qt::TextSingleLine, m_initial);
    }
    const QRect arrow(width() - t.space(2) - t.smallIconSize, (height() - t.smallIconSize) / 2,
                      t.smallIconSize, t.smallIconSize);
    paintIcon(&painter, arrow, QStringLiteral("chevron-down"), t.color.text3);
    const QRect line(disc.right() + t.space(2), 0, arrow.left() - disc.right() - 2 * t.space(2), height());
    painter.setFont(t.font(TextRole::Body));
    painter.setPen(t.color.text2);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, line.width() + t.space(1)));
}

void PersonButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    } else if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    QAbstractButton::changeEvent(event);
}

} // namespace forecourt
