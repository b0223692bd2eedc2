// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

namespace forecourt {

// A person as the first letter of the name in a circle.
class Avatar final : public KitWidget
{
    Q_OBJECT

public:
    enum class Size { Normal, Large };

    explicit Avatar(const QString &name = {}, Size size = Size::Normal, QWidget *parent = nullptr);

    void setName(const QString &name);
    // The first letter of a name, a whole grapheme.
    [[nodiscard]] static QString initialOf(const QString &name);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void restyle() override;

private:
    QString m_name;
    Size m_size;
};

} // namespace forecourt
