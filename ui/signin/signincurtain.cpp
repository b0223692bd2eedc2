// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/signincurtain.h"

#include "ui/shell/peopleport.h"
#include "ui/signin/signinpage.h"

#include <QApplication>
#include <QEvent>
#include <QShortcut>

namespace forecourt {

SignInCurtain::SignInCurtain(PeoplePort &people, QWidget &window)
    : QObject(&window), m_people(people), m_window(window), m_page(new SignInPage(people, &window))
{
    m_page->hide();
    window.installEventFilter(this);
    connect(&people, &PeoplePort::lockChanged, this, &SignInCurtain::follow);
    connect(&people, &PeoplePort::changed, this, &SignInCurtain::followPerson);
    connect(&people, &PeoplePort::signInAsked, this, &SignInCurtain::ask);
    connect(m_page, &SignInPage::cancelled, this, &SignInCurtain::follow);
    if (people.isLocked()) {
        draw({}, true);
    }
}

void SignInCurtain::follow()
{
    if (m_people.isLocked()) {
        draw({}, true);
    } else {
        open();
    }
}

// The list may change while somebody is choosing; only another person opens the window.
void SignInCurtain::followPerson()
{
    if (m_drawn && m_people.current().id != m_asking) {
        follow();
    }
}

void SignInCurtain::ask(const StaffId &first)
{
    const QWidget *front = QApplication::activeWindow();
    if (!m_people.isLocked() && m_window.isVisible() && (front == nullptr || front->window() == &m_window)) {
        draw(first, false);
    }
}

void SignInCurtain::draw(const StaffId &first, bool closed)
{
    if (!m_drawn) {
        m_drawn = true;
        m_asking = m_people.current().id;
        putAwayDialogs();
        m_focus = m_window.focusWidget();
        for (QObject *child : m_window.children()) {
            auto *widget = qobject_cast<QWidget *>(child);
            if (widget != nullptr && widget != m_page && !widget->isWindow()) {
                widget->installEventFilter(this);
                if (widget->isEnabledTo(&m_window)) {
                    widget->setEnabled(false);
                    m_beneath.append(widget);
                }
            } else if (auto *keys = qobject_cast<QShortcut *>(child); keys != nullptr && keys->isEnabled()) {
                keys->setEnabled(false);
                m_keys.append(keys);
            }
        }
    }
    m_page->setGeometry(m_window.rect());
    m_page->show();
    m_page->raise();
    m_page->start(first, closed);
}

void SignInCurtain::open()
{
    if (!m_drawn) {
        return;
    }
    m_drawn = false;
    m_page->stop();
    m_page->hide();
    for (const auto &widget : std::exchange(m_beneath, {})) {
        if (widget != nullptr) {
            widget->setEnabled(true);
        }
    }
    for (const auto &keys : std::exchange(m_keys, {})) {
        if (keys != nullptr) {
            keys->setEnabled(true);
        }
    }
    for (const auto &dialog : std::exchange(m_dialogs, {})) {
        if (dialog != nullptr) {
            dialog->show();
        }
    }
    if (m_focus != nullptr) {
        m_focus->setFocus(Qt::OtherFocusReason);
    }
}

// Also the dialog of a dialog.
bool SignInCurtain::belongs(const QWidget *dialog) const
{
    const QWidget *parent = dialog->parentWidget();
    while (parent != nullptr && parent != &m_window) {
        parent = parent->parentWidget();
    }
    return parent != nullptr;
}

void SignInCurtain::putAwayDialogs()
{
    while (QWidget *popup = QApplication::activePopupWidget()) {
        popup->close();
    }
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *other : windows) {
        if (other->isVisible() && belongs(other)) {
            other->hide();
            m_dialogs.append(other);
        }
    }
}

// Nothing beneath comes to the front, and no window of this one opens, while it is covered.
bool SignInCurtain::eventFilter(QObject *watched, QEvent *event)
{
    if (m_drawn && watched == &m_window && event->type() == QEvent::Resize) {
        m_page->setGeometry(m_window.rect());
    }
    const bool rises = event->type() == QEvent::Show || event->type() == QEvent::ZOrderChange;
    if (m_drawn && watched != &m_window && rises) {
        m_page->raise();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace forecourt
