// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/roles.h"
#include "models/services/appointments/appointmentservice.h"
#include "models/services/reception/receptionservice.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace forecourt {

class Banner;
class Button;
class CandidateBox;
class DraftStore;
class FormDraft;
class FormField;
class Label;
class MomentField;
class PeoplePort;
class PhoneField;
class PlateField;

// Books a car in, or moves an appointment. Ctrl+Enter saves; Esc leaves it, and what was typed is there when
// it is opened again. What this desk knows to be taken is not booked. Deletes itself when closed.
class AppointmentDialog final : public QDialog
{
    Q_OBJECT

public:
    // All must outlive it. `who` names the car and its customer where they are settled already.
    AppointmentDialog(AppointmentService &appointments, ReceptionService &reception, DraftStore &drafts,
                      const AppointmentDraft &draft, const QString &who, QWidget *parent);

    // Which button is for whom; it must outlive the dialog.
    void guard(const PeoplePort &people);

Q_SIGNALS:
    void saved(const forecourt::AppointmentId &appointment);

private:
    QWidget *partyPart();
    QWidget *placePart();
    void layOut(const QString &who);
    void connectAll();
    void fill();
    void keepDraft(DraftStore &drafts);
    void knowParty(const CustomerId &customer, const VehicleId &vehicle);
    void readParty();
    [[nodiscard]] AppointmentDraft draft() const; // as typed so far
    void take(const Candidate &candidate);
    void takeChoices(const Result<AppointmentChoices> &choices);
    void offer(const AppointmentChoices &choices);
    void chooseDuration(qint64 ms);
    [[nodiscard]] bool check();
    void save();
    void answered(const Result<AppointmentAnswer> &answer);
    void complain(const QString &text, Tone tone);
    [[nodiscard]] bool isNew() const { return m_draft.id.isNull(); }

    AppointmentService &m_appointments;
    ReceptionService &m_reception;
    AppointmentDraft m_draft; // what no field shows
    FormDraft *m_kept = nullptr;
    QLineEdit *m_party; // who and which car of those that are known, for the draft; nobody sees it
    Banner *m_trouble;
    CandidateBox *m_find;
    QLineEdit *m_name;
    PhoneField *m_phone;
    PlateField *m_plate;
    MomentField *m_start;
    QComboBox *m_duration;
    QComboBox *m_bay;
    QComboBox *m_advisor;
    QPlainTextEdit *m_purpose;
    FormField *m_startField;
    Button *m_cancel;
    Button *m_save;
};

} // namespace forecourt
