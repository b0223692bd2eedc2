// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/leadbody.h"

#include "models/interchange/adf/adfreader.h"
#include "models/interchange/leadjson/leadjsonreader.h"
#include "models/interchange/text/textdecoder.h"

namespace forecourt {

namespace {

enum class Format { Unknown, Json, Adf };

struct MediaType
{
    Format format = Format::Unknown;
    QByteArray charset; // lower case; empty where none is named
};

Format formatOf(const QByteArray &type)
{
    if (type == "application/json") {
        return Format::Json;
    }
    const bool isXml = type == "application/x-adf+xml" || type == "application/adf+xml" ||
                       type == "application/xml" || type == "text/xml";
    return isXml ? Format::Adf : Format::Unknown;
}

MediaType mediaType(const QByteArray &contentType)
{
    const QList<QByteArray> parts = contentType.toLower().split(';');
    MediaType type{formatOf(parts.first().trimmed()), {}};
    for (const QByteArray &part : parts.mid(1)) {
        const QByteArray parameter = part.trimmed();
        if (parameter.startsWith("charset=")) {
            type.charset = parameter.mid(8).replace('"', "").trimmed();
        }
    }
    return type;
}

bool isUnicodeByDefault(const QByteArray &charset)
{
    return charset.isEmpty() || charset == "utf-8" || charset == "utf8" || charset == "us-ascii";
}

LeadFault faultOf(const AdfRejected &rejected)
{
    const bool noContact = rejected.code == ErrorCode::InvalidInput;
    return {rejected.code, noContact ? QStringLiteral("contact") : QStringLiteral("prospect"),
            rejected.reason, rejected.place.line, rejected.place.column};
}

// Many senders name UTF-8 in the header whatever they write: then the document itself is believed.
QByteArray readableBytes(const MediaType &type, const QByteArray &body)
{
    constexpr const char *kMark = "\xEF\xBB\xBF";
    return isUnicodeByDefault(type.charset) ? body : kMark + decodeText(body, type.charset).text.toUtf8();
}

tl::expected<LeadBody, LeadFault> readAdfBody(const QByteArray &bytes, qint64 receivedAtMs)
{
    AdfLimits limits;
    limits.maxBytes = 2 * kMostLeadBytes; // in UTF-8, whatever the body was in
    limits.maxProspects = kMostLeads;
    limits.maxTextLength = 16 * 1024;
    limits.maxElements = 20'000;
    const Result<AdfDocument> document = readAdf(bytes, receivedAtMs, limits);
    if (!document) {
        return tl::unexpected(LeadFault{document.error().code, {}, document.error().detail});
    }
    LeadBody read{document->prospects, {}};
    for (const AdfRejected &rejected : document->rejected) {
        read.refused.append(faultOf(rejected));
    }
    if (document->cutAt && document->cutAt->code != ErrorCode::Malformed) {
        read.refused.append(faultOf(*document->cutAt)); // there may be leads behind it
    }
    if (document->textDamaged) {
        for (AdfProspect &prospect : read.leads) {
            prospect.warnings.append(
                {QStringLiteral("damaged-text"), QStringLiteral("some bytes are no text"), prospect.place});
        }
    }
    return read;
}

tl::expected<LeadBody, LeadFault> readJsonBody(const DecodedText &text, qint64 receivedAtMs)
{
    if (text.damaged) {
        return tl::unexpected(LeadFault{ErrorCode::Malformed, {}, QStringLiteral("some bytes are no text")});
    }
    LeadJsonLimits limits;
    limits.maxBytes = 2 * kMostLeadBytes;
    const auto lead = readLeadJson(text.text.toUtf8(), receivedAtMs, limits);
    if (!lead) {
        return tl::unexpected(LeadFault{lead.error().code, lead.error().field, lead.error().reason});
    }
    return LeadBody{{*lead}, {}};
}

} // namespace

bool isLeadType(const QByteArray &contentType)
{
    const MediaType type = mediaType(contentType);
    return type.format != Format::Unknown && (type.charset.isEmpty() || isKnownEncoding(type.charset));
}

tl::expected<LeadBody, LeadFault> readLeadBody(const QByteArray &contentType, const QByteArray &body,
                                               qint64 receivedAtMs)
{
    if (!isLeadType(contentType)) {
        return tl::unexpected(LeadFault{ErrorCode::Unsupported, {}, QStringLiteral("Content-Type")});
    }
    if (body.size() > kMostLeadBytes) {
        return tl::unexpected(LeadFault{ErrorCode::TooLarge, {}, QStringLiteral("larger than allowed")});
    }
    const MediaType type = mediaType(contentType);
    return type.format == Format::Json ? readJsonBody(decodeText(body, type.charset), receivedAtMs)
                                       : readAdfBody(readableBytes(type, body), receivedAtMs);
}

} // namespace forecourt
