// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/store/storesettings.h"
#include "ui/settings/storefieldeditor.h"
#include "ui/shell/room.h"

#include <QHash>

class QScrollArea;
class QVBoxLayout;

namespace forecourt {

class BackupCard;
class BackupService;
class Banner;
class Button;
class Card;
class ChecklistCard;
class Clock;
class Columns;
class DeskCard;
class DeskPort;
class FormDraft;
class Label;
class ListExport;
class PeoplePort;
class SecurityCard;
class SignInService;
class StaffCard;

// The store itself: who it is, when it is open, who works there, what it charges, what it prints, and what
// this desk is. Everything given must outlive the room.
class SettingsRoom final : public Room
{
    Q_OBJECT

public:
    // Without backups there is no card for them; without signing in nobody sets a PIN here.
    SettingsRoom(StoreSettings &settings, DeskPort &desk, PeoplePort &people,
                 BackupService *backups = nullptr, SignInService *signIn = nullptr,
                 QWidget *parent = nullptr);

    // Offers to export the list of staff; without it the room does not. Both must outlive the room.
    void setExport(ListExport &exporter, const Clock &clock);

    [[nodiscard]] QString id() const override { return QStringLiteral("settings"); }
    [[nodiscard]] QString title() const override { return tr("Settings"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("gear"); }
    [[nodiscard]] bool isUtility() const override { return true; }
    void activate() override;
    [[nodiscard]] bool canCreate() const override;
    void createNew() override;
    [[nodiscard]] QString createText() const override { return tr("New person"); }
    bool stepBack() override;

Q_SIGNALS:
    void backupFolderChosen(const QString &folder); // empty: that of the data folder again

protected:
    void restyle() override;
    void retranslate() override;

private:
    enum Section {
        StoreSection,
        HoursSection,
        WorkshopSection,
        TaxSection,
        NumberSection,
        FormSection,
        Sections
    };

    void makeEditors();
    void buildLayout();
    [[nodiscard]] QWidget *makeContent();
    void retranslateForms();
    [[nodiscard]] QString numbersText() const;
    Card *addCard(QVBoxLayout *column, Section section, const QList<StoreFieldEditor *> &editors);
    StoreFieldEditor *addEditor(const QString &name, StoreFieldEditor::Shape shape,
                                StoreFieldEditor::Binding binding);
    void connectParts(StoreSettings &settings);
    void connectStaff();
    void connectSecrets();
    void guard();
    void reload();
    void show(const StoreSettingsView &view);
    void saveStaff(const StaffDraft &draft);
    void save();
    void saved(const Result<void> &result);
    void settle(const StoreSettingsView &view);
    void keepBase();
    void discard();
    void updateBar();
    void jump(SetupStep step);
    [[nodiscard]] bool isChanged() const;
    template <typename T> void carryOut(const QFuture<Result<T>> &done, const QString &message);

    StoreSettings &m_settings;
    PeoplePort &m_people;
    StoreSettingsView m_view;
    bool m_loaded = false;
    bool m_saving = false;
    QHash<StoreFieldEditor *, QString> m_sent; // texts of the save that is on its way
    FormDraft *m_draft = nullptr;
    QScrollArea *m_area = nullptr;
    QVBoxLayout *m_page = nullptr;
    Label *m_title = nullptr;
    Label *m_state = nullptr;
    Button *m_save = nullptr;
    Button *m_discard = nullptr;
    ChecklistCard *m_checklist = nullptr;
    Columns *m_columns = nullptr;
    std::array<Card *, Sections> m_cards{};
    QList<StoreFieldEditor *> m_editors;
    StoreFieldEditor *m_name = nullptr;
    StoreFieldEditor *m_group = nullptr;
    StoreFieldEditor *m_address = nullptr;
    StoreFieldEditor *m_phone = nullptr;
    StoreFieldEditor *m_open = nullptr;
    StoreFieldEditor *m_close = nullptr;
    StoreFieldEditor *m_bays = nullptr;
    StoreFieldEditor *m_rate = nullptr;
    StoreFieldEditor *m_tax = nullptr;
    StoreFieldEditor *m_terms = nullptr;
    StaffCard *m_staff = nullptr;
    Label *m_numbers = nullptr;
    DeskCard *m_desk = nullptr;
    BackupCard *m_backup = nullptr; // none where there is no service
    SignInService *m_signIn;
    SecurityCard *m_security = nullptr; // nor here
};

} // namespace forecourt
