// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/drafts/draftstore.h"
#include "models/services/reception/receptionservice.h"
#include "ui/shell/room.h"

namespace forecourt {

class AppointmentService;
class AppointmentsView;
class AttachmentService;
class CheckInPage;
class ListExport;
class ListPane;
class PeoplePort;
class Placeholder;
class PrintOutput;
class QueueModel;
class SplitView;

// The counter: who waits at the left, one check-in at the right.
class ReceptionRoom final : public Room
{
    Q_OBJECT

public:
    // All must outlive the room. Without people, nobody is kept from anything.
    ReceptionRoom(ReceptionService &reception, DraftStore &drafts, PrintOutput &output,
                  const PeoplePort *people = nullptr, QWidget *parent = nullptr);

    // Offers to export the queue; without it the room does not. Both must outlive the room.
    void setExport(ListExport &exporter, const PeoplePort &people);

    // Offers photos and a signature with a check-in; without it the room does not. It must outlive the room.
    void setAttachments(AttachmentService &attachments);

    // Offers appointments; without it the room does not. Both must outlive the room; without people, nobody
    // is kept from anything.
    void setAppointments(AppointmentService &appointments, const PeoplePort *people);
    [[nodiscard]] static QKeySequence bookKeys();

    [[nodiscard]] QString id() const override { return QStringLiteral("reception"); }
    [[nodiscard]] QString title() const override { return tr("Reception"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("box-arrow-in-down"); }
    // Besides visits and appointments: "reception:customer" and "reception:vehicle" take that customer or car
    // in.
    [[nodiscard]] QStringList kinds() const override;
    void openRecord(const QString &kind, const QUuid &id) override;
    void activate() override;
    void deactivate() override;
    [[nodiscard]] bool canCreate() const override { return true; }
    void createNew() override;
    [[nodiscard]] QString createText() const override { return tr("New arrival"); }
    [[nodiscard]] bool canPrint() const override { return true; }
    void print() override;
    bool stepBack() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

    [[nodiscard]] CheckInPage *page() const { return m_page; }

protected:
    void retranslate() override;

private:
    void build();
    void connectList();
    void addShortcuts();
    void addAppointmentShortcuts();
    void showAppointments();
    void leaveAppointments();
    [[nodiscard]] bool showsAppointments() const;
    [[nodiscard]] bool toggleAppointments(const QString &chip); // whether it is theirs
    void nameAppointments();
    void nameAction();
    [[nodiscard]] QString scopeText() const;
    void ask();
    void reload();
    void refreshCounts();
    void takeCounts(const QueueCounts &counts);
    void showListState(const Error *error = nullptr);
    void showRow(const QModelIndex &index);
    void onLoaded();

    ReceptionService &m_reception;
    DraftStore &m_drafts;
    QueueModel *m_model;
    ListPane *m_list;
    Placeholder *m_listState;
    CheckInPage *m_page;
    SplitView *m_split;
    AppointmentsView *m_appointments = nullptr; // null: not offered
    QueueScope m_scope = QueueScope::Waiting;
    VisitId m_wanted; // asked for before the list had it
    bool m_asked = false;
    bool m_started = false;
};

} // namespace forecourt
