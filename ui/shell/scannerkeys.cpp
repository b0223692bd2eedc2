// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/scannerkeys.h"

#include <QKeyEvent>
#include <QWidget>

namespace forecourt {

namespace {

constexpr quint64 kBetweenKeysMs = 40; // nobody types faster for long
constexpr qsizetype kCertain = 3;      // so many at that pace are a scanner
constexpr qsizetype kShortest = 6;     // a plate, or the tail of a number
constexpr qsizetype kLongest = 256;

bool takesText(const QWidget *widget)
{
    return widget != nullptr && widget->testAttribute(Qt::WA_InputMethodEnabled);
}

} // namespace

ScannerKeys::ScannerKeys(QWidget *window) : QObject(window), m_window(window)
{}

bool ScannerKeys::eventFilter(QObject *watched, QEvent *event)
{
    const bool press = event->type() == QEvent::KeyPress;
    const bool shortcut = event->type() == QEvent::ShortcutOverride;
    auto *widget = press || shortcut ? qobject_cast<QWidget *>(watched) : nullptr;
    if (widget == nullptr || widget->window() != m_window || widget != m_window->focusWidget() ||
        takesText(widget)) {
        return false;
    }
    if (shortcut) {
        // Inside a burst a character is no shortcut.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (m_text.size() >= kCertain && key->timestamp() - m_last <= kBetweenKeysMs) {
            event->accept();
            return true;
        }
        return false;
    }
    return take(*static_cast<QKeyEvent *>(event));
}

bool ScannerKeys::take(const QKeyEvent &key)
{
    const bool quick = key.timestamp() - m_last <= kBetweenKeysMs;
    const QString before = quick ? m_text : QString();
    m_last = key.timestamp();
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        m_text.clear();
        if (before.size() >= kShortest) {
            Q_EMIT scanned(before);
            return true;
        }
        return false;
    }
    if (key.key() == Qt::Key_Shift) {
        m_text = before;
        return false;
    }
    const bool printable = !key.text().isEmpty() && key.text().front().isPrint() &&
                           (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == Qt::NoModifier;
    m_text = printable && before.size() < kLongest ? before + key.text() : QString();
    return m_text.size() > kCertain;
}

} // namespace forecourt
