// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The room's appointments: cars that are to come.
#include "ui/reception/appointmentsview.h"
#include "ui/reception/checkinpage.h"
#include "ui/reception/queuemodel.h"
#include "ui/reception/receptionroom.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/listview.h"

namespace forecourt {

namespace {

const QString kChip = QStringLiteral("appointments");
const QKeySequence kShowKeys(Qt::CTRL | Qt::SHIFT | Qt::Key_T);
const QKeySequence kArrivedKeys(Qt::CTRL | Qt::SHIFT | Qt::Key_A);
const QKeySequence kCancelKeys(Qt::CTRL | Qt::SHIFT | Qt::Key_D);
const QKeySequence kMissedKeys(Qt::CTRL | Qt::SHIFT | Qt::Key_M);

} // namespace

QKeySequence ReceptionRoom::bookKeys()
{
    return Qt::CTRL | Qt::SHIFT | Qt::Key_B;
}

void ReceptionRoom::setAppointments(AppointmentService &appointments, const PeoplePort *people)
{
    m_list->addChip(kChip, {});
    m_appointments = new AppointmentsView(appointments, m_reception, m_drafts, *m_list, *m_listState, people);
    m_list->addTool(m_appointments);
    connect(m_appointments, &AppointmentsView::message, this, &ReceptionRoom::message);
    connect(m_appointments, &AppointmentsView::visitMade, this, [this](const VisitId &visit) {
        m_started = true;
        m_page->showVisit(visit);
        m_page->takeFocus();
    });
    connect(m_appointments, &AppointmentsView::counted, this, [this](const AppointmentCounts &counts) {
        m_list->chip(kChip)->setCount(counts.today);
        m_list->chip(kChip)->setIconName(counts.toRebook > 0 ? QStringLiteral("exclamation-triangle")
                                                             : QString());
    });
    addAppointmentShortcuts();
    retranslate();
}

void ReceptionRoom::addAppointmentShortcuts()
{
    const auto chosen = [this] {
        return m_appointments->hasChosen();
    };
    addCommand({kShowKeys,
                [] { return tr("Show the appointments"); },
                [this] { showAppointments(); },
                {},
                QStringLiteral("calendar-event")});
    addCommand({bookKeys(),
                [] { return tr("Book an appointment"); },
                [this] { m_appointments->book(); },
                {},
                QStringLiteral("calendar-event")});
    addCommand({kArrivedKeys, [] { return tr("The booked car has arrived"); },
                [this] { m_appointments->arrived(); }, chosen, QStringLiteral("box-arrow-in-down")});
    addCommand({kCancelKeys, [] { return tr("Cancel the appointment"); },
                [this] { m_appointments->cancel(); }, chosen, QStringLiteral("x")});
    addCommand({kMissedKeys, [] { return tr("Nobody came to the appointment"); },
                [this] { m_appointments->missed(); }, chosen, QStringLiteral("x")});
}

void ReceptionRoom::showAppointments()
{
    m_list->setChipChecked(kChip);
    m_appointments->begin();
    nameAction();
    m_list->view()->setFocus(Qt::OtherFocusReason);
}

// The queue takes its list back.
void ReceptionRoom::leaveAppointments()
{
    if (m_appointments != nullptr && m_appointments->isShown()) {
        m_appointments->end();
        m_list->setModel(m_model);
        nameAction();
    }
}

bool ReceptionRoom::showsAppointments() const
{
    return m_appointments != nullptr && m_appointments->isShown();
}

bool ReceptionRoom::toggleAppointments(const QString &chip)
{
    if (chip != kChip) {
        leaveAppointments();
        return false;
    }
    m_appointments->begin();
    nameAction();
    return true;
}

void ReceptionRoom::nameAppointments()
{
    if (m_appointments != nullptr) {
        m_list->chip(kChip)->setText(tr("Appointments"));
    }
}

// What the list's button makes is what the list shows.
void ReceptionRoom::nameAction()
{
    if (showsAppointments()) {
        m_list->setAction(tr("Book"), QStringLiteral("calendar-plus"), bookKeys());
    } else {
        m_list->setAction(tr("Arrival"), QStringLiteral("plus-lg"), Shortcuts::keys(Shortcuts::Command::New));
    }
}

} // namespace forecourt
