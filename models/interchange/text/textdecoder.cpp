// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/text/textdecoder.h"

#include <QStringDecoder>

#include <array>
#include <optional>

namespace forecourt {
namespace {

constexpr QChar kReplacement(0xFFFD);

// What the bytes say about being UTF-8 (RFC 3629 §4: no overlong forms, no surrogates, nothing over
// U+10FFFF).
struct Utf8Evidence
{
    qsizetype broken = 0;  // bytes that belong to no sequence
    qsizetype pairs = 0;   // sequences of two bytes
    qsizetype longer = 0;  // sequences of three and four bytes
    qsizetype cutTail = 0; // bytes of an unfinished sequence at the very end

    [[nodiscard]] bool isValid() const { return broken == 0; }
    // Three-byte sequences do not come by chance: a few broken bytes among many of them are an accident.
    [[nodiscard]] bool isDamagedUtf8() const { return longer > 2 * broken; }
};

struct Sequence
{
    int length = 0; // 0: not a lead byte
    uchar secondLow = 0x80;
    uchar secondHigh = 0xBF;
};

Sequence sequenceOf(uchar lead)
{
    if (lead >= 0xC2 && lead <= 0xDF) {
        return {2};
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        const uchar low = lead == 0xE0 ? 0xA0 : 0x80;
        const uchar high = lead == 0xED ? 0x9F : 0xBF;
        return {3, low, high};
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const uchar low = lead == 0xF0 ? 0x90 : 0x80;
        const uchar high = lead == 0xF4 ? 0x8F : 0xBF;
        return {4, low, high};
    }
    return {};
}

// How many bytes of the sequence stand at `at`: its whole length, fewer at the end of the bytes, 0 when
// broken.
qsizetype standing(const uchar *data, qsizetype size, qsizetype at, const Sequence &sequence)
{
    qsizetype index = 1;
    for (; index < sequence.length && at + index < size; ++index) {
        const uchar low = index == 1 ? sequence.secondLow : 0x80;
        const uchar high = index == 1 ? sequence.secondHigh : 0xBF;
        if (data[at + index] < low || data[at + index] > high) {
            return 0;
        }
    }
    return index;
}

Utf8Evidence utf8Evidence(const QByteArray &bytes)
{
    Utf8Evidence evidence;
    const auto *data = reinterpret_cast<const uchar *>(bytes.constData());
    const qsizetype size = bytes.size();
    for (qsizetype at = 0; at < size;) {
        if (data[at] < 0x80) {
            ++at;
            continue;
        }
        const Sequence sequence = sequenceOf(data[at]);
        const qsizetype count = sequence.length == 0 ? 0 : standing(data, size, at, sequence);
        if (count == 0) {
            ++evidence.broken;
            ++at;
            continue;
        }
        if (count < sequence.length) {
            evidence.cutTail = count;
            return evidence;
        }
        (count == 2 ? evidence.pairs : evidence.longer) += 1;
        at += count;
    }
    return evidence;
}

DecodedText finished(QString text, const QString &encoding)
{
    if (text.startsWith(QChar(0xFEFF))) {
        text.remove(0, 1);
    }
    const bool damaged = text.contains(kReplacement);
    return {std::move(text), encoding, damaged};
}

std::optional<DecodedText> decodeAs(const QByteArray &bytes, const char *name)
{
    QStringDecoder decoder(name);
    if (!decoder.isValid()) {
        return std::nullopt;
    }
    QString text = decoder.decode(bytes);
    return finished(std::move(text), QString::fromLatin1(name));
}

DecodedText decodeUtf8(const QByteArray &bytes, const Utf8Evidence &evidence)
{
    const QByteArrayView whole = QByteArrayView(bytes).chopped(evidence.cutTail);
    DecodedText decoded = finished(QString::fromUtf8(whole), QStringLiteral("UTF-8"));
    decoded.damaged = !evidence.isValid();
    return decoded;
}

std::optional<DecodedText> decodeUnicodeByMark(const QByteArray &bytes)
{
    struct Mark
    {
        QByteArrayView bytes;
        QStringConverter::Encoding encoding;
        const char *name;
    };
    // UTF-32 first: its little-endian mark begins with that of UTF-16.
    static constexpr std::array<Mark, 6> kMarks{{
        {QByteArrayView("\xFF\xFE\x00\x00", 4), QStringConverter::Utf32LE, "UTF-32"},
        {QByteArrayView("\x00\x00\xFE\xFF", 4), QStringConverter::Utf32BE, "UTF-32"},
        {QByteArrayView("\xFF\xFE", 2), QStringConverter::Utf16LE, "UTF-16"},
        {QByteArrayView("\xFE\xFF", 2), QStringConverter::Utf16BE, "UTF-16"},
        {QByteArrayView("<\x00", 2), QStringConverter::Utf16LE, "UTF-16"},
        {QByteArrayView("\x00<", 2), QStringConverter::Utf16BE, "UTF-16"},
    }};
    for (const Mark &mark : kMarks) {
        if (bytes.startsWith(mark.bytes)) {
            QStringDecoder decoder(mark.encoding);
            QString text = decoder.decode(bytes);
            return finished(std::move(text), QString::fromLatin1(mark.name));
        }
    }
    return std::nullopt;
}

struct KnownEncoding
{
    QByteArrayView declared; // lower case
    const char *name;        // as the converter knows it
    bool singleByte = false; // decodes any bytes at all, so decoding cleanly proves nothing
};

// Declared UTF-16 is absent on purpose: whoever could read that declaration as bytes did not read UTF-16.
// GB2312 and GBK are subsets of GB18030, and senders declare one and write another.
constexpr std::array<KnownEncoding, 24> kKnownEncodings{{
    {"gb2312", "GB18030"},
    {"gb_2312-80", "GB18030"},
    {"gbk", "GB18030"},
    {"x-gbk", "GB18030"},
    {"cp936", "GB18030"},
    {"windows-936", "GB18030"},
    {"euc-cn", "GB18030"},
    {"gb18030", "GB18030"},
    {"big5", "Big5"},
    {"big5-hkscs", "Big5-HKSCS"},
    {"shift_jis", "Shift_JIS"},
    {"euc-jp", "EUC-JP"},
    {"euc-kr", "EUC-KR"},
    {"iso-8859-1", "windows-1252", true}, // as browsers read it: a superset
    {"latin1", "windows-1252", true},
    {"windows-1252", "windows-1252", true},
    {"iso-8859-2", "ISO-8859-2", true},
    {"windows-1250", "windows-1250", true},
    {"iso-8859-5", "ISO-8859-5", true},
    {"windows-1251", "windows-1251", true},
    {"koi8-r", "KOI8-R", true},
    {"iso-8859-9", "ISO-8859-9", true},
    {"windows-1254", "windows-1254", true},
    {"iso-8859-15", "ISO-8859-15", true},
}};

const KnownEncoding *encodingOf(const QByteArray &declared)
{
    const QByteArray name = declared.trimmed().toLower();
    const auto *const known =
        std::find_if(kKnownEncodings.begin(), kKnownEncodings.end(),
                     [&](const KnownEncoding &entry) { return entry.declared == name; });
    return known == kKnownEncodings.end() ? nullptr : known;
}

std::optional<DecodedText> decodeDeclared(const QByteArray &bytes, const QByteArray &declared,
                                          const Utf8Evidence &evidence)
{
    const KnownEncoding *known = encodingOf(declared);
    if (known == nullptr) {
        return std::nullopt;
    }
    // A few Chinese characters in GBK may look like two-byte UTF-8; three-byte sequences never come by
    // chance.
    const bool isUtf8 =
        evidence.isValid() && (evidence.longer > 0 || (known->singleByte && evidence.pairs > 0));
    if (isUtf8) {
        return std::nullopt;
    }
    std::optional<DecodedText> decoded = decodeAs(bytes, known->name);
    if (!decoded || decoded->damaged) {
        return std::nullopt;
    }
    return decoded;
}

} // namespace

DecodedText decodeText(const QByteArray &bytes, const QByteArray &declaredEncoding)
{
    if (std::optional<DecodedText> marked = decodeUnicodeByMark(bytes)) {
        return *std::move(marked);
    }
    const Utf8Evidence evidence = utf8Evidence(bytes);
    const bool hasUtf8Mark = bytes.startsWith("\xEF\xBB\xBF");
    if (!hasUtf8Mark && !declaredEncoding.isEmpty()) {
        if (std::optional<DecodedText> declared = decodeDeclared(bytes, declaredEncoding, evidence)) {
            return *std::move(declared);
        }
    }
    DecodedText utf8 = decodeUtf8(bytes, evidence);
    if (evidence.isValid() || hasUtf8Mark || evidence.isDamagedUtf8()) {
        return utf8;
    }
    std::optional<DecodedText> chinese = decodeAs(bytes, "GB18030");
    if (!chinese || chinese->text.count(kReplacement) > utf8.text.count(kReplacement)) {
        return utf8;
    }
    return *std::move(chinese);
}

bool isKnownEncoding(const QByteArray &name)
{
    const QByteArray lower = name.trimmed().toLower();
    return lower == "utf-8" || lower == "utf8" || lower == "us-ascii" || encodingOf(lower) != nullptr;
}

} // namespace forecourt
