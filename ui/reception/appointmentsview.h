// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/appointments/appointmentservice.h"
#include "models/services/reception/receptionservice.h"
#include "ui/exports/listexporter.h"
#include "ui/widgets/kitwidget.h"

namespace forecourt {

class AppointmentModel;
class Button;
class DraftStore;
class ListPane;
class PeoplePort;
class Placeholder;

// Appointments in the reception's list, in the place of the queue while they are looked at, and what can be
// done with the one that is chosen. As a widget it is the line of buttons above the list.
class AppointmentsView final : public KitWidget
{
    Q_OBJECT

public:
    // All must outlive it. Without people, nobody is kept from anything.
    AppointmentsView(AppointmentService &appointments, ReceptionService &reception, DraftStore &drafts,
                     ListPane &list, Placeholder &state, const PeoplePort *people);

    void begin(); // takes the list
    void end();
    [[nodiscard]] bool isShown() const { return m_shown; }
    [[nodiscard]] bool hasChosen() const; // of what is shown

    void book();
    void move(); // the one that is chosen
    void arrived();
    void cancel();
    void missed();
    void openAppointment(const AppointmentId &id);
    [[nodiscard]] ExportOffer exportOffer() const;
    void triggerState(); // the button of the empty or failed list
    void showState();

Q_SIGNALS:
    void message(const QString &text, forecourt::Tone tone);
    void visitMade(const forecourt::VisitId &visit);
    void counted(const forecourt::AppointmentCounts &counts);

protected:
    void retranslate() override;

private:
    void build();
    void reload();
    void open(const AppointmentDraft &draft, const QString &who);
    void openEntry(const AppointmentEntry &entry);
    void choose(const AppointmentId &id);
    void onLoaded();
    [[nodiscard]] std::optional<AppointmentEntry> chosen() const;
    void told(const Result<void> &result, const QString &sentence);
    void showButtons();

    AppointmentService &m_appointments;
    ReceptionService &m_reception;
    DraftStore &m_drafts;
    ListPane &m_list;
    Placeholder &m_state;
    const PeoplePort *m_people;
    AppointmentModel *m_model;
    Button *m_arrived;
    Button *m_move;
    Button *m_cancel;
    Button *m_missed;
    std::optional<Error> m_failure;
    AppointmentId m_wanted; // asked for before the list had it
    bool m_shown = false;
};

} // namespace forecourt
