// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsroom.h"

#include "models/domain/whendone.h"
#include "ui/drafts/formdraft.h"
#include "ui/settings/backupcard.h"
#include "ui/settings/checklistcard.h"
#include "ui/settings/deskcard.h"
#include "ui/settings/securitycard.h"
#include "ui/settings/staffcard.h"
#include "ui/shell/errorwords.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/label.h"

#include <QJsonObject>
#include <QScrollArea>
#include <QScrollBar>

namespace forecourt {

static const QString kDraft = QStringLiteral("store");

SettingsRoom::SettingsRoom(StoreSettings &settings, DeskPort &desk, PeoplePort &people,
                           BackupService *backups, SignInService *signIn, QWidget *parent)
    : Room(parent)
    , m_settings(settings)
    , m_people(people)
    , m_desk(new DeskCard(desk))
    , m_backup(backups == nullptr ? nullptr : new BackupCard(*backups))
    , m_signIn(signIn)
    , m_security(signIn == nullptr ? nullptr : new SecurityCard(*signIn, people))
{
    makeEditors();
    buildLayout();
    QList<QWidget *> texts;
    for (const StoreFieldEditor *editor : std::as_const(m_editors)) {
        texts.append(editor->editor());
    }
    m_draft = new FormDraft(this, QStringLiteral("settings"), FormDraft::Hidden::Keep, texts);
    connectParts(settings);
    SettingsRoom::restyle();
    SettingsRoom::retranslate();
    reload();
}

void SettingsRoom::connectParts(StoreSettings &settings)
{
    connect(&settings, &StoreSettings::changed, this, &SettingsRoom::reload);
    connect(m_save, &Button::clicked, this, &SettingsRoom::save);
    connect(m_discard, &Button::clicked, this, &SettingsRoom::discard);
    for (qsizetype i = 0; i < m_editors.size(); ++i) {
        connect(m_editors.at(i), &StoreFieldEditor::edited, this, &SettingsRoom::updateBar);
        connect(m_editors.at(i), &StoreFieldEditor::returnPressed, this, [this] { focusNextChild(); });
    }
    connect(m_checklist, &ChecklistCard::jumpRequested, this, &SettingsRoom::jump);
    connect(m_checklist, &ChecklistCard::confirmed, this,
            [this](SetupStep step) { carryOut(m_settings.confirm(m_people.current().id, step), {}); });
    connect(m_checklist, &ChecklistCard::dismissed, this, [this] {
        carryOut(m_settings.dismissChecklist(m_people.current().id), tr("The list is gone for good"));
    });
    connectStaff();
    connectSecrets();
    guard();
    connect(m_desk, &DeskCard::joined, this, [this](const QString &storeName) {
        Q_EMIT message(tr("This desk belongs to %1 now").arg(storeName), Tone::Ok);
    });
    if (m_backup != nullptr) {
        connect(m_backup, &BackupCard::message, this, &SettingsRoom::message);
        connect(m_backup, &BackupCard::folderChosen, this, &SettingsRoom::backupFolderChosen);
    }
    addCommand({Shortcuts::keys(Shortcuts::Command::Save),
                [] { return tr("Save settings"); },
                [this] { save(); },
                {},
                QStringLiteral("save")});
}

void SettingsRoom::connectStaff()
{
    connect(m_staff, &StaffCard::staffEdited, this, &SettingsRoom::saveStaff);
    connect(m_staff, &StaffCard::activeChanged, this, [this](const StaffId &person, bool active) {
        carryOut(m_settings.setStaffActive(m_people.current().id, person, active),
                 active ? tr("Works here again")
                        : tr("Is not offered any more; “Works here again” undoes it"));
    });
}

void SettingsRoom::saveStaff(const StaffDraft &draft)
{
    whenDone(m_settings.saveStaff(m_people.current().id, draft), this,
             [this, draft](const Result<StaffId> &saved) {
                 if (saved) {
                     m_staff->saved(draft, *saved);
                     Q_EMIT message(tr("Saved for all desks"), Tone::Ok);
                 } else if (!m_staff->showProblem(draft, saved.error())) {
                     Q_EMIT message(tr("This could not be saved: %1").arg(ErrorWords::reason(saved.error())),
                                    Tone::Bad);
                 }
             });
}

template <typename T> void SettingsRoom::carryOut(const QFuture<Result<T>> &done, const QString &text)
{
    whenDone(done, this, [this, text](const Result<T> &result) {
        if (!result) {
            Q_EMIT message(tr("This could not be saved: %1").arg(ErrorWords::reason(result.error())),
                           Tone::Bad);
        } else if (!text.isEmpty()) {
            Q_EMIT message(text, Tone::Ok);
        }
    });
}

void SettingsRoom::activate()
{
    reload();
    if (m_checklist->isVisibleTo(this)) {
        m_checklist->focus();
    } else {
        m_name->focus();
    }
}

bool SettingsRoom::canCreate() const
{
    return m_people.rights().allows(Action::ManageStaff);
}

void SettingsRoom::createNew()
{
    m_staff->startNew();
    m_area->ensureWidgetVisible(m_staff);
}

bool SettingsRoom::stepBack()
{
    if (m_staff->stepBack()) {
        return true;
    }
    if (m_area->verticalScrollBar()->value() > 0) {
        m_area->verticalScrollBar()->setValue(0);
        activate();
        return true;
    }
    return false;
}

void SettingsRoom::reload()
{
    whenDone(m_settings.load(), this, [this](const Result<StoreSettingsView> &view) {
        if (view) {
            show(*view);
        }
    });
}

void SettingsRoom::show(const StoreSettingsView &view)
{
    // While a person types, the versions stay those that were seen then; another desk's change of the same
    // field is found when it is saved.
    if (!isChanged()) {
        m_view.seen = view.seen;
    }
    const RowVersions seen = m_view.seen;
    m_view = view;
    m_view.seen = seen;
    for (StoreFieldEditor *editor : std::as_const(m_editors)) {
        editor->show(view.store);
    }
    m_staff->setStaff(view.staff, view.staffSeen);
    m_checklist->setChecklist(view.checklist);
    m_loaded = true;
    m_draft->begin(kDraft);
    keepBase();
    Q_EMIT countChanged(view.checklist.open(), Tone::Accent);
    retranslate();
    updateBar();
}

// A value another desk set where nothing is typed here belongs to the record, not to the draft.
void SettingsRoom::keepBase()
{
    QJsonObject base;
    for (const StoreFieldEditor *editor : std::as_const(m_editors)) {
        base.insert(editor->editor()->objectName(), editor->base());
    }
    m_draft->rebase(base);
}

bool SettingsRoom::isChanged() const
{
    return std::any_of(m_editors.begin(), m_editors.end(),
                       [](const StoreFieldEditor *editor) { return editor->isChanged(); });
}

void SettingsRoom::updateBar()
{
    const bool changed = isChanged();
    m_save->setEnabled(changed && !m_saving);
    m_discard->setVisible(changed);
    m_state->setText(changed ? tr("Not saved yet") : QString());
}

void SettingsRoom::save()
{
    if (m_staff->isEditing()) {
        m_staff->submit();
        return;
    }
    if (m_desk->isEditing()) {
        m_desk->submit();
        return;
    }
    if (m_backup != nullptr && m_backup->isEditing()) {
        m_backup->submit();
        return;
    }
    if (!m_loaded || m_saving || !isChanged()) {
        return;
    }
    StoreEdit edit{m_view.store, m_view.store, m_view.seen};
    StoreFieldEditor *refused = nullptr;
    for (StoreFieldEditor *editor : std::as_const(m_editors)) {
        // Fields that belong together are all read, so that each can be held against the others.
        if (!editor->read(edit.after) && refused == nullptr) {
            refused = editor;
        }
    }
    if (refused != nullptr) {
        refused->focus();
        m_area->ensureWidgetVisible(refused);
        return;
    }
    m_saving = true;
    m_sent.clear();
    for (StoreFieldEditor *editor : std::as_const(m_editors)) {
        if (editor->isChanged()) {
            m_sent.insert(editor, editor->text());
        }
    }
    updateBar();
    whenDone(m_settings.save(m_people.current().id, edit), this,
             [this](const Result<void> &result) { saved(result); });
}

void SettingsRoom::saved(const Result<void> &result)
{
    if (!result) {
        m_saving = false;
        Q_EMIT message(tr("This could not be saved: %1").arg(ErrorWords::reason(result.error())), Tone::Bad);
        updateBar();
        return;
    }
    Q_EMIT message(tr("Saved for all desks"), Tone::Ok);
    whenDone(m_settings.load(), this, [this](const Result<StoreSettingsView> &view) {
        m_saving = false;
        if (view) {
            settle(*view);
        }
        updateBar();
    });
}

// What was typed while the store was busy stays, over the store as it is now.
void SettingsRoom::settle(const StoreSettingsView &view)
{
    for (auto it = m_sent.cbegin(); it != m_sent.cend(); ++it) {
        it.key()->settle(view.store, it.value());
    }
    m_draft->drop();
    m_view.seen = view.seen;
    show(view);
}

void SettingsRoom::discard()
{
    for (StoreFieldEditor *editor : std::as_const(m_editors)) {
        editor->discard();
    }
    m_draft->drop();
    m_draft->begin(kDraft);
    m_name->focus();
}

void SettingsRoom::jump(SetupStep step)
{
    const QMap<SetupStep, StoreFieldEditor *> editors{{SetupStep::Name, m_name},
                                                      {SetupStep::Hours, m_open},
                                                      {SetupStep::Bays, m_bays},
                                                      {SetupStep::Taxes, m_tax},
                                                      {SetupStep::Forms, m_terms}};
    if (StoreFieldEditor *editor = editors.value(step)) {
        m_area->ensureWidgetVisible(editor);
        editor->focus();
    } else if (step == SetupStep::Staff) {
        m_area->ensureWidgetVisible(m_staff);
        m_staff->focus();
    } else {
        m_area->ensureWidgetVisible(m_cards[NumberSection]);
    }
}

} // namespace forecourt
