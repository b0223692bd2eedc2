// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/desk.h"
#include "models/services/audit/auditreader.h"
#include "models/services/audit/auditservice.h"

#include <QDateTime>
#include <QSaveFile>

namespace forecourt {

namespace {

constexpr int kMost = 100'000;

QString wordOf(AuditWhat what)
{
    switch (what) {
    case AuditWhat::Created:
        return QStringLiteral("create");
    case AuditWhat::Removed:
        return QStringLiteral("remove");
    case AuditWhat::Restored:
        return QStringLiteral("restore");
    case AuditWhat::Changed:
        break;
    }
    return QStringLiteral("change");
}

QString textOf(const CellValue &value, const QString &name)
{
    return !name.isEmpty() ? name : value.isNumber() ? QString::number(value.number()) : value.text();
}

// When, who, desk, use case, what, record, title, field, before, after.
QList<QStringList> linesOf(const QList<AuditEntry> &entries)
{
    QList<QStringList> lines;
    for (const AuditEntry &entry : entries) {
        const QString time = QDateTime::fromMSecsSinceEpoch(entry.at, Qt::UTC).toString(Qt::ISODateWithMs);
        const QStringList head{time,
                               entry.person,
                               entry.desk,
                               entry.useCase,
                               entry.refused ? QStringLiteral("refused") : wordOf(entry.what),
                               entry.collection,
                               entry.title};
        if (entry.fields.isEmpty()) {
            lines.append(head + QStringList{QString(), QString(), QString()});
        }
        for (const AuditField &field : entry.fields) {
            const bool set = !field.added.isEmpty() || !field.removed.isEmpty();
            lines.append(head + QStringList{field.name,
                                            set ? field.removed.join(QLatin1Char(' '))
                                                : textOf(field.before, field.beforeName),
                                            set ? field.added.join(QLatin1Char(' '))
                                                : textOf(field.after, field.afterName)});
        }
    }
    return lines;
}

const QStringList &titles()
{
    static const QStringList kTitles{QStringLiteral("at"),     QStringLiteral("person"),
                                     QStringLiteral("desk"),   QStringLiteral("useCase"),
                                     QStringLiteral("what"),   QStringLiteral("collection"),
                                     QStringLiteral("record"), QStringLiteral("field"),
                                     QStringLiteral("before"), QStringLiteral("after")};
    return kTitles;
}

bool writeCsv(const QString &path, const QList<QStringList> &lines)
{
    QSaveFile file(path);
    QByteArray bytes = csvLine(titles());
    for (const QStringList &line : lines) {
        bytes += csvLine(line);
    }
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace

int runAudit(Desk &desk, const CommandLine &line, Output &output)
{
    const QUuid id = QUuid::fromString(line.id);
    if (id.isNull()) {
        return output.refuse({ErrorCode::InvalidInput, QStringLiteral("the id is no UUID")});
    }
    const auto entries = desk.storage().executor().readAndWait(
        [&](Database &database) { return AuditReader(database).read(line.kind, id, kMost); });
    if (!entries) {
        return entries.error().code == ErrorCode::InvalidInput ? output.refuse(entries.error())
                                                               : output.cannotRun(entries.error());
    }
    const QList<QStringList> told = linesOf(*entries);
    if (!line.file.isEmpty() && !writeCsv(line.file, told)) {
        return output.cannotRun(
            {ErrorCode::StorageReadOnly, QStringLiteral("the file cannot be written: ") + line.file});
    }
    QJsonArray json;
    QStringList lines;
    for (const QStringList &fields : told) {
        QJsonObject object;
        for (int i = 0; i < fields.size(); ++i) {
            object.insert(titles().at(i), fields.at(i));
        }
        json.append(object);
        lines.append(fields.join(QLatin1Char('\t')));
    }
    output.print(json, lines);
    return kDone;
}

} // namespace forecourt
