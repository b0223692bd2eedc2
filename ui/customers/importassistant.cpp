// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/importassistant.h"

#include "models/domain/whendone.h"
#include "ui/customers/importcolumnsform.h"
#include "ui/customers/importpreviewmodel.h"
#include "ui/customers/importtexts.h"
#include "ui/shell/peopleport.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/progresspanel.h"

#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QUrl>

namespace forecourt {

namespace {

constexpr int kTickMs = 100;
constexpr int kPauseMs = 250;

} // namespace

ImportAssistant::ImportAssistant(CustomerImport &import, const PeoplePort &people, QWidget *parent)
    : KitWidget(parent), m_import(import), m_people(people)
{
    build();
    connectAll();
    setAcceptDrops(true);
    m_tick.setInterval(kTickMs);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    ImportAssistant::restyle();
    ImportAssistant::retranslate();
}

ImportAssistant::~ImportAssistant()
{
    for (const ImportControlPtr &control : {m_control, m_looking}) {
        if (control) {
            control->stop = true;
        }
    }
}

void ImportAssistant::connectAll()
{
    connect(m_close, &Button::clicked, this, &ImportAssistant::cancel);
    connect(m_customers, &Chip::clicked, this, [this] { setKind(ImportKind::Customers); });
    connect(m_vehicles, &Chip::clicked, this, [this] { setKind(ImportKind::Vehicles); });
    connect(m_choose, &Placeholder::actionTriggered, this, &ImportAssistant::chooseFile);
    connect(m_columns, &ImportColumnsForm::changed, this, &ImportAssistant::columnsChanged);
    connect(m_go, &Button::clicked, this, &ImportAssistant::run);
    connect(m_back, &Button::clicked, this, &ImportAssistant::start);
    connect(m_again, &Button::clicked, this, &ImportAssistant::start);
    connect(m_undo, &Button::clicked, this, &ImportAssistant::undo);
    connect(m_errors, &Button::clicked, this, &ImportAssistant::openErrors);
    connect(m_progress, &ProgressPanel::cancelRequested, this, [this] {
        if (m_control) {
            m_control->stop = true;
        }
    });
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_control) {
            m_progress->setDone(m_control->done);
        }
    });
    connect(&m_pause, &QTimer::timeout, this, &ImportAssistant::askForecast);
}

void ImportAssistant::start()
{
    if (isRunning()) {
        return;
    }
    ++m_asked;
    m_failed.reset();
    m_undone.reset();
    show(Step::Choose);
    m_choose->setFocus(Qt::OtherFocusReason);
    m_choose->findChild<Button *>()->setFocus(Qt::OtherFocusReason);
}

void ImportAssistant::setKind(ImportKind kind)
{
    m_kind = kind;
    m_customers->setChecked(kind == ImportKind::Customers);
    m_vehicles->setChecked(kind == ImportKind::Vehicles);
    if (m_now == Step::Columns) {
        open(m_preview.plan.path); // titles mean other things
    }
}

