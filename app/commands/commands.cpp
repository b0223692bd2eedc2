// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"

#include "app/desk.h"
#include "app/knownfolders.h"
#include "models/protocol/revocation.h"

#include <array>

namespace forecourt {

namespace {

struct Entry
{
    const char *name;
    int (*run)(Desk &, const CommandLine &, Output &);
    bool evenRevoked = false;
};

constexpr std::array<Entry, 22> kCommands{{
    {"import", runImport},
    {"export", runExport},
    {"find", runFind},
    {"customer", runCustomer},
    {"timeline", runTimeline},
    {"show", runShow},
    {"audit", runAudit},
    {"duplicates", runDuplicates},
    {"merge", runMerge},
    {"separate", runSeparate},
    {"set", runSet},
    {"checkin", runCheckin},
    {"attach", runAttach},
    {"attachments", runAttachments},
    {"enrol", runEnrol, true},
    {"sync", runSync, true},
    {"trust", runTrust, true},
    {"export-pending", runExportPending, true},
    {"conflicts", runConflicts},
    {"demo", runDemo},
    {"check", runCheck, true},
    {"backup", runBackup},
}};

// Says on standard error, in tenths, how far the opening of an older store is: from its copy on, for a new
// store is made at once.
class OpeningLines final
{
public:
    explicit OpeningLines(Output &output) : m_output(output) {}

    bool operator()(OpeningPhase phase, qint64 done, qint64 total)
    {
        const std::pair now(phase, total > 0 ? done * 10 / total : 0);
        if ((phase == OpeningPhase::Copying || m_last) && now != m_last) {
            m_last = now;
            m_output.progress(QStringLiteral("%1: %2 %").arg(what(phase)).arg(now.second * 10));
        }
        return true;
    }

private:
    static QString what(OpeningPhase phase)
    {
        switch (phase) {
        case OpeningPhase::Copying:
            return QStringLiteral("copying the store before this version changes it");
        case OpeningPhase::Migrating:
            return QStringLiteral("bringing the store to this version");
        case OpeningPhase::Indexing:
            break;
        }
        return QStringLiteral("making everything findable");
    }

    Output &m_output;
    std::optional<std::pair<OpeningPhase, qint64>> m_last;
};

} // namespace

std::optional<int> refuseRevoked(Desk &desk, Output &output)
{
    const auto &revoked = desk.sync().status().revoked;
    return revoked ? std::optional(output.refuse(revokedError(revoked->reason))) : std::nullopt;
}

std::optional<int> refuseMissing(const CommandLine &line, Output &output)
{
    return KnownFolders().isMissing(line.data) ? std::optional(output.cannotRun(KnownFolders::missingError()))
                                               : std::nullopt;
}

int runCommand(const CommandLine &line, Output &output)
{
    // The store is made beside and moved in place: nobody may hold it open.
    if (line.command == QLatin1String("demo") && line.isHistory()) {
        return runHistory(line, output);
    }
    if (line.command == QLatin1String("restore")) {
        return runRestore(line, output);
    }
    // A demonstration is a new beginning; everything else goes on with what is there.
    if (line.command != QLatin1String("demo")) {
        if (const auto missing = refuseMissing(line, output)) {
            return *missing;
        }
    }
    for (const Entry &entry : kCommands) {
        if (line.command == QLatin1String(entry.name)) {
            Desk::Options options;
            options.onDamage = line.repair ? OnDamage::Recover : OnDamage::Refuse;
            options.progress = OpeningLines(output);
            auto desk = Desk::open(line.data, options);
            if (!desk) {
                return output.cannotRun(desk.error());
            }
            const auto refused = entry.evenRevoked ? std::nullopt : refuseRevoked(**desk, output);
            return refused ? *refused : entry.run(**desk, line, output);
        }
    }
    return output.cannotRun({ErrorCode::Unsupported, QStringLiteral("unknown command")});
}

} // namespace forecourt
