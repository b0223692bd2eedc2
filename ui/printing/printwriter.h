// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printing/documentpainter.h"

class QPagedPaintDevice;
class QPrinter;

namespace forecourt {

// Brings a painted document to a file or a printer. Interface thread. StorageReadOnly where it cannot be
// written, StorageFull where it was not finished.
class PrintWriter final
{
public:
    // Fonts embedded; the page is as large as the paper, on the roll as long as its content.
    [[nodiscard]] static Result<void> writePdf(const DocumentPainter &painter, const QString &path);

    // Gives the printer our paper and title before a person is asked for the rest.
    static void prepare(const DocumentPainter &painter, QPrinter &printer);
    // On whatever paper the device has; what is larger is made smaller to fit. Pages count from 1; last 0:
    // all.
    [[nodiscard]] static Result<void> print(const DocumentPainter &painter, QPagedPaintDevice &device,
                                            int first = 1, int last = 0);
};

} // namespace forecourt