void ImportAssistant::chooseFile()
{
    auto *dialog =
        new QFileDialog(this, tr("Table to import"), {}, tr("Tables (*.csv *.txt *.tsv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportAssistant::open);
    dialog->open();
}

void ImportAssistant::open(const QString &path)
{
    if (isRunning()) {
        return;
    }
    m_failed.reset();
    m_choose->setIconName(QStringLiteral("hourglass-split"));
    m_choose->setSentence(tr("Reading %1…").arg(QFileInfo(path).fileName()));
    whenDone(m_import.inspect(path, m_kind), this,
             [this, asked = ++m_asked](const Result<ImportPreview> &preview) {
                 if (asked == m_asked) {
                     took(preview);
                 }
             });
}

void ImportAssistant::took(const Result<ImportPreview> &preview)
{
    if (!preview) {
        fail(preview.error());
        return;
    }
    m_preview = *preview;
    const QString kept = m_settings != nullptr ? m_settings->value(settingsKey()).toString() : QString();
    const ImportColumns columns = recalledColumns(m_preview.plan.titles, columnsFromText(kept));
    const bool other = !columns.isEmpty() && columns != m_preview.plan.columns;
    if (other) {
        m_preview.plan.columns = columns;
    }
    show(Step::Columns);
    showPreview();
    m_columns->setPreview(m_preview);
    m_columns->focusFirst();
    if (other) {
        columnsChanged();
    } else {
        askForecast();
    }
}

void ImportAssistant::columnsChanged()
{
    m_preview.plan.columns = m_columns->columns();
    if (m_settings != nullptr) {
        const ImportPlan &plan = m_preview.plan;
        m_settings->setValue(settingsKey(), columnsText(rememberedColumns(plan.titles, plan.columns)));
    }
    m_seen.reset();
    updateWords();
    whenDone(m_import.preview(m_preview.plan), this,
             [this, asked = ++m_asked](const Result<ImportPreview> &preview) {
                 if (asked != m_asked) {
                     return;
                 }
                 if (!preview) {
                     fail(preview.error());
                     return;
                 }
                 m_preview = *preview;
                 showPreview();
                 m_pause.start();
             });
}

// The whole file, unless the person goes on before.
void ImportAssistant::askForecast()
{
    if (m_looking) {
        m_looking->stop = true;
    }
    m_seen.reset();
    m_looking = std::make_shared<ImportControl>();
    updateWords();
    whenDone(m_import.forecast(m_preview.plan, m_looking), this,
             [this, asked = m_asked](const Result<ImportForecast> &forecast) {
                 if (asked == m_asked && forecast) {
                     m_seen = *forecast;
                     updateWords();
                 }
             });
}

void ImportAssistant::beginRun(const QString &title, qint64 total)
{
    if (m_looking) {
        m_looking->stop = true;
    }
    ++m_asked;
    m_control = std::make_shared<ImportControl>();
    m_progress->start(title, total);
    show(Step::Run);
    m_progress->setFocus(Qt::OtherFocusReason);
    m_tick.start();
}

void ImportAssistant::endRun()
{
    m_control.reset();
    m_tick.stop();
    show(Step::Done);
    m_again->setFocus(Qt::OtherFocusReason);
}

void ImportAssistant::run()
{
    if (isRunning() || m_now != Step::Columns) {
        return;
    }
    m_undone.reset();
    m_failed.reset();
    m_report = {};
    beginRun(tr("Importing %1").arg(QFileInfo(m_preview.plan.path).fileName()), m_preview.plan.bytes);
    whenDone(m_import.apply(m_preview.plan, m_people.current().id, m_control, ImportTexts::words()), this,
             [this](const Result<ImportReport> &report) { ran(report); });
}

void ImportAssistant::ran(const Result<ImportReport> &report)
{
    if (report) {
        m_report = *report;
        Q_EMIT message(tr("Imported: %1").arg(ImportTexts::result(m_report)),
                       m_report.counts.rejected > 0 ? Tone::Warn : Tone::Ok);
    } else {
        m_failed = report.error();
    }
    endRun();
}

void ImportAssistant::undo()
{
    if (isRunning() || !m_report.changedAnything()) {
        return;
    }
    beginRun(tr("Taking the import back"), 0);
    whenDone(m_import.undo(m_report, m_people.current().id, m_control), this,
             [this](const Result<ImportUndone> &undone) {
                 if (undone) {
                     m_undone = *undone;
                     m_report.lastLocal = m_report.firstLocal - 1; // once is enough
                 } else {
                     Q_EMIT message(tr("The import could not be taken back."), Tone::Bad);
                 }
                 endRun();
             });
}

void ImportAssistant::openErrors()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_report.errorFile));
}

void ImportAssistant::cancel()
{
    if (m_now == Step::Columns) {
        start();
        return;
    }
    Q_EMIT closed();
}

void ImportAssistant::fail(const Error &error)
{
    m_failed = error;
    show(Step::Choose);
}

void ImportAssistant::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!isRunning() && urls.size() == 1 && urls.first().isLocalFile()) {
        event->acceptProposedAction();
    }
}

void ImportAssistant::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    open(event->mimeData()->urls().value(0).toLocalFile());
}

QString ImportAssistant::settingsKey() const
{
    return QStringLiteral("import/columns-") + m_preview.signature;
}

} // namespace forecourt
