// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/room.h"
#include "ui/sync/synclistmodel.h"

class QStackedWidget;

namespace forecourt {

class Badge;
class Button;
class Card;
class Clock;
class Label;
class ListExport;
class ListPane;
class EmptyState;
class PeoplePort;
class SplitView;
class SyncPort;
struct ExportOffer;

// Where a person sees what synchronisation could not decide alone: conflicts with both values, refused
// operations with the reason, and what still waits. Everything given must outlive the room.
class SyncRoom final : public Room
{
    Q_OBJECT

public:
    SyncRoom(SyncQueueService &service, SyncPort &sync, PeoplePort &people, const Clock &clock,
             QWidget *parent = nullptr);

    // Offers to export its lists; without it the room does not. `exporter` must outlive the room.
    void setExport(ListExport &exporter);

    [[nodiscard]] QString id() const override { return QStringLiteral("sync"); }
    [[nodiscard]] QString title() const override { return tr("Sync"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("arrow-repeat"); }
    void activate() override;

protected:
    void restyle() override;
    void retranslate() override;

private:
    void buildDetail(QWidget *page);
    void addDecisionShortcuts();
    void showScope(const QString &chip);
    void showCurrent();
    void showConflict(const ConflictItem &item);
    void showQueued(const QueuedItem &item, SyncScope scope);
    void showStatus();
    void updateEmptyState();
    void countAttention();
    void decide(ConflictDecision decision);
    [[nodiscard]] const SyncItem *current() const;
    [[nodiscard]] ExportOffer exportOffer() const;

    SyncQueueService &m_service;
    SyncPort &m_sync;
    PeoplePort &m_people;
    const Clock &m_clock;
    SyncListModel *m_model;
    ListPane *m_list;
    EmptyState *m_empty;
    Badge *m_status;
    Label *m_heading;
    Label *m_sentence;
    QWidget *m_detail;
    Card *m_standing;
    Label *m_standingValue;
    Card *m_other;
    Label *m_otherValue;
    Button *m_keep;
    Button *m_use;
    Button *m_syncNow;
};

} // namespace forecourt
