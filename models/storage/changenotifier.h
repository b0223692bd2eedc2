// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/changeset.h"

#include <QObject>

namespace forecourt {

// The one way to learn of change: emitted after each commit, whether a person, an import or another desk did
// it. Lives on the thread that created it; `publish` may be called from any thread and arrives queued.
class ChangeNotifier final : public QObject
{
    Q_OBJECT

public:
    explicit ChangeNotifier(QObject *parent = nullptr);

    void publish(const ChangeSet &changes);

Q_SIGNALS:
    void changed(const forecourt::ChangeSet &changes);
};

} // namespace forecourt
