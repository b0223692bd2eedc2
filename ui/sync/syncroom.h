// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/room.h"
#include "ui/sync/synclistmodel.h"

class QDialog;
class QScrollArea;

namespace forecourt {

class Clock;
class ConflictView;
class EmptyState;
class ListExport;
class ListPane;
class OperationView;
class PeoplePort;
class SyncPort;
struct ExportOffer;

// Where a person sees how this desk stands with its server, and what synchronisation could not do alone:
// conflicts with both values, refused changes with the reason and what can be done about them, what still
// waits, and what became of refused changes. Everything given must outlive the room.
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
    void buildList();
    void buildPage(QWidget *page);
    void connectViews();
    void follow();
    void addDecisionCommands();
    void addScopeCommands();
    void showScope(SyncScope scope);
    void showCurrent();
    void readStory(const ConflictItem &item);
    void readOperation(const QUuid &id);
    void showListState();
    void countOpen();
    void chooseScope();
    void showCounts();
    void decide(ConflictDecision decision);
    void told(const Result<void> &decided);
    void mend();
    void giveUp();
    void exportOperation();
    void writeOperation(const QUuid &operation, const QString &path);
    void openShown();
    void openAwaited(const QUuid &id);
    void goTo(const QUuid &operation);
    void front(QDialog *dialog);
    [[nodiscard]] bool showsConflict() const;
    [[nodiscard]] const SyncItem *current() const;
    [[nodiscard]] ExportOffer exportOffer() const;

    SyncQueueService &m_service;
    SyncPort &m_sync;
    PeoplePort &m_people;
    const Clock &m_clock;
    SyncListModel *m_model;
    ListPane *m_list;
    EmptyState *m_empty;
    QWidget *m_page;
    QScrollArea *m_detail;
    ConflictView *m_conflict;
    OperationView *m_operation;
    ListCount m_conflicts;
    ListCount m_refused;
    QUuid m_openWhenRead;   // Enter was quicker than the details of this one
    bool m_entered = false; // and nobody has chosen a list since
};

} // namespace forecourt
