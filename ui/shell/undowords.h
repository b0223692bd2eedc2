// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/undo/undotypes.h"

#include <QCoreApplication>

namespace forecourt {

// Actions in words: the one table from use case to what people say, and the sentences of undo. Interface
// thread.
class UndoWords final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::UndoWords)

public:
    // "Call recorded"; the word itself where it is unknown. Knows undo and redo of a use case too.
    [[nodiscard]] static QString useCase(const QString &word);
    // "Call recorded · 欧阳明"
    [[nodiscard]] static QString action(const UndoAction &action);
    [[nodiscard]] static QString undo(const UndoAction &action); // as a command: "Undo: Call recorded"
    [[nodiscard]] static QString redo(const UndoAction &action);
    // What came of it, and what stayed as it is.
    [[nodiscard]] static QString outcome(const UndoOutcome &outcome);

private:
    [[nodiscard]] static QString refusal(UndoRefusal refusal);
    [[nodiscard]] static QString stayed(const QList<StayedField> &fields);
};

} // namespace forecourt
