// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/firststart.h"

#include "app/demo/demostore.h"
#include "app/demo/history/historystore.h"
#include "app/window/storejoiner.h"
#include "models/domain/whendone.h"
#include "models/storage/storerecovery.h"

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

Result<void> restoreBeside(const QString &backup, const QString &password, const QString &folder,
                           const GoOn &goOn)
{
    const SystemClock clock;
    UuidV7Source ids(clock);
    return stageChosenBackup(backup, password, folder, clock, ids, goOn);
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

QString FirstStart::stagingIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("first-start"));
}

void FirstStart::clearAway(const QString &folder)
{
    QDir(stagingIn(folder)).removeRecursively();
    clearHistoryAway(folder);
}

void FirstStart::abandon()
{
    if (m_making) {
        *m_stop = true;
        QThreadPool::globalInstance()->waitForDone();
    }
    clearAway(m_folder);
}

// Makes a store in the staging folder on another thread.
template <typename Work> void FirstStart::makeBeside(Work work)
{
    if (m_making) {
        return;
    }
    m_making = true;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    clearAway(m_folder);
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
        m_joiner.reset(); // works with the desk
        m_fetching = false;
        m_desk.reset();
        done = installStore(staging(), m_folder);
        const Result<void> opened = reopen();
        done = done ? opened : done;
    }
    clearAway(m_folder);
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

// Fails where the folder could not be opened again after an attempt before: a full disk, another program.
bool FirstStart::hasDesk()
{
    if (m_desk == nullptr) {
        if (const Result<void> opened = reopen(); !opened) {
            Q_EMIT failed(opened.error());
            return false;
        }
    }
    return true;
}

// Joining was stopped, but the server may accept the code at this very moment; then the desk has joined, and
// no other store may be made in its place.
void FirstStart::onceAnswered(std::function<void()> way)
{
    if (m_asking) {
        m_next = std::move(way);
    } else {
        way();
    }
}

void FirstStart::onAnswered(bool accepted)
{
    m_asking = false;
    const auto next = std::exchange(m_next, {});
    if (next && !accepted) {
        next();
    }
}

void FirstStart::tryDemonstration()
{
    onceAnswered([this] {
        makeBeside([](const QString &folder, const GoOn &goOn) { return fillBeside(folder, goOn); });
    });
}

void FirstStart::restore(const QString &backupFile, const QString &password)
{
    onceAnswered([this, backupFile, password] {
        makeBeside([backupFile, password](const QString &folder, const GoOn &goOn) {
            return restoreBeside(backupFile, password, folder, goOn);
        });
    });
}

void FirstStart::setUp(const QString &storeName)
{
    onceAnswered([this, storeName] { create(storeName); });
}

void FirstStart::create(const QString &storeName)
{
    if (!hasDesk()) {
        return;
    }
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
    m_next = {}; // another address or code takes the place of the one that was asked for
    ask(request);
}

void FirstStart::ask(const JoinRequest &request)
{
    if (!hasDesk()) {
        return;
    }
    m_abandoned = false;
    m_fetching = false;
    m_asking = true;
    m_joiner = std::make_unique<StoreJoiner>(*m_desk);
    connect(m_joiner.get(), &StoreJoiner::accepted, this, [this](const QString &storeName) {
        m_fetching = true;
        onAnswered(true);
        Q_EMIT joinAccepted(storeName);
    });
    connect(m_joiner.get(), &StoreJoiner::progressed, this,
            [this](qint64 entries) { Q_EMIT progressed(entries, 0); });
    connect(m_joiner.get(), &StoreJoiner::finished, this, &FirstStart::finished);
    connect(m_joiner.get(), &StoreJoiner::failed, this, [this](const JoinProblem &problem) {
        const bool abandoned = m_abandoned;
        onAnswered(false);
        if (!abandoned) {
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
        m_abandoned = true; // if the code is accepted after all, the desk has joined
        m_next = {};
        Q_EMIT cancelled();
    }
}

QString FirstStart::suggestedDeskName() const
{
    return QSysInfo::machineHostName();
}

} // namespace forecourt
