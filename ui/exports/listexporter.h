// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/services/listexport/listexport.h"
#include "ui/style/tokens.h"

#include <QKeySequence>
#include <QPointer>
#include <QTimer>

class QDialog;

namespace forecourt {

class PeoplePort;
class ProgressPanel;

// A list as a room shows it now.
struct ExportOffer
{
    ExportTable table;
    QString name;        // of the sheet, and of the file until somebody gives another
    QStringList columns; // keys in the order shown; empty: all
};

// Lets a person choose a file and writes a list to it, with its progress and a way to stop where it takes
// long. Names and numbers are readable only where the person's role may take them out. One at a time. Belongs
// to a room; everything given must outlive it. Interface thread.
class ListExporter final : public QObject
{
    Q_OBJECT

public:
    ListExporter(ListExport &exporter, const PeoplePort &people, const Clock &clock, QWidget *room);

    [[nodiscard]] static QKeySequence keys(); // of every room's command for it

    // `offer` is asked for once the file is chosen.
    void choose(std::function<ExportOffer()> offer);
    void write(const QString &path, const ExportOffer &offer);
    [[nodiscard]] bool isRunning() const { return m_control != nullptr; }

Q_SIGNALS:
    void message(const QString &text, forecourt::Tone tone);

private:
    void run(const QString &path, const ExportOffer &offer, const ExportRights &rights);
    void showProgress();
    void openDialog();
    void saySlowStop();
    void finish(const Result<ExportReport> &report);

    ListExport &m_exporter;
    const PeoplePort &m_people;
    const Clock &m_clock;
    QWidget *m_room;
    QTimer m_tick; // the first shows the progress
    ExportControlPtr m_control;
    QString m_title;
    QPointer<QDialog> m_dialog;
    ProgressPanel *m_progress = nullptr; // of the dialog
    bool m_finishing = false;            // is said
};

} // namespace forecourt
