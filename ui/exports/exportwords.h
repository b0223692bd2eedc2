// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/listexport/listexport.h"

#include <QCoreApplication>

namespace forecourt {

// What stands in exported files, in the person's language.
class ExportWords final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ExportWords)

public:
    [[nodiscard]] static QHash<QString, QString> titles(); // of every column of every list
    // Of the columns whose cells hold permanent words, by the name of the table and the key of the column.
    [[nodiscard]] static QHash<QString, ExportWording> wordings(const QString &table);
    [[nodiscard]] static QString written(const ExportReport &report);
    [[nodiscard]] static QString failure(const Error &error); // what happened, what was kept, what to do
};

} // namespace forecourt
