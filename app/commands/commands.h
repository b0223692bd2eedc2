// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/output.h"

namespace forecourt {

class Desk;

// One function a command: does it, says so, and returns the exit code.
int runImport(Desk &desk, const CommandLine &line, Output &output); // leads, or one of the next
int runImportTable(Desk &desk, const CommandLine &line, Output &output);
int runImportUndo(Desk &desk, const CommandLine &line, Output &output);
int runExport(Desk &desk, const CommandLine &line, Output &output);
int runFind(Desk &desk, const CommandLine &line, Output &output);
int runCustomer(Desk &desk, const CommandLine &line, Output &output);
int runTimeline(Desk &desk, const CommandLine &line, Output &output);
int runShow(Desk &desk, const CommandLine &line, Output &output);
int runAudit(Desk &desk, const CommandLine &line, Output &output);
int runDuplicates(Desk &desk, const CommandLine &line, Output &output);
int runMerge(Desk &desk, const CommandLine &line, Output &output);
int runSeparate(Desk &desk, const CommandLine &line, Output &output);
int runSet(Desk &desk, const CommandLine &line, Output &output);
int runCheckin(Desk &desk, const CommandLine &line, Output &output);
int runAttach(Desk &desk, const CommandLine &line, Output &output);
int runAttachments(Desk &desk, const CommandLine &line, Output &output);
int runEnrol(Desk &desk, const CommandLine &line, Output &output);
int runSync(Desk &desk, const CommandLine &line, Output &output);
int runTrust(Desk &desk, const CommandLine &line, Output &output);
int runExportPending(Desk &desk, const CommandLine &line, Output &output);
int runConflicts(Desk &desk, const CommandLine &line, Output &output);
int runDemo(Desk &desk, const CommandLine &line, Output &output);
int runHistory(const CommandLine &line, Output &output); // demo --customers N; opens no desk
int runCheck(Desk &desk, const CommandLine &line, Output &output);
int runRestore(const CommandLine &line, Output &output); // opens no desk
int runBackup(Desk &desk, const CommandLine &line, Output &output);

// A desk that was revoked shows nothing of its store: says so and returns the exit code; else nothing.
std::optional<int> refuseRevoked(Desk &desk, Output &output);

// A folder whose store is gone is no new beginning: says so and returns the exit code; else nothing.
std::optional<int> refuseMissing(const CommandLine &line, Output &output);

// The command of that name run on its data folder; for those above.
int runCommand(const CommandLine &line, Output &output);

} // namespace forecourt
