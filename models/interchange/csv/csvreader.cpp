// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/csv/csvreader.h"

#include "models/interchange/csv/csvformula.h"

#include <QStringDecoder>
#include <QStringEncoder>

#include <cstring>
#include <csv.h>
#include <utility>

namespace forecourt {

namespace {

QStringDecoder decoderOf(CsvEncoding encoding)
{
    switch (encoding) {
    case CsvEncoding::Utf16Le:
        return QStringDecoder(QStringConverter::Utf16LE);
    case CsvEncoding::Utf16Be:
        return QStringDecoder(QStringConverter::Utf16BE);
    case CsvEncoding::Gb18030:
        return QStringDecoder("GB18030");
    case CsvEncoding::Utf8:
        break;
    }
    return QStringDecoder(QStringConverter::Utf8);
}

} // namespace

// libcsv is fed whole lines, so that it is known in which line a row begins and whether a quote is open. The
// UTF-8 of the row at hand is kept, to go back to the line after its first where the quote never closes.
class CsvReader::Private final
{
public:
    Private(const CsvFormat &format, const CsvLimits &limits, RowHandler row, ProblemHandler problem)
        : m_format(format)
        , m_limits(limits)
        , m_onRow(std::move(row))
        , m_onProblem(std::move(problem))
        , m_decoder(decoderOf(format.encoding))
    {
        begin();
    }
    ~Private() { csv_free(&m_parser); }
    Q_DISABLE_COPY_MOVE(Private)

    Result<void> feed(QByteArrayView bytes)
    {
        m_bytes += bytes.size();
        if (m_bytes > m_limits.maxBytes) {
            return fail(ErrorCode::TooLarge, QStringLiteral("the file is too large"));
        }
        if (m_format.encoding == CsvEncoding::Utf8) {
            return feedUtf8(bytes);
        }
        return m_format.encoding == CsvEncoding::Gb18030 ? feedGb18030(bytes) : decode(bytes);
    }

    Result<void> finish()
    {
        FORECOURT_TRY(decode(std::exchange(m_pending, {})));
        if (!m_line.isEmpty() || m_skipping) {
            FORECOURT_TRY(takeLine());
        }
        while (isInside()) {
            // The end of the file closes a last row without line end, but not a quote.
            if (!isQuoted()) {
                csv_fini(&m_parser, &onField, &onEnd, this);
                return deliver();
            }
            FORECOURT_TRY(giveUp());
        }
        return {};
    }

private:
    void begin()
    {
        csv_init(&m_parser, CSV_APPEND_NULL);
        csv_set_delim(&m_parser, static_cast<unsigned char>(m_format.separator));
        m_row.cells.clear();
        m_raw.clear();
        m_inside = false;
    }

    [[nodiscard]] bool isInside() const { return m_inside; }
    // libcsv is past the opening quote of a field, or just behind a quote that may be the closing one.
    [[nodiscard]] bool isQuoted() const { return m_parser.quoted != 0 && m_parser.pstate == kFieldBegun; }
    // States of libcsv, which its header does not name.
    static constexpr int kRowNotBegun = 0;
    static constexpr int kFieldBegun = 2;

    // Bytes that are no GB18030 are read otherwise by the decoder where they come in two pieces, so it is
    // given whole lines; a line end is never a part of a character. A line longer than any row may be goes as
    // it comes.
    Result<void> feedGb18030(QByteArrayView bytes)
    {
        const qsizetype end = std::max(bytes.lastIndexOf('\n'), bytes.lastIndexOf('\r')) + 1;
        const qsizetype whole = end > 0 ? m_pending.size() + end : 0;
        m_pending.append(bytes);
        if (whole > 0) {
            const QByteArray rest = m_pending.mid(whole);
            m_pending.truncate(whole);
            FORECOURT_TRY(decode(std::exchange(m_pending, rest)));
        }
        return m_pending.size() > 2 * m_limits.maxRowBytes ? decode(std::exchange(m_pending, {}))
                                                           : Result<void>();
    }

    Result<void> decode(QByteArrayView bytes)
    {
        const QString text = m_decoder.decode(bytes);
        const QByteArray utf8 = m_encoder.encode(text); // remembers half a pair of surrogates
        return feedUtf8(utf8);
    }

