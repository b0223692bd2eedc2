// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/whendone.h"

#include <QAbstractTableModel>
#include <QFuture>
#include <QList>
#include <QSet>
#include <QUuid>

#include <algorithm>
#include <functional>

namespace forecourt {

// A list or table of records that loads page by page and follows change without ever resetting: rows are
// inserted, moved, changed and removed by id. Subclasses say what a cell shows. Interface thread; the
// database work happens where `Fetch` sends it. Record needs `id` (an Id<…> or anything with uuid()) and
// operator==.
template <typename Record> class RecordListModel : public QAbstractTableModel
{
public:
    // The first `limit` records of the current question, from the newest state.
    using Fetch = std::function<QFuture<Result<QList<Record>>>(int limit)>;
    using Failed = std::function<void(const Error &)>;
    using Loaded = std::function<void()>;

    explicit RecordListModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    // Asks a new question: old rows stay until the answer is there, then change row by row.
    void ask(Fetch fetch)
    {
        m_fetch = std::move(fetch);
        m_wanted = kPage;
        reload();
    }

    // Asks the same question again, for as many rows as are loaded; call it after a change.
    void reload()
    {
        if (!m_fetch) {
            return;
        }
        const int ticket = ++m_ticket;
        const int limit = m_wanted;
        m_loading = true;
        whenDone(m_fetch(limit), this, [this, ticket, limit](Result<QList<Record>> answer) {
            if (ticket == m_ticket) {
                take(std::move(answer), limit);
            }
        });
    }

    void onFailed(Failed failed) { m_failed = std::move(failed); }
    void onLoaded(Loaded loaded) { m_loaded = std::move(loaded); }

    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] bool hasAnswer() const { return m_answered; }
    [[nodiscard]] const QList<Record> &records() const { return m_records; }
    [[nodiscard]] const Record &record(int row) const { return m_records.at(row); }
    [[nodiscard]] int rowOf(const QUuid &id) const
    {
        for (int row = 0; row < m_records.size(); ++row) {
            if (idOf(m_records.at(row)) == id) {
                return row;
            }
        }
        return -1;
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_records.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 1;
    }
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && m_more && !m_loading;
    }
    void fetchMore(const QModelIndex &parent) override
    {
        if (canFetchMore(parent)) {
            m_wanted += kPage;
            reload();
        }
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const bool inside =
            index.isValid() && index.row() < m_records.size() && index.column() < columnCount();
        return inside ? cell(m_records.at(index.row()), index.column(), role) : QVariant();
    }

protected:
    [[nodiscard]] virtual QVariant cell(const Record &record, int column, int role) const = 0;

    // For texts that depend on language or the clock: everything is shown anew, nothing is loaded.
    void repaintAll()
    {
        if (!m_records.isEmpty()) {
            Q_EMIT this->dataChanged(this->index(0, 0), this->index(rowCount() - 1, columnCount() - 1));
        }
    }

private:
    static constexpr int kPage = 200;

    static QUuid idOf(const Record &record)
    {
        if constexpr (requires { record.id.uuid(); }) {
            return record.id.uuid();
        } else {
            return record.id;
        }
    }

    void take(Result<QList<Record>> answer, int limit)
    {
        m_loading = false;
        if (!answer) {
            if (m_failed) {
                m_failed(answer.error());
            }
            return;
        }
        m_answered = true;
        m_more = answer->size() >= limit;
        removeMissing(*answer);
        for (int row = 0; row < answer->size(); ++row) {
            place(answer->at(row), row);
        }
        if (m_loaded) {
            m_loaded();
        }
    }

    void removeMissing(const QList<Record> &wanted)
    {
        QSet<QUuid> kept;
        for (const Record &record : wanted) {
            kept.insert(idOf(record));
        }
        for (int row = rowCount() - 1; row >= 0; --row) {
            if (!kept.contains(idOf(m_records.at(row)))) {
                beginRemoveRows({}, row, row);
                m_records.removeAt(row);
                endRemoveRows();
            }
        }
    }

    // Rows above `row` are right already.
    void place(const Record &record, int row)
    {
        const QUuid id = idOf(record);
        if (row >= m_records.size() || idOf(m_records.at(row)) != id) {
            const int from = rowOf(id);
            if (from < 0) {
                beginInsertRows({}, row, row);
                m_records.insert(row, record);
                endInsertRows();
                return;
            }
            beginMoveRows({}, from, from, {}, row);
            m_records.move(from, row);
            endMoveRows();
        }
        if (!(m_records.at(row) == record)) {
            m_records[row] = record;
            Q_EMIT this->dataChanged(this->index(row, 0), this->index(row, columnCount() - 1));
        }
    }

    Fetch m_fetch;
    Failed m_failed;
    Loaded m_loaded;
    QList<Record> m_records;
    int m_wanted = kPage;
    int m_ticket = 0;
    bool m_more = false;
    bool m_loading = false;
    bool m_answered = false;
};

} // namespace forecourt
