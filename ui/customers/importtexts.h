// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/services/customerimport/importplan.h"

#include <QCoreApplication>

namespace forecourt {

// The words of the import, in the language of the interface.
class ImportTexts final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ImportTexts)

public:
    [[nodiscard]] static QString field(ImportField field);
    [[nodiscard]] static QString problem(ImportProblemKind kind);
    // "Line 12, Phone: …"; the title of the column may be empty.
    [[nodiscard]] static QString problemAt(const ImportProblem &problem, const QString &title);
    // Works on any thread: it holds the sentences of the language of now.
    [[nodiscard]] static ImportProblemWords words();
    [[nodiscard]] static QString format(const CsvFormat &format);
    // What happened to the file, in one or two sentences.
    [[nodiscard]] static QString failure(const Error &error);
    [[nodiscard]] static QString result(const ImportReport &report);
    [[nodiscard]] static QString undone(const ImportUndone &undone);
};

} // namespace forecourt
