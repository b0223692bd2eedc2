// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/interchange/csv/csvformat.h"

#include <QByteArray>
#include <QByteArrayView>

namespace forecourt {

// Finds out how a table was written, from its bytes in order. Encoding: byte order mark, else zero bytes as
// UTF-16 has them, else UTF-8 where all bytes are valid (or nearly, as textdecoder.h says), else GB18030,
// which is what Excel writes in China. Separator: of comma, semicolon, tab and bar the one that divides the
// first rows most evenly outside of quotes; a first line "sep=;" says so itself. One pass, a few kilobytes of
// memory; any thread.
class CsvSniffer final
{
public:
    void feed(QByteArrayView bytes);
    [[nodiscard]] CsvFormat format() const;

    static constexpr qsizetype kSampleBytes = 64 * 1024;

private:
    void count(uchar byte);

    QByteArray m_sample;
    // UTF-8 so far (RFC 3629): what the sequence at hand still needs.
    int m_wanted = 0;
    int m_length = 0;
    uchar m_low = 0x80;
    uchar m_high = 0xBF;
    qint64 m_broken = 0;
    qint64 m_longer = 0; // whole sequences of three and four bytes
};

// The separator of a text; used by CsvSniffer and for tables that come from elsewhere.
[[nodiscard]] char guessSeparator(const QString &text);

} // namespace forecourt
