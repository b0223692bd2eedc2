// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/placeholder.h"

#include <QRegularExpression>

namespace forecourt {

// Something failed: what happened, what was kept, what to do.
class ErrorState final : public Placeholder
{
    Q_OBJECT

public:
    explicit ErrorState(QWidget *parent = nullptr) : Placeholder(parent)
    {
        setIconName(QStringLiteral("exclamation-octagon"), Tone::Bad);
        connect(this, &Placeholder::actionTriggered, this, &ErrorState::retryRequested);
        ErrorState::retranslate();
    }

    void setError(const QString &happened, const QString &kept, const QString &whatToDo)
    {
        setSentence(happened);
        setDetail(QStringList({kept, whatToDo})
                      .filter(QRegularExpression(QStringLiteral(".")))
                      .join(QLatin1Char(' ')));
    }

Q_SIGNALS:
    void retryRequested();

protected:
    void retranslate() override { setAction(tr("Try again")); }
};

} // namespace forecourt
