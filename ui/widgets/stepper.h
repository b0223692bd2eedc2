// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

namespace forecourt {

// Where something stands on its way, from left to right: each step with its mark (tick, number), its name and
// its state in words. Only looked at; where there is no room the names of the other steps are shortened.
class Stepper final : public KitWidget
{
    Q_OBJECT

public:
    explicit Stepper(QWidget *parent = nullptr);

    void setSteps(const QStringList &names);
    void setCurrent(int index); // steps before it are done; the number of steps: all are done
    [[nodiscard]] int current() const { return m_current; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void restyle() override;
    void retranslate() override;

private:
    enum class State { Done, Current, Open };

    [[nodiscard]] State stateOf(int index) const;
    [[nodiscard]] static QString word(State state);
    [[nodiscard]] int textRoom(int index) const; // what the longer of name and word needs
    [[nodiscard]] QList<int> widths() const;     // of the texts, as there is room
    void paintWords(QPainter *painter, const QRect &line, int index) const;
    void paintMark(QPainter *painter, const QRect &rect, int index) const;

    QStringList m_names;
    int m_current = 0;
};

} // namespace forecourt
