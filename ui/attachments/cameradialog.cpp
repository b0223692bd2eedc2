// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/cameradialog.h"

#include "ui/attachments/pictureview.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QSignalBlocker>
#include <QStackedWidget>

namespace forecourt {

CameraDialog::CameraDialog(std::unique_ptr<CameraSource> source, QWidget *parent, int patienceMs)
    : QDialog(parent)
    , m_source(std::move(source))
    , m_cameras(new QComboBox(this))
    , m_pages(new QStackedWidget(this))
    , m_view(new PictureView(this))
    , m_nothing(new EmptyState(QStringLiteral("camera"), {}, this))
    , m_count(new Label(TextRole::Secondary, this))
    , m_shutter(new Button(tr("Take photo"), QStringLiteral("camera"), ButtonVariant::Primary, this))
    , m_keep(new Button(tr("Keep photo"), ButtonVariant::Primary, this))
    , m_again(new Button(tr("Take again"), ButtonVariant::Plain, this))
    , m_close(new Button(tr("Close"), ButtonVariant::Plain, this))
{
    setWindowTitle(tr("Take a photo"));
    build();
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, &CameraDialog::tellBlind);
    connect(m_source.get(), &CameraSource::pictureCame, this, &CameraDialog::showPicture);
    connect(m_source.get(), &CameraSource::failed, this, &CameraDialog::tellBlind);
    connect(m_source.get(), &CameraSource::camerasChanged, this, &CameraDialog::fillCameras);
    connect(m_cameras, &QComboBox::currentIndexChanged, this, &CameraDialog::choose);
    connect(m_shutter, &Button::clicked, this, &CameraDialog::take);
    connect(m_keep, &Button::clicked, this, &CameraDialog::keep);
    connect(m_again, &Button::clicked, this, &CameraDialog::again);
    connect(m_close, &Button::clicked, this, &QDialog::accept);
    fillCameras();
}

CameraDialog::~CameraDialog() = default;

void CameraDialog::build()
{
    const Tokens &t = tokens(this);
    m_cameras->setAccessibleName(tr("Camera"));
    m_view->setAccessibleName(tr("What the camera sees"));
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_nothing);
    m_shutter->setObjectName(QStringLiteral("shutter"));
    m_keep->setObjectName(QStringLiteral("keepPhoto"));
    m_again->setObjectName(QStringLiteral("photoAgain"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(t.space(3));
    layout->addWidget(m_cameras);
    layout->addWidget(m_pages, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(t.space(2));
    buttons->addWidget(m_count);
    buttons->addStretch(1);
    for (Button *button : {m_close, m_again, m_keep, m_shutter}) {
        buttons->addWidget(button);
    }
    layout->addLayout(buttons);
}

void CameraDialog::fillCameras()
{
    const QString chosen = m_cameras->currentData().toString();
    const QList<CameraName> cameras = m_source->cameras();
    {
        const QSignalBlocker quiet(m_cameras);
        m_cameras->clear();
        for (const CameraName &camera : cameras) {
            m_cameras->addItem(camera.name, camera.id);
        }
        m_cameras->setCurrentIndex(std::max(0, m_cameras->findData(chosen)));
    }
    m_cameras->setVisible(cameras.size() > 1);
    const bool goesOn = !m_running.isEmpty() && m_running == m_cameras->currentData().toString() &&
                        m_pages->currentWidget() == m_view;
    if (!m_isTaken && !goesOn) {
        choose();
    }
}

void CameraDialog::choose()
{
    m_isTaken = false;
    m_picture = {};
    m_view->setPicture({});
    m_running = m_cameras->currentData().toString();
    if (m_cameras->count() == 0) {
        m_source->stop();
        tellNothing(tr("There is no camera. Plug one in, or add photos from files."));
        return;
    }
    m_pages->setCurrentWidget(m_view);
    updateButtons();
    m_patience.start();
    m_source->start(m_running);
}

void CameraDialog::tellNothing(const QString &why)
{
    if (m_isTaken) {
        return; // the photo can still be kept
    }
    m_patience.stop();
    m_picture = {};
    m_nothing->setSentence(why);
    m_pages->setCurrentWidget(m_nothing);
    updateButtons();
}

void CameraDialog::tellBlind()
{
    tellNothing(
        tr("The camera gives no picture. Another program may be using it: close that, or unplug the camera "
           "and plug it in again."));
}

void CameraDialog::showPicture(const QImage &picture)
{
    if (m_isTaken) {
        return;
    }
    const bool isFirst = m_picture.isNull();
    m_patience.stop();
    m_picture = picture;
    m_view->setPicture(picture);
    if (isFirst) {
        m_pages->setCurrentWidget(m_view);
        updateButtons();
    }
}

void CameraDialog::take()
{
    m_isTaken = !m_picture.isNull();
    updateButtons();
}

void CameraDialog::keep()
{
    ++m_kept;
    m_count->setText(tr("%n photo(s) taken", nullptr, m_kept));
    Q_EMIT taken(m_picture);
    again();
}

void CameraDialog::again()
{
    m_isTaken = false;
    if (m_running != m_cameras->currentData().toString()) {
        choose(); // it was pulled out meanwhile
    }
    updateButtons();
}

// The keys go where the eyes are: to the button that goes on.
void CameraDialog::updateButtons()
{
    m_cameras->setEnabled(!m_isTaken);
    m_shutter->setVisible(!m_isTaken);
    m_shutter->setEnabled(!m_picture.isNull());
    m_keep->setVisible(m_isTaken);
    m_again->setVisible(m_isTaken);
    Button *next = m_isTaken ? m_keep : m_picture.isNull() ? m_close : m_shutter;
    next->setDefault(true);
    next->setFocus();
}

void CameraDialog::done(int result)
{
    m_patience.stop();
    m_source->stop();
    QDialog::done(result);
}

} // namespace forecourt
