// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/undo/undotypes.h"
#include "models/storage/storage.h"

#include <QObject>
#include <QPromise>

#include <deque>

namespace forecourt {

// Takes back what the person at this desk did since the program began, and does it again (docs/adr/0009).
// Each is one user transaction that synchronises. Keeps the last kKept actions of each person, in memory.
// Interface thread; answers arrive as futures. `storage` must outlive it.
class UndoService final : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t kKept = 100;    // actions of one person
    static constexpr qsizetype kRows = 400; // an action of more rows is bulk work, not a step of a person

    explicit UndoService(Storage &storage, QObject *parent = nullptr);

    // Whose actions are meant from now on.
    void actAs(const StaffId &staff);

    [[nodiscard]] bool canUndo() const { return nextUndo().has_value(); }
    [[nodiscard]] bool canRedo() const { return nextRedo().has_value(); }
    // The action that undo() or redo() would take.
    [[nodiscard]] std::optional<UndoAction> nextUndo() const;
    [[nodiscard]] std::optional<UndoAction> nextRedo() const;

    // One after the other, each after everything that was written before it was asked for. NotFound where
    // there is nothing to take back. A refusal is an outcome, not an error; the action is then
    // forgotten, so that the next call reaches the one before it. After an error it is kept.
    [[nodiscard]] QFuture<Result<UndoOutcome>> undo();
    [[nodiscard]] QFuture<Result<UndoOutcome>> redo();

Q_SIGNALS:
    void changed(); // what can be undone or redone
    // The person at this desk changed records, and undo() would take that back.
    void done(const forecourt::UndoAction &action);

private:
    struct Step
    {
        UndoAction action;
        ActionRecord record;
        QSet<qint64> lineage; // of the action and of what took it back and did it again
        int collection = 0;   // of the record it is about
        qint64 oldest = 0;    // own operation that taking it back looks up
    };
    using Steps = std::deque<Step>;
    struct Stacks
    {
        Steps undo; // each by the place of its operation
        Steps redo;
        qint64 newest = 0; // action that was no undo or redo: whatever was undone before stays undone
    };

    struct Request
    {
        StaffId staff;
        bool redo = false;
        std::shared_ptr<QPromise<Result<UndoOutcome>>> promise;
    };

    void onRecorded(const ActionRecord &record);
    void keep(const Step &step, bool undone);
    void putBack(const Request &request, const Step &step);
    void keepOperations();
    void name(Step step, const QString &title);
    QFuture<Result<UndoOutcome>> ask(bool redo);
    void runNext();
    void run(const Request &request);
    [[nodiscard]] QSet<qint64> knownTo(const Step &step, const Request &request);
    void finish(const Request &request, const Step &step, const Result<UndoOutcome> &outcome);
    void answer(const Request &request, const Result<UndoOutcome> &outcome);

    Storage &m_storage;
    StaffId m_staff;
    QHash<StaffId, Stacks> m_stacks;
    std::deque<Request> m_requests;       // the first one is being worked on
    QHash<QUuid, QSet<qint64>> m_running; // lineages of what is being taken back, by operation
};

} // namespace forecourt
