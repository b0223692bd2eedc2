// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/whendone.h"
#include "models/itemmodels/windowedrows.h"

#include <QTimer>

#include <chrono>
#include <optional>
#include <utility>

namespace forecourt {

// A list or table of records of any length. It holds a window of pages around what is looked at; other rows
// are there, empty, until somebody looks at them. The first 10,000 are counted; of a longer list the rows
// stand for shares of it, so that the scroll bar leads to any place and to both ends. It follows change
// without ever resetting: rows are inserted, moved, changed and removed by id. Subclasses say what a cell
// shows. Interface thread; the database work happens where the source sends it. Record needs `id` (an Id<…>
// or anything with uuid()) and operator==.
template <typename Record> class RecordListModel : public WindowedRows<Record>
{
public:
    // The first `limit` records of a short list, from the newest state.
    using Fetch = std::function<QFuture<Result<QList<Record>>>(int limit)>;
    using Source = ListSource<Record>;
    using Failed = std::function<void(const Error &)>;
    using Loaded = std::function<void()>;

    explicit RecordListModel(QObject *parent = nullptr) : WindowedRows<Record>(parent)
    {
        m_begin.setSingleShot(true);
        m_begin.setInterval(0);
        QObject::connect(&m_begin, &QTimer::timeout, this, [this] { read(firstAsk(), -1); });
        m_look.setSingleShot(true);
        m_look.setInterval(0);
        QObject::connect(&m_look, &QTimer::timeout, this, [this] { look(); });
        m_pause.setSingleShot(true);
        m_pause.setInterval(std::chrono::milliseconds(100));
        QObject::connect(&m_pause, &QTimer::timeout, this, [this] { reload(); });
    }

    // Asks a new question: old rows stay until the answer is there, then change row by row. Where it cannot
    // be answered they go, because they answer another one. Reading begins when the event loop has nothing
    // else to do: a window that opens stands before its rows are read, and of several questions at once, as
    // while a room is made and given back its filters, only the last is.
    void ask(Source source)
    {
        m_source = std::move(source);
        m_fetch = {};
        start();
    }
    void ask(Fetch fetch)
    {
        m_fetch = std::move(fetch);
        m_source = {};
        m_wanted = kShortPage;
        start();
    }

    // Asks the same question again for what is held; call it after a change, and after a failure to try once
    // more. While an answer is under way the next one follows it, however often this is called.
    void reload()
    {
        if (m_begin.isActive()) {
            return;
        }
        if (m_asking || m_reading) {
            m_again = true;
        } else if (m_unanswered) {
            start();
        } else if (m_source.page || m_fetch) {
            read(reloadAsk(), -1);
        }
    }

    void onFailed(Failed failed) { m_failed = std::move(failed); }
    void onLoaded(Loaded loaded) { m_loaded = std::move(loaded); }

    [[nodiscard]] bool isLoading() const { return m_asking || m_reading; }
    // Something was answered, and no question since went without an answer.
    [[nodiscard]] bool hasAnswer() const { return m_answered; }
    // Why the last reading failed; none once one succeeds or something else is asked. Rows that are there all
    // the same answer the question, but they may be old or not all.
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }
    // How many records the list has, as far as is known.
    [[nodiscard]] ListCount count() const
    {
        const bool whole = m_window.atStart && m_window.atEnd;
        return whole
                   ? ListCount{m_window.held, !m_more && !m_cut}
                   : ListCount{std::max(m_window.count.rows, m_window.held), m_window.count.exact && !m_cut};
    }

    // The list has only the best ones of what a search found.
    [[nodiscard]] bool isCut() const { return m_cut; }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 1;
    }
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && m_more && !isLoading();
    }
    void fetchMore(const QModelIndex &parent) override
    {
        if (canFetchMore(parent)) {
            m_wanted += kShortPage;
            reload();
        }
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const bool inside =
            index.isValid() && index.row() < m_window.rows() && index.column() < this->columnCount();
        if (!inside) {
            return {};
        }
        if (role == Qt::DisplayRole || role == kTitleRole || role == kTimelineTitleRole) {
            see(index.row());
        }
        return this->holds(index.row()) ? cell(this->record(index.row()), index.column(), role) : QVariant();
    }

protected:
    [[nodiscard]] virtual QVariant cell(const Record &record, int column, int role) const = 0;

    // For texts that depend on language or the clock: everything is shown anew, nothing is loaded.
    void repaintAll() { this->tell(m_window.before, m_window.bottom() - 1); }

