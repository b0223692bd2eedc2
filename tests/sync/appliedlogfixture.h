// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/collections.h"
#include "models/storage/storage.h"
#include "models/sync/effectapplier.h"
#include "models/sync/sqldeskstore.h"
#include "tests/support/manualclock.h"

#include <QTemporaryDir>
#include <QTest>

namespace forecourt {

// One customer at a desk whose store is in epoch 5, on a real file, and the server's log as it is pulled.
class AppliedLogFixture
{
protected:
    static constexpr int kSurname = 1;
    static constexpr int kGiven = 2;
    inline static const QUuid kRow =
        QUuid::fromString(QStringLiteral("aaaaaaaa-0000-7000-8000-000000000001"));
    inline static const QUuid kElsewhere =
        QUuid::fromString(QStringLiteral("bbbbbbbb-0000-7000-8000-000000000001"));

    AppliedLogFixture() = default;
    ~AppliedLogFixture() = default;
    Q_DISABLE_COPY_MOVE(AppliedLogFixture)

    static LogEntry entryOf(qint64 seq, const ChangeEffect &effect, const QUuid &operation = {})
    {
        LogEntry entry;
        entry.seq = seq;
        entry.operation =
            operation.isNull() ? derivedId(QByteArrayLiteral("op"), QByteArray::number(seq)) : operation;
        entry.replica = kElsewhere;
        entry.desk = QStringLiteral("B7");
        entry.useCase = QStringLiteral("test");
        entry.effects = {effect};
        return entry;
    }

    static ChangeEffect customer(const Cells &cells, bool created = false)
    {
        ChangeEffect effect;
        effect.collection = collections::kCustomer;
        effect.row = kRow;
        effect.created = created;
        effect.cells = cells;
        return effect;
    }

    void open()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_ids.reset(new UuidV7Source(m_clock, [next = quint64{0}]() mutable { return ++next; }));
        Storage::Options options;
        options.folder = m_folder->path();
        options.readers = 1;
        options.durability = Durability::Rebuildable;
        auto storage = Storage::open(options, forecourtCatalog(), m_clock, *m_ids);
        QVERIFY(storage);
        m_storage = std::move(*storage);
        auto database = Database::open(m_folder->filePath(QStringLiteral("desk.sqlite")));
        QVERIFY(database);
        m_database = std::make_unique<Database>(std::move(*database));
        m_desk = std::make_unique<SqlDeskStore>(*m_storage, *m_database);
        QVERIFY(m_desk->adoptEpoch(5));
        QVERIFY(m_desk->applyStage());
    }

    void close()
    {
        m_desk.reset();
        m_database.reset();
        m_storage.reset();
    }

    void applyAll(const QList<LogEntry> &entries)
    {
        QList<QByteArray> lines;
        for (const LogEntry &entry : entries) {
            lines.append(encodeLogEntry(entry));
        }
        const auto staged = m_desk->stage(info().state.serverEpoch, entries.first().seq - 1, lines);
        QVERIFY2(staged, staged ? "" : qPrintable(staged.error().detail));
        const auto applied = m_desk->applyStage();
        QVERIFY2(applied, applied ? "" : qPrintable(applied.error().detail));
    }

    // Creates the row where there is none; answers the operation.
    QUuid writeSurname(const QString &value)
    {
        const auto written =
            m_storage->runWrite(*m_database, Author{}, [&](Mutation &mutation) -> Result<void> {
                RowStore rows(mutation.database(), forecourtCatalog());
                FORECOURT_ASSIGN(const Entity entity, rows.visible(collections::kCustomer, kRow));
                return entity.exists() ? mutation.put(collections::kCustomer, kRow, {{kSurname, value}})
                                       : mutation.create(collections::kCustomer, kRow, {{kSurname, value}});
            });
        return written ? Outbox(*m_database).unsettled().value().last().operation : QUuid();
    }

    QString surname()
    {
        return RowStore(*m_database, forecourtCatalog())
            .visible(collections::kCustomer, kRow)
            .value()
            .cells.value(kSurname)
            .value.text();
    }

    DeskInfo info() { return m_desk->load().value(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock;
    std::unique_ptr<UuidV7Source> m_ids;
    std::unique_ptr<Storage> m_storage;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SqlDeskStore> m_desk;
};

} // namespace forecourt
