// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/recordlistmodel.h"
#include "models/services/sync/syncqueueservice.h"

#include <QCoreApplication>

namespace forecourt {

enum class SyncScope { Conflicts, Refused, Waiting };

// A line of the Sync room: a conflict, or an operation of this desk that the server refused or has not got
// yet.
struct SyncItem
{
    QUuid id;
    SyncScope scope = SyncScope::Conflicts;
    ConflictItem conflict;
    QueuedItem queued;

    bool operator==(const SyncItem &) const = default;
};

class SyncListModel final : public RecordListModel<SyncItem>
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::SyncListModel)

public:
    explicit SyncListModel(SyncQueueService &service, QObject *parent = nullptr);

    void show(SyncScope scope);
    [[nodiscard]] SyncScope scope() const { return m_scope; }
    void retranslate() { repaintAll(); }

protected:
    [[nodiscard]] QVariant cell(const SyncItem &item, int column, int role) const override;

private:
    SyncQueueService &m_service;
    SyncScope m_scope = SyncScope::Conflicts;
};

} // namespace forecourt
