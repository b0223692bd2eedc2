// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/firststart.h"

#include "app/demo/demostore.h"
#include "app/window/storejoiner.h"
#include "models/domain/whendone.h"
#include "models/storage/storerestore.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QPointer>
#include <QPromise>
#include <QSysInfo>
#include <QThreadPool>
#include <QTimeZone>

namespace forecourt {

namespace {

// Reports progress; false where the person has stopped it.
using GoOn = std::function<bool(qint64 done, qint64 of)>;

Result<void> fillBeside(const QString &folder, const GoOn &goOn)
{
    const SystemClock clock;
    UuidV7Source ids(clock);
    Storage::Options options;
    options.folder = folder;
    options.durability = Durability::Rebuildable;
    FORECOURT_ASSIGN(const auto storage, Storage::open(options, forecourtCatalog(), clock, ids));
    FORECOURT_ASSIGN(const DemoReport report, fillDemoStore(*storage, {}, goOn));
    if (report.cancelled) {
        return fail(ErrorCode::Unavailable, QStringLiteral("stopped"));
    }
    return storage->executor().writeAndWait([](Database &database) { return database.checkpoint(); });
}

Result<void> restoreBeside(const QString &backup, const QString &folder, const GoOn &goOn)
{
    const SystemClock clock;
    UuidV7Source ids(clock);
    return stageBackup(backup, folder, clock, ids, goOn);
}

// Of the place this machine stands in; the house's own where it is no place we know.
Currency localCurrency()
{
    const QString code = QLocale::system().currencySymbol(QLocale::CurrencyIsoCode);
    return Currency::fromCode(code).value_or(Currency::cny());
}

} // namespace

FirstStart::FirstStart(std::unique_ptr<Desk> desk, QObject *parent)
    : FirstStartPort(parent), m_folder(desk->storage().folder()), m_desk(std::move(desk))
{}

FirstStart::~FirstStart()
{
    if (m_stop) {
        *m_stop = true;
    }
}

bool FirstStart::isNeeded(Desk &desk)
{
    const auto holds = desk.storage().executor().readAndWait(holdsData);
    return holds && !*holds;
}

QString FirstStart::staging() const
{
    return QDir(m_folder).filePath(QStringLiteral("first-start"));
}

// Makes a store in the staging folder on another thread.
template <typename Work> void FirstStart::makeBeside(Work work)
{
    if (m_making) {
        return;
    }
    m_making = true;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    QDir(staging()).removeRecursively(); // left by a program that ended in the middle
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    whenDone(promise->future(), this, [this](const Result<void> &result) { made(result); });
    const QPointer<FirstStart> self(this);
    QThreadPool::globalInstance()->start([promise, self, stop = m_stop, work, folder = staging()] {
        const GoOn goOn = [self, stop](qint64 done, qint64 of) {
            QMetaObject::invokeMethod(qApp, [self, done, of] {
                if (self) {
                    Q_EMIT self->progressed(done, of);
                }
            });
            return !stop->load();
        };
        promise->addResult(work(folder, goOn));
        promise->finish();
    });
}

void FirstStart::made(const Result<void> &result)
{
    m_making = false;
    Result<void> done = result;
    if (done && !m_stop->load()) {
        m_desk.reset();
        done = installStore(staging(), m_folder);
        const Result<void> opened = reopen();
        done = done ? opened : done;
    }
    QDir(staging()).removeRecursively();
    if (m_stop->load()) {
        Q_EMIT cancelled();
    } else if (!done) {
        Q_EMIT failed(done.error());
    } else {
        Q_EMIT finished();
    }
}

Result<void> FirstStart::reopen()
{
    FORECOURT_ASSIGN(m_desk, Desk::open(m_folder));
    return {};
}

void FirstStart::tryDemonstration()
{
    makeBeside([](const QString &folder, const GoOn &goOn) { return fillBeside(folder, goOn); });
}

void FirstStart::restore(const QString &backupFile)
{
    makeBeside([backupFile](const QString &folder, const GoOn &goOn) {
        return restoreBeside(backupFile, folder, goOn);
    });
}

void FirstStart::setUp(const QString &storeName)
{
    Store store;
    store.name = storeName;
    store.currency = localCurrency();
    store.timeZone = QString::fromUtf8(QTimeZone::systemTimeZoneId());
    auto *settings = new StoreSettings(m_desk->storage(), this);
    whenDone(settings->create(store), this, [this, settings](const Result<StoreId> &created) {
        delete settings;
        if (created) {
            Q_EMIT finished();
        } else {
            Q_EMIT failed(created.error());
        }
    });
}

void FirstStart::join(const JoinRequest &request)
{
    m_abandoned = false;
    m_fetching = false;
    m_joiner = std::make_unique<StoreJoiner>(*m_desk);
    connect(m_joiner.get(), &StoreJoiner::accepted, this, [this](const QString &storeName) {
        m_fetching = true;
        Q_EMIT joinAccepted(storeName);
    });
    connect(m_joiner.get(), &StoreJoiner::progressed, this,
            [this](qint64 entries) { Q_EMIT progressed(entries, 0); });
    connect(m_joiner.get(), &StoreJoiner::finished, this, &FirstStart::finished);
    connect(m_joiner.get(), &StoreJoiner::failed, this, [this](const JoinProblem &problem) {
        if (!m_abandoned) {
            Q_EMIT joinFailed(problem);
        }
    });
    m_joiner->join(request);
}

void FirstStart::cancel()
{
    if (m_making) {
        *m_stop = true; // made() answers
    } else if (m_fetching) {
        Q_EMIT finished();
    } else {
        // The code may be used up at this moment: if it is accepted after all, the desk has joined.
        m_abandoned = true;
        Q_EMIT cancelled();
    }
}

QString FirstStart::suggestedDeskName() const
{
    return QSysInfo::machineHostName();
}

} // namespace forecourt
