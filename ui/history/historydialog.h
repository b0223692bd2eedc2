// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QUuid>

class QStackedLayout;

namespace forecourt {

class AuditService;
class Button;
class HistoryModel;
class Placeholder;
class TablePane;

// Who changed which field of a record from what to what. Closed with Esc; deletes itself then.
class HistoryDialog final : public QDialog
{
    Q_OBJECT

public:
    // The service must outlive the dialog.
    HistoryDialog(AuditService &service, const QString &kind, const QUuid &id, QWidget *parent);

    [[nodiscard]] TablePane *table() const { return m_table; }
    // Writes the file; false with a sentence in the dialog where that does not work.
    bool writeTo(const QString &path);

private:
    void showState();
    void chooseFile();

    HistoryModel *m_model;
    TablePane *m_table;
    Placeholder *m_placeholder;
    Button *m_export;
    QStackedLayout *m_body;
};

} // namespace forecourt
