// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/compositionguard.h"

#include <QInputMethodEvent>
#include <QKeyEvent>

namespace forecourt {

bool CompositionGuard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::InputMethod:
        m_composing = static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty() ? nullptr : watched;
        return false;
    case QEvent::FocusOut:
        if (watched == m_composing) {
            m_composing = nullptr;
        }
        return false;
    case QEvent::ShortcutOverride:
        if (watched == m_composing) {
            event->accept();
            return true;
        }
        return false;
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        // The input method had its turn before the event came here; what it left over is nobody's.
        return watched == m_composing;
    default:
        return false;
    }
}

} // namespace forecourt
