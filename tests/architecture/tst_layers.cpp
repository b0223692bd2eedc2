// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

// The rules of docs/ARCHITECTURE.md, read from the sources: private linking alone does not stop an include.
class TestLayers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFloorIncludesOnlyWhatItMay_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QStringList>("allowed");
        const auto row = [](const char *folder, const QStringList &allowed) {
            QTest::newRow(folder) << QString::fromLatin1(folder) << allowed;
        };
        const QString domain = QStringLiteral("models/domain");
        const QString database = QStringLiteral("models/database");
        const QString protocol = QStringLiteral("models/protocol");
        const QString storage = QStringLiteral("models/storage");
        const QString services = QStringLiteral("models/services");
        row("models/domain", {});
        row("models/database", {domain});
        row("models/protocol", {domain});
        row("models/interchange", {domain});
        row("models/storage", {database, protocol, domain});
        row("models/sync", {storage, protocol, database, domain});
        row("models/services", {storage, QStringLiteral("models/interchange"), database, protocol, domain});
        row("models/itemmodels", {services, domain});
        row("ui", {QStringLiteral("models/itemmodels"), services, domain});
        row("server", {database, QStringLiteral("models/interchange"), protocol, domain});
    }

    void everyFloorIncludesOnlyWhatItMay()
    {
        QFETCH(QString, folder);
        QFETCH(QStringList, allowed);
        const QStringList reachable = allowed + QStringList{folder};
        QStringList wrong;
        forEachInclude(folder, [&](const QString &file, const QString &included) {
            const bool ours = QRegularExpression(QStringLiteral("^(app|ui|models|server|tests)/"))
                                  .match(included)
                                  .hasMatch();
            const bool fine = std::any_of(reachable.begin(), reachable.end(), [&](const QString &floor) {
                return included.startsWith(floor + QLatin1Char('/'));
            });
            if (ours && !fine) {
                wrong.append(file + QStringLiteral(" includes ") + included);
            }
        });
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void onlyTheDatabaseFloorSpeaksToQtSql()
    {
        QCOMPARE_EQ(filesIncluding(QStringLiteral("^Q(t)?Sql"), {QStringLiteral("models/database")}),
                    QStringList());
    }

    void onlySynchronisationSpeaksToTheNetwork()
    {
        QCOMPARE_EQ(filesIncluding(QStringLiteral("^(QtNetwork/.*|QNetwork.*|QTcp.*|QSsl.*)$"),
                                   {QStringLiteral("models/sync")}),
                    QStringList());
    }

    void onlyTheInterfaceKnowsWidgets()
    {
        QCOMPARE_EQ(
            filesIncluding(QStringLiteral("^(QtWidgets/.*|QWidget|QApplication|QPainter|QtCharts/.*)$"),
                           {QStringLiteral("ui"), QStringLiteral("app")}),
            QStringList());
    }

    void sourcesStaySmall()
    {
        constexpr int kMost = 600;
        constexpr int kMainWindow = 300;
        QStringList large;
        for (const QString &file : sources(QString())) {
            const qsizetype lines = read(file).count(QLatin1Char('\n'));
            const bool isMainWindow = file.endsWith(QStringLiteral("ui/shell/mainwindow.cpp"));
            if (lines > (isMainWindow ? kMainWindow : kMost)) {
                large.append(QStringLiteral("%1: %2").arg(file, QString::number(lines)));
            }
        }
        QVERIFY2(large.isEmpty(), qPrintable(large.join(QLatin1Char('\n'))));
    }

    // Qt 6.4 aborts when the context of QFuture::then dies while the answer is on its way; whenDone() does
    // not.
    void answersAreAwaitedByWhenDone()
    {
        static const QRegularExpression kThenWithContext(QStringLiteral("\\.then\\(\\s*(this|\\w+),\\s*\\["));
        QStringList found;
        for (const char *floor : {"app", "ui", "models"}) {
            for (const QString &file : sources(QString::fromLatin1(floor))) {
                if (kThenWithContext.match(read(file)).hasMatch()) {
                    found.append(file);
                }
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    void everySourceSaysItsLicence()
    {
        QStringList silent;
        for (const QString &file : sources(QString())) {
            if (!read(file).startsWith(QStringLiteral("// SPDX-FileCopyrightText: Forecourt contributors\n"
                                                      "// SPDX-License-Identifier: GPL-3.0-or-later\n"))) {
                silent.append(file);
            }
        }
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(QLatin1Char('\n'))));
    }

private:
    static QString root() { return QStringLiteral(FORECOURT_SOURCE_DIR "/"); }

    static QStringList sources(const QString &folder)
    {
        const QStringList floors =
            folder.isEmpty()
                ? QStringList{QStringLiteral("app"),    QStringLiteral("ui"),    QStringLiteral("models"),
                              QStringLiteral("server"), QStringLiteral("tests"), QStringLiteral("benchmarks")}
                : QStringList{folder};
        QStringList files;
        for (const QString &floor : floors) {
            QDirIterator it(root() + floor, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                            QDirIterator::Subdirectories);
            while (it.hasNext()) {
                files.append(it.next().mid(root().size()));
            }
        }
        return files;
    }

    static QString read(const QString &file)
    {
        QFile opened(root() + file);
        return opened.open(QIODevice::ReadOnly) ? QString::fromUtf8(opened.readAll()) : QString();
    }

    template <typename Each> static void forEachInclude(const QString &folder, Each each)
    {
        static const QRegularExpression kInclude(QStringLiteral("^\\s*#\\s*include\\s*[\"<]([^\">]+)[\">]"),
                                                 QRegularExpression::MultilineOption);
        for (const QString &file : sources(folder)) {
            auto matches = kInclude.globalMatch(read(file));
            while (matches.hasNext()) {
                each(file, matches.next().captured(1));
            }
        }
    }

    // Files of the product outside `homes` that include what the pattern names.
    static QStringList filesIncluding(const QString &pattern, const QStringList &homes)
    {
        const QRegularExpression wanted(pattern);
        QStringList found;
        for (const char *floor : {"app", "ui", "models", "server"}) {
            forEachInclude(QString::fromLatin1(floor), [&](const QString &file, const QString &included) {
                const bool atHome = std::any_of(homes.begin(), homes.end(), [&](const QString &home) {
                    return file.startsWith(home + QLatin1Char('/'));
                });
                if (!atHome && wanted.match(included).hasMatch()) {
                    found.append(file);
                }
            });
        }
        return found;
    }
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
