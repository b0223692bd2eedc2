// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/customerimport/customerimport.h"
#include "ui/widgets/kitwidget.h"

#include <QTimer>

class QScrollArea;
class QSettings;
class QStackedWidget;

namespace forecourt {

class Banner;
class Button;
class Card;
class Chip;
class ImportColumnsForm;
class ImportPreviewModel;
class Label;
class PeoplePort;
class Placeholder;
class ProgressPanel;
class TablePane;

// Takes a table of customers or cars from a file, in three steps: the file, what its columns mean with a look
// at its first rows, and the import with its outcome. Nothing is written before the person says so; one step
// takes all of it back. What columns meant is remembered for files with the same titles. Service and port
// must outlive it.
class ImportAssistant final : public KitWidget
{
    Q_OBJECT

public:
    ImportAssistant(CustomerImport &import, const PeoplePort &people, QWidget *parent = nullptr);
    ~ImportAssistant() override; // a run under way is stopped and leaves nothing

    void remember(QSettings *settings) { m_settings = settings; }
    // From the beginning; while an import runs, as it stands.
    void start();
    void open(const QString &path); // as if it had been chosen
    [[nodiscard]] bool isRunning() const { return m_control != nullptr; }

Q_SIGNALS:
    void closed();
    void message(const QString &text, forecourt::Tone tone);

protected:
    void restyle() override;
    void retranslate() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum class Step { Choose, Columns, Run, Done };

    void build();
    QWidget *buildColumns();
    QWidget *buildDone();
    void connectAll();
    void show(Step step);
    void chooseFile();
    void setKind(ImportKind kind);
    void took(const Result<ImportPreview> &preview);
    void columnsChanged();
    void askForecast();
    void showForecast(const ImportForecast &forecast);
    void showPreview();
    void run();
    void ran(const Result<ImportReport> &report);
    void undo();
    void openErrors();
    void cancel();
    void fail(const Error &error);
    void beginRun(const QString &title, qint64 total);
    void endRun();
    void updateWords();
    [[nodiscard]] QString settingsKey() const;

    CustomerImport &m_import;
    const PeoplePort &m_people;
    QSettings *m_settings = nullptr;
    Label *m_title;
    Label *m_step;
    Button *m_close;
    Chip *m_customers;
    Chip *m_vehicles;
    QStackedWidget *m_stack;
    Placeholder *m_choose;
    Label *m_file;
    Label *m_forecast;
    Card *m_columnsCard;
    ImportColumnsForm *m_columns;
    Card *m_previewCard;
    TablePane *m_table;
    ImportPreviewModel *m_model;
    Button *m_go;
    Button *m_back;
    ProgressPanel *m_progress;
    Label *m_waits; // that others' saves wait
    Banner *m_outcome;
    Label *m_problems;
    Button *m_undo;
    Button *m_errors;
    Button *m_again;
    QTimer m_tick;
    QTimer m_pause;
    Step m_now = Step::Choose;
    ImportKind m_kind = ImportKind::Customers;
    ImportPreview m_preview;
    ImportReport m_report;
    ImportControlPtr m_control; // of the run, while there is one
    ImportControlPtr m_looking; // of the forecast
    std::optional<Error> m_failed;
    std::optional<ImportForecast> m_seen;
    std::optional<ImportUndone> m_undone;
    int m_asked = 0; // the latest question; answers to earlier ones are late
};

} // namespace forecourt
