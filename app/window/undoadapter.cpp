// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/undoadapter.h"

#include "models/domain/whendone.h"

namespace forecourt {

UndoAdapter::UndoAdapter(UndoService &service, PeoplePort &people, QObject *parent)
    : UndoPort(parent), m_service(service)
{
    connect(&service, &UndoService::changed, this, &UndoPort::changed);
    connect(&service, &UndoService::done, this, &UndoPort::done);
    connect(&people, &PeoplePort::changed, this, [this, &people] { m_service.actAs(people.current().id); });
    m_service.actAs(people.current().id);
}

void UndoAdapter::undo()
{
    report(m_service.undo());
}

void UndoAdapter::redo()
{
    report(m_service.redo());
}

void UndoAdapter::report(const QFuture<Result<UndoOutcome>> &answer)
{
    whenDone(answer, this, [this](const Result<UndoOutcome> &outcome) {
        if (outcome) {
            Q_EMIT finished(*outcome);
        } else {
            Q_EMIT failed(outcome.error().detail);
        }
    });
}

} // namespace forecourt
