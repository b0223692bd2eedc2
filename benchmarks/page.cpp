// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/generatedstore.h"
#include "benchmarks/rawsqlite.h"
#include "models/services/appointments/appointmentservice.h"
#include "models/services/customers/customerservice.h"
#include "models/services/figures/figuresservice.h"
#include "models/services/leads/leadservice.h"
#include "models/services/orders/orderservice.h"

#include <random>

using namespace forecourt;
using namespace forecourt::benchmarks;

namespace {

// How long does a page of a list take, from the call to the answer: the first, the next while somebody
// scrolls on or back, one after a jump into the middle, and the last? Fifty rows of what the rooms show. The
// reference reads the same fifty records of the list's table by their key through the C API, without what the
// list shows beside them.

constexpr int kRows = 50;
constexpr int kSamples = 120;
constexpr int kWarmUps = 10;

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

using From = PageAsk::From;

// A list that somebody reads in one way, page by page.
template <typename Record> class Reading final
{
public:
    Reading(ListSource<Record> source, From from) : m_source(std::move(source)), m_from(from) {}

    // The ids of the next page; at the end of the list it begins anew. Nanoseconds in elapsed().
    QList<QUuid> next(double share)
    {
        const bool moves = m_from == From::After || m_from == From::Before;
        PageAsk ask;
        ask.limit = kRows;
        ask.from = moves && m_place.isEmpty() ? From::Share : m_from;
        ask.share = share;
        ask.place = m_place;
        ListPage<Record> page;
        m_elapsed = timed([&] { page = need(answer(m_source.page(ask))); });
        m_place.clear();
        if (page.more && !page.places.isEmpty()) {
            m_place = m_from == From::Before ? page.places.first() : page.places.last();
        }
        QList<QUuid> ids;
        for (const Record &row : std::as_const(page.rows)) {
            if constexpr (requires { row.id.uuid(); }) {
                ids.append(row.id.uuid());
            } else {
                ids.append(row.id);
            }
        }
        return ids;
    }
    [[nodiscard]] qint64 elapsed() const { return m_elapsed; }

private:
    ListSource<Record> m_source;
    From m_from;
    ListPlace m_place;
    qint64 m_elapsed = 0;
};

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
        , m_appointments(m_storage)
        , m_figures(m_storage)
    {}

    void run()
    {
        OrderFilter everyOrder;
        everyOrder.scope = OrderScope::All;
        measureList("orders", "service_order", m_orders.source(everyOrder));
        everyOrder.sort = OrderSort::Promised;
        measureList("orders.promised", "service_order", m_orders.source(everyOrder));
        measureList("orders.open", "service_order", m_orders.source({}));
        for (const auto &[name, filter] :
             {std::pair("leads", LeadFilter::All), std::pair("leads.open", LeadFilter::Open),
              std::pair("leads.overdue", LeadFilter::Overdue)}) {
            measureLeads(name, filter);
        }
        measureList("customers", "customer", m_customers.source({}, CustomerFilter::All));
        measureList("customers.owners", "customer", m_customers.source({}, CustomerFilter::WithVehicle));
        measureList("appointments", "appointment", m_appointments.source());
        measureFigures();
    }

private:
    // In each order that a person may choose.
    void measureLeads(const QByteArray &name, LeadFilter filter)
    {
        constexpr std::pair<const char *, LeadSort> kSorts[] = {{"", LeadSort::Usual},
                                                                {".received", LeadSort::Received},
                                                                {".followup", LeadSort::FollowUp},
                                                                {".grade", LeadSort::Grade}};
        for (const auto &[word, sort] : kSorts) {
            measureList(name + word, "lead", m_leads.source({filter, {}, {}, 0, sort, false}));
        }
    }

    // What stands behind the figures of the last month.
    void measureFigures()
    {
        FigureSelection selection;
        selection.of = FigureSelection::Of::Delivered;
        const Figures figures = need(answer(m_figures.figures(FigurePeriod::LastMonth)));
        measureList("figures.delivered", "service_order", m_figures.source(figures.range, selection));
    }

    template <typename Record>
    void measureList(const QByteArray &list, const QByteArray &table, const ListSource<Record> &source)
    {
        constexpr std::pair<const char *, From> kWays[] = {{"first", From::Start},
                                                           {"next", From::After},
                                                           {"back", From::Before},
                                                           {"jump", From::Share},
                                                           {"last", From::End}};
        for (const auto &[name, from] : kWays) {
            measure(list + '.' + name, table, Reading<Record>(source, from));
        }
    }

    template <typename Record>
    void measure(const QByteArray &name, const QByteArray &table, Reading<Record> reading)
    {
        std::mt19937_64 random(1);
        QList<qint64> ours;
        QList<qint64> theirs;
        for (int sample = -kWarmUps; sample < kSamples; ++sample) {
            const QList<QUuid> ids = reading.next(static_cast<double>(random() % 1000) / 1000.0);
            const qint64 reference = readByKey(m_raw, table, ids);
            if (sample >= 0 && ids.size() == kRows) {
                ours.append(reading.elapsed());
                theirs.append(reference);
            }
        }
        if (ours.isEmpty()) {
            return; // the list has no page of so many
        }
        for (const int percent : {50, 95}) {
            const QByteArray figure = "page." + name + ".p" + QByteArray::number(percent);
            report(figure.constData(), milliseconds(percentile(ours, percent)), "ms",
                   milliseconds(percentile(theirs, percent)), m_size);
        }
    }

    Storage &m_storage;
    RawDatabase m_raw;
    qint64 m_size;
    OrderService m_orders;
    LeadService m_leads;
    CustomerService m_customers;
    AppointmentService m_appointments;
    FiguresService m_figures;
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
