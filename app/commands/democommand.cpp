// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/demo/demostore.h"
#include "app/desk.h"

namespace forecourt {

int runDemo(Desk &desk, const CommandLine &line, Output &output)
{
    if (!line.at.isEmpty()) {
        return output.refuse({ErrorCode::InvalidInput,
                              QStringLiteral("--at goes with --customers N, of a store made in bulk")});
    }
    constexpr int kAnnounced = 2000;
    const auto report = fillDemoStore(
        desk.storage(), {line.customers.value_or(DemoOptions().customers), line.seed}, [&](int done, int of) {
            if (done % kAnnounced == 0) {
                output.progress(QStringLiteral("%1 of %2 customers").arg(done).arg(of));
            }
            return true;
        });
    if (!report) {
        return report.error().code == ErrorCode::Conflict ? output.refuse(report.error())
                                                          : output.cannotRun(report.error());
    }
    output.print(QJsonObject{{QStringLiteral("staff"), report->staff},
                             {QStringLiteral("customers"), report->customers},
                             {QStringLiteral("vehicles"), report->vehicles},
                             {QStringLiteral("leads"), report->leads},
                             {QStringLiteral("orders"), report->orders}},
                 {QStringLiteral("%1 staff, %2 customers, %3 vehicles, %4 leads, %5 orders")
                      .arg(report->staff)
                      .arg(report->customers)
                      .arg(report->vehicles)
                      .arg(report->leads)
                      .arg(report->orders)});
    return kDone;
}

} // namespace forecourt
