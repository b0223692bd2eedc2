// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/reception/receptionservice.h"
#include "ui/reception/formhints.h"
#include "ui/widgets/kitwidget.h"

#include <QJsonObject>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;

namespace forecourt {

class AttachmentService;
class CandidateBox;
class Card;
class CheckInEvidence;
class ConcernList;
class FormField;
class MomentField;
class PhoneField;
class PlateField;
class VinField;

// The one page of a check-in: who and which car, why, in what state, until when. Holds what is typed; knows
// nothing of saving. Enter moves on, the tab order is the reading order.
class CheckInForm final : public KitWidget
{
    Q_OBJECT

public:
    // The list of candidates lies over `host`.
    CheckInForm(ReceptionService &reception, QWidget *host, QWidget *parent = nullptr);

    // Offers photos and a signature; without it the form does not. It must outlive the form.
    void setAttachments(AttachmentService &attachments);
    [[nodiscard]] bool isBusy() const; // a photo or signature is still being prepared

    [[nodiscard]] CheckIn value() const;
    void begin(const CheckIn &checkIn); // empty: a new arrival
    void setZone(const QTimeZone &zone);

    // What is known of the car and its people; `fill` also takes it into the fields.
    void setKnown(const VisitPrefill &known, bool fill);
    [[nodiscard]] const VisitPrefill &known() const { return m_known; }
    void takeUp(const QList<NotDoneJob> &jobs);

    // As typed, for the draft.
    [[nodiscard]] QJsonObject draft() const;
    void setDraft(const QJsonObject &draft);
    [[nodiscard]] bool isBlank() const;
    [[nodiscard]] bool isUntouched() const; // blank, and nobody is being looked for

    void setFindings(const QList<Finding> &findings, bool all);
    [[nodiscard]] bool hasProblems() const { return m_hints.hasProblems(); }
    bool focusTrouble(); // false where there is none
    void focusStart();
    bool closePopup();

    [[nodiscard]] QString title() const; // plate · name; empty while both are
    [[nodiscard]] bool isNewEnergy() const;

Q_SIGNALS:
    void changed();
    void settled(); // isBusy() ended
    // Somebody was found: what is known of them is wanted.
    void picked(const forecourt::CustomerId &customer, const forecourt::VehicleId &vehicle);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void restyle() override;
    void retranslate() override;

private:
    void build();
    void buildWho();
    void buildWhy();
    void orderTabs();
    template <typename Edit> Edit *named(Edit *edit, const char *name);
    QComboBox *choice(const char *name);
    FormField *field(QWidget *editor, const char *hint);
    void connectFields();
    void onEdited();
    void readNumbers();
    void readIdentity();
    void fillChoices();
    void showHelp();
    void takeAsNew(const QString &text);
    void setTexts(const CheckIn &checkIn);
    [[nodiscard]] bool isOwnPerson() const;
    [[nodiscard]] QList<QPair<QString, QLineEdit *>> lines() const;

    ReceptionService &m_reception;
    QGridLayout *m_grid = nullptr;
    Card *m_who = nullptr;
    Card *m_why = nullptr;
    CandidateBox *m_find = nullptr;
    QLineEdit *m_name = nullptr;
    PhoneField *m_phone = nullptr;
    QComboBox *m_role = nullptr;
    PlateField *m_plate = nullptr;
    VinField *m_vin = nullptr;
    QLineEdit *m_reason = nullptr;
    QLineEdit *m_make = nullptr;
    QLineEdit *m_model = nullptr;
    QComboBox *m_energy = nullptr;
    QLineEdit *m_odometer = nullptr;
    QLineEdit *m_level = nullptr;
    ConcernList *m_concerns = nullptr;
    MomentField *m_promise = nullptr;
    QComboBox *m_waiting = nullptr;
    QPlainTextEdit *m_notes = nullptr;
    CheckInEvidence *m_evidence = nullptr; // null: not offered
    QMap<QString, FormField *> m_fields;   // by the name of their hints
    FormHints m_hints;
    VisitPrefill m_known;
    CheckIn m_base;       // what no field shows: ids of visit, customer and vehicle
    QString m_filledName; // of the customer the id belongs to
};

} // namespace forecourt
