// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/collections.h"
#include "models/services/undo/undoservice.h"
#include "models/storage/records.h"
#include "tests/support/storagefixture.h"

#include <QCoreApplication>

namespace forecourt {

// A desk whose actions can be taken back.
class UndoDesk final
{
public:
    explicit UndoDesk(quint64 idStart = 0) : desk(idStart), undo(*desk.storage) {}

    // What was recorded reaches the service from the event loop.
    static void settle()
    {
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::processEvents();
        }
    }

    // One action; fails the test where it cannot be written.
    template <typename F> auto act(F work)
    {
        auto done = desk.write(std::move(work));
        if (!done) {
            qFatal("the action failed: %s", qPrintable(done.error().detail));
        }
        settle();
        return done;
    }

    UndoOutcome takeBack() { return wait(undo.undo()); }
    UndoOutcome doAgain() { return wait(undo.redo()); }

    // Living rows with their values, as texts that can be compared; what undo itself tells is left out, and
    // ledgers are their sums.
    QStringList visible()
    {
        const auto rows = desk.read([](Database &database) -> Result<QStringList> {
            QStringList list;
            for (const Collection &collection : forecourtCatalog().collections()) {
                FORECOURT_ASSIGN(const QStringList found, rowsOf(database, collection));
                list += found;
            }
            FORECOURT_ASSIGN(const qint64 money, database.integer(QStringLiteral(
                                                     "SELECT coalesce(sum(amount_minor), 0) FROM payment")));
            list.append(QStringLiteral("money %1").arg(money));
            return list;
        });
        return rows.value_or(QStringList{QStringLiteral("unreadable")});
    }

    Entity entity(int collection, const QUuid &row)
    {
        const auto found = desk.read([=](Database &database) {
            return RowStore(database, forecourtCatalog()).visible(collection, row);
        });
        return found.value_or(Entity());
    }

    StorageFixture desk;
    UndoService undo;

private:
    static UndoOutcome wait(QFuture<Result<UndoOutcome>> future)
    {
        while (!future.isFinished()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        const auto outcome = future.result();
        if (!outcome) {
            qFatal("undo failed: %s", qPrintable(outcome.error().detail));
        }
        settle();
        return *outcome;
    }

    static Result<QStringList> rowsOf(Database &database, const Collection &collection)
    {
        QStringList list;
        if (collection.kind == CollectionKind::Ledger) {
            return list;
        }
        const QString told =
            collection.number == collections::kTimelineEvent
                ? QStringLiteral(" AND ref_kind <> 'event' AND coalesce((SELECT u.kind FROM "
                                 "timeline_event u WHERE u.ref = timeline_event.id ORDER BY u.at DESC, "
                                 "u.id DESC LIMIT 1), '') <> 'undone'")
                : QString();
        FORECOURT_ASSIGN(
            const QList<QUuid> ids,
            database.all(QStringLiteral("SELECT id FROM %1 WHERE dead_version = 0").arg(collection.name) +
                             told + QStringLiteral(" ORDER BY id"),
                         {}, [](const Row &row) { return row.uuid(0); }));
        RowStore store(database, forecourtCatalog());
        for (const QUuid &id : ids) {
            FORECOURT_ASSIGN(const Entity entity, store.visible(collection.number, id));
            QString text = collection.name + id.toString();
            for (const auto &[field, cell] : entity.cells.asKeyValueRange()) {
                text += cell.value.isNull() ? QString()
                                            : QStringLiteral(" %1=%2%3")
                                                  .arg(QString::number(field), cell.value.text(),
                                                       QString::number(cell.value.number()));
            }
            for (const auto &[field, elements] : entity.sets.asKeyValueRange()) {
                text += QStringLiteral(" %1:%2").arg(field).arg(QStringList(elements.keys()).join(u','));
            }
            list.append(text);
        }
        return list;
    }
};

} // namespace forecourt
