// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QKeyEvent;

namespace forecourt {

// A hand scanner types: many characters within a moment, then Enter. Where no text field has the focus that
// goes to the search instead of becoming shortcuts of whatever has it. Goes by the time stamps of the key
// events. Install on the application; looks only at the window given.
class ScannerKeys final : public QObject
{
    Q_OBJECT

public:
    explicit ScannerKeys(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void scanned(const QString &text);

private:
    bool take(const QKeyEvent &key);

    QWidget *m_window;
    QString m_text;
    quint64 m_last = 0; // milliseconds, of the last key
};

} // namespace forecourt
