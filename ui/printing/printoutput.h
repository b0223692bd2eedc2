// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "ui/printing/printdocument.h"

class QWidget;

namespace forecourt {

// What "Print" does with a document, in every room. Injected, so that tests need neither dialog nor printer.
class PrintOutput
{
public:
    virtual ~PrintOutput() = default;
    // `parent` is the window that asks. Unsupported where a glyph is missing (see printfont.h).
    [[nodiscard]] virtual Result<void> show(const PrintDocument &document, QWidget *parent) = 0;
};

} // namespace forecourt
