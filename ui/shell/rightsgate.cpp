// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rightsgate.h"

#include "ui/shell/peopleport.h"
#include "ui/shell/rightswords.h"

#include <QEvent>
#include <QWidget>

namespace forecourt {

RightsGate::RightsGate(QWidget *widget, const PeoplePort &people, QList<Action> anyOf)
    : QObject(widget), m_widget(widget), m_people(people), m_anyOf(std::move(anyOf))
{
    widget->installEventFilter(this);
    connect(&people, &PeoplePort::changed, this, &RightsGate::refresh);
    refresh();
}

void RightsGate::put(QWidget *widget, const PeoplePort &people, const QList<Action> &anyOf)
{
    new RightsGate(widget, people, anyOf);
}

void RightsGate::put(QWidget *widget, const PeoplePort &people, Action action)
{
    put(widget, people, QList<Action>{action});
}

void RightsGate::refresh()
{
    const Rights rights = m_people.rights();
    const bool closed = std::none_of(m_anyOf.begin(), m_anyOf.end(),
                                     [&rights](Action action) { return rights.allows(action); });
    if (closed == m_closed) {
        return;
    }
    m_closed = closed;
    m_working = true;
    if (closed) {
        m_wanted = m_widget->isEnabledTo(m_widget->parentWidget());
        m_toolTip = m_widget->toolTip();
        m_description = m_widget->accessibleDescription();
        m_widget->setEnabled(false);
        explain();
    } else {
        m_widget->setToolTip(m_toolTip);
        m_widget->setAccessibleDescription(m_description);
        m_widget->setEnabled(m_wanted);
    }
    m_working = false;
}

void RightsGate::explain()
{
    const QString why = RightsWords::refusal(m_anyOf);
    m_widget->setToolTip(why);
    m_widget->setAccessibleDescription(why);
}

bool RightsGate::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_closed || m_working) {
        return false;
    }
    const QWidget *parent = m_widget->parentWidget();
    if (event->type() == QEvent::EnabledChange && m_widget->isEnabledTo(parent)) {
        m_wanted = true;
        m_working = true;
        m_widget->setEnabled(false);
        m_working = false;
    } else if (event->type() == QEvent::ToolTipChange || event->type() == QEvent::LanguageChange) {
        m_toolTip = event->type() == QEvent::ToolTipChange ? m_widget->toolTip() : m_toolTip;
        m_working = true;
        explain();
        m_working = false;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace forecourt
