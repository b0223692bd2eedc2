// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attachments/camerasource.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QComboBox;
class QStackedWidget;

namespace forecourt {

class Button;
class EmptyState;
class Label;
class PictureView;

// What a camera sees, to take one photo after the other: Space or Enter takes it, and again keeps it.
class CameraDialog final : public QDialog
{
    Q_OBJECT

public:
    static constexpr int kPatienceMs = 6000; // for the first picture

    explicit CameraDialog(std::unique_ptr<CameraSource> source, QWidget *parent = nullptr,
                          int patienceMs = kPatienceMs);
    ~CameraDialog() override;

Q_SIGNALS:
    void taken(const QImage &photo);

protected:
    void done(int result) override;

private:
    void build();
    void fillCameras();
    void choose();
    void showPicture(const QImage &picture);
    void take();
    void keep();
    void again();
    void tellNothing(const QString &why);
    void tellBlind();
    void updateButtons();

    std::unique_ptr<CameraSource> m_source;
    QComboBox *m_cameras;
    QStackedWidget *m_pages;
    PictureView *m_view;
    EmptyState *m_nothing;
    Label *m_count;
    Button *m_shutter;
    Button *m_keep;
    Button *m_again;
    Button *m_close;
    QTimer m_patience;
    QString m_running; // of the cameras; empty: none
    QImage m_picture;  // the newest, or the one that was taken
    bool m_isTaken = false;
    int m_kept = 0;
};

} // namespace forecourt
