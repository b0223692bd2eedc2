// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rightswords.h"

#include <QLocale>
#include <QRegularExpression>

namespace forecourt {

QString RightsWords::action(Action action)
{
    const std::array<QString, kWordCount<Action>> texts{tr("change customers and cars"),
                                                        tr("record consents"),
                                                        tr("take down and read identity numbers"),
                                                        tr("export names and numbers"),
                                                        tr("import tables"),
                                                        tr("take down leads"),
                                                        tr("work on leads"),
                                                        tr("assign leads"),
                                                        tr("approve the loss of a lead"),
                                                        tr("receive cars"),
                                                        tr("change orders and jobs"),
                                                        tr("change the lines of an order"),
                                                        tr("set prices"),
                                                        tr("give discounts"),
                                                        tr("record what the customer agreed to"),
                                                        tr("record work"),
                                                        tr("settle and hand over orders"),
                                                        tr("open settled orders again"),
                                                        tr("take payments"),
                                                        tr("write notes"),
                                                        tr("decide conflicts"),
                                                        tr("change the settings of the store"),
                                                        tr("look after the staff"),
                                                        tr("look after administrators"),
                                                        tr("change how people sign in"),
                                                        tr("set up this desk"),
                                                        tr("join a store")};
    return texts.at(static_cast<std::size_t>(action));
}

QString RightsWords::role(StaffRole role)
{
    const std::array<QString, kWordCount<StaffRole>> texts{
        tr("front desk"), tr("sales consultant"), tr("service advisor"), tr("technician"),     tr("foreman"),
        tr("parts"),      tr("manager"),          tr("administrator"),   tr("the desk itself")};
    return texts.at(static_cast<std::size_t>(role));
}

QString RightsWords::refusal(Action what)
{
    return refusal(QList<Action>{what});
}

QString RightsWords::refusal(const QList<Action> &anyOf)
{
    QStringList roles;
    for (const StaffRole each : allOf<StaffRole>()) {
        const bool may =
            std::any_of(anyOf.begin(), anyOf.end(), [each](Action action) { return allowed(each, action); });
        if (each != StaffRole::Desk && may) {
            roles.append(role(each));
        }
    }
    //: %1 a thing to do ("give discounts"), %2 a list of roles
    return tr("Only some may %1: %2.").arg(action(anyOf.first()), roles.join(tr(", ")));
}

std::optional<QString> RightsWords::refusalIn(const Error &error)
{
    const QString text = error.code == ErrorCode::Forbidden ? ofReason(error.detail) : QString();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

QString RightsWords::ofReason(const QString &reason)
{
    static const QString kMayNot = QStringLiteral("may-not: ");
    if (reason.startsWith(kMayNot)) {
        const auto what = fromWord<Action>(reason.mid(kMayNot.size()));
        return what ? refusal(*what) : tr("The person's role does not allow this.");
    }
    if (reason == QLatin1String("unknown-person")) {
        return tr("The server does not know the person who did this.");
    }
    if (reason == QLatin1String("has-left")) {
        return tr("The person who did this does not work here any more.");
    }
    if (reason == QLatin1String("unknown-role")) {
        return tr("The person who did this has a role that this version does not know.");
    }
    if (reason == QLatin1String("first-administrator")) {
        return tr("The first administrator stays: hand this on to another administrator first.");
    }
    return {};
}

QString RightsWords::explained(const QString &text)
{
    static const QRegularExpression kReason(
        QStringLiteral("may-not: [a-z_.]+|unknown-person|has-left|unknown-role|first-administrator"));
    const QRegularExpressionMatch match = kReason.match(text);
    if (!match.hasMatch()) {
        return text;
    }
    return QString(text).replace(match.capturedStart(), match.capturedLength(), ofReason(match.captured()));
}

} // namespace forecourt
