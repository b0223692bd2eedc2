// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/desk.h"
#include "app/window/deskwindow.h"
#include "benchmarks/benchmark.h"
#include "benchmarks/rawsqlite.h"
#include "benchmarks/serverprocess.h"
#include "models/services/backup/backupservice.h"
#include "models/services/customers/customerservice.h"
#include "ui/customers/customerform.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/room.h"
#include "ui/widgets/button.h"
#include "ui/widgets/searchbox.h"
#include "ui/widgets/tablepane.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>

#include <sys/resource.h>

using namespace forecourt;
using namespace forecourt::benchmarks;

namespace {

// How long does the window not answer while somebody scrolls, searches and saves in the form, another desk's
// customers come in from a real server, and a backup of the whole file is written and verified, as the
// program makes it? A timer of one millisecond in the interface thread is the probe: whatever it is late is a
// stall. The reference is the same timer while nothing happens.

constexpr int kOperations = 2000; // of the other desk, pulled meanwhile
constexpr int kSeconds = 20;
constexpr int kPatienceMs = 30'000;

void turn(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds) {
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, milliseconds);
    }
}

template <typename T> T wait(QFuture<Result<T>> future)
{
    while (!future.isFinished()) {
        QApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    return need(future.takeResult());
}

class Probe final
{
public:
    Probe()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            const qint64 late = m_since.nsecsElapsed() - 1'000'000;
            m_since.restart();
            m_late.append(static_cast<double>(qMax<qint64>(0, late)) / 1e6);
        });
    }

    void start()
    {
        m_late.clear();
        m_since.start();
        m_timer.start();
    }
    QList<double> stop()
    {
        m_timer.stop();
        return m_late;
    }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    QList<double> m_late;
};

// An empty desk that belongs to the server's store.
std::unique_ptr<Desk> enrolled(const QString &folder, const QUrl &server, const QString &code)
{
    QDir().mkpath(folder);
    std::unique_ptr<Desk> desk = need(Desk::open(folder));
    wait(desk->sync().enrol({server, code, QStringLiteral("benchmark"), KeyPlace::File}));
    wait(desk->sync().syncOnce());
    return desk;
}

// Puts the generated rows under the enrolled desk: for the server they are not there, and the digest begins
// with what comes from it.
void putUnder(const QString &folder, const QString &generated)
{
    const QString file = folder + QStringLiteral("/desk.sqlite");
    const QString empty = folder + QStringLiteral("/enrolled.sqlite");
    QFile::rename(file, empty);
    QFile::remove(file + QStringLiteral("-wal"));
    QFile::remove(file + QStringLiteral("-shm"));
    copyFile(generated, file);
    need(Desk::open(folder)); // migrates it where that is needed
    RawDatabase raw(file);
    raw.run("ATTACH '" + empty.toUtf8() + "' AS enrolled");
    raw.run("DELETE FROM outbox");
    raw.run("DELETE FROM digest");
    raw.run("DELETE FROM desk_state");
    raw.run("INSERT INTO desk_state SELECT * FROM enrolled.desk_state");
    raw.run("INSERT INTO digest SELECT * FROM enrolled.digest");
}

