// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>

namespace forecourt {

struct CameraName
{
    QString id;
    QString name; // for people

    bool operator==(const CameraName &) const = default;
};

// The cameras of this computer, one of which gives pictures. Interface thread.
class CameraSource : public QObject
{
    Q_OBJECT

public:
    // The one that the system prefers first.
    [[nodiscard]] virtual QList<CameraName> cameras() const = 0;
    // Pictures follow, or failed(). Another that gives them stops.
    virtual void start(const QString &id) = 0;
    virtual void stop() = 0;

Q_SIGNALS:
    void pictureCame(const QImage &picture);
    void failed();         // the chosen one gives nothing: taken by another program, or forbidden
    void camerasChanged(); // plugged in or out
};

} // namespace forecourt
