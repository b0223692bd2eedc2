// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/picturedialog.h"

#include "models/domain/whendone.h"
#include "ui/attachments/attachmentwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QUrl>

namespace forecourt {

PictureDialog::PictureDialog(AttachmentService &service, QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_view(new QLabel(this))
    , m_state(new Label(TextRole::Secondary, this))
{
    const Tokens &t = tokens(this);
    auto *layout = new QVBoxLayout(this);
    m_view->setAlignment(Qt::AlignCenter);
    m_view->setMinimumSize(t.dialogWidth, t.dialogWidth / 2);
    m_view->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_state->setAlignment(Qt::AlignCenter);
    m_state->setWordWrap(true);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_state);
    auto *close = new Button(tr("Close"), ButtonVariant::Plain, this);
    close->setDefault(true);
    connect(close, &Button::clicked, this, &QDialog::accept);
    layout->addWidget(close, 0, Qt::AlignRight);
    connect(&service, &AttachmentService::arrived, this, [this](const QString &sha256) {
        if (sha256 == m_blob.sha256) {
            load();
        }
    });
    resize(t.galleryWidth, t.galleryHeight);
}

void PictureDialog::showBlob(const BlobName &blob, const QString &mediaType, const QString &title)
{
    m_blob = blob;
    m_mediaType = mediaType;
    m_picture = {};
    m_asked = false;
    setWindowTitle(title);
    m_view->setAccessibleName(title);
    m_view->clear();
    tell(tr("Being opened…"));
    load();
}

QString PictureDialog::state() const
{
    return m_state->text();
}

void PictureDialog::load()
{
    whenDone(m_service.load(m_blob), this, [this, sha256 = m_blob.sha256](const Result<QByteArray> &bytes) {
        if (sha256 == m_blob.sha256) {
            take(bytes);
        }
    });
}

void PictureDialog::take(const Result<QByteArray> &bytes)
{
    if (!bytes) {
        // A damaged one was put aside and comes again from the server.
        tell(m_asked ? AttachmentWords::presence(BlobPresence::Failed)
                     : AttachmentWords::presence(BlobPresence::Coming));
        if (!std::exchange(m_asked, true)) {
            m_service.want({m_blob}, false);
        }
        return;
    }
    if (m_mediaType == QLatin1String("application/pdf")) {
        openDocument(*bytes);
        return;
    }
    if (!m_picture.loadFromData(*bytes)) {
        tell(tr("The picture cannot be shown."));
        return;
    }
    tell({});
    fit();
}

// A copy with an ending, for programs that go by it; in the folder of this session's temporary files.
void PictureDialog::openDocument(const QByteArray &bytes)
{
    const QString path =
        QDir::temp().filePath(QStringLiteral("forecourt-%1.pdf").arg(m_blob.sha256.left(16)));
    QFile copy(path);
    const bool written = copy.open(QIODevice::WriteOnly) &&
                         copy.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         copy.write(bytes) == bytes.size();
    copy.close();
    tell(written && QDesktopServices::openUrl(QUrl::fromLocalFile(path))
             ? tr("Opened in the program for documents.")
             : tr("No program for documents could be opened."));
}

void PictureDialog::tell(const QString &text)
{
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
}

void PictureDialog::fit()
{
    if (!m_picture.isNull()) {
        const qreal ratio = devicePixelRatioF();
        const QSize room = m_view->size() * ratio;
        QPixmap shown = m_picture.width() > room.width() || m_picture.height() > room.height()
                            ? m_picture.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                            : m_picture;
        shown.setDevicePixelRatio(ratio);
        m_view->setPixmap(shown);
    }
}

void PictureDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    fit();
}

} // namespace forecourt
