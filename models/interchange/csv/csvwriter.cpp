// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/csv/csvwriter.h"

#include "models/interchange/csv/csvformula.h"

#include <QIODevice>

namespace forecourt {

namespace {

constexpr qsizetype kFlushBytes = 64 * 1024;

bool isBlank(QChar character)
{
    return character == u' ' || character == u'\t';
}

bool needsQuotes(const QString &text, char separator)
{
    if (text.isEmpty()) {
        return false;
    }
    return isBlank(text.front()) || isBlank(text.back()) ||
           std::any_of(text.begin(), text.end(), [separator](QChar character) {
               return character == u'"' || character == u'\n' || character == u'\r' ||
                      character == QLatin1Char(separator);
           });
}

} // namespace

CsvWriter::CsvWriter(QIODevice &device, char separator)
    : m_device(device), m_separator(separator), m_buffer("\xEF\xBB\xBF")
{}

Result<void> CsvWriter::row(const QStringList &cells)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0) {
            m_buffer.append(m_separator);
        }
        QString text = withFormulaMark(cells.at(i));
        // A line with nothing on it would be no row.
        const bool alone = cells.size() == 1 && text.isEmpty();
        if (alone || needsQuotes(text, m_separator)) {
            text.replace(QLatin1Char('"'), QLatin1String("\"\""));
            text = QLatin1Char('"') + text + QLatin1Char('"');
        }
        m_buffer.append(text.toUtf8());
    }
    m_buffer.append("\r\n");
    return m_buffer.size() > kFlushBytes ? flush() : Result<void>();
}

Result<void> CsvWriter::finish()
{
    return flush();
}

Result<void> CsvWriter::flush()
{
    if (m_device.write(m_buffer) != m_buffer.size()) {
        return fail(ErrorCode::StorageFull, m_device.errorString());
    }
    m_buffer.clear();
    return {};
}

} // namespace forecourt
