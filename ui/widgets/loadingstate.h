// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/placeholder.h"

namespace forecourt {

// Work under way; a still picture, because motion would draw the eye.
class LoadingState final : public Placeholder
{
    Q_OBJECT

public:
    explicit LoadingState(QWidget *parent = nullptr) : LoadingState(QString(), parent) {}
    // An empty text says "Loading…" in the language of the moment.
    explicit LoadingState(const QString &text, QWidget *parent = nullptr) : Placeholder(parent), m_text(text)
    {
        setIconName(QStringLiteral("hourglass-split"));
        LoadingState::retranslate();
    }

protected:
    void retranslate() override { setSentence(m_text.isEmpty() ? tr("Loading\u2026") : m_text); }

private:
    QString m_text;
};

} // namespace forecourt
