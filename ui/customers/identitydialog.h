// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/identity/identityservice.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace forecourt {

class Button;
class DateField;
class FormField;
class PeoplePort;

// Takes a document down. Ctrl+Enter saves, Esc leaves it. Where this desk has no key for sealed fields it
// makes one with the keyring of the computer, or in a file where a person chooses that. Deletes itself when
// closed.
class IdentityDialog final : public QDialog
{
    Q_OBJECT

public:
    // All must outlive it.
    IdentityDialog(IdentityService &identity, const PeoplePort &people, const Clock &clock,
                   const CustomerId &customer, QWidget *parent);

Q_SIGNALS:
    void openRequested(const QString &kind, const QUuid &id); // whoever else has that number

private:
    void build();
    void layOut();
    [[nodiscard]] bool check();
    void save();
    void makeKey();
    void write();
    void refuse(const Error &error);
    void setBusy(bool busy);
    [[nodiscard]] IdentityKind kind() const;
    [[nodiscard]] qint64 validUntil() const;

    IdentityService &m_identity;
    const PeoplePort &m_people;
    const Clock &m_clock;
    CustomerId m_customer;
    QComboBox *m_kind;
    QLineEdit *m_number;
    DateField *m_until;
    FormField *m_kindField;
    FormField *m_numberField;
    FormField *m_untilField;
    QCheckBox *m_inFile;
    Button *m_other;
    Button *m_cancel;
    Button *m_save;
    QUuid m_owner; // of the number, where it is somebody else
};

} // namespace forecourt
