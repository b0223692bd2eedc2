// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace forecourt {

// With FORECOURT_STARTUP_PROBE=1 in the environment: says "usable" on standard output once the window has
// been painted and the event loop answers, and ends the program. For the benchmark of the cold start.
class StartupProbe final : public QObject
{
    Q_OBJECT

public:
    explicit StartupProbe(QWidget &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace forecourt
