// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/store/setupchecklist.h"
#include "ui/widgets/kitwidget.h"

#include <array>

namespace forecourt {

class Button;
class Card;
class Columns;
class IconLabel;

// What a new store has to see to, how much of it is done, and the way to each. Goes away for good once
// everything is done or somebody does not want it.
class ChecklistCard final : public KitWidget
{
    Q_OBJECT

public:
    explicit ChecklistCard(QWidget *parent = nullptr);

    void setChecklist(const SetupChecklist &checklist);
    void focus(); // the first step that waits

Q_SIGNALS:
    void jumpRequested(forecourt::SetupStep step);
    void confirmed(forecourt::SetupStep step);
    void dismissed();

protected:
    void retranslate() override;

private:
    static constexpr int kSteps = 7;
    struct Line
    {
        IconLabel *sign = nullptr;
        Button *step = nullptr;
        Button *confirm = nullptr;
    };

    QWidget *makeColumn(int from, int until);
    [[nodiscard]] static QString title(SetupStep step);

    Card *m_card;
    Columns *m_columns;
    Button *m_dismiss;
    std::array<Line, kSteps> m_lines{};
    SetupChecklist m_checklist;
};

} // namespace forecourt
