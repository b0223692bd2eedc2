// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/customerimport/importplan.h"
#include "ui/widgets/kitwidget.h"

class QComboBox;
class QGridLayout;

namespace forecourt {

class Label;

// What each column of a file means: its title, what stands in its first rows, and the choice.
class ImportColumnsForm final : public KitWidget
{
    Q_OBJECT

public:
    explicit ImportColumnsForm(QWidget *parent = nullptr);

    void setPreview(const ImportPreview &preview);
    [[nodiscard]] ImportColumns columns() const;
    void focusFirst();

Q_SIGNALS:
    void changed(); // by the person

protected:
    void restyle() override;
    void retranslate() override;

private:
    struct Line
    {
        Label *title;
        Label *sample;
        QComboBox *field;
    };

    void addLine(int index);
    void chosen(int index);
    void showLine(int index, const ImportPreview &preview);

    QGridLayout *m_grid;
    QList<Line> m_lines;
    qsizetype m_shown = 0;
};

} // namespace forecourt
