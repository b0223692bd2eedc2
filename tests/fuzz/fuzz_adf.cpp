// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/adf/adfkey.h"
#include "models/interchange/adf/adfreader.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// Feeds any bytes to the ADF reader and checks what its header promises of every answer.
using namespace forecourt;

namespace {

constexpr qint64 kReceivedAtMs = 1'718'841'600'000;

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

bool isPlace(const AdfPlace &place, qsizetype size)
{
    return place.line >= 1 && place.column >= 1 && place.line + place.column <= size + 2;
}

bool hasReachableContact(const AdfContact &contact)
{
    const auto reachable = [](const auto &way) {
        return isReachable(way);
    };
    return std::any_of(contact.phones.begin(), contact.phones.end(), reachable) ||
           std::any_of(contact.emails.begin(), contact.emails.end(), reachable);
}

void checkProspect(const AdfProspect &prospect, qsizetype size, const AdfLimits &limits)
{
    require(isPlace(prospect.place, size));
    require(hasReachableContact(prospect.customer));
    require(!prospect.idempotencyKey.isEmpty() && prospect.idempotencyKey.size() <= 200);
    require(prospect.idempotencyKey == adfIdempotencyKey(prospect));
    require(prospect.warnings.size() <= limits.maxWarnings);
    require(prospect.vehicles.size() <= limits.maxRepeats &&
            prospect.customer.phones.size() <= limits.maxRepeats);
    require(prospect.happenedAtMs == (prospect.requestedAtMs == 0 ? kReceivedAtMs : prospect.requestedAtMs));
    require(prospect.requestDateText.size() <= limits.maxTextLength);
    for (const AdfWarning &warning : prospect.warnings) {
        require(isPlace(warning.place, size) && !warning.word.isEmpty());
    }
}

void check(const QByteArray &bytes, const AdfLimits &limits)
{
    const Result<AdfDocument> document = readAdf(bytes, kReceivedAtMs, limits);
    if (!document) {
        require(!document.error().detail.isEmpty());
        return;
    }
    require(document->prospects.size() + document->rejected.size() <= limits.maxProspects);
    for (const AdfProspect &prospect : document->prospects) {
        checkProspect(prospect, bytes.size(), limits);
    }
    for (const AdfRejected &rejected : document->rejected) {
        require(isPlace(rejected.place, bytes.size()) && !rejected.reason.isEmpty());
    }
    require(!document->cutAt || isPlace(document->cutAt->place, bytes.size()));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto bytes =
        QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    check(bytes, {});
    AdfLimits tight;
    tight.maxDepth = 4;
    tight.maxProspects = 2;
    tight.maxTextLength = 8;
    tight.maxAttributes = 1;
    tight.maxElements = 20;
    tight.maxRepeats = 1;
    tight.maxWarnings = 2;
    check(bytes, tight);
    return 0;
}
