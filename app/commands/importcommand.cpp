// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/waiting.h"
#include "app/desk.h"
#include "models/services/leads/leadfiles.h"

namespace forecourt {

namespace {

// What all files together came to.
class ImportTotals final
{
public:
    void add(const LeadImportReport &report)
    {
        m_new += report.accepted.size();
        m_updated += report.updated.size();
        m_unchanged += report.unchanged.size();
        m_linked += report.linked;
        m_rejected += report.rejected.size();
        QJsonArray rejected;
        for (const LeadRejection &rejection : report.rejected) {
            rejected.append(
                place(rejection.line, rejection.column, errorWord(rejection.code), rejection.reason));
            m_lines.append(QStringLiteral("%1:%2:%3: %4")
                               .arg(report.fileName)
                               .arg(rejection.line)
                               .arg(rejection.column)
                               .arg(rejection.reason));
        }
        QJsonArray warnings;
        for (const LeadImportWarning &warning : report.warnings) {
            warnings.append(place(warning.line, warning.column, warning.word, warning.detail));
        }
        m_files.append(QJsonObject{{QStringLiteral("file"), report.fileName},
                                   {QStringLiteral("new"), report.accepted.size()},
                                   {QStringLiteral("updated"), report.updated.size()},
                                   {QStringLiteral("unchanged"), report.unchanged.size()},
                                   {QStringLiteral("rejected"), rejected},
                                   {QStringLiteral("warnings"), warnings},
                                   {QStringLiteral("keptAs"), report.keptAs}});
    }

    [[nodiscard]] bool anyRejected() const { return m_rejected > 0; }

    void print(Output &output) const
    {
        output.print(QJsonObject{{QStringLiteral("new"), m_new},
                                 {QStringLiteral("updated"), m_updated},
                                 {QStringLiteral("unchanged"), m_unchanged},
                                 {QStringLiteral("linked"), m_linked},
                                 {QStringLiteral("rejected"), m_rejected},
                                 {QStringLiteral("files"), m_files}},
                     m_lines + QStringList{QStringLiteral("%1 new, %2 updated, %3 unchanged, %4 rejected")
                                               .arg(m_new)
                                               .arg(m_updated)
                                               .arg(m_unchanged)
                                               .arg(m_rejected)});
    }

private:
    static QJsonObject place(qint64 line, qint64 column, const QString &code, const QString &reason)
    {
        return {{QStringLiteral("line"), line},
                {QStringLiteral("column"), column},
                {QStringLiteral("code"), code},
                {QStringLiteral("reason"), reason}};
    }

    qint64 m_new = 0;
    qint64 m_updated = 0;
    qint64 m_unchanged = 0;
    qint64 m_linked = 0;
    qint64 m_rejected = 0;
    QJsonArray m_files;
    QStringList m_lines;
};

} // namespace

int runImport(Desk &desk, const CommandLine &line, Output &output)
{
    if (line.kind == QLatin1String("undo")) {
        return runImportUndo(desk, line, output);
    }
    if (line.kind != QLatin1String("leads")) {
        return runImportTable(desk, line, output);
    }
    LeadFiles files(desk.storage());
    const StaffId author = desk.person({}).value_or(StaffId());
    ImportTotals totals;
    for (const QString &file : line.files) {
        const auto report = waitInLoop(files.importFile(file, author));
        if (!report) {
            return output.cannotRun(report.error());
        }
        totals.add(*report);
    }
    totals.print(output);
    return totals.anyRejected() ? kRefused : kDone;
}

} // namespace forecourt
