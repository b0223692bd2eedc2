// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/storeopener.h"

#include "app/knownfolders.h"
#include "app/logging.h"
#include "app/window/earlylook.h"
#include "app/window/singleinstance.h"
#include "models/storage/storediagnosis.h"
#include "ui/firststart/openingpage.h"
#include "ui/firststart/startproblempage.h"

#include <QApplication>
#include <QEventLoop>
#include <QThreadPool>
#include <QTimer>

#include <spdlog/spdlog.h>

namespace forecourt {

namespace {

// What is done sooner needs no window.
constexpr int kPatienceMs = 300;

// The window of the desk follows the ones shown here; in between there is none.
class StayingOpen final
{
public:
    StayingOpen() : m_quits(QApplication::quitOnLastWindowClosed())
    {
        QApplication::setQuitOnLastWindowClosed(false);
    }
    ~StayingOpen() { QApplication::setQuitOnLastWindowClosed(m_quits); }
    Q_DISABLE_COPY_MOVE(StayingOpen)

private:
    bool m_quits;
};

OpeningPage::Stage stageOf(OpeningPhase phase)
{
    switch (phase) {
    case OpeningPhase::Copying:
        return OpeningPage::Stage::Copying;
    case OpeningPhase::Migrating:
        return OpeningPage::Stage::Migrating;
    case OpeningPhase::Indexing:
        break;
    }
    return OpeningPage::Stage::Indexing;
}

} // namespace

StoreOpener::StoreOpener(const CommandLine &line) : m_line(line)
{}

bool StoreOpener::findFolder()
{
    bool asked = false;
    // Each object of settings reads them anew.
    while (KnownFolders().isMissing(m_line.data)) {
        const Error error = KnownFolders::missingError();
        spdlog::warn("{}", error.detail.toStdString());
        asked = true;
        switch (ask({StoreProblem::Kind::FolderGone, m_line.data, error})) {
        case Answer::Retry:
            break;
        case Answer::Begin:
            KnownFolders().forget(m_line.data);
            break;
        case Answer::GiveUp:
            return false;
        }
    }
    if (asked) {
        startLogging(m_line.data);
    }
    return true;
}

StoreOpener::Claim StoreOpener::claim(SingleInstance &instance)
{
    while (!instance.claim()) {
        if (instance.handOver(m_line.files)) {
            return Claim::HandedOver;
        }
        const Error error{
            ErrorCode::StorageBusy,
            QStringLiteral("the program is already running on this data folder, but does not answer")};
        spdlog::error("{}", error.detail.toStdString());
        if (ask({StoreProblem::Kind::SecondInstance, m_line.data, error}) == Answer::GiveUp) {
            return Claim::GivenUp;
        }
    }
    return Claim::Ours;
}

std::unique_ptr<Desk> StoreOpener::open()
{
    while (true) {
        auto desk = attempt();
        if (desk) {
            KnownFolders().remember(m_line.data);
            return std::move(*desk);
        }
        spdlog::error("the store cannot be opened: {}: {}", errorWord(desk.error().code).toStdString(),
                      desk.error().detail.toStdString());
        if (ask(storeProblemOf(desk.error(), m_line.data)) == Answer::GiveUp) {
            return nullptr;
        }
    }
}

Result<std::unique_ptr<Desk>> StoreOpener::attempt()
{
    if (Desk::needsPreparation(m_line.data)) {
        FORECOURT_TRY(prepareShown());
    }
    return Desk::open(m_line.data, {.onDamage = OnDamage::Recover});
}

// On another thread, so that the page can be painted meanwhile.
Result<void> StoreOpener::prepareShown()
{
    const StayingOpen staying;
    EarlyLook look(m_line);
    OpeningPage page;
    QEventLoop loop;
    Result<void> result;
    const auto tell = [&page](OpeningPage::Stage stage, qint64 done, qint64 total) {
        QMetaObject::invokeMethod(&page,
                                  [&page, stage, done, total] { page.setProgress(stage, done, total); });
    };
    Desk::Options options;
    options.onDamage = OnDamage::Recover;
    options.checking = [tell] {
        tell(OpeningPage::Stage::Checking, 0, 0);
    };
    options.restoring = [tell](qint64 done, qint64 of) {
        tell(OpeningPage::Stage::Restoring, done, of);
        return true;
    };
    options.progress = [tell](OpeningPhase phase, qint64 done, qint64 total) {
        tell(stageOf(phase), done, total);
        return true;
    };
    QTimer::singleShot(kPatienceMs, &page, [&page] { page.show(); });
    QThreadPool thread;
    thread.start([&] {
        result = Desk::prepare(m_line.data, options);
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit);
    });
    loop.exec();
    thread.waitForDone();
    return result;
}

StoreOpener::Answer StoreOpener::ask(const StoreProblem &problem)
{
    m_problem = problem;
    const StayingOpen staying;
    EarlyLook look(m_line);
    StartProblemPage page(problem);
    QEventLoop loop;
    Answer answer = Answer::GiveUp;
    QObject::connect(&page, &StartProblemPage::retryRequested, &loop, [&] {
        answer = Answer::Retry;
        loop.quit();
    });
    QObject::connect(&page, &StartProblemPage::beginRequested, &loop, [&] {
        answer = Answer::Begin;
        loop.quit();
    });
    QObject::connect(&page, &StartProblemPage::closed, &loop, &QEventLoop::quit);
    page.show();
    loop.exec();
    return answer;
}

} // namespace forecourt
