// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/collections.h"
#include "models/storage/records.h"

namespace forecourt::records {

const RecordMap<Order> &orders()
{
    static const auto map = RecordMap<Order>(collections::kServiceOrder)
                                .field("number", &Order::number)
                                .field("customer", &Order::customer)
                                .field("vehicle", &Order::vehicle)
                                .field("visit", &Order::visit)
                                .field("advisor", &Order::advisor)
                                .field("status", &Order::status)
                                .field("opened_at", &Order::openedAt)
                                .field("promised_at", &Order::promisedAt)
                                .field("first_promised_at", &Order::firstPromisedAt)
                                .field("ready_at", &Order::readyAt)
                                .field("settled_at", &Order::settledAt)
                                .field("delivered_at", &Order::deliveredAt)
                                .field("odometer_in", &Order::odometerIn)
                                .field("odometer_out", &Order::odometerOut)
                                .field("currency", &Order::currency)
                                .field("notes_printed", &Order::notesPrinted)
                                .field("notes_internal", &Order::notesInternal);
    return map;
}

const RecordMap<Concern> &concerns()
{
    static const auto map = RecordMap<Concern>(collections::kConcern)
                                .field("service_order", &Concern::order)
                                .field("visit", &Concern::visit)
                                .field("position", &Concern::position)
                                .field("text", &Concern::text)
                                .field("tech_comment", &Concern::techComment);
    return map;
}

const RecordMap<Job> &jobs()
{
    static const auto map = RecordMap<Job>(collections::kJob)
                                .field("service_order", &Job::order)
                                .field("concern", &Job::concern)
                                .field("position", &Job::position)
                                .field("title", &Job::title)
                                .field("complaint", &Job::complaint)
                                .field("cause", &Job::cause)
                                .field("correction", &Job::correction)
                                .field("payer", &Job::payer)
                                .field("authorisation", &Job::authorisation)
                                .field("work", &Job::work)
                                .field("authorised_by", &Job::authorisedBy)
                                .field("authorised_at", &Job::authorisedAt)
                                .field("deferred_until", &Job::deferredUntil)
                                .field("declined_reason", &Job::declinedReason);
    return map;
}

const RecordMap<Line> &lines()
{
    static const auto map = RecordMap<Line>(collections::kOrderLine)
                                .field("job", &Line::job)
                                .field("service_order", &Line::order)
                                .field("position", &Line::position)
                                .field("kind", &Line::kind)
                                .field("code", &Line::code)
                                .field("description", &Line::description)
                                .field("quantity_milli", &Line::quantityMilli)
                                .field("unit_price_minor", &Line::unitPriceMinor)
                                .field("discount_minor", &Line::discountMinor)
                                .field("tax_basis_points", &Line::taxBasisPoints)
                                .field("part_origin", &Line::partOrigin)
                                .field("technician", &Line::technician);
    return map;
}

const RecordMap<Payment> &payments()
{
    static const auto map = RecordMap<Payment>(collections::kPayment)
                                .field("service_order", &Payment::order)
                                .field("customer", &Payment::customer)
                                .field("payer", &Payment::payer)
                                .field("amount_minor", &Payment::amountMinor)
                                .field("method", &Payment::method)
                                .field("taken_at", &Payment::takenAt)
                                .field("staff", &Payment::staff)
                                .field("note", &Payment::note);
    return map;
}

} // namespace forecourt::records
