// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/desktexts.h"

#include "models/itemmodels/daytext.h"
#include "ui/widgets/storetime.h"

namespace forecourt {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
const QString kDot = QStringLiteral(" \u00B7 ");

// For a POSIX shell, whatever the store is called.
QString quoted(QString text)
{
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QLatin1String("'\\''")) + QLatin1Char('\'');
}

} // namespace

QString DeskTexts::name(const StoreDesk &desk)
{
    return desk.name.isEmpty() ? tr("Desk %1").arg(desk.prefix) : desk.name;
}

QString DeskTexts::detail(const StoreDesk &desk, qint64 asOf)
{
    return desk.prefix + kDot + seen(desk, asOf);
}

QString DeskTexts::seen(const StoreDesk &desk, qint64 asOf)
{
    const auto day = [today = StoreTime::date(asOf)](qint64 at) {
        return recentText(StoreTime::at(at), today);
    };
    if (desk.revokedAt > 0) {
        return tr("revoked %1").arg(day(desk.revokedAt));
    }
    if (desk.seenAt == 0) {
        return tr("not seen yet");
    }
    const qint64 age = asOf - desk.seenAt;
    if (age < kMinute) {
        return tr("seen just now");
    }
    if (age < kHour) {
        return tr("seen %n minute(s) ago", nullptr, static_cast<int>(age / kMinute));
    }
    return tr("last seen %1").arg(day(desk.seenAt));
}

QString DeskTexts::badge(const StoreDesk &desk)
{
    return desk.isThis ? tr("This desk") : desk.revokedAt > 0 ? tr("Revoked") : QString();
}

QString DeskTexts::joined(const StoreDesk &desk)
{
    return tr("joined %1").arg(dayText(StoreTime::date(desk.joinedAt)));
}

QString DeskTexts::whole(const StoreDesk &desk, qint64 asOf)
{
    QStringList parts{name(desk), badge(desk), desk.prefix, seen(desk, asOf), joined(desk)};
    parts.removeAll(QString());
    return parts.join(kDot);
}

QString DeskTexts::revoking(const QString &store, const QString &prefix)
{
    return QStringLiteral("forecourt-server admin revoke %1 %2 --reason '%3'")
        .arg(quoted(store), prefix, tr("lost"));
}

std::pair<QString, QString> DeskTexts::failure(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Unavailable:
    case ErrorCode::Timeout:
        return {tr("The server cannot be reached."),
                tr("Only the server knows the other desks. You can keep working.")};
    case ErrorCode::Unsupported:
        return {tr("The server cannot list the desks."),
                tr("It may be older than this program: ask whoever runs it for an update.")};
    case ErrorCode::Forbidden:
        return {
            tr("The server did not answer this desk."),
            tr("Ask an administrator whether this desk still belongs to the store. You can keep working.")};
    default:
        return {tr("The list of desks could not be read."),
                tr("If it fails again, show this to whoever runs the server. You can keep working.")};
    }
}

} // namespace forecourt
