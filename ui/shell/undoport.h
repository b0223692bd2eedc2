// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/undo/undotypes.h"

#include <QObject>

#include <optional>

namespace forecourt {

// What the person at this desk can take back or do again. Interface thread.
class UndoPort : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Nothing where there is nothing to take back or do again.
    [[nodiscard]] virtual std::optional<UndoAction> nextUndo() const = 0;
    [[nodiscard]] virtual std::optional<UndoAction> nextRedo() const = 0;

public Q_SLOTS:
    // Return at once; finished() or failed() tells the rest.
    virtual void undo() = 0;
    virtual void redo() = 0;

Q_SIGNALS:
    void changed(); // what is next
    // The person changed records, and undo() would take that back.
    void done(const forecourt::UndoAction &action);
    void finished(const forecourt::UndoOutcome &outcome);
    void failed(const QString &detail); // nothing was changed; the step is still there
};

} // namespace forecourt
