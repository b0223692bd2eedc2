// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QKeyEvent;

namespace forecourt {

// A hand scanner types: many characters within a moment, then Enter, Tab or nothing. Where no text field has
// the focus that goes to the search instead of becoming shortcuts of whatever has it: characters are held
// back for a moment and given to their widget when no burst follows. Goes by the time stamps of the key
// events. Install on the application; looks only at the window given. Interface thread.
class ScannerKeys final : public QObject
{
    Q_OBJECT

public:
    explicit ScannerKeys(QWidget *window);
    ~ScannerKeys() override;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void scanned(const QString &text);

private:
    [[nodiscard]] QWidget *focus() const;
    [[nodiscard]] bool isOurs(const QWidget *widget) const;
    bool overrides(QKeyEvent &key); // a key that may be a shortcut
    bool take(const QWidget *target, const QKeyEvent &key);
    bool handOn(const QWidget *target, const QKeyEvent &key); // to the focus, where that is another by now
    [[nodiscard]] bool ends(const QKeyEvent &key) const;
    void settle();   // nothing more came: a scan without an end, or keys of a person
    void giveBack(); // the keys go where they were meant to
    void finishScan();

    QWidget *m_window;
    std::vector<std::unique_ptr<QKeyEvent>> m_held;
    QString m_text;     // of the keys held
    quint64 m_last = 0; // milliseconds, of the last key
    QTimer m_pause;
    bool m_givingBack = false;
};

} // namespace forecourt
