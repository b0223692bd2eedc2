// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

namespace forecourt {

// One window process a data folder: a second start hands its files to the first, which comes to the front,
// and ends. Interface thread; handOver() blocks for two seconds at most.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);

    // True if another process of this folder took the files; false if there is none.
    [[nodiscard]] bool handOver(const QStringList &files) const;
    // From now on this process is the one that takes them. False where the system has no such channel; the
    // program works without.
    bool listen();

Q_SIGNALS:
    void asked(const QStringList &files); // paths are absolute; may be empty: only come to the front

private:
    void answer(QLocalSocket *socket);

    QString m_name;
    QLocalServer m_server;
};

} // namespace forecourt
