// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace forecourt {

enum class FindingSeverity {
    Info,   // worth knowing; nothing to do
    Warn,   // stops until a person says that it is so
    Refuse, // cannot be
};

// What was found about one field of a form. `code` is a permanent word that `ui` turns into a sentence,
// `params` hold what the sentence needs (numbers in digits, times in UTC milliseconds).
struct Finding
{
    QString field;
    FindingSeverity severity = FindingSeverity::Info;
    QString code;
    QMap<QString, QString> params;

    // Under which an accepted warning is known: "odometer.lower".
    [[nodiscard]] QString key() const { return field + u'.' + code; }
    bool operator==(const Finding &) const = default;
};

} // namespace forecourt
