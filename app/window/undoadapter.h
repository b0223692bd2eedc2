// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/undo/undoservice.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/undoport.h"

namespace forecourt {

// Undo for the shell, as the person who stands at this desk.
class UndoAdapter final : public UndoPort
{
    Q_OBJECT

public:
    // Both must outlive it.
    UndoAdapter(UndoService &service, PeoplePort &people, QObject *parent = nullptr);

    [[nodiscard]] std::optional<UndoAction> nextUndo() const override { return m_service.nextUndo(); }
    [[nodiscard]] std::optional<UndoAction> nextRedo() const override { return m_service.nextRedo(); }

public Q_SLOTS:
    void undo() override;
    void redo() override;

private:
    void report(const QFuture<Result<UndoOutcome>> &answer);

    UndoService &m_service;
};

} // namespace forecourt