    Result<void> feedUtf8(QByteArrayView bytes)
    {
        qsizetype from = 0;
        while (from < bytes.size()) {
            // The line feed of a line that a carriage return has ended already, in the piece before.
            if (m_afterReturn && bytes.at(from) == '\n') {
                m_line.append('\n');
                ++from;
                m_afterReturn = false;
                FORECOURT_TRY(takeLine());
                continue;
            }
            if (m_afterReturn) {
                m_afterReturn = false;
                FORECOURT_TRY(takeLine());
            }
            const qsizetype end = lineEnd(bytes, from);
            m_line.append(bytes.sliced(from, end - from));
            from = end;
            if (m_line.endsWith('\n')) {
                FORECOURT_TRY(takeLine());
            } else if (m_line.endsWith('\r')) {
                m_afterReturn = true; // a line feed may belong to it
            } else if (m_line.size() > m_limits.maxRowBytes) {
                FORECOURT_TRY(skipLine());
            }
        }
        return {};
    }

    // Just behind the next carriage return or line feed.
    static qsizetype lineEnd(QByteArrayView bytes, qsizetype from)
    {
        const char *begin = bytes.data() + from;
        const auto left = static_cast<size_t>(bytes.size() - from);
        const void *feed = std::memchr(begin, '\n', left);
        const size_t upToFeed =
            feed != nullptr ? static_cast<size_t>(static_cast<const char *>(feed) - begin) : left;
        const void *back = std::memchr(begin, '\r', upToFeed);
        if (back != nullptr) {
            return from + (static_cast<const char *>(back) - begin) + 1;
        }
        return from + static_cast<qsizetype>(upToFeed) + (feed != nullptr ? 1 : 0);
    }

    // The rest of a line that is too long is dropped as it comes; the lines before it that an open quote
    // holds are not.
    Result<void> skipLine()
    {
        const QByteArray line = std::exchange(m_line, {});
        if (m_skipping) {
            return {};
        }
        while (isInside()) {
            FORECOURT_TRY(giveUp());
        }
        m_skipping = true;
        return tell({CsvProblem::Kind::RowTooLong, m_next, 1, toldText(line)});
    }

    Result<void> takeLine()
    {
        if (m_line.size() > m_limits.maxRowBytes && !m_skipping) {
            FORECOURT_TRY(skipLine());
        }
        QByteArray line;
        line.swap(m_line);
        if (m_skipping) {
            m_skipping = false;
            csv_free(&m_parser);
            begin();
            ++m_next;
            return {};
        }
        if (m_next == 1 && isSeparatorLine(line)) {
            ++m_next;
            return {};
        }
        return parse(line);
    }

    bool isSeparatorLine(QByteArray &line)
    {
        if (line.startsWith("\xEF\xBB\xBF")) {
            line.remove(0, 3);
        }
        return line.trimmed().size() <= 5 && line.toLower().startsWith("sep=");
    }

    Result<void> parse(const QByteArray &line)
    {
        FORECOURT_TRY(step(line));
        if (m_inside && m_raw.size() > m_limits.maxRowBytes) {
            return giveUp();
        }
        return {};
    }

    Result<void> step(const QByteArray &line)
    {
        if (!m_inside) {
            m_row.line = m_next;
            m_raw.clear();
        }
        m_raw.append(line);
        ++m_next;
        m_ended = false;
        const auto length = static_cast<size_t>(line.size());
        if (csv_parse(&m_parser, line.constData(), length, &onField, &onEnd, this) != length) {
            return fail(ErrorCode::Internal, QLatin1String(csv_strerror(csv_error(&m_parser))));
        }
        m_inside = !m_ended && (m_parser.pstate != kRowNotBegun || !m_row.cells.isEmpty());
        return m_ended ? deliver() : Result<void>();
    }

