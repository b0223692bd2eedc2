// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/attachments/attachmentservice.h"
#include "ui/widgets/kitwidget.h"

#include <QPixmap>
#include <QPointer>

#include <functional>
#include <memory>

class QListWidget;
class QListWidgetItem;
class QMimeData;
class QVBoxLayout;

namespace forecourt {

class Button;
class CameraDialog;
class CameraSource;
class HintLine;
class PictureDialog;

// The photos, signatures and documents of a record in small, to be added to (camera, file, paste, drag and
// drop), looked at (Enter), named (F2) and removed (Delete). What is added to a record that is not written
// yet is held back until its form takes it along.
class AttachmentStrip final : public KitWidget
{
    Q_OBJECT

public:
    explicit AttachmentStrip(AttachmentService &service, QWidget *parent = nullptr);

    void setOwner(const AttachmentOwner &owner); // a null row: nobody yet
    [[nodiscard]] const AttachmentOwner &owner() const { return m_owner; }
    // What gives the cameras, once they are asked for; those of the computer, unless given.
    void setCameras(std::function<std::unique_ptr<CameraSource>()> cameras)
    {
        m_cameras = std::move(cameras);
    }
    void setHoldsBack(bool holds) { m_holdsBack = holds; }
    [[nodiscard]] const QList<PreparedAttachment> &prepared() const { return m_prepared; }
    void setPrepared(const QList<PreparedAttachment> &prepared);
    [[nodiscard]] bool isBusy() const { return m_busy > 0; } // a picture is being made
    [[nodiscard]] int count() const;

    void addFiles(const QStringList &paths);
    void addPicture(const QImage &picture);
    void paste();
    void takePhotos(); // with a camera
    void openCurrent();
    void captionCurrent();
    void removeCurrent();
    void putBack(); // what was removed last, of what is held back
    void reload();

Q_SIGNALS:
    void changed(); // what is held back, or isBusy()

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void restyle() override;
    void retranslate() override;

private:
    struct Tile
    {
        AttachmentId id; // null: held back
        AttachmentKind kind = AttachmentKind::Photo;
        BlobName whole;
        BlobName small;
        QString mediaType;
        QString caption;
        BlobPresence wholeIs = BlobPresence::Here;
        BlobPresence smallIs = BlobPresence::Here;
    };

    void build();
    void chooseFiles();
    bool takeKey(const QKeyEvent &key);
    bool takeMime(const QMimeData &mime);
    void take(const QFuture<Result<PreparedAttachment>> &made);
    void taken(const Result<PreparedAttachment> &made, const AttachmentOwner &owner);
    void takeList(const Result<QList<AttachmentView>> &views);
    void showTiles();
    void showTile(QListWidgetItem *item, const Tile &tile);
    void loadSmall(const QString &sha256);
    void wantMissing();
    void rename(QListWidgetItem *item);
    void tell(const Result<void> &outcome);
    [[nodiscard]] QString titleOf(const Tile &tile) const;
    [[nodiscard]] const Tile *current() const;
    void updateButtons();

    AttachmentService &m_service;
    AttachmentOwner m_owner;
    QList<AttachmentView> m_views;
    QList<PreparedAttachment> m_prepared;
    QList<PreparedAttachment> m_removed;
    QList<Tile> m_tiles;
    QHash<QString, QPixmap> m_pictures; // by the name of the small ones
    QPointer<PictureDialog> m_dialog;
    QPointer<CameraDialog> m_camera;
    std::function<std::unique_ptr<CameraSource>()> m_cameras;
    QVBoxLayout *m_layout;
    QListWidget *m_list;
    HintLine *m_hint;
    Button *m_add;
    Button *m_photo;
    Button *m_paste;
    Button *m_remove;
    Button *m_putBack;
    int m_busy = 0;
    int m_ticket = 0;
    bool m_holdsBack = false;
    bool m_filling = false;
};

} // namespace forecourt
