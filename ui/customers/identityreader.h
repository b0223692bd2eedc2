// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/identity/identityservice.h"

#include <QDialog>
#include <QTimer>

class QLineEdit;

namespace forecourt {

class Button;
class FormField;
class Label;
class PeoplePort;

// Asks why a number is to be seen, and shows it for a minute. Enter asks, Esc closes. Deletes itself when
// closed.
class IdentityReader final : public QDialog
{
    Q_OBJECT

public:
    static constexpr int kShownMs = 60'000;

    // Both must outlive it.
    IdentityReader(IdentityService &identity, const PeoplePort &people, const IdentityDocument &document,
                   QWidget *parent);

private:
    void layOut();
    void read();
    void showNumber(const QString &number);
    void copy();

    IdentityService &m_identity;
    const PeoplePort &m_people;
    IdentityDocument m_document;
    QLineEdit *m_reason;
    FormField *m_field;
    Label *m_number;
    Button *m_copy;
    Button *m_close;
    Button *m_read;
    QTimer m_hide;
};

} // namespace forecourt
