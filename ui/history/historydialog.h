// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QUuid>

class QStackedLayout;

namespace forecourt {

class AuditService;
class Button;
class ErrorState;
class Clock;
class HistoryModel;
class Label;
class ListExport;
class LoadingState;
class PeoplePort;
class Placeholder;
class TablePane;
struct ExportOffer;

// Who changed which field of a record from what to what. Closed with Esc; deletes itself then.
class HistoryDialog final : public QDialog
{
    Q_OBJECT

public:
    // The service must outlive the dialog.
    HistoryDialog(AuditService &service, const QString &kind, const QUuid &id, QWidget *parent);

    // Offers to export the history as every list is; without it the dialog does not. All must outlive it.
    void setExport(ListExport &exporter, const PeoplePort &people, const Clock &clock);

    [[nodiscard]] TablePane *table() const { return m_table; }
    [[nodiscard]] ExportOffer exportOffer() const;

private:
    void build();
    void showState();
    void retry();

    AuditService &m_service;
    QString m_kind;
    QUuid m_id;
    HistoryModel *m_model;
    TablePane *m_table;
    LoadingState *m_reading;
    ErrorState *m_failed;
    Placeholder *m_placeholder;
    Button *m_export;
    Label *m_told; // what became of an export, or of reading on
    QStackedLayout *m_body;
};

} // namespace forecourt
