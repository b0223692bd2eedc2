// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/label.h"

namespace forecourt {

// The heading of a group of fields inside a card.
class SectionTitle final : public Label
{
    Q_OBJECT

public:
    explicit SectionTitle(const QString &text, QWidget *parent = nullptr)
        : Label(text, TextRole::Heading, parent)
    {}
};

} // namespace forecourt
