// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/sync/syncqueueservice.h"

#include <QDialog>

class QVBoxLayout;

namespace forecourt {

class Button;
class Clock;
class Label;
class MendField;
class PeoplePort;

// A refused operation as a form: its fields, to be corrected and offered again. Ctrl+Enter offers, Esc leaves
// everything as it is. Deletes itself when it is closed.
class MendDialog final : public QDialog
{
    Q_OBJECT

public:
    // All must outlive it.
    MendDialog(SyncQueueService &service, const PeoplePort &people, const Clock &clock,
               const OperationDetail &detail, QWidget *parent);

Q_SIGNALS:
    void offered();

private:
    void build(const Clock &clock);
    [[nodiscard]] QWidget *makeForm(const Clock &clock);
    void addChange(QVBoxLayout *form, const OperationChange &change, const Clock &clock);
    void offer();
    void finish(const Result<void> &done);
    void showFailure(const Error &error);

    SyncQueueService &m_service;
    const PeoplePort &m_people;
    OperationDetail m_detail;
    QList<MendField *> m_fields;
    Label *m_hint;
    Button *m_cancel;
    Button *m_offer;
};

} // namespace forecourt
