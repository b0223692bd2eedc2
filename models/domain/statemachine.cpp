// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/statemachine.h"

#include "models/domain/appointmentstatus.h"
#include "models/domain/jobstatus.h"
#include "models/domain/leadstatus.h"
#include "models/domain/orderstatus.h"
#include "models/domain/visitstatus.h"

namespace forecourt {

bool StateMachine::isLegal(QStringView from, QStringView to) const
{
    const auto fromIndex = states.indexOf(from);
    const auto toIndex = states.indexOf(to);
    if (fromIndex < 0 || toIndex < 0) {
        return false;
    }
    return ((rows[fromIndex].next >> static_cast<quint32>(toIndex)) & 1U) != 0;
}

int StateMachine::rank(QStringView state) const
{
    const auto index = states.indexOf(state);
    return index < 0 ? -1 : rows[index].rank;
}

bool StateMachine::knows(QStringView state) const
{
    return states.indexOf(state) >= 0;
}

const StateMachine &leadMachine()
{
    static const StateMachine kMachine = stateMachineOf<LeadStatus>(QStringLiteral("lead"));
    return kMachine;
}

const StateMachine &orderMachine()
{
    static const StateMachine kMachine = stateMachineOf<OrderStatus>(QStringLiteral("order"));
    return kMachine;
}

const StateMachine &visitMachine()
{
    static const StateMachine kMachine = stateMachineOf<VisitStatus>(QStringLiteral("visit"));
    return kMachine;
}

const StateMachine &appointmentMachine()
{
    static const StateMachine kMachine = stateMachineOf<AppointmentStatus>(QStringLiteral("appointment"));
    return kMachine;
}

const StateMachine &jobMachine()
{
    static const StateMachine kMachine = stateMachineOf<JobAuthorisation>(QStringLiteral("job"));
    return kMachine;
}

const StateMachine &jobWorkMachine()
{
    static const StateMachine kMachine = stateMachineOf<JobWork>(QStringLiteral("job_work"));
    return kMachine;
}

} // namespace forecourt
