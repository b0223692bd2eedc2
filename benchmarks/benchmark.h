// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/diskflush.h"
#include "models/domain/error.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFuture>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>

#include <cstdio>

// What the benchmark programs share: arguments, percentiles, and the one line each figure is.
namespace forecourt::benchmarks {

// The value, or the end of the program with what went wrong: a benchmark that stumbled has no figure.
template <typename Value> Value need(Result<Value> result)
{
    if (!result) {
        qFatal("%s: %s", qPrintable(errorWord(result.error().code)), qPrintable(result.error().detail));
    }
    if constexpr (!std::is_void_v<Value>) {
        return std::move(*result);
    }
}

template <typename T> T answer(QFuture<T> future)
{
    future.waitForFinished();
    return future.takeResult();
}

struct Options
{
    QString store;      // data folder of a demonstration store; is copied, not changed
    QString scratch;    // folder for the copies, on the disk to be measured
    qint64 size = 1000; // customers in that store
};

// Programs that can make a store themselves do not need one.
inline Options optionsOf(const QStringList &arguments, bool needsStore = true)
{
    Options options;
    for (qsizetype i = 1; i + 1 < arguments.size(); i += 2) {
        const QString &name = arguments.at(i);
        const QString &value = arguments.at(i + 1);
        if (name == QLatin1String("--store")) {
            options.store = value;
        } else if (name == QLatin1String("--scratch")) {
            options.scratch = value;
        } else if (name == QLatin1String("--size")) {
            options.size = value.toLongLong();
        }
    }
    if ((needsStore && options.store.isEmpty()) || options.scratch.isEmpty()) {
        qFatal("usage: %s --store DIR --scratch DIR --size N", qPrintable(arguments.value(0)));
    }
    return options;
}

// The copy is on the disk afterwards: writing it out is not to slow down what is measured next.
inline void copyFile(const QString &from, const QString &to)
{
    if (!QFile::copy(from, to) || !flushToDisk(to)) {
        qFatal("cannot copy %s to %s", qPrintable(from), qPrintable(to));
    }
}

// The smallest value that `percent` of all do not exceed.
template <typename T> T percentile(QList<T> values, int percent)
{
    std::sort(values.begin(), values.end());
    const qsizetype place = (values.size() * percent + 99) / 100 - 1;
    return values.at(std::clamp<qsizetype>(place, 0, values.size() - 1));
}

// One line of standard output. `ratio` is the value divided by the reference, whatever the unit.
inline void report(const char *name, double value, const char *unit, double reference, qint64 size)
{
    const QJsonObject line{{QStringLiteral("name"), QString::fromLatin1(name)},
                           {QStringLiteral("value"), value},
                           {QStringLiteral("unit"), QString::fromLatin1(unit)},
                           {QStringLiteral("reference"), reference},
                           {QStringLiteral("ratio"), reference > 0 ? value / reference : 0},
                           {QStringLiteral("size"), size}};
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace forecourt::benchmarks
