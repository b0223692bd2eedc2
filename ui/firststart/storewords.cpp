// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/storewords.h"

#include "models/itemmodels/daytext.h"
#include "ui/shell/errorwords.h"
#include "ui/widgets/storetime.h"

#include <QDir>
#include <QLocale>

namespace forecourt {

using Kind = StoreProblem::Kind;

QString StoreWords::title(const StoreProblem &problem)
{
    switch (problem.kind) {
    case Kind::Full:
        return tr("The disk is full");
    case Kind::ReadOnly:
        return tr("The data folder cannot be written");
    case Kind::FolderGone:
        return tr("The data folder is not there");
    case Kind::FileGone:
        return tr("The file of the store is gone");
    case Kind::Locked:
        return tr("Another program holds the store");
    case Kind::SecondInstance:
        return tr("Forecourt is running already");
    case Kind::Newer:
        return tr("The store was written by a newer version");
    case Kind::Foreign:
        return tr("The file is not a store of Forecourt");
    case Kind::Damaged:
        return tr("The store is damaged");
    case Kind::Other:
        break;
    }
    return tr("The store cannot be opened");
}

QString StoreWords::sentence(const StoreProblem &problem)
{
    switch (problem.kind) {
    case Kind::Full:
        return tr(
            "There is no room left on the disk of the data folder, so the store cannot be opened. Nothing "
            "is lost. Free some space, then try again.");
    case Kind::ReadOnly:
        return tr("This account may not write in the data folder, or the disk is write-protected. Nothing is "
                  "lost. Ask whoever looks after this computer, then try again.");
    case Kind::FolderGone:
        return tr(
            "The store was in this folder before. If it is on another disk or a network drive, connect it, "
            "then try again. Nothing was made in its place.");
    case Kind::FileGone:
        return tr(
            "The file of the store was removed from its folder, or replaced, while it was open. Nothing was "
            "made in its place. Put it back, or try again: a file that is missing is replaced by the newest "
            "good backup.");
    case Kind::Locked:
        return tr(
            "Another program has the file of the store open and does not let go of it: a backup program, "
            "perhaps, or a virus scanner. Nothing is lost. Wait or end it, then try again.");
    case Kind::SecondInstance:
        return tr(
            "It was started on this data folder before, but does not answer. Look for its window; if there "
            "is none, end it or restart the computer, then try again.");
    case Kind::Newer:
        return tr(
            "A newer version of Forecourt has worked with this store and changed it in a way this version "
            "does not know. Nothing was touched. Install the newer version, then try again.");
    case Kind::Foreign:
        return tr("In the place of the store is a database of another program. It was not touched. Move it "
                  "elsewhere, or start with another data folder.");
    case Kind::Damaged:
        return tr(
            "The file of the store is damaged and could not be replaced by a backup just now. It was not "
            "touched. Try again; if that does not help, show this to whoever looks after this computer.");
    case Kind::Other:
        break;
    }
    return tr(
        "This is unexpected. Nothing was changed. Try again; if that does not help, show this to whoever "
        "looks after this computer.");
}

QString StoreWords::trouble(const StoreProblem &problem)
{
    switch (problem.kind) {
    case Kind::Full:
        return tr("What you typed is still here, but cannot be saved. Free some space, then save again.");
    case Kind::ReadOnly:
        return tr(
            "What you typed is still here, but cannot be saved. Ask whoever looks after this computer, then "
            "save again.");
    case Kind::FolderGone:
        return tr(
            "What you typed is still here, but cannot be saved. Connect the disk or the network drive, end "
            "the program and start it again.");
    case Kind::FileGone:
        return tr(
            "It was removed from its folder, or replaced, while the program ran. What you typed is still "
            "here, but cannot be saved; a backup of what was saved is made now. Put the file back, or "
            "end the program and start it again: a file that is missing is replaced by the newest good "
            "backup.");
    case Kind::Locked:
        return tr("What you typed is still here, but could not be saved just now. Save again in a moment.");
    case Kind::Damaged:
    case Kind::Foreign:
        return tr("Part of the file cannot be read. End the program and start it again: the store is then "
                  "checked, and replaced by the newest good backup if it has to be.");
    default:
        break;
    }
    return tr("What you typed is still here, but could not be saved: %1")
        .arg(ErrorWords::reason(problem.error));
}

QString StoreWords::recoveredTitle(const StoreRecovery &recovery)
{
    if (!recovery.backup.isEmpty()) {
        return tr("The store was damaged and has been replaced by its newest good backup.");
    }
    return tr("The store was damaged, and there is no good backup of it on this desk.");
}

QString StoreWords::recovered(const StoreRecovery &recovery)
{
    QStringList sentences;
    if (!recovery.backup.isEmpty()) {
        const QString when = momentText(StoreTime::at(recovery.backupMs));
        sentences +=
            recovery.joined
                ? tr("The backup is of %1. What was sent to the server since comes back from there; what "
                     "was entered after that and not sent may be missing.")
                      .arg(when)
                : tr("The backup is of %1. What was entered after that is missing.").arg(when);
    } else {
        sentences += recovery.joined
                         ? tr("What was sent to the server comes back from there; what was not sent may be "
                              "missing.")
                         : tr("Restore a backup from elsewhere, or join the store again if it has a server.");
    }
    if (!recovery.keptAs.isEmpty()) {
        sentences += tr("The damaged file was kept: %1").arg(QDir::toNativeSeparators(recovery.keptAs));
    }
    if (!recovery.refused.isEmpty()) {
        sentences +=
            tr("%n newer backup(s) could not be used.", nullptr, static_cast<int>(recovery.refused.size()));
    }
    return sentences.join(QLatin1Char(' '));
}

QString StoreWords::backupProblem(const Error &error, bool ownFolder)
{
    switch (error.code) {
    case ErrorCode::StorageFull:
        return tr("the disk is full");
    case ErrorCode::NotFound:
        return ownFolder ? tr("the data folder is not there")
                         : tr("the folder is not there; connect the disk it is on");
    case ErrorCode::StorageReadOnly:
        return tr("the folder cannot be written");
    case ErrorCode::StorageCorrupt:
        return tr("the store itself has damage: end the program and start it again");
    case ErrorCode::StorageBusy:
        return tr("another program holds the store");
    default:
        return ErrorWords::reason(error);
    }
}

} // namespace forecourt
