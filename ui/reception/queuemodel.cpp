// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/queuemodel.h"

#include "models/domain/plate.h"
#include "ui/reception/receptionwords.h"

namespace forecourt {

namespace {

constexpr qint64 kMinuteMs = 60'000;

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString iconOf(VisitStatus status)
{
    switch (status) {
    case VisitStatus::Waiting:
        return QStringLiteral("hourglass-split");
    case VisitStatus::InReception:
        return QStringLiteral("pen");
    case VisitStatus::HandedOver:
        return QStringLiteral("check");
    case VisitStatus::LeftWithoutService:
        return QStringLiteral("x");
    }
    return {};
}

} // namespace

QueueModel::QueueModel(const Clock &clock, QObject *parent) : RecordListModel(parent), m_clock(clock)
{
    constexpr int kTickMs = 20'000;
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, [this] { repaintAll(); });
    m_tick.start();
}

Tone QueueModel::toneOfWaiting(qint64 ms)
{
    constexpr qint64 kLong = 10 * kMinuteMs;
    constexpr qint64 kTooLong = 20 * kMinuteMs;
    return ms >= kTooLong ? Tone::Bad : ms >= kLong ? Tone::Warn : Tone::Neutral;
}

QString QueueModel::badge(const QueueEntry &entry) const
{
    if (entry.status == VisitStatus::Waiting) {
        return tr("Waiting %1").arg(ReceptionWords::duration(m_clock.nowMs() - entry.arrivedAt));
    }
    return ReceptionWords::status(entry.status);
}

Tone QueueModel::tone(const QueueEntry &entry) const
{
    switch (entry.status) {
    case VisitStatus::Waiting:
        return toneOfWaiting(m_clock.nowMs() - entry.arrivedAt);
    case VisitStatus::InReception:
        return Tone::Accent;
    case VisitStatus::HandedOver:
        return Tone::Ok;
    case VisitStatus::LeftWithoutService:
        break;
    }
    return Tone::Neutral;
}

QVariant QueueModel::cell(const QueueEntry &entry, int column, int role) const
{
    Q_UNUSED(column)
    const QString plate = entry.plate.isEmpty() ? tr("No plate") : displayedPlate(entry.plate);
    const QString car = QStringList{entry.make, entry.model}.join(u' ').trimmed();
    switch (role) {
    case Qt::DisplayRole:
        return joined({plate, entry.customerName});
    case RowRole::Title:
        return plate;
    case RowRole::Detail:
        return joined({entry.customerName, car});
    case RowRole::BadgeText:
        return badge(entry);
    case RowRole::BadgeTone:
        return static_cast<int>(tone(entry));
    case RowRole::BadgeIcon:
        return iconOf(entry.status);
    case RowRole::RightText:
        return entry.number.isEmpty() ? entry.advisorName : entry.number;
    case RowRole::Id:
        return entry.id.uuid();
    case RowRole::Kind:
        return QStringLiteral("visit");
    case RowRole::Muted:
        return entry.status == VisitStatus::LeftWithoutService;
    case Qt::AccessibleTextRole:
        return joined({plate, entry.customerName, car, badge(entry)});
    default:
        return {};
    }
}

} // namespace forecourt
