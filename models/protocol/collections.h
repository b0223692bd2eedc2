// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The permanent numbers of the catalog, by name, for code that reads and writes single fields.
namespace forecourt::collections {

inline constexpr int kStore = 1;
inline constexpr int kStaff = 2;
inline constexpr int kCustomer = 3;
inline constexpr int kContactPoint = 4;
inline constexpr int kConsent = 5;
inline constexpr int kVehicle = 6;
inline constexpr int kPlate = 7;
inline constexpr int kOwnership = 8;
inline constexpr int kLead = 9;
inline constexpr int kVisit = 10;
inline constexpr int kServiceOrder = 11;
inline constexpr int kConcern = 12;
inline constexpr int kJob = 13;
inline constexpr int kOrderLine = 14;
inline constexpr int kPayment = 15;
inline constexpr int kTimelineEvent = 16;
inline constexpr int kConflictReview = 17;
inline constexpr int kCredential = 18;
inline constexpr int kStorePolicy = 19;
inline constexpr int kRecordAlias = 20;
inline constexpr int kAttachment = 21;
inline constexpr int kIdentityDocument = 22;
inline constexpr int kAppointment = 23;

} // namespace forecourt::collections
