// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/services/reception/checkinsheet.h"

#include <QCoreApplication>

class QPagedPaintDevice;
class QWidget;

namespace forecourt {

// Check-in sheets on paper, in the preview and as PDF. Needs a QGuiApplication; interface thread. Unsupported
// where no installed font has every character (the detail names them), StorageReadOnly where the file cannot
// be written.
class CheckInSheetPrinter final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::CheckInSheetPrinter)

public:
    // A4, fonts embedded.
    [[nodiscard]] static Result<void> writePdf(const CheckInSheet &sheet, const QString &path);
    // On any paged device that is set up already.
    [[nodiscard]] static Result<void> print(const CheckInSheet &sheet, QPagedPaintDevice *device);
};

// What "Print" does. Injected, so that tests need no dialog.
class SheetOutput
{
public:
    virtual ~SheetOutput() = default;
    // `parent` is the window that asks.
    [[nodiscard]] virtual Result<void> show(const CheckInSheet &sheet, QWidget *parent) = 0;
};

// The preview with its print button; it does not block the window.
class SheetPreview final : public SheetOutput
{
public:
    [[nodiscard]] Result<void> show(const CheckInSheet &sheet, QWidget *parent) override;
};

} // namespace forecourt
