// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/figures/figuresservice.h"
#include "ui/widgets/kitwidget.h"

class QHBoxLayout;

namespace forecourt {

class Button;
class FigureRecordsModel;
class ListPane;
class ListView;
class Placeholder;

// The list behind a number. Enter opens a record.
class FigureRecords final : public KitWidget
{
    Q_OBJECT

public:
    explicit FigureRecords(FiguresService &figures, QWidget *parent = nullptr);

    void showRecords(const FigureRange &range, const FigureSelection &selection);
    void reload(const FigureRange &range);
    [[nodiscard]] const FigureSelection &selection() const { return m_selection; }
    [[nodiscard]] ListView *view() const;
    [[nodiscard]] int count() const;

Q_SIGNALS:
    void openRequested(const QString &kind, const QUuid &id);
    void closed();

protected:
    void retranslate() override;

private:
    void ask();
    void showState(const Error *error = nullptr);

    FiguresService &m_figures;
    FigureRecordsModel *m_model;
    ListPane *m_list;
    Placeholder *m_state;
    FigureRange m_range;
    FigureSelection m_selection;
};

} // namespace forecourt
