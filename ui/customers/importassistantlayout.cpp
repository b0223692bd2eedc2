// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the steps of the import look: widgets, sizes and words.
#include "ui/customers/importassistant.h"
#include "ui/customers/importcolumnsform.h"
#include "ui/customers/importpreviewmodel.h"
#include "ui/customers/importtexts.h"
#include "ui/style/tokens.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/progresspanel.h"
#include "ui/widgets/tablepane.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLocale>
#include <QScrollArea>
#include <QStackedWidget>

namespace forecourt {

void ImportAssistant::build()
{
    m_title = new Label(TextRole::Title, this);
    m_step = new Label(TextRole::Secondary, this);
    m_close = new Button({}, QStringLiteral("x-lg"), ButtonVariant::Quiet, this);
    m_customers = new Chip({}, this);
    m_vehicles = new Chip({}, this);
    auto *kinds = new QButtonGroup(this);
    for (Chip *chip : {m_customers, m_vehicles}) {
        chip->setCheckable(true);
        kinds->addButton(chip);
    }
    m_customers->setChecked(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_step, 1);
    head->addWidget(m_customers);
    head->addWidget(m_vehicles);
    head->addWidget(m_close);
    m_stack = new QStackedWidget(this);
    m_choose = new Placeholder;
    m_stack->addWidget(m_choose);
    m_stack->addWidget(buildColumns());
    auto *running = new QWidget;
    auto *column = new QVBoxLayout(running);
    m_progress = new ProgressPanel(m_import.clock());
    m_waits = new Label(TextRole::Secondary);
    m_waits->setObjectName(QStringLiteral("importWaits"));
    m_waits->setWordWrap(true);
    column->addWidget(m_progress);
    column->addWidget(m_waits);
    column->addStretch(1);
    m_stack->addWidget(running);
    m_stack->addWidget(buildDone());
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    m_choose->setObjectName(QStringLiteral("importChoose"));
    m_close->setObjectName(QStringLiteral("importClose"));
}

QWidget *ImportAssistant::buildColumns()
{
    auto *page = new QWidget;
    m_file = new Label(TextRole::Secondary);
    m_forecast = new Label(TextRole::Body);
    m_forecast->setObjectName(QStringLiteral("importForecast"));
    m_forecast->setWordWrap(true);
    m_columnsCard = new Card;
    m_columns = new ImportColumnsForm;
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_columns);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false); // the card shows
    m_columns->setAutoFillBackground(false);
    m_columnsCard->contentLayout()->addWidget(scroll);
    m_previewCard = new Card;
    m_table = new TablePane;
    m_table->setObjectName(QStringLiteral("importPreview"));
    m_model = new ImportPreviewModel(this);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_previewCard->contentLayout()->addWidget(m_table);
    m_go = new Button({}, ButtonVariant::Primary);
    m_go->setObjectName(QStringLiteral("importGo"));
    m_back = new Button({}, ButtonVariant::Quiet);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_go);
    buttons->addWidget(m_back);
    buttons->addWidget(m_forecast, 1);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_file);
    layout->addWidget(m_columnsCard, 3);
    layout->addWidget(m_previewCard, 2);
    layout->addLayout(buttons);
    return page;
}