    // The quote opened in the first line of the row is taken for a slip: that line is left out, and what came
    // after it is read again.
    Result<void> giveUp()
    {
        QByteArray rest = m_raw;
        bool again = true;
        while (again) {
            qsizetype from = wholeLineEnd(rest, 0);
            FORECOURT_TRY(tell({CsvProblem::Kind::UnclosedQuote, m_row.line, m_row.cells.size() + 1,
                                toldText(rest.left(from))}));
            m_next = m_row.line + 1;
            csv_free(&m_parser);
            begin();
            again = false;
            while (from < rest.size() && !again) {
                const qsizetype end = wholeLineEnd(rest, from);
                FORECOURT_TRY(step(rest.mid(from, end - from)));
                from = end;
                again = m_inside && m_raw.size() > m_limits.maxRowBytes;
            }
            if (again) {
                rest = m_raw + rest.mid(from);
            }
        }
        return {};
    }

    // A carriage return and its line feed end one line.
    static qsizetype wholeLineEnd(QByteArrayView bytes, qsizetype from)
    {
        const qsizetype end = lineEnd(bytes, from);
        const bool both = end < bytes.size() && bytes.at(end - 1) == '\r' && bytes.at(end) == '\n';
        return both ? end + 1 : end;
    }

    [[nodiscard]] QString toldText(const QByteArray &raw) const
    {
        qsizetype end = raw.size();
        while (end > 0 && (raw.at(end - 1) == '\n' || raw.at(end - 1) == '\r')) {
            --end;
        }
        const qsizetype most = m_limits.maxRowBytes / 2;
        if (end > most) {
            end = most;
            // Not within a character, which has three more bytes at most.
            while (end > most - 3 && end > 0 && (static_cast<uchar>(raw.at(end)) & 0xC0) == 0x80) {
                --end;
            }
        }
        return QString::fromUtf8(raw.constData(), end);
    }

    Result<void> tell(const CsvProblem &problem)
    {
        if (++m_problems > m_limits.maxBrokenRows) {
            return fail(
                ErrorCode::Malformed,
                QStringLiteral("%1:%2: too many rows cannot be read").arg(problem.line).arg(problem.column));
        }
        return m_onProblem(problem);
    }

    Result<void> deliver()
    {
        m_inside = false;
        CsvRow row{m_row.line, {}};
        row.cells.swap(m_row.cells);
        if (row.cells.size() > m_limits.maxColumns) {
            return tell(
                {CsvProblem::Kind::TooManyColumns, row.line, m_limits.maxColumns + 1, toldText(m_raw)});
        }
        return m_onRow(row);
    }

    static void onField(void *text, size_t size, void *self)
    {
        auto *reader = static_cast<Private *>(self);
        // One more than allowed is enough to know.
        if (reader->m_row.cells.size() <= reader->m_limits.maxColumns) {
            reader->m_row.cells.append(withoutFormulaMark(
                QString::fromUtf8(static_cast<const char *>(text), static_cast<qsizetype>(size))));
        }
    }

    static void onEnd(int /*terminator*/, void *self) { static_cast<Private *>(self)->m_ended = true; }

    CsvFormat m_format;
    CsvLimits m_limits;
    RowHandler m_onRow;
    ProblemHandler m_onProblem;
    QStringDecoder m_decoder;
    QStringEncoder m_encoder{QStringConverter::Utf8};
    csv_parser m_parser{};
    QByteArray m_pending; // of a line of GB18030 that has not ended
    QByteArray m_line;    // the line at hand, UTF-8
    QByteArray m_raw;     // the row at hand, all its lines
    CsvRow m_row;
    qint64 m_next = 1; // number of the line to come
    qint64 m_bytes = 0;
    int m_problems = 0;
    bool m_afterReturn = false;
    bool m_skipping = false;
    bool m_inside = false; // a row has begun and not ended
    bool m_ended = false;
};

CsvReader::CsvReader(const CsvFormat &format, const CsvLimits &limits, RowHandler row, ProblemHandler problem)
    : d(std::make_unique<Private>(format, limits, std::move(row), std::move(problem)))
{}

CsvReader::~CsvReader() = default;

Result<void> CsvReader::feed(QByteArrayView bytes)
{
    return d->feed(bytes);
}

Result<void> CsvReader::finish()
{
    return d->finish();
}

} // namespace forecourt
