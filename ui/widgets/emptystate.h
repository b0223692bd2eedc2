// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/placeholder.h"

namespace forecourt {

// An empty list: what belongs here, and the first thing to do.
class EmptyState final : public Placeholder
{
    Q_OBJECT

public:
    EmptyState(const QString &iconName, const QString &sentence, QWidget *parent = nullptr)
        : Placeholder(parent)
    {
        setIconName(iconName);
        setSentence(sentence);
    }
};

} // namespace forecourt
