// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/listexporter.h"

#include "models/domain/whendone.h"
#include "ui/exports/exportwords.h"
#include "ui/shell/peopleport.h"
#include "ui/widgets/progresspanel.h"

#include <QBoxLayout>
#include <QDialog>
#include <QFileDialog>

namespace forecourt {

namespace {

// What is done sooner needs no window.
constexpr std::chrono::milliseconds kPatience{500};

} // namespace

ListExporter::ListExporter(ListExport &exporter, const PeoplePort &people, const Clock &clock, QWidget *room)
    : QObject(room), m_exporter(exporter), m_people(people), m_clock(clock), m_room(room)
{
    connect(&m_tick, &QTimer::timeout, this, &ListExporter::showProgress);
}

QKeySequence ListExporter::keys()
{
    return Qt::CTRL | Qt::SHIFT | Qt::Key_E;
}

void ListExporter::choose(std::function<ExportOffer()> offer)
{
    if (isRunning()) {
        Q_EMIT message(tr("An export is under way. Wait for it, or stop it first."), Tone::Warn);
        return;
    }
    const QString name = offer().name;
    auto *dialog = new QFileDialog(m_room, tr("Export: %1").arg(name), name + QStringLiteral(".xlsx"),
                                   tr("Workbook (*.xlsx);;Table (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String("csv")) ? QStringLiteral("csv")
                                                                       : QStringLiteral("xlsx"));
    });
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, offer = std::move(offer)](const QString &path) { write(path, offer()); });
    dialog->open();
}

void ListExporter::write(const QString &path, const ExportOffer &offer)
{
    m_control = std::make_shared<ExportControl>();
    m_finishing = false;
    m_title = tr("Export: %1").arg(offer.name);
    m_tick.start(kPatience);
    whenDone(m_exporter.rightsOf(m_people.current().id), this,
             [this, path, offer](const Result<ExportRights> &rights) {
                 run(path, offer, rights.value_or(ExportRights()));
             });
}

void ListExporter::run(const QString &path, const ExportOffer &offer, const ExportRights &rights)
{
    ExportRequest request;
    request.path = path;
    request.columns = offer.columns;
    request.titles = ExportWords::titles();
    request.wordings = ExportWords::wordings(offer.table.name);
    request.sheetName = offer.name;
    request.rights = rights;
    whenDone(m_exporter.run(offer.table, request, m_control), this,
             [this](const Result<ExportReport> &report) { finish(report); });
}

void ListExporter::showProgress()
{
    if (m_control->stop) {
        return; // its dialog, if it still stands, says so
    }
    if (m_dialog == nullptr) {
        openDialog();
    }
    if (m_control->finishing && !std::exchange(m_finishing, true)) {
        m_progress->start(tr("%1: finishing the file…").arg(m_title), 0);
    }
    m_progress->setDone(m_control->rows);
}

void ListExporter::openDialog()
{
    m_dialog = new QDialog(m_room);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setWindowTitle(m_title);
    auto *layout = new QVBoxLayout(m_dialog);
    m_progress = new ProgressPanel(m_clock, m_dialog);
    layout->addWidget(m_progress);
    m_progress->start(m_title, 0);
    const auto stop = [control = m_control] {
        control->stop = true;
    };
    connect(m_progress, &ProgressPanel::cancelRequested, this, stop);
    connect(m_dialog, &QDialog::rejected, this, stop); // Esc, or the window closed
    connect(m_dialog, &QDialog::rejected, this, &ListExporter::saySlowStop);
    m_dialog->open();
}

// What compresses a file cannot be broken off; the dialog that would say so is gone.
void ListExporter::saySlowStop()
{
    if (m_control != nullptr && m_control->finishing) {
        Q_EMIT message(tr("The export is being stopped. This may take a moment."), Tone::Neutral);
    }
}

void ListExporter::finish(const Result<ExportReport> &report)
{
    m_tick.stop();
    m_control.reset();
    if (m_dialog != nullptr) {
        m_dialog->disconnect(this);
        m_dialog->close();
    }
    if (!report) {
        const bool stopped = report.error().code == ErrorCode::Unavailable;
        Q_EMIT message(ExportWords::failure(report.error()), stopped ? Tone::Neutral : Tone::Bad);
        return;
    }
    Q_EMIT message(ExportWords::written(*report), report->masked || report->cut ? Tone::Warn : Tone::Ok);
}

} // namespace forecourt
