// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/servertest.h"

using namespace forecourt;

// The second wall between stores: a table that somebody adds is behind it, or named here with a reason.
class TestRowSecurity final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { currentEngine() = Engine::PostgreSql; }

    // Of which store a caller is, is found out in these before there is a store to be of.
    void everyTableOfAStoreIsWalled()
    {
        QCOMPARE(namesWhere("NOT (c.relrowsecurity AND c.relforcerowsecurity)"),
                 QByteArrayLiteral("device enrol_code intake_key"));
    }

    // Partitions that are read past their table have row security without a policy: nobody sees anything.
    void everyWallHasADoor()
    {
        QCOMPARE(namesWhere("c.relrowsecurity AND NOT c.relispartition AND NOT EXISTS "
                            "(SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid)"),
                 QByteArray());
    }

private:
    QByteArray namesWhere(const char *condition)
    {
        const QString sql =
            QStringLiteral("SELECT coalesce(string_agg(c.relname, ' ' ORDER BY c.relname), '') "
                           "FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid "
                           "WHERE c.relkind IN ('r', 'p') AND a.attname = 'store' AND %1")
                .arg(QLatin1String(condition));
        return m_server.sql(QString(), sql).trimmed();
    }

    struct OnPostgres
    {
        OnPostgres() { currentEngine() = Engine::PostgreSql; }
    };
    OnPostgres m_first; // before the server is made
    ServerFixture m_server;
};

QTEST_GUILESS_MAIN(TestRowSecurity)
#include "tst_rowsecurity.moc"
