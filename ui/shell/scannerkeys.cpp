// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/scannerkeys.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace forecourt {

namespace {

constexpr int kBetweenKeysMs = 40; // nobody types faster for long
constexpr qsizetype kShortest = 6; // a plate, or the tail of a number
constexpr qsizetype kLongest = 256;

bool takesText(const QWidget *widget)
{
    return widget->testAttribute(Qt::WA_InputMethodEnabled);
}

// Space presses buttons, and no code begins with it; a key held down repeats as fast as a scanner types.
bool isCharacter(const QKeyEvent &key, bool first)
{
    const auto shortcut = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    return !key.text().isEmpty() && key.text().front().isPrint() && !key.isAutoRepeat() &&
           (key.modifiers() & shortcut) == Qt::NoModifier && !(first && key.key() == Qt::Key_Space);
}

} // namespace

ScannerKeys::ScannerKeys(QWidget *window) : QObject(window), m_window(window)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kBetweenKeysMs);
    connect(&m_pause, &QTimer::timeout, this, &ScannerKeys::settle);
}

ScannerKeys::~ScannerKeys() = default;

// Without a focus widget the window itself gets the keys.
QWidget *ScannerKeys::focus() const
{
    return m_window->focusWidget() != nullptr ? m_window->focusWidget() : m_window;
}

bool ScannerKeys::isOurs(const QWidget *widget) const
{
    return widget != nullptr && widget->window() == m_window && widget == focus() && !takesText(widget);
}

bool ScannerKeys::eventFilter(QObject *watched, QEvent *event)
{
    const bool press = event->type() == QEvent::KeyPress;
    const bool shortcut = event->type() == QEvent::ShortcutOverride;
    auto *widget = press || shortcut ? qobject_cast<QWidget *>(watched) : nullptr;
    if (m_givingBack || !isOurs(widget)) {
        return false;
    }
    auto *key = static_cast<QKeyEvent *>(event);
    if (shortcut) {
        return overrides(*key);
    }
    return take(widget, *key);
}

// Inside a burst a character is no shortcut; any other key that may be one comes after what is held.
bool ScannerKeys::overrides(QKeyEvent &key)
{
    const bool character = isCharacter(key, false);
    if (!character && key.key() != Qt::Key_Shift && !ends(key)) {
        giveBack();
    }
    key.setAccepted(character && !m_held.empty() && key.timestamp() - m_last <= quint64(kBetweenKeysMs));
    return key.isAccepted();
}

bool ScannerKeys::ends(const QKeyEvent &key) const
{
    return (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_Tab) &&
           m_text.size() >= kShortest;
}

bool ScannerKeys::take(const QWidget *target, const QKeyEvent &key)
{
    if (key.timestamp() - m_last > quint64(kBetweenKeysMs)) {
        settle();
    }
    m_last = key.timestamp();
    if (key.key() == Qt::Key_Shift) {
        return false;
    }
    if (ends(key)) {
        finishScan();
        return true;
    }
    if (!isCharacter(key, m_held.empty()) || m_text.size() >= kLongest) {
        giveBack();
        return handOn(target, key);
    }
    m_held.emplace_back(key.clone());
    m_text += key.text();
    m_pause.start();
    return true;
}

void ScannerKeys::settle()
{
    if (m_text.size() >= kShortest) {
        finishScan();
    } else {
        giveBack();
    }
}

void ScannerKeys::finishScan()
{
    m_pause.stop();
    m_held.clear();
    Q_EMIT scanned(std::exchange(m_text, QString()));
}

// A key given back may have moved the focus, and what was pressed after it was meant for the new place.
void ScannerKeys::giveBack()
{
    m_pause.stop();
    m_text.clear();
    const auto held = std::exchange(m_held, {});
    m_givingBack = true;
    for (const auto &key : held) {
        QCoreApplication::sendEvent(focus(), key.get());
    }
    m_givingBack = false;
}

bool ScannerKeys::handOn(const QWidget *target, const QKeyEvent &key)
{
    if (target == focus()) {
        return false;
    }
    const std::unique_ptr<QKeyEvent> again(key.clone());
    m_givingBack = true;
    QCoreApplication::sendEvent(focus(), again.get());
    m_givingBack = false;
    return true;
}

} // namespace forecourt
