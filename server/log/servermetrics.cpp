// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/log/servermetrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

namespace forecourt {

namespace {

prometheus::Histogram::BucketBoundaries seconds()
{
    return {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30};
}

std::string routeOf(const HttpRecord &request)
{
    return request.path == "-" ? "other" : request.path.toStdString();
}

} // namespace

class ServerMetrics::Private final
{
public:
    prometheus::Registry registry;
    prometheus::Family<prometheus::Counter> &requests = prometheus::BuildCounter()
                                                            .Name("forecourt_requests_total")
                                                            .Help("Requests answered, by route and status")
                                                            .Register(registry);
    prometheus::Family<prometheus::Histogram> &durations =
        prometheus::BuildHistogram()
            .Name("forecourt_request_seconds")
            .Help("From the end of the header to the reply, without waiting for news")
            .Register(registry);
    prometheus::Family<prometheus::Counter> &operations =
        prometheus::BuildCounter()
            .Name("forecourt_operations_total")
            .Help("Operations that came by a push or went by a pull")
            .Register(registry);
    prometheus::Family<prometheus::Counter> &refusals = prometheus::BuildCounter()
                                                            .Name("forecourt_refusals_total")
                                                            .Help("Requests refused, by route and reason")
                                                            .Register(registry);
    prometheus::Family<prometheus::Counter> &leads =
        prometheus::BuildCounter()
            .Name("forecourt_leads_total")
            .Help("Leads that were sent, by what became of them: new, known, refused")
            .Register(registry);
    prometheus::Counter &repairs =
        prometheus::BuildCounter()
            .Name("forecourt_repairs_total")
            .Help("Rows of desks that were not what the server has, and were put right")
            .Register(registry)
            .Add({});
    prometheus::Family<prometheus::Counter> &proofs =
        prometheus::BuildCounter()
            .Name("forecourt_proofs_total")
            .Help("Stores whose rows were read against their digest, by outcome: equal, unequal, failed")
            .Register(registry);
    prometheus::Family<prometheus::Counter> &bytes = prometheus::BuildCounter()
                                                         .Name("forecourt_body_bytes_total")
                                                         .Help("Bytes of bodies, as on the wire")
                                                         .Register(registry);
    prometheus::Gauge &connections = prometheus::BuildGauge()
                                         .Name("forecourt_connections")
                                         .Help("Open connections")
                                         .Register(registry)
                                         .Add({});
    prometheus::Gauge &waiting = prometheus::BuildGauge()
                                     .Name("forecourt_waiting_requests")
                                     .Help("Pulls that wait for news")
                                     .Register(registry)
                                     .Add({});
    prometheus::Gauge &hearsOthers =
        prometheus::BuildGauge()
            .Name("forecourt_hears_other_processes")
            .Help("1 while news of other processes arrive, 0 while they are polled for")
            .Register(registry)
            .Add({});
};

ServerMetrics::ServerMetrics() : d(std::make_unique<Private>())
{}

ServerMetrics::~ServerMetrics() = default;

void ServerMetrics::count(const HttpRecord &request)
{
    const std::string route = routeOf(request);
    d->requests.Add({{"route", route}, {"status", std::to_string(request.status)}}).Increment();
    d->durations.Add({{"route", route}}, seconds()).Observe(request.milliseconds / 1000);
    d->bytes.Add({{"direction", "in"}}).Increment(static_cast<double>(request.received));
    d->bytes.Add({{"direction", "out"}}).Increment(static_cast<double>(request.sent));
    if (request.operations > 0) {
        d->operations.Add({{"route", route}}).Increment(static_cast<double>(request.operations));
    }
    if (!request.why.isEmpty()) {
        d->refusals.Add({{"route", route}, {"reason", request.why.toStdString()}}).Increment();
    }
    const auto countLeads = [this](const char *outcome, qint64 leads) {
        if (leads > 0) {
            d->leads.Add({{"outcome", outcome}}).Increment(static_cast<double>(leads));
        }
    };
    countLeads("new", request.leads.taken);
    countLeads("known", request.leads.known);
    countLeads("refused", request.leads.refused);
    d->repairs.Increment(static_cast<double>(request.repaired));
}

void ServerMetrics::countProof(const char *outcome)
{
    d->proofs.Add({{"outcome", outcome}}).Increment();
}

QByteArray ServerMetrics::text(const Now &now)
{
    d->connections.Set(static_cast<double>(now.connections));
    d->waiting.Set(static_cast<double>(now.waiting));
    d->hearsOthers.Set(now.hearsOthers ? 1 : 0);
    return QByteArray::fromStdString(prometheus::TextSerializer().Serialize(d->registry.Collect()));
}

} // namespace forecourt
