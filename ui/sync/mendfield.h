// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/sync/operationdetail.h"
#include "ui/widgets/kitwidget.h"

namespace forecourt {

class Clock;
class FormField;

// One field of a refused operation in the form that mends it: the editor its kind asks for, and beneath it
// what stands at this desk without the operation.
class MendField final : public KitWidget
{
    Q_OBJECT

public:
    // The clock must outlive it. Not for fields that are shown only (canEdit()).
    MendField(const OperationChange &change, const OperationField &field, const Currency &currency,
              const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] static bool canEdit(const OperationField &field);

    // Says beneath the editor what is wrong with it, if anything is.
    [[nodiscard]] bool check();
    // Nothing where the value is as the operation has it.
    [[nodiscard]] std::optional<MendedField> mended() const;
    [[nodiscard]] const OperationField &field() const { return m_field; }
    [[nodiscard]] QWidget *editor() const { return m_editor; }
    void showProblem(const QString &text);

protected:
    void retranslate() override;

private:
    [[nodiscard]] QWidget *makeEditor(const Currency &currency, const Clock &clock);
    [[nodiscard]] QWidget *makeTextEditor();
    [[nodiscard]] QWidget *makeChoice();
    [[nodiscard]] std::optional<CellValue> value() const; // nothing: not understood
    [[nodiscard]] std::optional<CellValue> number() const;
    [[nodiscard]] std::optional<CellValue> parsed() const;
    void showCurrent();

    OperationChange m_change;
    OperationField m_field;
    QString m_shown; // as the editor showed the operation's own value
    QWidget *m_editor;
    FormField *m_form;
};

} // namespace forecourt
