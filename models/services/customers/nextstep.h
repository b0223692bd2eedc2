// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/domain/ids.h"

namespace forecourt {

// What should be done next for a customer, and the record that is the reason. There is none without a reason.
struct NextStep
{
    enum class Kind {
        AnswerLead,  // a lead nobody has answered; at: when it came
        HandOverCar, // an order is ready for pick-up; at: when it became so
        OfferJob,    // work put off before; at: until when, 0 = not said
    };

    Kind kind = Kind::AnswerLead;
    QString refKind; // "lead" or "order"
    QUuid ref;
    QString subject; // the car asked for, the number of the order, the title of the job
    QString number;  // of the order, for work put off
    qint64 at = 0;   // UTC milliseconds

    bool operator==(const NextStep &) const = default;
};

// The rule, in this order: the oldest open lead without a first response; the order that has been ready
// longest; the deferred job of a car of the customer that is due first, unless it was proposed again since.
// Storage thread.
[[nodiscard]] Result<std::optional<NextStep>> nextStepOf(Database &database, const CustomerId &customer);

} // namespace forecourt
