// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/customerimport/customerimport.h"
#include "tests/support/storagefixture.h"

#include <QFile>

namespace forecourt {

// A desk and files to import into it.
class ImportFixture final
{
public:
    QString file(const QString &name, const QByteArray &bytes) const
    {
        const QString path = files.filePath(name);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size()) {
            qFatal("cannot write %s", qPrintable(path));
        }
        return path;
    }

    Result<ImportReport> importFile(const QString &path, ImportKind kind = ImportKind::Customers,
                                    const ImportControlPtr &control = {})
    {
        CustomerImport import(*desk.storage);
        auto look = import.inspect(path, kind);
        look.waitForFinished();
        auto preview = look.takeResult();
        if (!preview) {
            return tl::unexpected(preview.error());
        }
        auto applied = import.apply(preview->plan, {}, control);
        applied.waitForFinished();
        return applied.takeResult();
    }

    Result<ImportReport> import(const QByteArray &bytes, ImportKind kind = ImportKind::Customers)
    {
        return importFile(file(QStringLiteral("table.csv"), bytes), kind);
    }

    Result<ImportUndone> undo(const ImportReport &report)
    {
        CustomerImport import(*desk.storage);
        auto undone = import.undo(report, {}, {});
        undone.waitForFinished();
        return undone.takeResult();
    }

    QByteArray bytesOf(const QString &path) const
    {
        QFile in(path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    qint64 count(const char *table)
    {
        return desk.number(
            QStringLiteral("SELECT count(*) FROM %1 WHERE dead_version = 0").arg(QLatin1String(table)));
    }

    QString text(const QString &sql)
    {
        const auto found = desk.read([=](Database &database) {
            return database.first(sql, {}, [](const Row &row) { return row.text(0); });
        });
        return found && *found ? **found : QStringLiteral("(none)");
    }

    StorageFixture desk;
    QTemporaryDir files;
};

} // namespace forecourt
