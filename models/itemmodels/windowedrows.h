// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/listwindow.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QUuid>

#include <algorithm>

namespace forecourt {

// The rows of a RecordListModel: a window of records with empty rows around it, and how a page that was read
// changes them, told to views row by row.
template <typename Record> class WindowedRows : public QAbstractTableModel
{
public:
    // Whether the row is held; of others nothing is known yet.
    [[nodiscard]] bool holds(int row) const { return m_window.holds(row); }
    [[nodiscard]] const Record &record(int row) const { return m_records.at(row - m_window.before); }
    [[nodiscard]] int heldCount() const { return m_window.held; }
    // Among the rows that are held.
    [[nodiscard]] int rowOf(const QUuid &id) const
    {
        const int place = placeOf(id);
        return place < 0 ? -1 : place + m_window.before;
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : m_window.rows();
    }

protected:
    using From = PageAsk::From;

    explicit WindowedRows(QObject *parent) : QAbstractTableModel(parent) {}

    static QUuid idOf(const Record &record)
    {
        if constexpr (requires { record.id.uuid(); }) {
            return record.id.uuid();
        } else {
            return record.id;
        }
    }

    [[nodiscard]] int placeOf(const QUuid &id, int from = 0) const
    {
        for (int place = from; place < m_records.size(); ++place) {
            if (idOf(m_records.at(place)) == id) {
                return place;
            }
        }
        return -1;
    }

    void tell(int first, int last)
    {
        if (first <= last) {
            Q_EMIT this->dataChanged(this->index(first, 0), this->index(last, this->columnCount() - 1));
        }
    }

    // Rows beyond the window: none where it ends with the list, else as many as were counted and at least one
    // page, so that there is something to scroll to.
    void settleEnds()
    {
        const int unseen = std::max(0, m_window.count.rows - m_window.held);
        const int least = m_window.count.exact ? 1 : ListWindow::kPage;
        int before = m_window.atStart ? 0 : std::max(m_window.before, least);
        int after = m_window.atEnd ? 0 : std::max(m_window.after, least);
        if (m_window.atStart && !m_window.atEnd) {
            after = m_window.count.exact ? std::max(unseen, 1) : std::max(after, unseen);
        } else if (m_window.atEnd && !m_window.atStart && m_window.count.exact) {
            before = std::max(unseen, 1);
        }
        setAround(before, after);
    }

    void setAround(int before, int after)
    {
        setBand(m_window.after, m_window.bottom(), after);
        setBand(m_window.before, 0, before);
    }

    // Makes one of the two empty stretches as long as wanted; `first` is its first row.
    void setBand(int &band, int first, int wanted)
    {
        if (wanted > band) {
            this->beginInsertRows({}, first + band, first + wanted - 1);
            band = wanted;
            this->endInsertRows();
        } else if (wanted < band) {
            this->beginRemoveRows({}, first + wanted, first + band - 1);
            band = wanted;
            this->endRemoveRows();
        }
    }

    // Rows that are held beyond what may be: whole pages, so that where those at the start of a list stood is
    // not taken for a guess.
    [[nodiscard]] int pagesTooMany() const
    {
        const int over = std::max(0, m_window.held - ListWindow::kMostHeld);
        return (over + ListWindow::kPage - 1) / ListWindow::kPage * ListWindow::kPage;
    }

    void append(const ListPage<Record> &page)
    {
        const int more = static_cast<int>(page.rows.size());
        setBand(m_window.after, m_window.bottom(), std::max(m_window.after, more));
        const int first = m_window.bottom();
        m_records += page.rows;
        m_places += page.places;
        m_window.after -= more;
        m_window.held += more;
        m_window.atEnd = !page.more;
        tell(first, first + more - 1);
        if (const int extra = pagesTooMany(); extra > 0) {
            m_records.remove(0, extra);
            m_places.remove(0, extra);
            m_window.held -= extra;
            m_window.before += extra;
            m_window.atStart = false;
        }
    }

    void prepend(const ListPage<Record> &page)
    {
        const int more = static_cast<int>(page.rows.size());
        setBand(m_window.before, 0, std::max(m_window.before, more));
        m_records = page.rows + m_records;
        m_places = page.places + m_places;
        m_window.before -= more;
        m_window.held += more;
        m_window.atStart = !page.more;
        tell(m_window.before, m_window.before + more - 1);
        if (const int extra = pagesTooMany(); extra > 0) {
            m_records.resize(m_window.held - extra);
            m_places.resize(m_window.held - extra);
            m_window.held -= extra;
            m_window.after += extra;
            m_window.atEnd = false;
        }
    }

    // Another part of the list takes the place of the one held; the number of rows stays.
    void jump(const ListPage<Record> &page, const PageAsk &ask, int row)
    {
        const int held = static_cast<int>(page.rows.size());
        const int rows = std::max(m_window.rows(), held);
        setBand(m_window.after, m_window.bottom(), rows - m_window.bottom());
        const int old = m_window.before;
        const int oldBottom = m_window.bottom();
        const bool start = ask.from == From::Start;
        const bool end = ask.from == From::End;
        int first = start ? 0 : end ? rows - held : std::clamp(row - ListWindow::kPage / 2, 0, rows - held);
        if (!start && !end && !page.more) {
            first = rows - held; // it ends sooner than was thought
        }
        m_records = page.rows;
        m_places = page.places;
        m_window.before = first;
        m_window.held = held;
        m_window.after = rows - first - held;
        m_window.atStart = start || (end && !page.more);
        m_window.atEnd = end || !page.more;
        tell(old, oldBottom - 1);
        tell(first, first + held - 1);
    }

    // What is held becomes the page, row by row.
    void merge(const ListPage<Record> &page, bool atStart, bool atEnd)
    {
        QSet<QUuid> kept;
        for (const Record &record : page.rows) {
            kept.insert(idOf(record));
        }
        for (int place = static_cast<int>(m_records.size()) - 1; place >= 0; --place) {
            if (!kept.contains(idOf(m_records.at(place)))) {
                const int row = place + m_window.before;
                this->beginRemoveRows({}, row, row);
                m_records.removeAt(place);
                --m_window.held;
                this->endRemoveRows();
            }
        }
        QSet<QUuid> known;
        for (const Record &record : std::as_const(m_records)) {
            known.insert(idOf(record));
        }
        for (int place = 0; place < page.rows.size(); ++place) {
            put(page.rows.at(place), place, known);
        }
        m_places = page.places;
        m_window.atStart = atStart;
        m_window.atEnd = atEnd;
    }

    // Rows above `place` are right already.
    void put(const Record &record, int place, const QSet<QUuid> &known)
    {
        const QUuid id = idOf(record);
        const int row = place + m_window.before;
        if (place >= m_records.size() || idOf(m_records.at(place)) != id) {
            const int from = known.contains(id) ? placeOf(id, place) : -1;
            if (from < 0) {
                this->beginInsertRows({}, row, row);
                m_records.insert(place, record);
                ++m_window.held;
                this->endInsertRows();
                return;
            }
            this->beginMoveRows({}, from + m_window.before, from + m_window.before, {}, row);
            m_records.move(from, place);
            this->endMoveRows();
        }
        if (!(m_records.at(place) == record)) {
            m_records[place] = record;
            tell(row, row);
        }
    }

    QList<Record> m_records;
    QList<ListPlace> m_places; // of each
    mutable ListWindow m_window;
};

} // namespace forecourt
