// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/leads/leadfiles.h"
#include "ui/leads/leadtablemodel.h"
#include "ui/widgets/kitwidget.h"

#include <QTimer>

class QBoxLayout;
class QButtonGroup;
class QSettings;
class QStackedLayout;

namespace forecourt {

class Button;
class Chip;
class EmptyState;
class ErrorState;
class ColumnButton;
class ImportPanel;
class Label;
class LeadBatch;
class LoadingState;
class PeoplePort;
class SearchBox;
class TablePane;

// The left half of the room: title, counts, filters, the result of imports and the table of leads. Services
// and port must outlive it.
class LeadListPane final : public KitWidget
{
    Q_OBJECT

public:
    LeadListPane(LeadService &service, LeadFiles &files, PeoplePort &people, QWidget *parent = nullptr);

    [[nodiscard]] TablePane *table() const { return m_table; }
    [[nodiscard]] Button *importButton() const { return m_import; }
    [[nodiscard]] ImportPanel *importPanel() const { return m_imports; }
    [[nodiscard]] LeadBatch *batch() const { return m_batch; }
    [[nodiscard]] LeadId currentLead() const;
    [[nodiscard]] const LeadQuery &query() const;    // of the list as it is shown
    [[nodiscard]] QStringList exportColumns() const; // what the shown columns hold, by the keys of an export
    void takeFocus();
    void select(const LeadId &id); // once the lead is in the list
    void setFilter(LeadFilter filter);
    void setWatchedFolder(const QString &path); // empty: none is watched
    bool clearSearch();                         // false where nothing was searched for
    void refreshCounts();

    void saveState(QSettings &settings) const;
    void restoreState(QSettings &settings);

Q_SIGNALS:
    void currentChanged(const forecourt::LeadId &lead);
    void activated(); // Enter or double click on a lead
    void newRequested();
    void waitingChanged(int unanswered, int overdue);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void restyle() override;
    void retranslate() override;

private:
    void build();
    void buildFilters(QBoxLayout *column);
    void buildTable();
    void fitSearch();
    [[nodiscard]] int responseWidth() const;
    void connectParts();
    void ask();
    void onSorted();
    void onLoaded();
    void onFailed(const Error &error);
    void showBody();
    void showCounts();
    void showCountText();
    void setInitialWidths();
    void rememberColumns(); // of the person who works here now
    void fitColumns();
    [[nodiscard]] int columnWidth(int steps) const;
    [[nodiscard]] int usualWidth(int column) const;

    LeadService &m_service;
    PeoplePort &m_people;
    LeadTableModel *m_model;
    Label *m_title;
    Label *m_count;
    Button *m_import;
    Button *m_new;
    QButtonGroup *m_chips;
    SearchBox *m_search;
    ImportPanel *m_imports;
    TablePane *m_table;
    LeadBatch *m_batch = nullptr;
    ColumnButton *m_columns = nullptr;
    QSettings *m_settings = nullptr;
    QString m_settingsGroup; // of the room
    LoadingState *m_loading;
    EmptyState *m_empty;
    ErrorState *m_error;
    Label *m_watched;
    QBoxLayout *m_head = nullptr;
    QBoxLayout *m_filters = nullptr;
    QBoxLayout *m_tools = nullptr;
    QStackedLayout *m_body = nullptr;
    QTimer m_typing;
    QTimer m_fit;
    QTimer m_minute; // counts change with time alone
    LeadCounts m_counts;
    QString m_folder;
    LeadId m_wanted; // to be selected when it comes
    bool m_failed = false;
    bool m_focusWaits = false;
};

} // namespace forecourt
