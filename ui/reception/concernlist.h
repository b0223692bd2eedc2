// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/reception/checkin.h"
#include "ui/widgets/kitwidget.h"

class QLineEdit;
class QVBoxLayout;

namespace forecourt {

class Badge;
class Button;
class Label;

// What the customer says, a line each, with an empty line at the end to go on. Enter adds a line, Backspace
// in an empty one takes it away, Enter in the empty last one moves on.
class ConcernList final : public KitWidget
{
    Q_OBJECT

public:
    explicit ConcernList(QWidget *parent = nullptr);

    [[nodiscard]] QList<CheckInConcern> concerns() const; // without the empty ones
    void setConcerns(const QList<CheckInConcern> &concerns);
    // Adds jobs of earlier visits that are not in the list yet.
    void add(const QList<CheckInConcern> &concerns);
    [[nodiscard]] QList<QLineEdit *> edits() const;

Q_SIGNALS:
    void changed();
    void left(); // Enter in the empty last line

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void restyle() override;
    void retranslate() override;

private:
    struct Line
    {
        QWidget *box = nullptr;
        Label *number = nullptr;
        QLineEdit *edit = nullptr;
        Badge *again = nullptr;
        Button *remove = nullptr;
        JobId job;
    };

    void append(const CheckInConcern &concern);
    static void setLine(Line &line, const CheckInConcern &concern);
    void removeAt(qsizetype index);
    void connectLine(const Line &line);
    void enter(qsizetype index);
    void keepOneEmpty();
    void renumber();
    [[nodiscard]] qsizetype indexOf(const QObject *edit) const;

    QVBoxLayout *m_layout;
    QList<Line> m_lines;
};

} // namespace forecourt
