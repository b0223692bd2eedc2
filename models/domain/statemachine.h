// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/enumwords.h"
#include "models/domain/statetable.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace forecourt {

// A life cycle by its permanent words, for code that handles many kinds of record alike (merging, audit).
// Immutable after construction, so any thread may read it.
struct StateMachine
{
    struct Row
    {
        quint32 next = 0;
        int rank = 0;

        bool operator==(const Row &) const = default;
    };

    QString name;       // "lead", "order", "visit", "appointment", "job", "job_work"
    QStringList states; // in the order of the enumeration
    QString initial;
    QList<Row> rows; // one per state

    // False for a word this version does not know, and from a state to itself (no transition).
    [[nodiscard]] bool isLegal(QStringView from, QStringView to) const;
    // Higher stands where two transitions were concurrent; -1 for a word this version does not know.
    [[nodiscard]] int rank(QStringView state) const;
    [[nodiscard]] bool knows(QStringView state) const;

    bool operator==(const StateMachine &) const = default;
};

template <LifeCycle E> [[nodiscard]] StateMachine stateMachineOf(QString name)
{
    StateMachine machine;
    machine.name = std::move(name);
    machine.states = allWords<E>();
    machine.initial = wordOf(kStates<E>.initial);
    for (const auto &row : kStates<E>.rows) {
        machine.rows.append({row.next, row.rank});
    }
    return machine;
}

const StateMachine &leadMachine();
const StateMachine &orderMachine();
const StateMachine &visitMachine();
const StateMachine &appointmentMachine();
const StateMachine &jobMachine();     // authorisation of a job
const StateMachine &jobWorkMachine(); // progress of a job in the workshop

} // namespace forecourt
