// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printing/printoutput.h"

class QSettings;

namespace forecourt {

// The preview with its print button; it does not block the program. Interface thread.
class PreviewOutput final : public PrintOutput
{
public:
    // Remembers the paper of each kind of document; must outlive it.
    explicit PreviewOutput(QSettings &settings) : m_settings(settings) {}

    [[nodiscard]] Result<void> show(const PrintDocument &document, QWidget *parent) override;

private:
    QSettings &m_settings;
};

} // namespace forecourt
