// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/customerimport/importerrorfile.h"

#include "models/database/diskflush.h"
#include "models/database/sqliteerror.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace forecourt {

namespace {

constexpr int kMostNames = 10'000; // tried; a folder of so many is no place to write to

qsizetype errorColumnOf(const QStringList &titles)
{
    const auto found = std::find_if(titles.begin(), titles.end(), isErrorTitle);
    return found == titles.end() ? -1 : found - titles.begin();
}

// As much text in each as a cell of a spreadsheet holds.
QStringList inCells(const QString &text)
{
    constexpr qsizetype kMostOfCell = 32'000;
    QStringList cells;
    for (qsizetype from = 0; from < text.size(); from += cells.last().size()) {
        qsizetype length = std::min(kMostOfCell, text.size() - from);
        if (from + length < text.size() && text.at(from + length).isLowSurrogate()) {
            --length;
        }
        cells.append(text.mid(from, length));
    }
    return cells;
}

// A link that leads nowhere is there too.
bool isThere(const QString &path)
{
    const QFileInfo file(path);
    return file.exists() || file.isSymLink();
}

} // namespace

ImportErrorFile::Series ImportErrorFile::Series::of(const QString &path)
{
    static const QRegularExpression kOfSeries(QStringLiteral("^(.*)-errors(?:-([0-9]{1,6}))?$"),
                                              QRegularExpression::CaseInsensitiveOption |
                                                  QRegularExpression::DotMatchesEverythingOption);
    const QFileInfo file(path);
    const QString folder = file.path() + QLatin1Char('/');
    const auto match = kOfSeries.match(file.completeBaseName());
    if (!match.hasMatch()) {
        return {folder + file.completeBaseName(), 1};
    }
    const int number = match.captured(2).isEmpty() ? 1 : match.captured(2).toInt();
    return {folder + match.captured(1), number + 1};
}

QString ImportErrorFile::Series::name(int number) const
{
    const QString ordinal = number > 1 ? QLatin1Char('-') + QString::number(number) : QString();
    return stem + QStringLiteral("-errors") + ordinal + QStringLiteral(".csv");
}

ImportErrorFile::ImportErrorFile(const ImportPlan &plan, ImportProblemWords words)
    : m_series(Series::of(plan.path))
    , m_titles(plan.titles)
    , m_errorColumn(plan.hasTitles ? errorColumnOf(plan.titles) : -1)
    , m_words(std::move(words))
    , m_file(m_series.name(1) + QStringLiteral(".XXXXXX"))
{
    if (m_errorColumn >= 0) {
        m_titles.removeAt(m_errorColumn);
    }
}

Result<void> ImportErrorFile::open()
{
    if (m_writer) {
        return {};
    }
    // Nobody else may read it: it holds what the file held, people.
    if (!m_file.open()) {
        return fail(notWrittenCode(m_series.stem), m_file.errorString());
    }
    m_writer = std::make_unique<CsvWriter>(m_file);
    return m_writer->row(m_titles + QStringList{QString::fromUtf16(kErrorTitle)});
}

Result<void> ImportErrorFile::add(const ImportDraft &row)
{
    FORECOURT_TRY(open());
    QStringList cells = row.cells;
    if (m_errorColumn >= 0 && m_errorColumn < cells.size()) {
        cells.removeAt(m_errorColumn);
    }
    // A row of more cells than titles keeps them, behind the reason. There stands, too, what a row said that
    // could not be read: from there a person puts it into the columns, and until then these are empty, so
    // that nothing is taken of it that was guessed.
    const QStringList beyond = cells.mid(m_titles.size()) + inCells(row.unread);
    cells = cells.first(std::min(cells.size(), m_titles.size()));
    while (cells.size() < m_titles.size()) {
        cells.append(QString());
    }
    QStringList reasons;
    for (const ImportProblem &problem : row.problems) {
        const bool cut = m_errorColumn >= 0 && problem.column - 1 > m_errorColumn;
        const QString reason = m_words(problem, m_titles.value(problem.column - (cut ? 2 : 1)));
        if (!reasons.contains(reason)) {
            reasons.append(reason);
        }
    }
    return m_writer->row(cells + QStringList{reasons.join(QStringLiteral("; "))} + beyond);
}

Result<void> ImportErrorFile::putInPlace()
{
    if (!m_writer) {
        return {};
    }
    FORECOURT_TRY(m_writer->finish());
    if (!m_file.flush()) {
        return fail(ErrorCode::StorageFull, m_file.errorString());
    }
    for (int number = m_series.next; number < m_series.next + kMostNames; ++number) {
        const QString name = m_series.name(number);
        if (isThere(name)) {
            continue;
        }
        if (m_file.rename(name)) { // replaces nothing
            m_path = name;
            return flushToDisk(m_path);
        }
        if (!isThere(name)) { // else somebody was faster
            return fail(notWrittenCode(name), m_file.errorString());
        }
    }
    return fail(ErrorCode::StorageReadOnly, QStringLiteral("no name is free for the rows to correct"));
}

} // namespace forecourt