QWidget *ImportAssistant::buildDone()
{
    auto *page = new QWidget;
    m_outcome = new Banner(Tone::Ok);
    m_outcome->setObjectName(QStringLiteral("importOutcome"));
    m_problems = new Label(TextRole::Secondary);
    m_problems->setObjectName(QStringLiteral("importProblems"));
    m_problems->setWordWrap(true);
    m_again = new Button({}, ButtonVariant::Primary);
    m_errors = new Button({}, ButtonVariant::Plain);
    m_undo = new Button({}, QStringLiteral("arrow-counterclockwise"), ButtonVariant::Plain);
    m_undo->setObjectName(QStringLiteral("importUndo"));
    m_errors->setObjectName(QStringLiteral("importErrors"));
    m_again->setObjectName(QStringLiteral("importAgain"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addWidget(m_errors);
    buttons->addWidget(m_undo);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_outcome);
    layout->addWidget(m_problems);
    layout->addLayout(buttons);
    layout->addStretch(1);
    return page;
}

void ImportAssistant::show(Step step)
{
    m_now = step;
    m_stack->setCurrentIndex(static_cast<int>(step));
    const bool choosing = step == Step::Choose || step == Step::Columns;
    m_customers->setVisible(choosing);
    m_vehicles->setVisible(choosing);
    updateWords();
}

void ImportAssistant::showPreview()
{
    m_model->setPreview(m_preview);
    constexpr int kLeast = 40; // of the check; the others as wide as their text
    constexpr int kMost = 90;
    const Tokens &t = tokens(this);
    m_table->resizeColumnsToContents();
    m_table->setColumnWidth(0, std::clamp(m_table->columnWidth(0), t.space(kLeast), t.space(kMost)));
    if (m_model->rowCount() > 0) {
        m_table->setCurrentIndex(m_model->index(0, 0));
    }
    updateWords();
}

void ImportAssistant::restyle()
{
    const Tokens &t = tokens(this);
    layout()->setContentsMargins(t.space(4), t.space(4), t.space(4), t.space(4));
    layout()->setSpacing(t.space(3));
}

void ImportAssistant::retranslate()
{
    m_customers->setText(tr("Customers"));
    m_vehicles->setText(tr("Vehicles"));
    m_close->setText(tr("Close"));
    m_columnsCard->setTitle(tr("What the columns mean"));
    m_previewCard->setTitle(tr("The first rows"));
    m_table->setAccessibleName(tr("The first rows"));
    m_go->setText(tr("Import"));
    m_back->setText(tr("Another file"));
    m_again->setText(tr("Import another file"));
    m_errors->setText(tr("Open the rows to correct"));
    m_undo->setText(tr("Take the import back"));
    m_waits->setText(
        tr("Everybody can go on reading and searching. What somebody saves at this desk meanwhile "
           "waits until this is done or stopped, and is then saved."));
    m_model->setPreview(m_preview);
    updateWords();
}

void ImportAssistant::updateWords()
{
    m_title->setText(m_kind == ImportKind::Customers ? tr("Import customers") : tr("Import vehicles"));
    const int step = std::min(static_cast<int>(m_now), 2) + 1;
    m_step->setText(tr("Step %1 of 3").arg(step));
    if (m_now == Step::Choose) {
        m_choose->setIconName(m_failed ? QStringLiteral("exclamation-octagon")
                                       : QStringLiteral("box-arrow-in-down"),
                              m_failed ? Tone::Bad : Tone::Neutral);
        m_choose->setSentence(m_failed ? ImportTexts::failure(*m_failed)
                                       : tr("Choose a table, or drop one here"));
        m_choose->setDetail(
            tr("A CSV file with one row for each customer or car. Nothing is written before you say so."));
        m_choose->setAction(tr("Choose a file…"));
    }
    m_file->setText(tr("%1 (%2)").arg(QFileInfo(m_preview.plan.path).fileName(),
                                      ImportTexts::format(m_preview.plan.format)));
    if (m_seen) {
        showForecast(*m_seen);
    } else {
        m_forecast->setText(tr("Looking through the file…"));
        m_forecast->setTone(Tone::Neutral);
    }
    if (m_now != Step::Done) {
        return;
    }
    const bool bad = m_failed.has_value();
    m_outcome->setTone(bad ? Tone::Bad : m_report.counts.rejected > 0 && !m_undone ? Tone::Warn : Tone::Ok);
    m_outcome->setText(bad        ? ImportTexts::failure(*m_failed)
                       : m_undone ? ImportTexts::undone(*m_undone)
                                  : ImportTexts::result(m_report));
    QStringList problems;
    constexpr qsizetype kShown = 10;
    for (const ImportProblem &problem : m_report.problems.first(std::min(kShown, m_report.problems.size()))) {
        problems.append(ImportTexts::problemAt(problem, m_preview.plan.titles.value(problem.column - 1)));
    }
    m_problems->setText(m_undone || bad ? QString() : problems.join(QLatin1Char('\n')));
    m_errors->setVisible(!bad && !m_report.errorFile.isEmpty());
    const QString errors = QDir::toNativeSeparators(m_report.errorFile); // there may be older ones beside it
    m_errors->setToolTip(errors);
    m_errors->setAccessibleDescription(errors);
    m_undo->setVisible(!bad && !m_undone && m_report.changedAnything());
}

void ImportAssistant::showForecast(const ImportForecast &forecast)
{
    const QLocale locale;
    QString text = tr("%1 rows, %2 of them known already")
                       .arg(locale.toString(forecast.rows), locale.toString(forecast.known));
    if (forecast.rejected > 0) {
        text += tr("; %1 cannot be taken and will be written to a file to correct")
                    .arg(locale.toString(forecast.rejected));
    }
    m_forecast->setText(text);
    m_forecast->setTone(forecast.rejected > 0 ? Tone::Warn : Tone::Neutral);
}

} // namespace forecourt
