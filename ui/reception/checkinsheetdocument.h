// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/reception/checkinsheet.h"
#include "ui/printing/printdocument.h"

#include <QCoreApplication>

namespace forecourt {

// The check-in sheet (接车单) as a document, in the words of the current language: who, which car, what the
// customer says, its state, what is agreed, signatures. Interface thread.
class CheckInSheetDocument final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::CheckInSheetDocument)

public:
    [[nodiscard]] static PrintDocument of(const CheckInSheet &sheet);

private:
    [[nodiscard]] static PrintHead head(const CheckInSheet &sheet);
    [[nodiscard]] static PairsBlock facts(const CheckInSheet &sheet);
    [[nodiscard]] static QList<PrintBlock> concerns(const QStringList &concerns);
    [[nodiscard]] static QList<PrintBlock> agreement(const QString &storeTerms);
    [[nodiscard]] static SignatureBlock signatures(const CheckInSheet &sheet);
    [[nodiscard]] static QString relation(const QString &word);
};

} // namespace forecourt
