// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/sync/syncqueueservice.h"

#include <QCoreApplication>

namespace forecourt {

// What the Sync room says of operations that wait, were refused or are closed.
class QueueTexts final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::QueueTexts)

public:
    [[nodiscard]] static QString age(qint64 fromMs, qint64 nowMs); // "3 min", "2 days"
    // "Customer 张伟", and what is done to it: "New: Customer 张伟".
    [[nodiscard]] static QString record(const OperationChange &change);
    [[nodiscard]] static QString change(const OperationChange &change);
    [[nodiscard]] static QString field(const OperationField &field);
    // What the field gets, and what stands at this desk without it.
    [[nodiscard]] static QString value(const OperationChange &change, const OperationField &field);
    [[nodiscard]] static QString current(const OperationChange &change, const OperationField &field);
    // "Customer changed · 张伟"
    [[nodiscard]] static QString operation(const RelatedOperation &operation);

    [[nodiscard]] static QString reason(const OperationDetail &detail); // why the server refused it
    [[nodiscard]] static QString remedy(const OperationDetail &detail); // what can be done
    [[nodiscard]] static QString closing(const OperationClosing &closing);
    [[nodiscard]] static QString failure(const Error &error); // why it could not be offered again

private:
    [[nodiscard]] static QString named(const QString &reason);
};

} // namespace forecourt
