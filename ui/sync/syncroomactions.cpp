// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person does in the Sync room, by button and by key.
#include "models/domain/clock.h"
#include "models/domain/whendone.h"
#include "ui/shell/peopleport.h"
#include "ui/sync/conflictview.h"
#include "ui/sync/giveupdialog.h"
#include "ui/sync/menddialog.h"
#include "ui/sync/operationview.h"
#include "ui/sync/syncroom.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/storetime.h"

#include <QFileDialog>

namespace forecourt {

void SyncRoom::connectViews()
{
    connect(m_conflict, &ConflictView::decided, this, &SyncRoom::decide);
    connect(m_conflict, &ConflictView::openAsked, this, &SyncRoom::openRequested);
    connect(m_operation, &OperationView::mendAsked, this, &SyncRoom::mend);
    connect(m_operation, &OperationView::exportAsked, this, &SyncRoom::exportOperation);
    connect(m_operation, &OperationView::giveUpAsked, this, &SyncRoom::giveUp);
    connect(m_operation, &OperationView::openAsked, this, &SyncRoom::openRequested);
    connect(m_operation, &OperationView::blockerAsked, this, &SyncRoom::goTo);
}

// One key for each choice; which choices there are depends on what is shown.
void SyncRoom::addDecisionCommands()
{
    static_assert(ConflictView::kKeepKey == OperationView::kMendKey);
    static_assert(ConflictView::kUseKey == OperationView::kExportKey);
    const auto refused = [this] {
        return !showsConflict() && m_operation->isVisible();
    };
    addCommand({QKeySequence(ConflictView::kKeepKey),
                [this] {
                    return showsConflict() ? tr("Keep the value that stands")
                                           : tr("Edit the refused change and offer it again");
                },
                [this] { showsConflict() ? decide(ConflictDecision::KeepWinner) : mend(); },
                [this, refused] { return showsConflict() || (refused() && m_operation->canMend()); },
                QStringLiteral("check2")});
    addCommand(
        {QKeySequence(ConflictView::kUseKey),
         [this] { return showsConflict() ? tr("Use the other value") : tr("Export the refused change"); },
         [this] { showsConflict() ? decide(ConflictDecision::UseOther) : exportOperation(); },
         [this, refused] {
             return (showsConflict() && m_conflict->canUseOther()) || (refused() && m_operation->canExport());
         },
         QStringLiteral("arrow-left-right")});
    addCommand({QKeySequence(OperationView::kGiveUpKey), [] { return tr("Give the refused change up"); },
                [this] { giveUp(); }, [this, refused] { return refused() && m_operation->isRefused(); },
                QStringLiteral("x-lg")});
}

void SyncRoom::addScopeCommands()
{
    const auto add = [this](const std::function<QString()> &text, SyncScope scope, const char *chip) {
        addCommand({{},
                    text,
                    [this, scope, id = QString::fromLatin1(chip)] {
                        m_list->setChipChecked(id);
                        showScope(scope);
                        m_list->view()->setFocus();
                    },
                    {},
                    QStringLiteral("arrow-repeat")});
    };
    add([] { return tr("Show what is to decide"); }, SyncScope::Conflicts, "conflicts");
    add([] { return tr("Show what the server refused"); }, SyncScope::Refused, "refused");
    add([] { return tr("Show what waits to be sent"); }, SyncScope::Waiting, "waiting");
    add([] { return tr("Show what was mended or given up"); }, SyncScope::Closed, "closed");
}

void SyncRoom::front(QDialog *dialog)
{
    connect(dialog, &QDialog::finished, this, [this] { m_list->view()->setFocus(); });
    dialog->open();
}

void SyncRoom::mend()
{
    if (!m_operation->canMend()) {
        return;
    }
    auto *dialog = new MendDialog(m_service, m_people, m_clock, m_operation->operation(), this);
    connect(dialog, &MendDialog::offered, this, [this] {
        Q_EMIT message(tr("Offered again. It goes to the server with the next exchange."), Tone::Ok);
    });
    front(dialog);
}

void SyncRoom::giveUp()
{
    if (!m_operation->isRefused() || !m_people.rights().allows(Action::DecideConflicts)) {
        return;
    }
    auto *dialog = new GiveUpDialog(m_service, m_people, m_operation->operation(), this);
    connect(dialog, &GiveUpDialog::givenUp, this, [this](int operations) {
        Q_EMIT message(tr("%n change(s) given up; the reason is kept", nullptr, operations), Tone::Neutral);
    });
    front(dialog);
}

void SyncRoom::exportOperation()
{
    if (!m_operation->canExport() || !m_people.rights().allows(Action::ExportPersonal)) {
        return;
    }
    const QUuid operation = m_operation->operation().id;
    const QString day = StoreTime::date(m_clock.nowMs()).toString(Qt::ISODate);
    auto *dialog = new QFileDialog(this, tr("Export the refused change"),
                                   QStringLiteral("%1-%2.json").arg(tr("refused"), day), tr("JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, operation](const QString &path) { writeOperation(operation, path); });
    front(dialog);
}

void SyncRoom::writeOperation(const QUuid &operation, const QString &path)
{
    whenDone(m_service.exportRefused(operation, path), this, [this, path](const Result<void> &done) {
        if (done) {
            Q_EMIT message(tr("Written to %1").arg(QFileInfo(path).fileName()), Tone::Ok);
        } else {
            Q_EMIT message(tr("The file could not be written. Check that the folder is there and may be "
                              "written to."),
                           Tone::Bad);
        }
    });
}

void SyncRoom::openShown()
{
    const SyncItem *item = current();
    const bool read =
        showsConflict() ? m_conflict->hasStory() : item != nullptr && m_operation->operation().id == item->id;
    m_openWhenRead = item != nullptr && !read ? item->id : QUuid();
    if (!read) {
        return;
    }
    const QString kind = showsConflict() ? m_conflict->story().openKind : m_operation->operation().openKind;
    const QUuid id = showsConflict() ? m_conflict->story().openId : m_operation->operation().openId;
    if (!kind.isEmpty()) {
        Q_EMIT openRequested(kind, id);
    } else {
        Q_EMIT message(tr("The record is not on this desk, so it cannot be opened."), Tone::Neutral);
    }
}

void SyncRoom::openAwaited(const QUuid &id)
{
    if (!m_openWhenRead.isNull() && std::exchange(m_openWhenRead, QUuid()) == id) {
        openShown();
    }
}

void SyncRoom::goTo(const QUuid &operation)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->holds(row) && m_model->record(row).id == operation) {
            m_list->view()->setCurrentIndex(m_model->index(row, 0));
            m_list->view()->setFocus();
            return;
        }
    }
}

} // namespace forecourt
