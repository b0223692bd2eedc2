// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printing/printoutput.h"

#include <optional>

namespace forecourt {

// Keeps what was to be printed instead of showing it.
class RememberedDocuments final : public PrintOutput
{
public:
    [[nodiscard]] Result<void> show(const PrintDocument &document, QWidget *) override
    {
        if (refusal) {
            return tl::unexpected(*refusal);
        }
        documents.append(document);
        return {};
    }

    QList<PrintDocument> documents;
    std::optional<Error> refusal;
};

} // namespace forecourt
