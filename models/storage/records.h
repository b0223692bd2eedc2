// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/appointment.h"
#include "models/domain/attachment.h"
#include "models/domain/customer.h"
#include "models/domain/identitydocument.h"
#include "models/domain/lead.h"
#include "models/domain/order.h"
#include "models/domain/recordalias.h"
#include "models/domain/staff.h"
#include "models/domain/store.h"
#include "models/domain/timelineevent.h"
#include "models/domain/vehicle.h"
#include "models/domain/visit.h"
#include "models/storage/recordmap.h"

// The record of every synchronised table, mapped (immutable, any thread).
namespace forecourt::records {

const RecordMap<Store> &stores();
const RecordMap<Staff> &staff();
const RecordMap<Customer> &customers(); // without tags: see readTags
const RecordMap<ContactPoint> &contactPoints();
const RecordMap<Consent> &consents();
const RecordMap<IdentityDocument> &identityDocuments();
const RecordMap<Vehicle> &vehicles();
const RecordMap<Plate> &plates();
const RecordMap<Ownership> &ownerships();
const RecordMap<Lead> &leads();
const RecordMap<Visit> &visits();
const RecordMap<Appointment> &appointments();
const RecordMap<Order> &orders();
const RecordMap<Concern> &concerns();
const RecordMap<Job> &jobs();
const RecordMap<Line> &lines();
const RecordMap<Payment> &payments();
const RecordMap<TimelineEvent> &timelineEvents();
const RecordMap<RecordAlias> &recordAliases();
const RecordMap<Attachment> &attachments();

// The visible elements of a set field, sorted.
Result<QStringList> readSet(Database &database, int collection, const QUuid &row, int field);

// The one store this desk belongs to; NotFound before there is one. Of several, while a join is being
// settled, the one that the server had first, which is the same at every desk.
Result<Store> ownStore(Database &database);

} // namespace forecourt::records
