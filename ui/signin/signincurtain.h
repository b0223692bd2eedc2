// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QObject>
#include <QPointer>

class QShortcut;
class QWidget;

namespace forecourt {

class PeoplePort;
class SignInPage;

// Covers a window while nobody may see it, or while somebody else is about to sign in: what lies beneath
// stays as it is, takes no keys and no clicks, and its dialogs and menus are put away until the same person
// is back. A child of the window; the port outlives it.
class SignInCurtain final : public QObject
{
    Q_OBJECT

public:
    SignInCurtain(PeoplePort &people, QWidget &window);

    [[nodiscard]] SignInPage &page() { return *m_page; }
    [[nodiscard]] bool isDrawn() const { return m_drawn; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void followPerson();
    void ask(const StaffId &first);
    void draw(const StaffId &first, bool closed);
    void open();
    void putAwayDialogs();
    [[nodiscard]] bool belongs(const QWidget *dialog) const;

    PeoplePort &m_people;
    QWidget &m_window;
    SignInPage *m_page;
    bool m_drawn = false;
    StaffId m_asking; // who works here while the curtain is drawn
    QPointer<QWidget> m_focus;
    QList<QPointer<QWidget>> m_beneath; // that were enabled
    QList<QPointer<QShortcut>> m_keys;
    QList<QPointer<QWidget>> m_dialogs;
};

} // namespace forecourt
