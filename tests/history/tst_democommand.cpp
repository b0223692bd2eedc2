// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;

// The command that makes stores, as somebody types it.
class TestDemoCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameSeedAndMomentGiveTheSameStore()
    {
        const QStringList moment{QStringLiteral("--at"), QStringLiteral("2026-11-01T08:00:00Z")};
        QCOMPARE(made(QStringLiteral("one"), QStringLiteral("7"), moment), 0);
        QCOMPARE(made(QStringLiteral("two"), QStringLiteral("7"), moment), 0);
        QCOMPARE(made(QStringLiteral("other"), QStringLiteral("8"), moment), 0);
        const QStringList rows = rowsOf(QStringLiteral("one"));
        QCOMPARE_GT(rows.size(), 3000);
        QCOMPARE_EQ(rowsOf(QStringLiteral("two")), rows);
        QVERIFY(rowsOf(QStringLiteral("other")) != rows);
    }

    void aMomentThatIsNoneIsRefused()
    {
        QCOMPARE(made(QStringLiteral("none"), QStringLiteral("7"),
                      {QStringLiteral("--at"), QStringLiteral("yesterday")}),
                 1);
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("none/desk.sqlite"))));
    }

private:
    int made(const QString &name, const QString &seed, const QStringList &more)
    {
        const QStringList command{QStringLiteral("--data"),
                                  m_folder.filePath(name),
                                  QStringLiteral("demo"),
                                  QStringLiteral("--customers"),
                                  QStringLiteral("120"),
                                  QStringLiteral("--seed"),
                                  seed};
        return QProcess::execute(QStringLiteral(FORECOURT), command + more);
    }

    // Of every collection, with ids and versions, and who the desk is.
    QStringList rowsOf(const QString &name)
    {
        QStringList rows;
        DatabaseOptions options;
        options.create = false;
        auto database = Database::open(m_folder.filePath(name + QStringLiteral("/desk.sqlite")), options);
        const auto tables = database->all(
            QStringLiteral(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name IN ('desk_state') OR "
                "name IN (SELECT m.tbl_name FROM sqlite_master m WHERE m.sql LIKE "
                "'%created_version INTEGER%') AND type = 'table' ORDER BY name"),
            {}, [](const Row &row) { return row.text(0); });
        for (const QString &table : tables.value_or(QStringList())) {
            const auto columns =
                database->all(QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table), {},
                              [](const Row &row) { return row.text(0); });
            QStringList quoted;
            for (const QString &column : columns.value_or(QStringList())) {
                quoted.append(QStringLiteral("quote(%1)").arg(column));
            }
            rows += database
                        ->all(QStringLiteral("SELECT %1 FROM %2 ORDER BY 1")
                                  .arg(quoted.join(QStringLiteral(" || ',' || ")), table),
                              {}, [&](const Row &row) { return QString(table + u' ' + row.text(0)); })
                        .value_or(QStringList());
        }
        return rows;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestDemoCommand)
#include "tst_democommand.moc"
