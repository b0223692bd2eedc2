// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/itemmodels/recordlistmodel.h"
#include "models/itemmodels/roles.h"
#include "models/services/reception/queue.h"

#include <QTimer>

namespace forecourt {

// The arrivals of the queue. How long somebody waits goes on while the list is looked at.
class QueueModel final : public RecordListModel<QueueEntry>
{
    Q_OBJECT

public:
    // `clock` must outlive the model.
    explicit QueueModel(const Clock &clock, QObject *parent = nullptr);

    void retranslate() { repaintAll(); }

    // Amber after ten minutes of waiting, red after twenty.
    [[nodiscard]] static Tone toneOfWaiting(qint64 ms);

protected:
    [[nodiscard]] QVariant cell(const QueueEntry &entry, int column, int role) const override;

private:
    [[nodiscard]] QString badge(const QueueEntry &entry) const;
    [[nodiscard]] Tone tone(const QueueEntry &entry) const;

    const Clock &m_clock;
    QTimer m_tick;
};

} // namespace forecourt
