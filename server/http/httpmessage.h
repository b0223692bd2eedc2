// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>
#include <tl/expected.hpp>

namespace forecourt {

// What is known of a request once its header has arrived.
struct HttpHead
{
    QByteArray method;
    QByteArray path;
    QByteArray query;   // after '?', still encoded
    QByteArray bearer;  // token of the Authorization header
    QByteArray address; // of the caller, for counting only; never logged
    QByteArray contentType = {};
    QByteArray range = {};        // the field as it came; empty: all of it
    QByteArray uploadOffset = {}; // likewise, of blobs
    QByteArray uploadLength = {};
};

struct HttpRequest
{
    HttpHead head;
    QByteArray body;
    bool isGzip = false;      // the body, until it is unpacked
    bool acceptsGzip = false; // the caller
    qint64 inflatedLimit = 0;
    bool writes = false; // waits for other writers of its store
    int waitLeftMs = -1; // of a wait that has begun; -1: it has not
};

// A reply that has nothing to say yet may be kept back: the request is asked again when there is news of its
// topic, and the reply sent as it is when the time is over.
struct HttpWait
{
    QByteArray topic;
    int ms = 0;
};

// What became of the leads of one request.
struct LeadCounts
{
    qint64 taken = 0;
    qint64 known = 0; // they were there already
    qint64 refused = 0;
};

// How far a blob is here.
struct HttpUpload
{
    qint64 offset = 0;
    bool isWhole = false;
};

struct HttpReply
{
    int status = 200;
    QByteArray body;
    QByteArray contentType = QByteArrayLiteral("application/json");
    bool isGzip = false;
    bool isPacked = false;     // in itself: not to be compressed again
    QByteArray contentRange;   // of a partial reply
    int retryAfterSeconds = 0; // 0: no such header
    QByteArray allow;          // for 405
    std::optional<HttpWait> wait;
    std::optional<HttpUpload> upload = {};
    // For log and metrics.
    QByteArray store;
    qint64 operations = 0;
    QString trouble;
    QByteArray why; // a refusal's own words: "no-token", "invalid-lead/phone"; never what was sent
    LeadCounts leads;
    qint64 repaired = 0; // rows that a desk put right
};

// How large a body may follow a header, as it arrives and once unpacked, and whose it is.
struct HttpAdmission
{
    qint64 bodyBytes = 0;
    qint64 inflatedBytes = 0;
    bool writes = false;
    bool hasToken = false;
    QByteArray caller;      // the store of the token
    QByteArray device = {}; // likewise
};

// Decides on a header alone, before a byte of the body is read: go on, or reply at once. Runs on the network
// thread, so it must not touch a disk.
using HttpGate = std::function<tl::expected<HttpAdmission, HttpReply>(const HttpHead &)>;

// Answers a whole request. Belongs to one worker thread and may block.
using HttpHandler = std::function<HttpReply(const HttpRequest &)>;

// {"error": word, "detail": …} with this status.
HttpReply errorReply(int status, const QByteArray &word, const QByteArray &detail = {});

} // namespace forecourt
