// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/recordlistmodel.h"
#include "models/services/listexport/exporttables.h"

#include <QCoreApplication>

namespace forecourt {

// One field of one change, or a change without fields.
struct HistoryLine
{
    QUuid id;
    AuditEntry entry; // without its fields
    std::optional<AuditField> field;

    bool operator==(const HistoryLine &) const = default;
};

// The history of a record as a table, newest first.
class HistoryModel final : public RecordListModel<HistoryLine>
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
    [[nodiscard]] static QList<HistoryLine> linesOf(const QList<AuditEntry> &entries);
    // The cells of a change and one of its fields, in words, as exporttables::history() wants them.
    [[nodiscard]] static QList<SheetCell> exported(const AuditEntry &entry, const AuditField *field);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QVariant cell(const HistoryLine &line, int column, int role) const override;

private:
    [[nodiscard]] static QString text(const HistoryLine &line, int column);

    AuditService &m_service;
};

} // namespace forecourt
