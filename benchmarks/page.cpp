// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/generatedstore.h"
#include "benchmarks/rawsqlite.h"
#include "models/services/customers/customerservice.h"
#include "models/services/leads/leadservice.h"
#include "models/services/orders/orderservice.h"

#include <random>

using namespace forecourt;
using namespace forecourt::benchmarks;

namespace {

// How long does the next page of a list take, at its beginning, in its middle and at its end: fifty rows
// through the service, from the call to the answer? The reference reads the same fifty records of the list's
// table by their key through the C API, without what the list shows beside them.

constexpr int kRows = 50;
constexpr int kSamples = 120;
constexpr int kWarmUps = 10;

struct Depth
{
    const char *name;
    double from; // share of the list that lies before, lowest and highest
    double to;
};

constexpr Depth kDepths[] = {{"first", 0, 0}, {"middle", 0.4, 0.6}, {"end", 0.97, 0.999}};

// The ids of a page that begins behind so many rows.
using Page = std::function<QList<QUuid>(qint64 behind)>;

qint64 readByKey(RawDatabase &raw, const QByteArray &table, const QList<QUuid> &ids)
{
    const QByteArray sql = "SELECT * FROM " + table + " WHERE id = ?";
    return timed([&] {
        sqlite3_stmt *prepared = raw.statement(sql);
        for (const QUuid &id : ids) {
            const QByteArray key = id.toRfc4122();
            sqlite3_bind_blob(prepared, 1, key.constData(), static_cast<int>(key.size()), SQLITE_STATIC);
            while (sqlite3_step(prepared) == SQLITE_ROW) {
                for (int column = 0; column < sqlite3_column_count(prepared); ++column) {
                    sqlite3_column_text(prepared, column);
                }
            }
            sqlite3_reset(prepared);
        }
    });
}

class Lists final
{
public:
    Lists(GeneratedStore &store, qint64 size)
        : m_storage(store.storage())
        , m_raw(store.file())
        , m_size(size)
        , m_orders(m_storage)
        , m_leads(m_storage)
        , m_customers(m_storage)
    {}

    void run()
    {
        measure("orders", "service_order", [this](qint64 behind) {
            OrderFilter filter;
            filter.scope = OrderScope::All;
            filter.openedTo = behind == 0 ? 0 : place("service_order", "opened_at", behind);
            return idsOf([&] { return m_orders.list(filter, kRows); });
        });
        measure("leads", "lead", [this](qint64 behind) {
            LeadQuery query{LeadFilter::All, {}, {}, 0};
            query.receivedTo = behind == 0 ? 0 : place("lead", "received_at", behind);
            return idsOf([&] { return m_leads.list(query, kRows); });
        });
        measure("customers", "customer", [this](qint64 behind) {
            const QUuid before = behind == 0 ? QUuid() : customerBehind(behind);
            return idsOf(
                [&] { return m_customers.list({}, CustomerFilter::All, kRows, CustomerId(before)); });
        });
    }

private:
    template <typename Ask> QList<QUuid> idsOf(const Ask &ask)
    {
        decltype(need(answer(ask()))) rows;
        m_elapsed = timed([&] { rows = need(answer(ask())); });
        QList<QUuid> ids;
        for (const auto &row : std::as_const(rows)) {
            ids.append(row.id.uuid());
        }
        return ids;
    }

    // Where the page begins is known to the list that scrolls: finding it here is not timed. Rows were
    // written in the order of time.
    qint64 place(const QByteArray &table, const QByteArray &column, qint64 behind)
    {
        const qint64 rowid = m_raw.integer("SELECT max(rowid) FROM " + table) - behind;
        return m_raw.integer("SELECT " + column + " FROM " + table +
                             " WHERE rowid = " + QByteArray::number(rowid));
    }

    QUuid customerBehind(qint64 behind)
    {
        const qint64 rowid = m_raw.integer("SELECT max(rowid) FROM customer") - behind;
        sqlite3_stmt *prepared = m_raw.statement("SELECT id FROM customer WHERE rowid = ?");
        sqlite3_bind_int64(prepared, 1, rowid);
        QUuid id;
        if (sqlite3_step(prepared) == SQLITE_ROW) {
            id = QUuid::fromRfc4122(
                QByteArray(static_cast<const char *>(sqlite3_column_blob(prepared, 0)), 16));
        }
        sqlite3_reset(prepared);
        return id;
    }

    void measure(const QByteArray &list, const QByteArray &table, const Page &page)
    {
        const qint64 count = m_raw.integer("SELECT max(rowid) FROM " + table);
        std::mt19937_64 random(1);
        for (const Depth &depth : kDepths) {
            QList<qint64> ours;
            QList<qint64> theirs;
            for (int sample = -kWarmUps; sample < kSamples; ++sample) {
                const auto low = static_cast<qint64>(depth.from * static_cast<double>(count));
                const auto high = static_cast<qint64>(depth.to * static_cast<double>(count));
                const QList<QUuid> ids =
                    page(low + static_cast<qint64>(random() % static_cast<quint64>(high - low + 1)));
                const qint64 reference = readByKey(m_raw, table, ids);
                if (sample >= 0) {
                    ours.append(m_elapsed);
                    theirs.append(reference);
                }
            }
            for (const int percent : {50, 95}) {
                const QByteArray name =
                    "page." + list + '.' + depth.name + ".p" + QByteArray::number(percent);
                report(name.constData(), milliseconds(percentile(ours, percent)), "ms",
                       milliseconds(percentile(theirs, percent)), m_size);
            }
        }
    }

    Storage &m_storage;
    RawDatabase m_raw;
    qint64 m_size;
    OrderService m_orders;
    LeadService m_leads;
    CustomerService m_customers;
    qint64 m_elapsed = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const Options options = optionsOf(QCoreApplication::arguments(), false);
    GeneratedStore store(options);
    Lists(store, options.size).run();
    return 0;
}
