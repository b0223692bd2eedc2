// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/permissions.h"

#include <QList>
#include <QObject>

class QWidget;

namespace forecourt {

class PeoplePort;

// Keeps a button or a field disabled while whoever works here may not use it, whatever its room asks for, and
// says why in its tool tip and accessible description. A child of the widget; the port outlives it. It is
// politeness: what may not be done is refused where it is written.
class RightsGate final : public QObject
{
    Q_OBJECT

public:
    // Any one of the actions is enough; the first says what it is about.
    static void put(QWidget *widget, const PeoplePort &people, const QList<Action> &anyOf);
    static void put(QWidget *widget, const PeoplePort &people, Action action);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    RightsGate(QWidget *widget, const PeoplePort &people, QList<Action> anyOf);
    void refresh();
    void explain();

    QWidget *m_widget;
    const PeoplePort &m_people;
    QList<Action> m_anyOf;
    bool m_closed = false;
    bool m_wanted = true; // enabled, if it were for the room
    bool m_working = false;
    QString m_toolTip;
    QString m_description;
};

} // namespace forecourt
