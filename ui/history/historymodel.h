// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/recordlistmodel.h"
#include "models/services/listexport/exporttables.h"

#include <QCoreApplication>

namespace forecourt {

// The history of a record as a table, newest first.
class HistoryModel final : public RecordListModel<AuditLine>
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::HistoryModel)

public:
    enum Column : int {
        TimeColumn,
        WhoColumn,
        DeskColumn,
        WhatColumn,
        FieldColumn,
        BeforeColumn,
        AfterColumn,
        ColumnCount
    };

    // The service must outlive the model.
    explicit HistoryModel(AuditService &service, QObject *parent = nullptr);

    void show(const QString &kind, const QUuid &id);
    // The cells of a line, in words, as exporttables::history() wants them.
    [[nodiscard]] static QList<SheetCell> exported(const AuditLine &line);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QVariant cell(const AuditLine &line, int column, int role) const override;

private:
    [[nodiscard]] static QString text(const AuditLine &line, int column);

    AuditService &m_service;
};

} // namespace forecourt
