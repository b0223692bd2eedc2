// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/sync/syncqueueservice.h"

#include <QDialog>

class QLineEdit;

namespace forecourt {

class Button;
class FormField;
class PeoplePort;

// Asks why a refused operation is given up, and says what goes with it. Ctrl+Enter gives up, Esc leaves it.
// Deletes itself when it is closed.
class GiveUpDialog final : public QDialog
{
    Q_OBJECT

public:
    // Both must outlive it.
    GiveUpDialog(SyncQueueService &service, const PeoplePort &people, const OperationDetail &detail,
                 QWidget *parent);

Q_SIGNALS:
    void givenUp(int operations);

private:
    void build();
    [[nodiscard]] QString consequences() const;
    void giveUp();

    SyncQueueService &m_service;
    const PeoplePort &m_people;
    OperationDetail m_detail;
    QLineEdit *m_reason;
    FormField *m_field;
    Button *m_cancel;
    Button *m_giveUp;
};

} // namespace forecourt
