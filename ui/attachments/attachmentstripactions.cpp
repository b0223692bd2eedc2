// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/whendone.h"
#include "ui/attachments/attachmentstrip.h"
#include "ui/attachments/attachmentwords.h"
#include "ui/attachments/cameradialog.h"
#include "ui/attachments/picturedialog.h"
#include "ui/widgets/hintline.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QListWidget>
#include <QMimeData>

// What people do with the photos: add, open, name, remove.
namespace forecourt {

void AttachmentStrip::chooseFiles()
{
    addFiles(QFileDialog::getOpenFileNames(
        this, tr("Add photos or documents"), {},
        tr("Pictures and documents (%1)").arg(QStringLiteral("*.jpg *.jpeg *.png *.webp *.pdf"))));
}

void AttachmentStrip::addFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        take(m_service.importFile(path));
    }
}

void AttachmentStrip::addPicture(const QImage &picture)
{
    take(m_service.importPicture(picture));
}

void AttachmentStrip::takePhotos()
{
    if (m_camera == nullptr) {
        m_camera = new CameraDialog(m_cameras(), this);
        m_camera->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_camera, &CameraDialog::taken, this, &AttachmentStrip::addPicture);
    }
    m_camera->open();
}

void AttachmentStrip::take(const QFuture<Result<PreparedAttachment>> &made)
{
    ++m_busy;
    m_hint->setHint(tr("Being prepared…"), Tone::Neutral);
    Q_EMIT changed();
    whenDone(made, this, [this, owner = m_owner](const Result<PreparedAttachment> &result) {
        --m_busy;
        taken(result, owner);
        Q_EMIT changed();
    });
}

void AttachmentStrip::taken(const Result<PreparedAttachment> &made, const AttachmentOwner &owner)
{
    if (!made) {
        m_hint->setHint(AttachmentWords::failure(made.error()), Tone::Bad);
        return;
    }
    if (m_busy == 0) {
        m_hint->setHint({}, Tone::Neutral);
    }
    if (m_holdsBack || owner.row.isNull()) {
        m_prepared.append(*made);
        showTiles();
        return;
    }
    whenDone(m_service.add(owner, {*made}), this, [this](const Result<QList<AttachmentId>> &added) {
        tell(added ? Result<void>() : tl::unexpected(added.error()));
    });
}

void AttachmentStrip::paste()
{
    const QMimeData *held = QGuiApplication::clipboard()->mimeData();
    if (held == nullptr || !takeMime(*held)) {
        m_hint->setHint(tr("There is no picture in the clipboard."), Tone::Warn);
    }
}

bool AttachmentStrip::takeMime(const QMimeData &mime)
{
    QStringList paths;
    for (const QUrl &url : mime.urls()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    if (!paths.isEmpty()) {
        addFiles(paths);
        return true;
    }
    const QImage picture = mime.hasImage() ? qvariant_cast<QImage>(mime.imageData()) : QImage();
    if (picture.isNull()) {
        return false;
    }
    addPicture(picture);
    return true;
}

const AttachmentStrip::Tile *AttachmentStrip::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_tiles.size() ? &m_tiles.at(row) : nullptr;
}

void AttachmentStrip::openCurrent()
{
    const Tile *tile = current();
    if (tile == nullptr) {
        return;
    }
    if (m_dialog == nullptr) {
        m_dialog = new PictureDialog(m_service, this);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_dialog->showBlob(tile->whole, tile->mediaType, titleOf(*tile));
    m_dialog->open();
}

void AttachmentStrip::captionCurrent()
{
    if (const Tile *tile = current()) {
        QListWidgetItem *item = m_list->currentItem();
        m_filling = true;
        item->setText(tile->caption); // what people edit is not the name of its kind
        m_filling = false;
        m_list->editItem(item);
    }
}

void AttachmentStrip::rename(QListWidgetItem *item)
{
    const int row = m_list->row(item);
    if (m_filling || row < 0 || row >= m_tiles.size()) {
        return;
    }
    const QString caption = item->text().trimmed();
    const Tile tile = m_tiles.at(row);
    if (caption == tile.caption) {
        showTiles();
    } else if (tile.id.isNull()) {
        m_prepared[row - m_views.size()].caption = caption;
        showTiles();
        Q_EMIT changed();
    } else {
        whenDone(m_service.setCaption(tile.id, caption), this,
                 [this](const Result<void> &outcome) { tell(outcome); });
    }
}

void AttachmentStrip::removeCurrent()
{
    const Tile *tile = current();
    if (tile == nullptr) {
        return;
    }
    if (!tile->id.isNull()) {
        whenDone(m_service.remove(tile->id), this, [this](const Result<void> &outcome) { tell(outcome); });
        return;
    }
    m_removed.append(m_prepared.takeAt(m_list->currentRow() - m_views.size()));
    showTiles();
    Q_EMIT changed();
}

void AttachmentStrip::putBack()
{
    if (!m_removed.isEmpty()) {
        m_prepared.append(m_removed.takeLast());
        showTiles();
        Q_EMIT changed();
    }
}

void AttachmentStrip::tell(const Result<void> &outcome)
{
    if (!outcome) {
        m_hint->setHint(outcome.error().code == ErrorCode::Forbidden
                            ? tr("You may not change the photos of this record.")
                            : AttachmentWords::failure(outcome.error()),
                        Tone::Bad);
        reload();
    }
}

bool AttachmentStrip::takeKey(const QKeyEvent &key)
{
    if (key.matches(QKeySequence::Paste)) {
        paste();
    } else if (key.matches(QKeySequence::Delete)) {
        removeCurrent();
    } else if (key.matches(QKeySequence::Undo) && !m_removed.isEmpty()) {
        putBack();
    } else if (key.key() == Qt::Key_F2) {
        captionCurrent();
    } else if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_Space) {
        openCurrent();
    } else {
        return false;
    }
    return true;
}

bool AttachmentStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent *>(event))) {
        return true;
    }
    return KitWidget::eventFilter(watched, event);
}

void AttachmentStrip::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasImage()) {
        event->acceptProposedAction();
    }
}

void AttachmentStrip::dropEvent(QDropEvent *event)
{
    if (takeMime(*event->mimeData())) {
        event->acceptProposedAction();
    }
}

} // namespace forecourt
