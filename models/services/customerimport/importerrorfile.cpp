// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/customerimport/importerrorfile.h"

#include <QFileInfo>

namespace forecourt {

namespace {

constexpr QLatin1String kSuffix("-errors");

qsizetype errorColumnOf(const QStringList &titles)
{
    const auto found = std::find_if(titles.begin(), titles.end(), isErrorTitle);
    return found == titles.end() ? -1 : found - titles.begin();
}

} // namespace

QString ImportErrorFile::pathFor(const QString &path)
{
    const QFileInfo file(path);
    QString name = file.completeBaseName();
    if (!name.endsWith(kSuffix)) {
        name += kSuffix;
    }
    return file.path() + QLatin1Char('/') + name + QStringLiteral(".csv");
}

ImportErrorFile::ImportErrorFile(QString path, const ImportPlan &plan, ImportProblemWords words)
    : m_path(std::move(path))
    , m_titles(plan.titles)
    , m_errorColumn(plan.hasTitles ? errorColumnOf(plan.titles) : -1)
    , m_words(std::move(words))
    , m_file(m_path)
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
    if (!m_file.open(QIODevice::WriteOnly)) {
        return fail(ErrorCode::StorageReadOnly, m_file.errorString());
    }
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // it holds what the file held: people
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
    // A row of more cells than titles keeps them, behind the reason.
    const QStringList beyond = cells.mid(m_titles.size());
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

Result<void> ImportErrorFile::commit()
{
    if (!m_writer) {
        return {};
    }
    FORECOURT_TRY(m_writer->finish());
    return m_file.commit() ? Result<void>() : fail(ErrorCode::StorageFull, m_file.errorString());
}

} // namespace forecourt
