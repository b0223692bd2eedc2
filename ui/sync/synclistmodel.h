// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/recordlistmodel.h"
#include "models/itemmodels/roles.h"
#include "models/services/sync/syncqueueservice.h"

#include <QCoreApplication>

namespace forecourt {

class Clock;

enum class SyncScope { Conflicts, Refused, Waiting, Closed };

// A line of the Sync room: a conflict, or an operation of this desk that the server refused or has not got
// yet, or that was refused and is closed.
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

    // With it lines say how old they are; without it when they began. Must outlive the model.
    void setClock(const Clock *clock) { m_clock = clock; }
    void show(SyncScope scope);
    [[nodiscard]] SyncScope scope() const { return m_scope; }
    void retranslate() { repaintAll(); }

protected:
    [[nodiscard]] QVariant cell(const SyncItem &item, int column, int role) const override;

private:
    [[nodiscard]] QVariant conflictCell(const SyncItem &item, int role) const;
    [[nodiscard]] QVariant queuedCell(const SyncItem &item, int role) const;
    [[nodiscard]] static QString detailOf(const QueuedItem &item);
    [[nodiscard]] static QString badgeOf(const SyncItem &item);
    [[nodiscard]] static Tone toneOf(const SyncItem &item);
    [[nodiscard]] QString timeOf(const SyncItem &item) const;

    SyncQueueService &m_service;
    const Clock *m_clock = nullptr;
    SyncScope m_scope = SyncScope::Conflicts;
};

} // namespace forecourt
