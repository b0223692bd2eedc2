// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/benchmark.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

using namespace forecourt;
using namespace forecourt::benchmarks;

namespace {

// How long from starting the process to a window that has painted and takes input, offscreen? The rows of its
// list are read when it stands. The references are the same program with a store of staff and nothing else,
// and an empty main window, started in the same way. Every start is a new process; the operating system holds
// the files in its cache after the first, which is not counted. "dropped": the pages of both stores were put
// out of that cache before, as after the machine was switched on; those of the program and its libraries were
// not.

constexpr int kStarts = 15;
constexpr int kPatienceMs = 60'000;

double millisecondsToUsable(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("FORECOURT_STARTUP_PROBE"), QStringLiteral("1"));
    process.setProcessEnvironment(environment);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    while (!process.canReadLine() && process.waitForReadyRead(kPatienceMs)) {
    }
    const qint64 elapsed = timer.nsecsElapsed();
    const QByteArray line = process.readLine().trimmed();
    if (line != "usable" || !process.waitForFinished(kPatienceMs) || process.exitCode() != 0) {
        process.kill();
        process.waitForFinished();
        qFatal("%s did not become usable: %s", qPrintable(program),
               process.readAllStandardError().constData());
    }
    return static_cast<double>(elapsed) / 1e6;
}

// What is read of these files next comes from the disk.
void dropFromCache(const QString &folder)
{
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly) || fsync(file.handle()) != 0 ||
            posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED) != 0) {
            qFatal("%s stays in the cache", qPrintable(file.fileName()));
        }
    }
}

double coldMilliseconds(const QString &folder)
{
    dropFromCache(folder);
    return millisecondsToUsable(QStringLiteral(FORECOURT_PROGRAM), {QStringLiteral("--data"), folder});
}

void measureDropped(const QString &ours, const QString &bare, qint64 size)
{
    QList<double> filled;
    QList<double> empty;
    for (int i = 0; i < kStarts; ++i) {
        filled.append(coldMilliseconds(ours));
        empty.append(coldMilliseconds(bare));
    }
    report("start.dropped", percentile(filled, 50), "ms", percentile(empty, 50), size);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Options options = optionsOf(QCoreApplication::arguments());
    const QTemporaryDir folder(options.scratch + QStringLiteral("/start-XXXXXX"));
    copyFile(options.store + QStringLiteral("/desk.sqlite"), folder.filePath(QStringLiteral("desk.sqlite")));
    const QString program = QStringLiteral(FORECOURT_PROGRAM);
    const QString bare = folder.filePath(QStringLiteral("empty"));
    const QStringList demo{QStringLiteral("--data"), bare,
                           QStringLiteral("demo"),   QStringLiteral("--customers"),
                           QStringLiteral("0"),      QStringLiteral("--seed"),
                           QStringLiteral("1")};
    if (QProcess::execute(program, demo) != 0) {
        qFatal("no store of staff and nothing else");
    }
    QList<double> ours;
    QList<double> empty;
    QList<double> windows;
    for (int i = 0; i <= kStarts; ++i) {
        const double started = millisecondsToUsable(program, {QStringLiteral("--data"), folder.path()});
        const double nothing = millisecondsToUsable(program, {QStringLiteral("--data"), bare});
        const double window = millisecondsToUsable(QStringLiteral(FORECOURT_EMPTY_WINDOW), {});
        if (i > 0) {
            ours.append(started);
            empty.append(nothing);
            windows.append(window);
        }
    }
    report("start.cold", percentile(ours, 50), "ms", percentile(empty, 50), options.size);
    report("start.empty", percentile(empty, 50), "ms", percentile(windows, 50), options.size);
    measureDropped(folder.path(), bare, options.size);
    return 0;
}
