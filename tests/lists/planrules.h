// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/catalog.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <sqlite3.h>

namespace forecourt {

// What a plan of a query may hold in a store of millions, and what it may not.
class PlanRules final
{
public:
    explicit PlanRules(sqlite3 *database) : m_database(database)
    {
        for (const Collection &collection : forecourtCatalog().collections()) {
            m_large.insert(collection.name);
        }
        for (const char *small : {"store", "staff", "conflict_review", "credential", "store_policy"}) {
            m_large.remove(QString::fromLatin1(small));
        }
        for (const char *other :
             {"search_text", "cell_version", "set_element", "audit", "audit_made", "outbox", "alias_root"}) {
            m_large.insert(QString::fromLatin1(other));
        }
        for (const QStringList &row : rowsOf(QStringLiteral("SELECT idx, stat FROM sqlite_stat1"))) {
            m_statistics.insert(row.value(0), row.value(1).split(QLatin1Char(' ')));
        }
    }

    // What is wrong with the query's plan; empty where nothing is.
    QString complaint(const QString &sql)
    {
        const QList<QStringList> plan = rowsOf(QStringLiteral("EXPLAIN QUERY PLAN ") + sql);
        if (plan.isEmpty()) {
            return {};
        }
        const bool sorts = std::any_of(plan.begin(), plan.end(), [](const QStringList &step) {
            return step.value(1) == QLatin1String("0") &&
                   step.value(3) == QLatin1String("USE TEMP B-TREE FOR ORDER BY");
        });
        for (const QStringList &step : plan) {
            const QString detail = step.value(3);
            if (detail.startsWith(QLatin1String("SCAN")) && !mayScan(detail, sql, sorts)) {
                return detail;
            }
            if (detail == QLatin1String("USE TEMP B-TREE FOR ORDER BY") &&
                !isFew(outermost(plan, step.value(1)), sql)) {
                return detail + QStringLiteral(" of ") + outermost(plan, step.value(1));
            }
        }
        return {};
    }

    QString planOf(const QString &sql)
    {
        QStringList lines;
        for (const QStringList &step : rowsOf(QStringLiteral("EXPLAIN QUERY PLAN ") + sql)) {
            lines.append(step.value(3));
        }
        return lines.join(QLatin1Char('\n'));
    }

private:
    // Indexes that hold only what is under way: a handful among millions.
    static bool isUnderWay(const QString &detail)
    {
        static const QRegularExpression kPartial(QStringLiteral(
            " INDEX "
            "(service_order_open|visit_present|lead_waiting|lead_follow_up|lead_open_\\w+|job_deferred|"
            "outbox_\\w+)\\b"));
        return kPartial.match(detail).hasMatch();
    }

    bool isLarge(const QString &name, const QString &sql) const
    {
        if (m_large.contains(name)) {
            return true;
        }
        for (const QString &table : m_large) {
            const QRegularExpression named(
                QStringLiteral("\\b%1\\s+(AS\\s+)?%2\\b").arg(table, QRegularExpression::escape(name)));
            if (named.match(sql).hasMatch()) {
                return true;
            }
        }
        return false;
    }

    // A page of everything is read from an index in the order of the list and ends when it is full; one of
    // those few that meet a condition would not. A count of everything that gives up ends as well: nearly
    // every row it reads is one of those it counts.
    bool mayScan(const QString &detail, const QString &sql, bool sorts) const
    {
        const QString name = detail.section(QLatin1Char(' '), 1, 1);
        if (!isLarge(name, sql) || isUnderWay(detail)) {
            return true;
        }
        static const QString kAll = QStringLiteral(
            "WHERE \\w\\.dead_version = 0( AND NOT EXISTS \\(SELECT 1 FROM alias_root [^()]*\\))?"
            "( AND EXISTS \\(SELECT 1 FROM ownership WHERE customer IN \\([^()]*\\)[^()]*\\))?"
            "( AND \\(o.status IS NULL OR NOT \\(o.status NOT IN \\([^()]*\\)\\)\\))? ");
        static const QRegularExpression kPage(kAll + QStringLiteral("ORDER BY [^()]* LIMIT [^()]*$"));
        static const QRegularExpression kCount(
            QStringLiteral(
                "^SELECT count\\(\\*\\) FROM \\(SELECT 1 FROM \\w+ (\\w )?(INDEXED BY lead_by_\\w+ )?(") +
            kAll + QStringLiteral(")?LIMIT \\d+\\)$"));
        const QString asked = sql.simplified();
        const bool inOrder =
            detail.contains(QLatin1String(" INDEX ")) && !sorts && kPage.match(asked).hasMatch();
        return inOrder || kCount.match(asked).hasMatch();
    }

    static QString outermost(const QList<QStringList> &plan, const QString &parent)
    {
        for (const QStringList &step : plan) {
            const bool reads = step.value(3).startsWith(QLatin1String("SCAN")) ||
                               step.value(3).startsWith(QLatin1String("SEARCH"));
            if (step.value(1) == parent && reads) {
                return step.value(3);
            }
        }
        return {};
    }

    // Whether so little comes out of the step that sorting it is nothing.
    bool isFew(const QString &detail, const QString &sql) const
    {
        constexpr int kFew = 200;
        const QString name = detail.section(QLatin1Char(' '), 1, 1);
        if (detail.isEmpty() || isUnderWay(detail) || !isLarge(name, sql)) {
            return true;
        }
        static const QRegularExpression kSearch(QStringLiteral("INDEX (\\w+) \\((.*)\\)$"));
        const auto found = kSearch.match(detail);
        if (!found.hasMatch() || !detail.startsWith(QLatin1String("SEARCH"))) {
            return false;
        }
        const QString terms = found.captured(2);
        if (terms.contains(QLatin1Char('<')) && terms.contains(QLatin1Char('>'))) {
            return true; // from when to when
        }
        const auto equal = static_cast<int>(terms.count(QLatin1String("=?")));
        const QStringList statistics = m_statistics.value(found.captured(1));
        return equal > 0 && (statistics.isEmpty() ? !terms.contains(QLatin1String("status"))
                                                  : statistics.value(equal).toInt() <= kFew);
    }

    QList<QStringList> rowsOf(const QString &sql)
    {
        QList<QStringList> rows;
        sqlite3_stmt *statement = nullptr;
        const QByteArray text = sql.toUtf8();
        if (sqlite3_prepare_v2(m_database, text.constData(), -1, &statement, nullptr) != SQLITE_OK) {
            return rows;
        }
        while (sqlite3_step(statement) == SQLITE_ROW) {
            QStringList row;
            for (int column = 0; column < sqlite3_column_count(statement); ++column) {
                row.append(QString::fromUtf8(
                    reinterpret_cast<const char *>(sqlite3_column_text(statement, column))));
            }
            rows.append(row);
        }
        sqlite3_finalize(statement);
        return rows;
    }

    sqlite3 *m_database;
    QSet<QString> m_large;
    QHash<QString, QStringList> m_statistics;
};

} // namespace forecourt
