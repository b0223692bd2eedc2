// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/attachmentstrip.h"

#include "models/domain/whendone.h"
#include "ui/attachments/attachmentwords.h"
#include "ui/attachments/qtcamerasource.h"
#include "ui/style/icon.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/hintline.h"

#include <QBoxLayout>
#include <QListWidget>

namespace forecourt {

AttachmentStrip::AttachmentStrip(AttachmentService &service, QWidget *parent)
    : KitWidget(parent)
    , m_service(service)
    , m_cameras(QtCameraSource::make)
    , m_layout(new QVBoxLayout(this))
    , m_list(new QListWidget(this))
    , m_hint(new HintLine(this))
    , m_add(new Button({}, QStringLiteral("image"), ButtonVariant::Plain, this))
    , m_photo(new Button({}, QStringLiteral("camera"), ButtonVariant::Plain, this))
    , m_paste(new Button({}, QStringLiteral("clipboard"), ButtonVariant::Quiet, this))
    , m_remove(new Button({}, QStringLiteral("trash"), ButtonVariant::Quiet, this))
    , m_putBack(new Button({}, QStringLiteral("arrow-counterclockwise"), ButtonVariant::Quiet, this))
{
    build();
    connect(&service, &AttachmentService::changed, this, &AttachmentStrip::reload);
    connect(&service, &AttachmentService::arrived, this, &AttachmentStrip::reload);
    AttachmentStrip::restyle();
    AttachmentStrip::retranslate();
    showTiles();
}

void AttachmentStrip::build()
{
    setAcceptDrops(true);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_list->setObjectName(QStringLiteral("attachments"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setWordWrap(false);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTabKeyNavigation(false);
    m_list->setAcceptDrops(false);
    m_list->installEventFilter(this);
    m_layout->addWidget(m_list);
    m_layout->addWidget(m_hint);
    m_add->setObjectName(QStringLiteral("addPhoto"));
    m_photo->setObjectName(QStringLiteral("takePhoto"));
    m_paste->setObjectName(QStringLiteral("pastePhoto"));
    m_remove->setObjectName(QStringLiteral("removePhoto"));
    m_putBack->setObjectName(QStringLiteral("putBackPhoto"));
    const int gap = tokens(this).space(2);
    auto *buttons = new FlowLayout(gap, gap); // beside a timeline there is no room for all in one line
    for (Button *button : {m_add, m_photo, m_paste, m_remove, m_putBack}) {
        buttons->addWidget(button);
    }
    m_layout->addLayout(buttons);
    connect(m_add, &Button::clicked, this, &AttachmentStrip::chooseFiles);
    connect(m_photo, &Button::clicked, this, &AttachmentStrip::takePhotos);
    connect(m_paste, &Button::clicked, this, &AttachmentStrip::paste);
    connect(m_remove, &Button::clicked, this, &AttachmentStrip::removeCurrent);
    connect(m_putBack, &Button::clicked, this, &AttachmentStrip::putBack);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &AttachmentStrip::openCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, &AttachmentStrip::updateButtons);
    connect(m_list, &QListWidget::itemChanged, this, &AttachmentStrip::rename);
}

void AttachmentStrip::setOwner(const AttachmentOwner &owner)
{
    if (owner == m_owner) {
        return;
    }
    m_owner = owner;
    m_views.clear();
    m_removed.clear();
    m_hint->setHint({}, Tone::Neutral);
    showTiles();
    reload();
}

void AttachmentStrip::setPrepared(const QList<PreparedAttachment> &prepared)
{
    m_prepared = prepared;
    m_removed.clear();
    showTiles();
}

int AttachmentStrip::count() const
{
    return static_cast<int>(m_tiles.size());
}

void AttachmentStrip::reload()
{
    if (m_owner.row.isNull()) {
        showTiles();
        return;
    }
    whenDone(m_service.list(m_owner), this,
             [this, ticket = ++m_ticket](const Result<QList<AttachmentView>> &views) {
                 if (ticket == m_ticket) {
                     takeList(views);
                 }
             });
}

void AttachmentStrip::takeList(const Result<QList<AttachmentView>> &views)
{
    if (!views) {
        m_hint->setHint(tr("The photos could not be read."), Tone::Bad);
        return;
    }
    m_views = *views;
    showTiles();
    wantMissing();
}

void AttachmentStrip::wantMissing()
{
    QList<BlobName> missing;
    for (const AttachmentView &view : std::as_const(m_views)) {
        if (view.small == BlobPresence::Away && !view.attachment.small().isNull()) {
            missing.append(view.attachment.small());
        }
        // Small, and printed: it is here before somebody prints.
        if (view.attachment.kind == AttachmentKind::Signature && view.whole == BlobPresence::Away) {
            missing.append(view.attachment.whole());
        }
    }
    if (!missing.isEmpty()) {
        m_service.want(missing, true);
    }
}

QString AttachmentStrip::titleOf(const Tile &tile) const
{
    return tile.caption.isEmpty() ? AttachmentWords::kind(tile.kind) : tile.caption;
}

void AttachmentStrip::showTiles()
{
    m_filling = true;
    const int row = m_list->currentRow();
    m_tiles.clear();
    for (const AttachmentView &view : std::as_const(m_views)) {
        const Attachment &a = view.attachment;
        m_tiles.append({a.id, a.kind, a.whole(), a.small(), a.mediaType, a.caption, view.whole, view.small});
    }
    for (const PreparedAttachment &a : std::as_const(m_prepared)) {
        m_tiles.append({{}, a.kind, a.whole, a.thumbnail, a.mediaType, a.caption});
    }
    while (m_list->count() > m_tiles.size()) {
        delete m_list->takeItem(m_list->count() - 1);
    }
    while (m_list->count() < m_tiles.size()) {
        m_list->addItem(new QListWidgetItem);
    }
    for (int i = 0; i < m_tiles.size(); ++i) {
        showTile(m_list->item(i), m_tiles.at(i));
    }
    m_list->setCurrentRow(std::min<int>(std::max(row, 0), m_list->count() - 1));
    m_list->setVisible(!m_tiles.isEmpty());
    m_filling = false;
    updateButtons();
}

void AttachmentStrip::showTile(QListWidgetItem *item, const Tile &tile)
{
    const QString presence = AttachmentWords::presence(tile.small.isNull() ? tile.wholeIs : tile.smallIs);
    item->setText(titleOf(tile));
    item->setToolTip(presence.isEmpty() ? titleOf(tile) : presence);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable);
    item->setData(Qt::AccessibleTextRole,
                  QStringList{AttachmentWords::kind(tile.kind), tile.caption, presence}
                      .join(QStringLiteral(" "))
                      .simplified());
    if (m_pictures.contains(tile.small.sha256)) {
        item->setIcon(QIcon(m_pictures.value(tile.small.sha256)));
        return;
    }
    const bool isPdf = tile.kind == AttachmentKind::Document;
    item->setIcon(icon(isPdf                                  ? QStringLiteral("file-earmark-pdf")
                       : tile.smallIs == BlobPresence::Failed ? QStringLiteral("cloud-slash")
                       : tile.smallIs == BlobPresence::Here   ? QStringLiteral("image")
                                                              : QStringLiteral("cloud-arrow-down"),
                       tokens(this).color.text2));
    if (tile.smallIs == BlobPresence::Here && !tile.small.isNull()) {
        loadSmall(tile.small.sha256);
    }
}

void AttachmentStrip::loadSmall(const QString &sha256)
{
    whenDone(m_service.load({sha256, 0}), this, [this, sha256](const Result<QByteArray> &bytes) {
        QPixmap picture;
        if (!bytes || !picture.loadFromData(*bytes)) {
            return; // its sign stays
        }
        m_pictures.insert(sha256, picture);
        m_filling = true;
        for (int i = 0; i < m_tiles.size(); ++i) {
            if (m_tiles.at(i).small.sha256 == sha256) {
                m_list->item(i)->setIcon(QIcon(picture));
            }
        }
        m_filling = false;
    });
}

void AttachmentStrip::updateButtons()
{
    m_remove->setVisible(!m_tiles.isEmpty());
    m_putBack->setVisible(!m_removed.isEmpty());
}

void AttachmentStrip::restyle()
{
    const Tokens &t = tokens(this);
    m_layout->setSpacing(t.space(2));
    const int side = t.twoLineRowHeight + t.rowHeight;
    m_list->setIconSize(QSize(side, side));
    m_list->setGridSize(QSize(side + t.space(3), side + t.rowHeight));
    m_list->setFixedHeight(side + t.rowHeight + t.space(4));
}

void AttachmentStrip::retranslate()
{
    m_list->setAccessibleName(tr("Photos and documents"));
    m_list->setToolTip(tr("Enter opens, F2 names, Delete removes; files can be dropped here"));
    m_add->setText(tr("Add photo…"));
    m_photo->setText(tr("Camera…"));
    m_photo->setToolTip(tr("Take photos with a camera of this computer"));
    m_paste->setText(tr("Paste"));
    m_paste->setToolTip(tr("A picture from the clipboard"));
    m_remove->setText(tr("Remove"));
    m_putBack->setText(tr("Put back"));
    showTiles();
}

} // namespace forecourt
