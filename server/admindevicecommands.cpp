// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admindevicecommands.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

namespace forecourt {

namespace {

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

// Of this machine's clock; "-" for never.
QString timeText(qint64 ms)
{
    return ms == 0 ? QStringLiteral("-")
                   : QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("yyyy-MM-ddTHH:mm"));
}

QJsonValue timeJson(qint64 ms)
{
    return ms == 0 ? QJsonValue() : QJsonValue(ms);
}

QString lineOf(const DeviceRecord &device)
{
    const QString line = QStringLiteral("%1  %2  %3  enrolled=%4 contact=%5")
                             .arg(idText(device.device), device.prefix, device.name,
                                  timeText(device.enrolledAt), timeText(device.contactedAt));
    return device.revokedAt == 0
               ? line
               : line +
                     QStringLiteral(" revoked=%1 (%2)").arg(timeText(device.revokedAt), device.revokedReason);
}

QJsonObject jsonOf(const DeviceRecord &device)
{
    return {
        {QStringLiteral("id"), idText(device.device)},
        {QStringLiteral("prefix"), device.prefix},
        {QStringLiteral("name"), device.name},
        {QStringLiteral("enrolledAt"), device.enrolledAt},
        {QStringLiteral("contactedAt"), timeJson(device.contactedAt)},
        {QStringLiteral("revokedAt"), timeJson(device.revokedAt)},
        {QStringLiteral("reason"), device.revokedAt == 0 ? QJsonValue() : QJsonValue(device.revokedReason)}};
}

QJsonObject jsonOf(const StaffMember &member)
{
    return {{QStringLiteral("id"), idText(member.id)},
            {QStringLiteral("name"), member.name},
            {QStringLiteral("role"), member.role},
            {QStringLiteral("active"), member.isActive}};
}

QString lineOf(const StaffMember &member)
{
    return QStringLiteral("%1  %2  %3  %4")
        .arg(idText(member.id), member.name, member.role,
             member.isActive ? QStringLiteral("active") : QStringLiteral("left"));
}

template <typename Record> AdminAnswer answerOf(const QList<Record> &records)
{
    QStringList lines;
    QJsonArray array;
    for (const Record &record : records) {
        lines.append(lineOf(record));
        array.append(jsonOf(record));
    }
    return {lines.join(QLatin1Char('\n')), array};
}

} // namespace

Result<AdminAnswer> listDevices(const AdminTools &tools, const AdminInput &input)
{
    FORECOURT_ASSIGN(const StoreId store, tools.stores.find(input.first));
    FORECOURT_ASSIGN(const QList<DeviceRecord> devices, tools.devices.devices(store));
    return answerOf(devices);
}

Result<AdminAnswer> revokeDevice(const AdminTools &tools, const AdminInput &input)
{
    FORECOURT_ASSIGN(const StoreId store, tools.stores.find(input.first));
    FORECOURT_ASSIGN(const DeviceRecord device, tools.devices.revoke(store, input.second, input.reason));
    return AdminAnswer{lineOf(device), jsonOf(device)};
}

Result<AdminAnswer> importPending(const AdminTools &tools, const AdminInput &input)
{
    FORECOURT_ASSIGN(const StoreId store, tools.stores.find(input.first));
    FORECOURT_ASSIGN(const ImportedPending imported, tools.pending.run(store, input.second));
    QStringList lines{QStringLiteral("device=%1 taken=%2 known=%3 refused=%4")
                          .arg(imported.device.prefix)
                          .arg(imported.taken)
                          .arg(imported.known)
                          .arg(imported.refused.size())};
    QJsonArray refused;
    for (const ImportedPending::Refused &each : imported.refused) {
        lines.append(QStringLiteral("%1  %2").arg(idText(each.operation), each.reason));
        refused.append(QJsonObject{{QStringLiteral("operation"), idText(each.operation)},
                                   {QStringLiteral("reason"), each.reason}});
    }
    return AdminAnswer{lines.join(QLatin1Char('\n')),
                       QJsonObject{{QStringLiteral("device"), idText(imported.device.device)},
                                   {QStringLiteral("prefix"), imported.device.prefix},
                                   {QStringLiteral("taken"), imported.taken},
                                   {QStringLiteral("known"), imported.known},
                                   {QStringLiteral("refused"), refused}},
                       imported.refused.isEmpty()};
}

Result<AdminAnswer> listStaff(const AdminTools &tools, const AdminInput &input)
{
    FORECOURT_ASSIGN(const StoreId store, tools.stores.find(input.first));
    FORECOURT_ASSIGN(const QList<StaffMember> staff, tools.staff.staff(store));
    return answerOf(staff);
}

Result<AdminAnswer> deactivateStaff(const AdminTools &tools, const AdminInput &input)
{
    FORECOURT_ASSIGN(const StoreId store, tools.stores.find(input.first));
    FORECOURT_ASSIGN(const StaffMember member, tools.staff.deactivate(store, input.second));
    return AdminAnswer{lineOf(member), jsonOf(member)};
}

} // namespace forecourt
