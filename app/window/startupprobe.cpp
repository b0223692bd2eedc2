// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/startupprobe.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <cstdio>

namespace forecourt {

StartupProbe::StartupProbe(QWidget &window)
{
    if (qEnvironmentVariableIntValue("FORECOURT_STARTUP_PROBE") == 1) {
        window.installEventFilter(this);
    }
}

bool StartupProbe::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        // After this paint, and after whatever was queued before it.
        QTimer::singleShot(0, this, [] {
            std::puts("usable");
            std::fflush(stdout);
            QCoreApplication::quit();
        });
    }
    return false;
}

} // namespace forecourt
