// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"
#include "models/storage/storebackup.h"
#include "tests/durability/badbackup.h"
#include "tests/durability/oldschema.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace forecourt;

namespace {

struct Said
{
    int exitCode = -1;
    QJsonObject answer;
    QString errors;
};

} // namespace

// What the command line says of stores and of backups that are not good, and that it leaves alone what it
// does not understand.
class TestStoreCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_place = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_place->path()).mkpath(QStringLiteral("home")));
        makeBackup();
    }

    void aBadBackupIsNotRestored_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("detail");
        QTest::newRow("truncated") << "truncated"
                                   << "storage-corrupt"
                                   << "the end of the file is missing";
        QTest::newRow("bit-flipped") << "bit-flipped"
                                     << "storage-corrupt"
                                     << "the backup is damaged: ";
        QTest::newRow("emptied") << "emptied"
                                 << "unsupported"
                                 << "the file is empty";
        QTest::newRow("no database") << "no database"
                                     << "unsupported"
                                     << "the file is no backup of this program";
        QTest::newRow("foreign") << "foreign"
                                 << "unsupported"
                                 << "the file is the database of another program";
        QTest::newRow("newer") << "newer"
                               << "storage-newer"
                               << "needs a program of schema 99 or newer";
    }
    void aBadBackupIsNotRestored()
    {
        QFETCH(const QString, damage);
        QFETCH(const QString, word);
        QFETCH(const QString, detail);
        const QString bad = path("bad.sqlite");
        QVERIFY(QFile::copy(path("good.sqlite"), bad));
        QVERIFY(makeBad(bad, damage));
        const QByteArray before = bytesOf(bad);
        const Said refused = run({QStringLiteral("restore"), bad});
        QVERIFY(refused.exitCode != 0);
        QCOMPARE(refused.answer.value(QLatin1String("error")).toString(), word);
        const QString said = refused.answer.value(QLatin1String("detail")).toString();
        QVERIFY2(said.contains(detail), qPrintable(said));
        QVERIFY2(refused.errors.contains(said), qPrintable(refused.errors));
        QCOMPARE(bytesOf(bad), before);
        QVERIFY(!QFile::exists(path("data/desk.sqlite")));
        QVERIFY(!QFile::exists(path("data/recovering")));
        const Said restored = run({QStringLiteral("restore"), path("good.sqlite")});
        QVERIFY2(restored.exitCode == 0, qPrintable(restored.errors));
        QCOMPARE(customers(), 40);
    }

    void whereThereAreDataNothingIsRestored_data()
    {
        QTest::addColumn<QString>("damage");
        for (const char *damage : {"", "truncated", "foreign", "newer"}) {
            QTest::newRow(*damage == '\0' ? "a good one" : damage) << QString::fromLatin1(damage);
        }
    }
    void whereThereAreDataNothingIsRestored()
    {
        QFETCH(const QString, damage);
        QVERIFY(damage.isEmpty() || makeBad(path("good.sqlite"), damage));
        {
            auto desk = Desk::open(path("data"));
            QVERIFY(desk && addCustomers((*desk)->storage(), 0, 3));
        }
        const QByteArray before = bytesOf(path("data/desk.sqlite"));
        const Said refused = run({QStringLiteral("restore"), path("good.sqlite")});
        QVERIFY(refused.exitCode != 0);
        QCOMPARE(refused.answer.value(QLatin1String("error")).toString(), QStringLiteral("conflict"));
        QCOMPARE(bytesOf(path("data/desk.sqlite")), before);
        QCOMPARE(customers(), 3);
    }

    void theCopyBeforeANewSchemaIsCounted()
    {
        QVERIFY(QDir(m_place->path()).mkpath(QStringLiteral("data")));
        QVERIFY(oldschema::unpack(9, path("data/desk.sqlite")));
        const Said first = run({QStringLiteral("conflicts")});
        QVERIFY2(first.exitCode == 0, qPrintable(first.errors));
        const qsizetype copied =
            first.errors.indexOf(QLatin1String("copying the store before this version changes it: 100 %"));
        QVERIFY2(copied >= 0, qPrintable(first.errors));
        QVERIFY2(first.errors.indexOf(QLatin1String("bringing the store to this version: 90 %")) > copied,
                 qPrintable(first.errors));
        QVERIFY2(!run({QStringLiteral("conflicts")}).errors.contains(QLatin1String("%")), "of this version");
    }

private:
    [[nodiscard]] QString path(const char *name) const { return m_place->filePath(QLatin1String(name)); }
    void makeBackup()
    {
        auto desk = Desk::open(path("source"));
        QVERIFY(desk && addStore((*desk)->storage(), QStringLiteral("城东店")));
        QVERIFY(addCustomers((*desk)->storage(), 0, 40));
        QVERIFY((*desk)->storage().executor().readSinglyAndWait([&](Database &database) {
            return writeBackup(database, {path("good.sqlite"), m_place->path(), {}, 0, {}},
                               &forecourtCatalog());
        }));
    }
    [[nodiscard]] qint64 customers() const
    {
        auto desk = Desk::open(path("data"));
        return desk ? countCustomers((*desk)->storage()) : -1;
    }
    [[nodiscard]] Said run(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), path("home"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(FORECOURT),
                      QStringList{QStringLiteral("--data"), path("data"), QStringLiteral("--json")} +
                          arguments);
        if (!process.waitForFinished(60'000)) {
            return {};
        }
        return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object(),
                QString::fromUtf8(process.readAllStandardError())};
    }

    std::unique_ptr<QTemporaryDir> m_place;
};

QTEST_GUILESS_MAIN(TestStoreCommands)
#include "tst_storecommands.moc"
