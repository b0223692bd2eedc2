// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/csv/csvsniffer.h"

#include <QStringDecoder>

#include <array>

namespace forecourt {

namespace {

constexpr std::array<char, 4> kSeparators{',', ';', '\t', '|'};
constexpr int kRowsLookedAt = 40;

std::optional<CsvEncoding> markedEncoding(const QByteArray &sample)
{
    if (sample.startsWith("\xFF\xFE")) {
        return CsvEncoding::Utf16Le;
    }
    if (sample.startsWith("\xFE\xFF")) {
        return CsvEncoding::Utf16Be;
    }
    return sample.startsWith("\xEF\xBB\xBF") ? std::optional(CsvEncoding::Utf8) : std::nullopt;
}

// Text of digits, separators and Latin letters in UTF-16 has a zero in every other byte.
std::optional<CsvEncoding> zeroBytes(const QByteArray &sample)
{
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < sample.size(); ++i) {
        if (sample.at(i) == '\0') {
            ++(i % 2 == 0 ? even : odd);
        }
    }
    const qsizetype many = sample.size() / 10;
    if (odd > many && odd > 4 * even) {
        return CsvEncoding::Utf16Le;
    }
    return even > many && even > 4 * odd ? std::optional(CsvEncoding::Utf16Be) : std::nullopt;
}

QString decoded(const QByteArray &sample, CsvEncoding encoding)
{
    switch (encoding) {
    case CsvEncoding::Utf8:
        return QString::fromUtf8(sample);
    case CsvEncoding::Utf16Le:
        return QStringDecoder(QStringConverter::Utf16LE).decode(sample);
    case CsvEncoding::Utf16Be:
        return QStringDecoder(QStringConverter::Utf16BE).decode(sample);
    case CsvEncoding::Gb18030:
        break;
    }
    return QStringDecoder("GB18030").decode(sample);
}

// How often a separator divides each of the first rows, quotes left out.
QList<int> divisions(const QString &text, QChar separator)
{
    QList<int> counts;
    int count = 0;
    bool quoted = false;
    bool any = false;
    for (const QChar character : text) {
        if (character == u'"') {
            quoted = !quoted;
        } else if (!quoted && (character == u'\n' || character == u'\r')) {
            if (any) {
                counts.append(count);
            }
            count = 0;
            any = false;
            if (counts.size() == kRowsLookedAt) {
                return counts;
            }
            continue;
        } else if (!quoted && character == separator) {
            ++count;
        }
        any = true;
    }
    // The last row may be cut; it counts where it is the only one.
    if (any && counts.isEmpty()) {
        counts.append(count);
    }
    return counts;
}

// Rows divided as often as the first one; ties go to the separator that makes more columns.
double evenness(const QList<int> &counts)
{
    if (counts.isEmpty() || counts.first() == 0) {
        return 0;
    }
    const auto same = std::count(counts.begin(), counts.end(), counts.first());
    return static_cast<double>(same) / static_cast<double>(counts.size()) + counts.first() / 1000.0;
}

} // namespace

char guessSeparator(const QString &text)
{
    if (text.startsWith(QLatin1String("sep="), Qt::CaseInsensitive) && text.size() > 4) {
        const char said = text.at(4).toLatin1();
        if (std::find(kSeparators.begin(), kSeparators.end(), said) != kSeparators.end()) {
            return said;
        }
    }
    char best = kSeparators.front();
    double most = 0;
    for (const char separator : kSeparators) {
        const double even = evenness(divisions(text, QLatin1Char(separator)));
        if (even > most) {
            most = even;
            best = separator;
        }
    }
    return best;
}

void CsvSniffer::feed(QByteArrayView bytes)
{
    if (m_sample.size() < kSampleBytes) {
        m_sample.append(bytes.first(std::min(bytes.size(), kSampleBytes - m_sample.size())));
    }
    for (const char byte : bytes) {
        if (m_wanted != 0 || static_cast<uchar>(byte) >= 0x80) {
            count(static_cast<uchar>(byte));
        }
    }
}

void CsvSniffer::count(uchar byte)
{
    if (m_wanted != 0) {
        if (byte >= m_low && byte <= m_high) {
            m_low = 0x80;
            m_high = 0xBF;
            if (--m_wanted == 0 && m_length > 2) {
                ++m_longer;
            }
            return;
        }
        ++m_broken;
        m_wanted = 0;
    }
    m_low = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
    m_high = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
    m_length = byte < 0x80                    ? 1
               : byte >= 0xC2 && byte <= 0xDF ? 2
               : byte >= 0xE0 && byte <= 0xEF ? 3
               : byte >= 0xF0 && byte <= 0xF4 ? 4
                                              : 0;
    m_broken += m_length == 0 ? 1 : 0;
    m_wanted = std::max(m_length - 1, 0);
}

CsvFormat CsvSniffer::format() const
{
    CsvFormat format;
    if (const auto marked = markedEncoding(m_sample)) {
        format.encoding = *marked;
    } else if (const auto wide = zeroBytes(m_sample)) {
        format.encoding = *wide;
    } else if (m_broken > 0 && m_longer <= 2 * m_broken) {
        format.encoding = CsvEncoding::Gb18030;
    }
    QString text = decoded(m_sample, format.encoding);
    if (text.startsWith(QChar(0xFEFF))) {
        text.remove(0, 1);
    }
    format.separator = guessSeparator(text);
    return format;
}

} // namespace forecourt
