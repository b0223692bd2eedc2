// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attachments/camerasource.h"

#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QVideoSink>

#include <memory>

class QCamera;
class QCameraDevice;

namespace forecourt {

// Cameras by Qt Multimedia.
class QtCameraSource final : public CameraSource
{
    Q_OBJECT

public:
    QtCameraSource();
    ~QtCameraSource() override;

    [[nodiscard]] static std::unique_ptr<CameraSource> make();

    [[nodiscard]] QList<CameraName> cameras() const override;
    void start(const QString &id) override;
    void stop() override;

private:
    void open(const QCameraDevice &device);

    QMediaDevices m_devices;
    QMediaCaptureSession m_session;
    QVideoSink m_sink;
    std::unique_ptr<QCamera> m_camera;
};

} // namespace forecourt