// Folder, generated store, the server's address and two codes: a desk with that store, and another one with
// news for it.
void prepare(const QStringList &arguments)
{
    const QString mine = arguments.at(0) + QStringLiteral("/desk");
    const QUrl server(arguments.at(2));
    enrolled(mine, server, arguments.at(3)).reset();
    putUnder(mine, arguments.at(1) + QStringLiteral("/desk.sqlite"));
    const auto other = enrolled(arguments.at(0) + QStringLiteral("/other"), server, arguments.at(4));
    CustomerService customers(other->storage());
    for (int i = 0; i < kOperations; ++i) {
        wait(customers.create(StaffId(),
                              {QStringLiteral("张伟"), QString::number(13'000'000'000 + i), {}, {}}));
    }
    wait(other->sync().syncOnce());
}

// In a process of its own: what it takes is not the window's.
void prepareApart(const QString &folder, const QString &generated, const ServerProcess &server)
{
    const QString store = server.admin({QStringLiteral("add-store"), QStringLiteral("benchmark")});
    QStringList arguments{QStringLiteral("prepare"), folder, generated, server.url().toString()};
    for (int desk = 0; desk < 2; ++desk) {
        arguments.append(server.admin({QStringLiteral("enrol-code"), store}));
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0) {
        qFatal("the desks were not prepared");
    }
}

class Person final
{
public:
    Person(MainWindow &window, Desk &desk) : m_window(window), m_desk(desk) {}

    void workFor(int seconds)
    {
        QElapsedTimer timer;
        timer.start();
        for (int round = 0; timer.elapsed() < seconds * 1000; ++round) {
            scroll(QStringLiteral("customers"), round);
            search(round);
            scroll(QStringLiteral("leads"), round);
            save();
            scroll(QStringLiteral("orders"), round);
            m_desk.sync().syncNow();
        }
    }

private:
    void scroll(const QString &room, int round)
    {
        m_window.showRoom(room);
        turn(100);
        const auto views = m_window.currentRoom()->findChildren<QAbstractItemView *>();
        for (QAbstractItemView *view : views) {
            if (!view->isVisible() || view->model() == nullptr || view->model()->rowCount() < 50) {
                continue;
            }
            QScrollBar *bar = view->verticalScrollBar();
            for (int step = 0; step < 40; ++step) {
                bar->setValue(bar->value() + bar->pageStep() / 2);
                turn(8);
            }
            bar->setValue(bar->maximum());
            turn(60);
            bar->setValue(bar->maximum() / 7 * (round % 7));
            turn(60);
            bar->setValue(0);
            turn(30);
            return;
        }
    }

    void search(int round)
    {
        static const QStringList kTexts{QStringLiteral("wang"), QStringLiteral("138"),
                                        QStringLiteral("张伟")};
        m_window.showRoom(QStringLiteral("customers"));
        auto *box = m_window.currentRoom()->findChild<SearchBox *>();
        const QString text = kTexts.at(round % kTexts.size());
        for (int length = 1; box != nullptr && length <= text.size(); ++length) {
            box->setText(text.left(length));
            turn(120);
        }
        if (box != nullptr) {
            box->clear();
        }
        turn(150);
    }

    // In the form, as a person does: key by key, and then the button.
    void save()
    {
        m_window.showRoom(QStringLiteral("customers"));
        m_window.currentRoom()->createNew();
        turn(50);
        auto *form = m_window.currentRoom()->findChild<CustomerForm *>();
        type(form, QStringLiteral("newName"), QStringLiteral("王梓涵"));
        // Abroad: whoever has a number at home may be a customer already.
        type(form, QStringLiteral("newPhone"), QStringLiteral("+4930%1").arg(1'000'000 + m_saved++));
        turn(400); // whether somebody like that is there was looked up
        const auto buttons = form->findChildren<Button *>();
        const auto save = std::find_if(buttons.begin(), buttons.end(), [](const Button *button) {
            return button->text() == QLatin1String("Save");
        });
        if (save == buttons.end()) {
            qFatal("the form has no way to save");
        }
        (*save)->click();
        QElapsedTimer timer;
        timer.start();
        while (form->isVisible()) {
            if (timer.elapsed() > kPatienceMs) {
                qFatal("the customer was not saved");
            }
            turn(2);
        }
        turn(100);
    }

    static void type(const CustomerForm *form, const QString &name, const QString &text)
    {
        auto *field = form->findChild<QLineEdit *>(name);
        field->setFocus();
        for (const QChar letter : text) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, letter);
            QApplication::sendEvent(field, &press);
            turn(15);
        }
    }

    MainWindow &m_window;
    Desk &m_desk;
    int m_saved = 0;
};

void tell(const char *name, const QList<double> &late, const QList<double> &idle, qint64 size)
{
    for (const int percent : {50, 99}) {
        report(qPrintable(QStringLiteral("stalls.%1.p%2").arg(QLatin1String(name)).arg(percent)),
               percentile(late, percent), "ms", percentile(idle, percent), size);
    }
    report(qPrintable(QStringLiteral("stalls.%1.max").arg(QLatin1String(name))),
           *std::max_element(late.begin(), late.end()), "ms", *std::max_element(idle.begin(), idle.end()),
           size);
}

// The most this process has held at a time.
double residentMebibytes()
{
    constexpr double kKibibytes = 1024.0;
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return static_cast<double>(used.ru_maxrss) / kKibibytes;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("prepare")) {
        prepare(arguments.sliced(2));
        return 0;
    }
    const Options options = optionsOf(arguments);
    const QTemporaryDir folder(options.scratch + QStringLiteral("/stalls-XXXXXX"));
    const ServerProcess server(folder.filePath(QStringLiteral("server")));
    prepareApart(folder.path(), options.store, server);
    const QString mine = folder.filePath(QStringLiteral("desk"));
    const double before = residentMebibytes();
    const std::unique_ptr<Desk> desk = need(Desk::open(mine));
    CommandLine line;
    line.language = QStringLiteral("en");
    DeskWindow window(application, *desk, line);
    window.window().resize(1366, 768);
    window.window().show();
    turn(1500);
    Probe probe;
    probe.start();
    turn(3000);
    const QList<double> idle = probe.stop();
    Person person(window.window(), *desk);
    probe.start();
    person.workFor(kSeconds / 4);
    tell("alone", probe.stop(), idle, options.size);
    BackupService::Options backups;
    backups.folder = folder.filePath(QStringLiteral("backups"));
    QDir().mkpath(backups.folder);
    BackupService backup(desk->storage(), backups);
    backup.backUpNow();
    desk->sync().start();
    probe.start();
    person.workFor(kSeconds);
    const QList<double> late = probe.stop();
    tell("busy", late, idle, options.size);
    desk->sync().stop();
    while (backup.state().phase == BackupState::Phase::Running) {
        turn(50);
    }
    // The rows were put under the desk, and are not in the sum that it keeps: the last step of verifying says
    // so, after all of them were read.
    if (backup.state().error.code != ErrorCode::StorageCorrupt) {
        qFatal("no backup was read to its end: %s", qPrintable(backup.state().error.detail));
    }
    report("stalls.memory", residentMebibytes(), "MiB", before, options.size);
    return 0;
}
