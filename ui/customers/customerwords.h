// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/customer.h"
#include "models/domain/result.h"

#include <QCoreApplication>

namespace forecourt {

// The words of the customer card, in the language of the interface.
class CustomerWords final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::CustomerWords)

public:
    [[nodiscard]] static QString gender(Gender gender);
    [[nodiscard]] static QString contactKind(ContactKind kind);
    [[nodiscard]] static QString purpose(const QString &word); // an unknown word is shown as it is
    [[nodiscard]] static QString channel(const QString &word);
    [[nodiscard]] static QStringList purposes();
    [[nodiscard]] static QStringList channels();
    // What happened and what to do about it, in one or two sentences.
    [[nodiscard]] static QString failure(const Error &error);
    // A number, address or other contact as people write it.
    [[nodiscard]] static QString contact(const ContactPoint &point);
    // The hint beside a field that holds such a contact; empty where it is right or empty.
    [[nodiscard]] static QString phoneProblem(const QString &text);
    [[nodiscard]] static QString emailProblem(const QString &text);
};

} // namespace forecourt
