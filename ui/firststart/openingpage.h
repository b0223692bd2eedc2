// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

namespace forecourt {

class ProgressView;

// Shown while a store is checked, restored or brought to this version before it can be opened. A window of
// its own; cannot be stopped, only waited for.
class OpeningPage final : public KitWidget
{
    Q_OBJECT

public:
    enum class Stage { Preparing, Checking, Restoring, Copying, Migrating, Indexing };

    explicit OpeningPage(QWidget *parent = nullptr);

    void setProgress(Stage stage, qint64 done, qint64 total);

protected:
    void restyle() override;
    void retranslate() override;

private:
    [[nodiscard]] QString sentence() const;

    ProgressView *m_progress;
    Stage m_stage = Stage::Preparing;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace forecourt
