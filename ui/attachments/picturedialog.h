// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/attachments/attachmentservice.h"

#include <QDialog>
#include <QPixmap>

class QLabel;
class QScrollArea;

namespace forecourt {

class Button;
class Label;

// A photo as large as the window allows, or what keeps it from being shown. A document is opened by the
// program of the computer that is for it.
class PictureDialog final : public QDialog
{
    Q_OBJECT

public:
    PictureDialog(AttachmentService &service, QWidget *parent = nullptr);

    void showBlob(const BlobName &blob, const QString &mediaType, const QString &title);
    [[nodiscard]] QString state() const; // what stands in place of the picture; empty while it is shown

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void load();
    void take(const Result<QByteArray> &bytes);
    void openDocument(const QByteArray &bytes);
    void tell(const QString &text);
    void fit();

    AttachmentService &m_service;
    BlobName m_blob;
    QString m_mediaType;
    QPixmap m_picture;
    QLabel *m_view;
    Label *m_state;
    bool m_asked = false; // for bytes that are not at this desk
};

} // namespace forecourt
