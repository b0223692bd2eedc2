// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/adf/adfkey.h"
#include "models/interchange/adf/adflead.h"
#include "models/interchange/leadjson/leadjsonreader.h"
#include "models/interchange/text/textdecoder.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// Feeds any bytes to the reader of JSON leads, as they are and as text of unknown encoding, and checks what
// its header promises of every answer.
using namespace forecourt;

namespace {

constexpr qint64 kReceivedAtMs = 1'795'400'000'000;
constexpr qint64 kTwoDaysMs = 48LL * 60 * 60 * 1000;

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

bool isClean(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.isNull() || (c.category() == QChar::Other_Control && !c.isSpace());
    });
}

void checkLead(const AdfProspect &lead)
{
    require(lead.ids.size() == 1 && !lead.ids.first().text.isEmpty() && lead.ids.first().source.isEmpty());
    require(lead.idempotencyKey == adfIdempotencyKey(lead) && lead.idempotencyKey.size() <= 200);
    require(!lead.customer.phones.isEmpty() || !lead.customer.emails.isEmpty());
    require(lead.customer.phones.isEmpty() || isReachable(lead.customer.phones.first()));
    require(lead.customer.emails.isEmpty() || isReachable(lead.customer.emails.first()));
    require(lead.vehicles.size() <= 1);
    require(lead.requestedAtMs <= kReceivedAtMs + kTwoDaysMs);
    require(lead.happenedAtMs == (lead.requestedAtMs == 0 ? kReceivedAtMs : lead.requestedAtMs));
    for (const QString &text :
         {lead.ids.first().text, lead.customer.name.full, lead.comments, lead.provider.service}) {
        require(isClean(text));
    }
    const AdfLead read = adfLead(lead);
    require(!read.lead.contactPhone.isEmpty() || !read.lead.contactEmail.isEmpty());
}

void check(const QByteArray &bytes, const LeadJsonLimits &limits)
{
    const auto lead = readLeadJson(bytes, kReceivedAtMs, limits);
    if (lead) {
        checkLead(*lead);
        return;
    }
    require(!lead.error().reason.isEmpty());
    require((lead.error().code == ErrorCode::InvalidInput) == !lead.error().field.isEmpty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto bytes =
        QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    check(bytes, {});
    check(decodeText(bytes, "gb18030").text.toUtf8(), {});
    LeadJsonLimits tight;
    tight.maxBytes = 512;
    tight.maxText = 8;
    tight.maxEmail = 8;
    tight.maxComments = 8;
    check(bytes, tight);
    return 0;
}
