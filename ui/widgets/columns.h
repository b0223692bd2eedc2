// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

class QBoxLayout;

namespace forecourt {

// Two parts of a page: side by side while both have room, one below the other where not. For a scroll area,
// which must not give them more width than they see.
class Columns final : public KitWidget
{
    Q_OBJECT

public:
    explicit Columns(QWidget *parent = nullptr);

    // Stretch 0 keeps the width the part asks for while beside the other.
    void setParts(QWidget *main, int mainStretch, QWidget *side, int sideStretch);
    [[nodiscard]] bool isStacked() const;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void restyle() override;

private:
    void arrange();

    QBoxLayout *m_layout;
    QWidget *m_main = nullptr;
    QWidget *m_side = nullptr;
};

} // namespace forecourt
