// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/migrator.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace forecourt {

namespace {

constexpr QLatin1String kStepMark("-- step:");
constexpr QLatin1String kCompatibleMark("-- min_compatible:");

bool isCommentOrBlank(const QString &line)
{
    const QString trimmed = line.trimmed();
    return trimmed.isEmpty() || trimmed.startsWith(QLatin1String("--"));
}

QString statementOf(QStringList lines)
{
    while (!lines.isEmpty() && isCommentOrBlank(lines.first())) {
        lines.removeFirst();
    }
    while (!lines.isEmpty() && isCommentOrBlank(lines.last())) {
        lines.removeLast();
    }
    return lines.join(QLatin1Char('\n'));
}

tl::unexpected<Error> malformed(const QString &file, const QString &why)
{
    return fail(ErrorCode::Malformed, file + QStringLiteral(": ") + why);
}

Result<void> readCompatible(const QString &line, const QString &file, Migration &migration)
{
    bool isNumber = false;
    const int number = line.mid(kCompatibleMark.size()).trimmed().toInt(&isNumber);
    if (!isNumber || number < 1 || number > migration.version) {
        return malformed(file, QStringLiteral("min_compatible must be between 1 and the step's own number"));
    }
    if (migration.minCompatible != 0) {
        return malformed(file, QStringLiteral("min_compatible is given twice"));
    }
    migration.minCompatible = number;
    return {};
}

Result<void> addStatement(const QStringList &lines, bool required, const QString &file, Migration &migration)
{
    const QString statement = statementOf(lines);
    if (!statement.isEmpty()) {
        migration.statements += statement;
    } else if (required) {
        return malformed(file, QStringLiteral("a step is empty"));
    }
    return {};
}

Result<void> readSteps(const QString &text, const QString &file, Migration &migration)
{
    QStringList lines;
    bool afterMark = false; // what precedes the first mark may be comment only
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        if (line.startsWith(kCompatibleMark)) {
            FORECOURT_TRY(readCompatible(line, file, migration));
        } else if (line.startsWith(kStepMark)) {
            FORECOURT_TRY(addStatement(lines, afterMark, file, migration));
            lines.clear();
            afterMark = true;
        } else {
            lines += line;
        }
    }
    FORECOURT_TRY(addStatement(lines, true, file, migration));
    if (migration.minCompatible == 0) {
        migration.minCompatible = migration.version;
    }
    return {};
}

Result<Migration> readMigration(const QDir &folder, const QString &file)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{4})_([a-z0-9_]+)\\.sql$"));
    const QRegularExpressionMatch match = pattern.match(file);
    if (!match.hasMatch()) {
        return malformed(file, QStringLiteral("the name is not NNNN_name.sql"));
    }
    QFile source(folder.filePath(file));
    if (!source.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::NotFound, file + QStringLiteral(": ") + source.errorString());
    }
    Migration migration;
    migration.version = match.captured(1).toInt();
    migration.name = match.captured(2);
    QString text = QString::fromUtf8(source.readAll());
    text.remove(QLatin1Char('\r'));
    FORECOURT_TRY(readSteps(text, file, migration));
    return migration;
}

} // namespace

Result<QList<Migration>> loadMigrations(const QString &folder)
{
    const QDir dir(folder);
    if (!dir.exists()) {
        return fail(ErrorCode::NotFound, QStringLiteral("no folder of migrations: ") + folder);
    }
    QList<Migration> migrations;
    const QStringList files = dir.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        FORECOURT_ASSIGN(const Migration migration, readMigration(dir, file));
        if (migration.version != migrations.size() + 1) {
            return malformed(file, QStringLiteral("number %1 was expected").arg(migrations.size() + 1));
        }
        migrations += migration;
    }
    return migrations;
}

} // namespace forecourt
