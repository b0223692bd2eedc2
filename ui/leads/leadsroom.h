// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/leads/leadinbox.h"
#include "models/services/leads/leadservice.h"
#include "ui/shell/room.h"

class QMenu;
class QSplitter;
class QStackedWidget;

namespace forecourt {

class EmptyState;
class LeadForm;
class LeadListPane;
class LeadPanel;
class ListExport;
class PeoplePort;

// Where leads arrive, are answered and followed up. Everything given must outlive it.
class LeadsRoom final : public Room
{
    Q_OBJECT

public:
    LeadsRoom(LeadService &service, LeadFiles &files, LeadInbox &inbox, PeoplePort &people,
              QWidget *parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("leads"); }
    [[nodiscard]] QString title() const override { return tr("Leads"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("telephone-inbound"); }
    [[nodiscard]] QStringList kinds() const override { return {QStringLiteral("lead")}; }
    void openRecord(const QString &kind, const QUuid &id) override;
    void activate() override;
    [[nodiscard]] bool canCreate() const override { return true; }
    void createNew() override;
    [[nodiscard]] QString createText() const override { return tr("New lead"); }
    bool stepBack() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

    void setExport(ListExport &exporter, const Clock &clock);
    void importFiles(const QStringList &paths);
    void watchFolder(const QString &path); // empty: watch none

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void restyle() override;
    void retranslate() override;

private:
    void build();
    void connectList();
    void connectDetail();
    void addShortcuts();
    void showLead(const LeadId &id);
    void openLead(const LeadId &id);
    void onGone();
    void editLead();
    void save();
    void startCall();
    void showImportMenu();
    void chooseFiles();
    void chooseFolder();

    LeadService &m_service;
    LeadInbox &m_inbox;
    PeoplePort &m_people;
    QSplitter *m_split;
    LeadListPane *m_list;
    QStackedWidget *m_side;
    EmptyState *m_nothing;
    LeadPanel *m_panel;
    LeadForm *m_form;
    QMenu *m_importMenu;
    bool m_sized = false;
};

} // namespace forecourt
