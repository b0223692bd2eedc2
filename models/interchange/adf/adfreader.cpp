// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/adf/adfreader.h"

#include "models/interchange/adf/adfprospectreader.h"
#include "models/interchange/adf/markupscanner.h"
#include "models/interchange/adf/prospectbuilder.h"
#include "models/interchange/text/textdecoder.h"

#include <QRegularExpression>

namespace forecourt {
namespace {

// encoding="…" of the XML declaration, wherever in the first kilobyte that stands; the quotes may be missing.
QByteArray declaredEncoding(const QByteArray &bytes)
{
    static const QRegularExpression kPattern(
        QStringLiteral(R"(<\?xml\b[^<>]*?\bencoding\s*=\s*["']?\s*([a-z0-9._-]{1,40}))"),
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype kHead = 1024;
    return kPattern.match(QString::fromLatin1(bytes.first(std::min(bytes.size(), kHead))))
        .captured(1)
        .toLatin1();
}

QString at(AdfPlace place)
{
    return QStringLiteral("line %1, column %2").arg(place.line).arg(place.column);
}

// Goes through the tags of a file and hands each closed prospect to its reader. Outside a prospect nothing
// but the start of one is of interest, so no depth or disorder there can do harm.
class FileReading final
{
public:
    FileReading(const DecodedText &decoded, const AdfReceipt &receipt, const AdfLimits &limits)
        : m_scanner(decoded.text, limits), m_receipt(receipt), m_limits(limits)
    {
        m_document.encoding = decoded.encoding;
        m_document.textDamaged = decoded.damaged;
    }

    Result<AdfDocument> read();

private:
    void onStart(const MarkupToken &token);
    void onEnd(const MarkupToken &token);
    void onFinished();
    void closeProspect();
    void rejectOpen(ErrorCode code, const QString &reason);
    void stop(AdfPlace place, const QString &reason);
    [[nodiscard]] qsizetype seen() const { return m_document.prospects.size() + m_document.rejected.size(); }

    MarkupScanner m_scanner;
    AdfReceipt m_receipt;
    AdfLimits m_limits;
    AdfDocument m_document;
    std::optional<ProspectBuilder> m_prospect; // the open one
    bool m_rootIsOpen = false;
    int m_elements = 0;
};

Result<AdfDocument> FileReading::read()
{
    MarkupToken token = m_scanner.next();
    while (token.kind != MarkupKind::Finished && !m_document.cutAt) {
        if (token.kind == MarkupKind::Start) {
            onStart(token);
        } else if (token.kind == MarkupKind::End) {
            onEnd(token);
        } else if (m_prospect) {
            m_prospect->text(token);
        }
        token = m_scanner.next();
    }
    if (!m_document.cutAt) {
        onFinished();
    }
    if (seen() > 0) {
        return std::move(m_document);
    }
    if (m_document.cutAt && m_document.cutAt->code != ErrorCode::Malformed) {
        return fail(m_document.cutAt->code,
                    at(m_document.cutAt->place) + QStringLiteral(": ") + m_document.cutAt->reason);
    }
    return fail(ErrorCode::Malformed,
                at(m_scanner.place()) + QStringLiteral(": the file ends without an ADF prospect"));
}

void FileReading::onStart(const MarkupToken &token)
{
    if (++m_elements > m_limits.maxElements) {
        stop(token.place, QStringLiteral("more elements than allowed"));
        return;
    }
    const bool isRoot = token.name == u"adf";
    const bool isProspect = token.name == u"prospect";
    if (m_prospect && (isRoot || isProspect)) {
        rejectOpen(ErrorCode::Malformed, QStringLiteral("another begins before this prospect is closed"));
    }
    if (isRoot) {
        m_rootIsOpen = !token.selfClosing;
    } else if (isProspect && seen() >= m_limits.maxProspects) {
        stop(token.place, QStringLiteral("more prospects than allowed"));
    } else if (isProspect) {
        m_prospect.emplace(token, m_limits);
        if (token.selfClosing) {
            closeProspect();
        }
    } else if (m_prospect) {
        m_prospect->open(token);
    }
}

void FileReading::onEnd(const MarkupToken &token)
{
    if (m_prospect && m_prospect->close(token)) {
        closeProspect();
    }
    if (token.name == u"adf") {
        m_rootIsOpen = false;
    }
}

void FileReading::onFinished()
{
    if (m_prospect) {
        rejectOpen(ErrorCode::Malformed, QStringLiteral("the file ends inside this prospect"));
        m_document.cutAt = AdfRejected{m_scanner.place(), ErrorCode::Malformed,
                                       QStringLiteral("the file ends inside a prospect")};
    } else if (m_rootIsOpen) {
        m_document.cutAt = AdfRejected{m_scanner.place(), ErrorCode::Malformed,
                                       QStringLiteral("the file ends before </adf>")};
    }
}

void FileReading::closeProspect()
{
    if (m_prospect->isTooDeep()) {
        rejectOpen(ErrorCode::TooLarge, QStringLiteral("elements are nested deeper than allowed"));
        return;
    }
    auto prospect = readAdfProspect(*m_prospect, m_receipt, m_limits);
    if (prospect) {
        m_document.prospects.append(*std::move(prospect));
    } else {
        m_document.rejected.append(std::move(prospect).error());
    }
    m_prospect.reset();
}

void FileReading::rejectOpen(ErrorCode code, const QString &reason)
{
    m_document.rejected.append({m_prospect->place(), code, reason});
    m_prospect.reset();
}

// A limit was reached: nothing behind this place is read.
void FileReading::stop(AdfPlace place, const QString &reason)
{
    if (m_prospect) {
        rejectOpen(ErrorCode::TooLarge, reason);
    }
    m_document.cutAt = AdfRejected{place, ErrorCode::TooLarge, reason};
}

} // namespace

Result<AdfDocument> readAdf(const QByteArray &bytes, qint64 receivedAtMs, const AdfLimits &limits,
                            int offsetMinutes)
{
    if (bytes.size() > limits.maxBytes) {
        return fail(
            ErrorCode::TooLarge,
            QStringLiteral("the file has %1 bytes, %2 are allowed").arg(bytes.size()).arg(limits.maxBytes));
    }
    const DecodedText decoded = decodeText(bytes, declaredEncoding(bytes));
    return FileReading(decoded, {receivedAtMs, offsetMinutes}, limits).read();
}

} // namespace forecourt
