// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/generatedstore.h"
#include "benchmarks/rawsqlite.h"
#include "models/services/customers/customermerge.h"
#include "models/services/timeline/timelineservice.h"

#include <random>

using namespace forecourt;
using namespace forecourt::benchmarks;

namespace {

// How long does it take to open a customer: the card with everything beside the timeline, the first page of
// the timeline and its counts, from the first call to the last answer? Of any customer, of the one with 5,000
// events, and of that one when another was merged into it. The reference reads the customer, its contacts,
// its cars and the same page of events by their indexes through the C API.

constexpr int kEvents = 50;
constexpr int kSamples = 300;
constexpr int kWarmUps = 20;

class Cards final
{
public:
    Cards(GeneratedStore &store, qint64 size)
        : m_raw(store.file())
        , m_customers(store.storage())
        , m_merge(store.storage())
        , m_timeline(store.storage())
        , m_size(size)
    {}

    void run()
    {
        const qint64 count = m_raw.integer("SELECT max(rowid) FROM customer");
        std::mt19937_64 random(1);
        measure("any", [&] { return idAt(1 + static_cast<qint64>(random() % static_cast<quint64>(count))); });
        measure("long", [&] { return idAt(1); }); // it was the first
        const CustomerId whole = CustomerId::fromBytes(idAt(1));
        const CustomerId part = CustomerId::fromBytes(idAt(2));
        need(answer(m_merge.join({}, part, whole, {{MergeField::Owner, MergeSide::Into}})));
        measure("merged", [&] { return idAt(1); });
        need(answer(m_merge.separate({}, part)));
    }

private:
    QByteArray idAt(qint64 rowid)
    {
        sqlite3_stmt *prepared = m_raw.statement("SELECT id FROM customer WHERE rowid = ?");
        sqlite3_bind_int64(prepared, 1, rowid);
        QByteArray id;
        if (sqlite3_step(prepared) == SQLITE_ROW) {
            id = QByteArray(static_cast<const char *>(sqlite3_column_blob(prepared, 0)), 16);
        }
        sqlite3_reset(prepared);
        return id;
    }

    qint64 open(const QByteArray &id)
    {
        const CustomerId customer = CustomerId::fromBytes(id);
        return timed([&] {
            // As the room asks: all at once, answered by the readers there are.
            auto card = m_customers.detail(customer);
            auto events = m_timeline.ofCustomer(customer, TimelineGroup::All, kEvents);
            auto counts = m_timeline.counts({customer});
            need(answer(card));
            need(answer(events));
            need(answer(counts));
        });
    }

    qint64 openRaw(const QByteArray &id)
    {
        return timed([&] {
            for (const char *sql :
                 {"SELECT * FROM customer WHERE id = ?", "SELECT * FROM contact_point WHERE customer = ?",
                  "SELECT v.*, o.role FROM ownership o JOIN vehicle v ON v.id = o.vehicle WHERE o.customer = "
                  "?",
                  "SELECT * FROM timeline_event WHERE customer = ? ORDER BY at DESC LIMIT 50"}) {
                readAll(sql, id);
            }
        });
    }

    void readAll(const char *sql, const QByteArray &id)
    {
        sqlite3_stmt *prepared = m_raw.statement(sql);
        sqlite3_bind_blob(prepared, 1, id.constData(), static_cast<int>(id.size()), SQLITE_STATIC);
        while (sqlite3_step(prepared) == SQLITE_ROW) {
            for (int column = 0; column < sqlite3_column_count(prepared); ++column) {
                sqlite3_column_text(prepared, column);
            }
        }
        sqlite3_reset(prepared);
    }

    template <typename Choose> void measure(const char *which, const Choose &choose)
    {
        QList<qint64> ours;
        QList<qint64> theirs;
        for (int sample = -kWarmUps; sample < kSamples; ++sample) {
            const QByteArray id = choose();
            // In turn, so that each as often comes first to pages nobody has read.
            const bool first = sample % 2 == 0;
            qint64 reference = first ? 0 : openRaw(id);
            const qint64 elapsed = open(id);
            reference = first ? openRaw(id) : reference;
            if (sample >= 0) {
                ours.append(elapsed);
                theirs.append(reference);
            }
        }
        for (const int percent : {50, 95}) {
            const QByteArray name = QByteArray("timeline.") + which + ".p" + QByteArray::number(percent);
            report(name.constData(), milliseconds(percentile(ours, percent)), "ms",
                   milliseconds(percentile(theirs, percent)), m_size);
        }
    }

    RawDatabase m_raw;
    CustomerService m_customers;
    CustomerMerge m_merge;
    TimelineService m_timeline;
    qint64 m_size;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const Options options = optionsOf(QCoreApplication::arguments(), false);
    GeneratedStore store(options);
    Cards(store, options.size).run();
    return 0;
}
