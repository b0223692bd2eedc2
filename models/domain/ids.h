// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUuid>

#include <compare>
#include <optional>

namespace forecourt {

// A UUID of one kind of record, so that a customer's id cannot be passed for a vehicle's. Stored as BLOB(16)
// (RFC 4122 byte order), written in text as 36 lower-case characters. A null id means "none".
template <typename Tag> class Id
{
public:
    Id() = default;
    explicit Id(const QUuid &uuid) : m_uuid(uuid) {}

    static std::optional<Id> fromString(const QString &text)
    {
        const QUuid uuid = QUuid::fromString(text);
        if (uuid.isNull()) {
            return std::nullopt;
        }
        return Id(uuid);
    }

    static Id fromBytes(const QByteArray &bytes) { return Id(QUuid::fromRfc4122(bytes)); }

    [[nodiscard]] const QUuid &uuid() const { return m_uuid; }
    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }
    [[nodiscard]] QByteArray toBytes() const { return m_uuid.toRfc4122(); }
    [[nodiscard]] QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }

    bool operator==(const Id &) const = default;
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using StoreId = Id<struct StoreTag>;
using StaffId = Id<struct StaffTag>;
using CustomerId = Id<struct CustomerTag>;
using ContactPointId = Id<struct ContactPointTag>;
using ConsentId = Id<struct ConsentTag>;
using IdentityDocumentId = Id<struct IdentityDocumentTag>;
using VehicleId = Id<struct VehicleTag>;
using PlateId = Id<struct PlateTag>;
using OwnershipId = Id<struct OwnershipTag>;
using LeadId = Id<struct LeadTag>;
using AppointmentId = Id<struct AppointmentTag>;
using VisitId = Id<struct VisitTag>;
using OrderId = Id<struct OrderTag>;
using ConcernId = Id<struct ConcernTag>;
using JobId = Id<struct JobTag>;
using LineId = Id<struct LineTag>;
using PaymentId = Id<struct PaymentTag>;
using EventId = Id<struct EventTag>;

} // namespace forecourt
