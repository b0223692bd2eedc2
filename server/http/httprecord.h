// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/httpmessage.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace forecourt {

// One answered request, for log and metrics. A path that is not ours, which may be anything somebody typed,
// is "-".
struct HttpRecord
{
    QByteArray id; // of the request; the caller has it as X-Request-Id
    QByteArray method;
    QByteArray path;
    int status = 0;
    double milliseconds = 0; // without waiting for news
    qint64 received = 0;     // bytes of the body
    qint64 sent = 0;
    qint64 operations = 0;
    QByteArray store; // of the caller's token, where it was asked for
    QString trouble;  // our own, where that is the reason of the reply
    QByteArray why;   // a refusal's own words
    LeadCounts leads;
    qint64 repaired = 0; // rows that a desk put right
};

// Runs on the network thread.
using HttpObserver = std::function<void(const HttpRecord &)>;

} // namespace forecourt