private:
    using Rows = WindowedRows<Record>;
    using Rows::m_places;
    using Rows::m_window;
    static constexpr int kShortPage = 200;
    static constexpr int kTitleRole = Qt::UserRole + 1;           // RowRole::Title
    static constexpr int kTimelineTitleRole = Qt::UserRole + 101; // TimelineRole::Title
    using From = PageAsk::From;

    // Views ask for what they show while they paint; reading begins when they are done. Whoever looks at a
    // row because rows change shows it to nobody.
    void see(int row) const
    {
        if (m_source.page && !m_asking && !m_changing) {
            m_window.see(row);
            if (m_window.isWanting() && !m_reading && !m_look.isActive()) {
                m_look.start();
            }
        }
    }

    void look()
    {
        if (m_reading || m_asking || !m_source.page) {
            return;
        }
        const auto wish = m_window.nextWish();
        if (!wish) {
            return;
        }
        PageAsk ask = wish->ask;
        if (ask.from == From::After) {
            ask.place = m_places.last();
        } else if (ask.from == From::Before) {
            ask.place = m_places.first();
        }
        read(ask, wish->row);
    }

    void start()
    {
        m_asking = m_unanswered = true;
        m_again = false;
        m_failure.reset();
        m_window.forget();
        ++m_ticket; // what is read answers another question
        m_reading = false;
        m_begin.start();
    }

    static PageAsk firstAsk()
    {
        PageAsk ask;
        ask.limit = ListWindow::kFirst;
        return ask;
    }

    // Everything held, and whatever came behind it where that was the end.
    [[nodiscard]] PageAsk reloadAsk() const
    {
        PageAsk ask;
        ask.limit = std::max(ListWindow::kPage, m_window.held + (m_window.atEnd ? ListWindow::kPage : 0));
        if (!m_window.atStart && !m_places.isEmpty()) {
            ask.from = From::At;
            ask.place = m_places.first();
        }
        return ask;
    }

    void read(const PageAsk &ask, int row)
    {
        const int ticket = ++m_ticket;
        m_reading = true;
        if (m_fetch) {
            whenDone(m_fetch(m_wanted), this, [=, this](Result<QList<Record>> answer) {
                if (ticket == m_ticket) {
                    takeShort(std::move(answer));
                }
            });
            return;
        }
        whenDone(m_source.page(ask), this, [=, this](Result<ListPage<Record>> answer) {
            if (ticket == m_ticket) {
                takePage(std::move(answer), ask, row);
            }
        });
    }

    void takeShort(Result<QList<Record>> answer)
    {
        m_reading = false;
        if (!answer) {
            fail(answer.error());
            return;
        }
        ListPage<Record> page;
        page.rows = std::move(*answer);
        page.places.resize(page.rows.size());
        m_more = page.rows.size() >= m_wanted;
        m_cut = false;
        this->setAround(0, 0);
        this->merge(page, true, true);
        finish();
    }

    void takePage(Result<ListPage<Record>> answer, const PageAsk &ask, int row)
    {
        m_reading = false;
        if (!answer) {
            fail(answer.error());
            return;
        }
        m_more = false;
        m_cut = answer->cut;
        m_changing = true;
        if (m_asking) {
            m_window.count = {0, false};
            m_recount = true;
            this->setAround(0, 0);
            this->merge(*answer, true, !answer->more);
        } else if (ask.from == From::After) {
            this->append(*answer);
        } else if (ask.from == From::Before) {
            this->prepend(*answer);
        } else if (ask.from == From::At || (ask.from == From::Start && m_window.atStart)) {
            m_recount = true;
            this->merge(*answer, m_window.atStart, !answer->more);
        } else {
            this->jump(*answer, ask, row);
        }
        this->settleEnds();
        m_changing = false;
        finish();
    }

    void fail(const Error &error)
    {
        m_asking = m_again = false;
        m_window.forget();
        m_failure = error;
        if (m_unanswered) {
            m_answered = false;
            dropRows();
        }
        if (m_failed) {
            m_failed(error);
        }
    }

    void dropRows()
    {
        m_more = m_cut = m_recount = false;
        m_window.count = {};
        m_changing = true;
        this->setAround(0, 0);
        this->merge({}, true, true);
        m_changing = false;
    }

    void finish()
    {
        m_asking = m_unanswered = false;
        m_answered = true;
        m_failure.reset();
        if (std::exchange(m_recount, false) && m_source.count && !(m_window.atStart && m_window.atEnd)) {
            countRows();
        }
        if (m_loaded) {
            m_loaded();
        }
        if (std::exchange(m_again, false)) {
            m_pause.start(); // many changes in a row are read once
        } else if (m_window.isWanting()) {
            m_look.start();
        }
    }

    void countRows()
    {
        const int question = m_countTicket = m_ticket;
        whenDone(m_source.count(), this, [=, this](const Result<ListCount> &count) {
            if (count && question == m_countTicket) {
                m_window.count = *count;
                m_changing = true;
                this->settleEnds();
                m_changing = false;
                if (m_loaded) {
                    m_loaded();
                }
            }
        });
    }

    Source m_source;
    Fetch m_fetch;
    Failed m_failed;
    Loaded m_loaded;
    QTimer m_begin;
    mutable QTimer m_look;
    QTimer m_pause;
    int m_wanted = kShortPage;
    int m_ticket = 0;
    int m_countTicket = 0;
    bool m_recount = false;
    bool m_more = false; // of a short list
    bool m_cut = false;
    bool m_asking = false;
    bool m_reading = false;
    bool m_again = false;
    bool m_changing = false; // rows, just now
    bool m_answered = false;
    bool m_unanswered = false; // what was asked last
    std::optional<Error> m_failure;
};

} // namespace forecourt
