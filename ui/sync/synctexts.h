// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/sync/syncqueueservice.h"

#include <QCoreApplication>

namespace forecourt {

// What the Sync room says of records, fields, values and use cases.
class SyncTexts final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::SyncTexts)

public:
    [[nodiscard]] static QString record(const QString &collection); // "Service order"
    [[nodiscard]] static QString field(const QString &field); // "Promised time"; the word itself if unknown
    [[nodiscard]] static QString value(const QString &field, const CellValue &value);
    [[nodiscard]] static QString useCase(const QString &word);       // "Check-in"
    [[nodiscard]] static QString conflict(const ConflictItem &item); // what happened, in a sentence
    [[nodiscard]] static QString reason(const QString &reason);      // the server's word, as a sentence
    [[nodiscard]] static QString time(qint64 milliseconds);

private:
    [[nodiscard]] static QString moreFields(const QString &field);
    [[nodiscard]] static QString booking(const ConflictItem &item);
};

} // namespace forecourt
