// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/qtcamerasource.h"

#include <QCamera>
#include <QCameraDevice>
#include <QVideoFrame>

namespace forecourt {

namespace {

// As photos are kept (pictureshrinker.h): more would be thrown away, and moves less smoothly.
constexpr int kWide = 2048;
constexpr float kSmooth = 10; // pictures a second

QString idOf(const QCameraDevice &device)
{
    return QString::fromUtf8(device.id());
}

QCameraFormat formatOf(const QCameraDevice &device)
{
    QCameraFormat best;
    const QList<QCameraFormat> formats = device.videoFormats();
    for (const QCameraFormat &format : formats) {
        const QSize size = format.resolution();
        if (size.width() <= kWide && format.maxFrameRate() >= kSmooth &&
            size.width() * size.height() > best.resolution().width() * best.resolution().height()) {
            best = format;
        }
    }
    return best;
}

} // namespace

QtCameraSource::QtCameraSource()
{
    m_session.setVideoSink(&m_sink);
    connect(&m_devices, &QMediaDevices::videoInputsChanged, this, &CameraSource::camerasChanged);
    connect(&m_sink, &QVideoSink::videoFrameChanged, this, [this](const QVideoFrame &frame) {
        const QImage picture = m_camera ? frame.toImage() : QImage();
        if (!picture.isNull()) {
            Q_EMIT pictureCame(picture);
        }
    });
}

QtCameraSource::~QtCameraSource()
{
    stop();
}

// Of the two backends of Qt 6.4 the one that reads V4L2 by itself: the other needs GStreamer's plugins, which
// nothing installs with it.
std::unique_ptr<CameraSource> QtCameraSource::make()
{
    if (!qEnvironmentVariableIsSet("QT_MEDIA_BACKEND")) {
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    }
    return std::make_unique<QtCameraSource>();
}

QList<CameraName> QtCameraSource::cameras() const
{
    QList<CameraName> names;
    const QList<QCameraDevice> devices = QMediaDevices::videoInputs();
    for (const QCameraDevice &device : devices) {
        const CameraName name{idOf(device), device.description()};
        device.isDefault() ? names.prepend(name) : names.append(name);
    }
    return names;
}

void QtCameraSource::start(const QString &id)
{
    stop();
    const QList<QCameraDevice> devices = QMediaDevices::videoInputs();
    for (const QCameraDevice &device : devices) {
        if (idOf(device) == id) {
            open(device);
            return;
        }
    }
    Q_EMIT failed(); // pulled out meanwhile
}

void QtCameraSource::open(const QCameraDevice &device)
{
    m_camera = std::make_unique<QCamera>(device);
    connect(m_camera.get(), &QCamera::errorOccurred, this, [this] { Q_EMIT failed(); });
    const QCameraFormat format = formatOf(device);
    if (!format.isNull()) {
        m_camera->setCameraFormat(format);
    }
    m_session.setCamera(m_camera.get());
    m_camera->start();
}

void QtCameraSource::stop()
{
    if (m_camera) {
        m_camera->stop();
        m_session.setCamera(nullptr);
        m_camera.reset();
    }
}

} // namespace forecourt
