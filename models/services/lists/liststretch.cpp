// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/lists/liststretch.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <limits>
#include <numeric>

namespace forecourt {

namespace {

// The keys as one value, so that SQLite seeks to it in the index.
QString tuple(const QStringList &parts)
{
    return parts.size() == 1 ? parts.first()
                             : QLatin1Char('(') + parts.join(QStringLiteral(", ")) + QLatin1Char(')');
}

QString marks(qsizetype count)
{
    return tuple(QStringList(count, QStringLiteral("?")));
}

QString comparisonOf(const QStringList &keys, const QString &sign)
{
    return QStringLiteral(" AND %1 %2 %3").arg(tuple(keys), sign, marks(keys.size()));
}

QString orderOf(const QStringList &keys, bool descending)
{
    const auto direction = descending ? QStringLiteral(" DESC") : QString();
    return keys.join(direction + QStringLiteral(", ")) + direction;
}

// What sorts behind every number and id, or before all (sqlite.org/datatype3.html#sort_order).
QVariant extreme(bool highest)
{
    return highest ? QVariant(QByteArray(16, '\xff')) : QVariant(std::numeric_limits<qint64>::min());
}

// A value between two of the same kind: numbers, or ids by their beginning, with the given bytes behind it.
QVariant between(const QVariant &from, const QVariant &to, double share, char rest)
{
    if (from.typeId() != QMetaType::QByteArray) {
        const auto low = from.toDouble();
        return static_cast<qint64>(low + share * (to.toDouble() - low));
    }
    const auto number = [](const QByteArray &bytes) {
        return bytes.size() < 8 ? quint64{0} : qFromBigEndian<quint64>(bytes.constData());
    };
    // The span as a fraction, the place by whole numbers: a double would round one id to another.
    const quint64 low = number(from.toByteArray());
    const quint64 high = number(to.toByteArray());
    const auto span = static_cast<quint64>(share * static_cast<double>(high > low ? high - low : low - high));
    const quint64 at = qToBigEndian(high > low ? low + span : low - span);
    QByteArray id(16, rest);
    std::memcpy(id.data(), &at, sizeof(at));
    return id;
}

bool isBackward(PageAsk::From from)
{
    return from == PageAsk::From::End || from == PageAsk::From::Before;
}

} // namespace

StretchReader::StretchReader(Database &database, QList<ListStretch> stretches, ListColumns columns)
    : m_database(database), m_stretches(std::move(stretches)), m_columns(std::move(columns))
{}

Result<bool> StretchReader::read(const PageAsk &ask,
                                 const std::function<void(const Row &, const ListPlace &)> &each)
{
    FORECOURT_ASSIGN(Step step, firstStep(ask));
    int left = ask.limit;
    bool more = false;
    while (step.stretch >= 0 && step.stretch < m_stretches.size() && !more) {
        const StretchSql question = sqlOf(step, left + 1);
        const qsizetype keys = m_stretches.at(step.stretch).keys.size();
        FORECOURT_TRY(m_database.forEach(question.sql, question.values, [&](const Row &row) -> Result<void> {
            if (left == 0) {
                more = true;
                return {};
            }
            ListPlace place{step.stretch};
            for (int key = 0; key < keys; ++key) {
                place.append(row.value(m_columns.count + key));
            }
            --left;
            each(row, place);
            return {};
        }));
        step = {step.stretch + (step.backward ? -1 : 1), {}, {}, step.backward, 0};
    }
    return more;
}

Result<StretchReader::Step> StretchReader::firstStep(const PageAsk &ask)
{
    using From = PageAsk::From;
    const bool placed = ask.from == From::After || ask.from == From::Before || ask.from == From::At;
    if (placed && !ask.place.isEmpty()) {
        const qsizetype stretch =
            std::clamp<qsizetype>(ask.place.first().toLongLong(), 0, m_stretches.size() - 1);
        const bool smaller = m_stretches.at(stretch).descending != (ask.from == From::Before);
        const QString sign = smaller ? QStringLiteral("<") : QStringLiteral(">");
        return Step{stretch, ask.from == From::At ? sign + QLatin1Char('=') : sign, ask.place.mid(1),
                    isBackward(ask.from), 0};
    }
    if (ask.from == From::Share) {
        return stepAtShare(std::clamp(ask.share, 0.0, 1.0));
    }
    if (ask.from == From::Offset) {
        return stepAtOffset(ask.offset);
    }
    Step step;
    step.backward = isBackward(ask.from);
    step.stretch = step.backward ? m_stretches.size() - 1 : 0;
    return step;
}

Result<StretchReader::Step> StretchReader::stepAtOffset(qint64 offset)
{
    Step step;
    step.offset = offset;
    while (step.stretch + 1 < m_stretches.size()) {
        FORECOURT_ASSIGN(const ListCount rows, countOf(m_stretches.at(step.stretch)));
        if (step.offset < rows.rows) {
            break;
        }
        step.offset -= rows.rows;
        ++step.stretch;
    }
    return step;
}

Result<StretchReader::Step> StretchReader::stepAtShare(double share)
{
    if (m_stretches.size() == 1) {
        return stepWithin(0, share);
    }
    QList<int> counts;
    for (const ListStretch &stretch : std::as_const(m_stretches)) {
        FORECOURT_ASSIGN(const ListCount rows, countOf(stretch));
        counts.append(rows.rows);
    }
    double left = share * std::accumulate(counts.begin(), counts.end(), 0.0);
    qsizetype stretch = 0;
    while (stretch + 1 < counts.size() && left >= counts.at(stretch)) {
        left -= counts.at(stretch);
        ++stretch;
    }
    // Skipping a few rows is exact and costs as little as seeking.
    constexpr int kFewRows = 50;
    const int rows = counts.at(stretch);
    return rows <= kFewRows ? Step{stretch, {}, {}, false, static_cast<qint64>(left)}
                            : stepWithin(stretch, std::min(1.0, left / rows));
}

Result<StretchReader::Step> StretchReader::stepWithin(qsizetype at, double share)
{
    const ListStretch &stretch = m_stretches.at(at);
    FORECOURT_ASSIGN(const QVariant first, keyAt(stretch, false));
    FORECOURT_ASSIGN(const QVariant last, keyAt(stretch, true));
    Step step;
    step.stretch = at;
    if (first.isNull() || last.isNull()) {
        return step;
    }
    // Only the first key is known.
    step.comparison = stretch.descending ? QStringLiteral("<=") : QStringLiteral(">=");
    step.place.append(between(first, last, share, stretch.descending ? '\xff' : '\0'));
    const QVariant rest =
        stretch.descending ? QVariant(QByteArray(16, '\xff')) : QVariant(std::numeric_limits<qint64>::min());
    step.place += Values(stretch.keys.size() - 1, rest);
    return step;
}

// The first key of the first or the last record.
Result<QVariant> StretchReader::keyAt(const ListStretch &stretch, bool last)
{
    const bool descending = stretch.descending != last;
    // Compared as a page is, or SQLite may sort the whole list for one row.
    const QString all = comparisonOf(stretch.keys, descending ? QStringLiteral("<=") : QStringLiteral(">="));
    const Values beyond(stretch.keys.size(), extreme(descending));
    const QString sql = QStringLiteral("SELECT %1 FROM %2 WHERE %3 ORDER BY %4 LIMIT 1")
                            .arg(stretch.keys.join(QStringLiteral(", ")), stretch.source,
                                 stretch.condition + all, orderOf(stretch.keys, descending));
    FORECOURT_ASSIGN(const auto found,
                     m_database.first(sql,
                                      stretch.keyValues + stretch.sourceValues + stretch.values +
                                          stretch.keyValues + beyond + stretch.keyValues,
                                      [](const Row &row) { return row.value(0); }));
    return found.value_or(QVariant());
}

// The rows wanted of each range, each read in the order of its index: as many of them as all ranges together
// are asked for, so that the longest list costs no more than a short one.
StretchSql StretchReader::mergedSource(const ListStretch &stretch, const Step &step, const QString &order,
                                       qint64 limit)
{
    StretchSql found;
    QStringList parts;
    const QList<std::pair<QString, Values>> whole{{stretch.condition, stretch.values}};
    for (const auto &[condition, values] : stretch.ranges.isEmpty() ? whole : stretch.ranges) {
        QString where = condition;
        found.values += stretch.sourceValues + values;
        if (!step.comparison.isEmpty()) {
            where += comparisonOf(stretch.keys, step.comparison);
            found.values += stretch.keyValues + step.place;
        }
        found.values += stretch.keyValues;
        found.values.append(limit);
        parts.append(QStringLiteral("SELECT * FROM (SELECT %1 AS row FROM %2 WHERE %3 ORDER BY %4 LIMIT ?)")
                         .arg(stretch.row, stretch.source, where, order));
    }
    found.sql = QStringLiteral("(%1) ranged CROSS JOIN %2 ON %3 = ranged.row")
                    .arg(parts.join(QLatin1String(" UNION ALL ")),
                         stretch.table.isEmpty() ? stretch.source : stretch.table, stretch.row);
    return found;
}

StretchSql StretchReader::sqlOf(const Step &step, int limit) const
{
    const ListStretch &stretch = m_stretches.at(step.stretch);
    const QString order = orderOf(stretch.keys, stretch.descending != step.backward);
    StretchSql from{stretch.source, stretch.sourceValues};
    QString where = stretch.condition;
    Values values = stretch.values;
    if (!stretch.row.isEmpty()) {
        from = mergedSource(stretch, step, order, limit + step.offset);
        where = QStringLiteral("TRUE");
        values.clear();
    } else if (!step.comparison.isEmpty()) {
        where += comparisonOf(stretch.keys, step.comparison);
        values += stretch.keyValues + step.place;
    }
    QString sql = QStringLiteral("SELECT %1, %2 FROM %3 %4 WHERE %5 ORDER BY %6 LIMIT ?")
                      .arg(m_columns.columns, stretch.keys.join(QStringLiteral(", ")), from.sql,
                           m_columns.joins, where, order);
    values = m_columns.values + stretch.keyValues + from.values + values + stretch.keyValues;
    values.append(limit);
    if (step.offset > 0) {
        sql += QStringLiteral(" OFFSET ?");
        values.append(step.offset);
    }
    return {sql, values};
}

Result<ListCount> StretchReader::count()
{
    ListCount all;
    for (const ListStretch &stretch : std::as_const(m_stretches)) {
        FORECOURT_ASSIGN(const ListCount one, countOf(stretch));
        all.rows += one.rows;
        all.exact = all.exact && one.exact;
    }
    return all;
}

Result<ListCount> StretchReader::countOf(const ListStretch &stretch)
{
    const QString sql = stretch.few
                            ? QStringLiteral("SELECT count(*) FROM %1 WHERE %2")
                            : QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM %1 WHERE %2 LIMIT %3)");
    const QString &source = stretch.countSource.isEmpty() ? stretch.source : stretch.countSource;
    const QString bounded = stretch.few ? sql.arg(source, stretch.condition)
                                        : sql.arg(source, stretch.condition).arg(kMostCounted + 1);
    FORECOURT_ASSIGN(const qint64 rows, m_database.integer(bounded, stretch.sourceValues + stretch.values));
    const bool cut = !stretch.few && rows > kMostCounted;
    return ListCount{static_cast<int>(cut ? kMostCounted : rows), !cut};
}

} // namespace forecourt
