// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/desk.h"
#include "app/window/deskwindow.h"
#include "benchmarks/benchmark.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/room.h"
#include "ui/widgets/tablepane.h"
#include "ui/widgets/timelineview.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QStyleFactory>
#include <QTableView>
#include <QTemporaryDir>

using namespace forecourt;
using namespace forecourt::benchmarks;

namespace {

// How long from choosing a room to a frame one can work with (its list, if it has one with rows, shows them),
// and how long a frame takes while a table and a timeline scroll. References, drawn in the same process:
// another page of a plain stacked widget, and a plain table with a standard model in Fusion.

constexpr int kRounds = 15;
constexpr int kFrames = 200;
constexpr int kPatienceMs = 30'000;

double since(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void processUntil(const std::function<bool()> &isSo)
{
    QElapsedTimer timer;
    timer.start();
    while (!isSo()) {
        QApplication::processEvents(QEventLoop::AllEvents, 5);
        if (timer.elapsed() > kPatienceMs) {
            qFatal("a room never became usable");
        }
    }
}

void settle()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 300) {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
    }
}

// Whether any list of the room has rows, as it did when it was shown before.
bool hasRows(const QWidget *room)
{
    const auto views = room->findChildren<QAbstractItemView *>();
    return std::any_of(views.begin(), views.end(), [](const QAbstractItemView *view) {
        return view->isVisible() && view->model() != nullptr && view->model()->rowCount() > 0;
    });
}

double plainPage()
{
    QStackedWidget pages;
    for (int i = 0; i < 2; ++i) {
        auto *label = new QLabel(QString(2000, QChar(u'字')));
        label->setWordWrap(true);
        pages.addWidget(label);
    }
    pages.resize(1366, 768);
    pages.show();
    settle();
    QList<double> times;
    for (int i = 0; i < kRounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        pages.setCurrentIndex(1 - pages.currentIndex());
        pages.repaint();
        times.append(since(timer));
    }
    return percentile(times, 50);
}

void measureRooms(MainWindow &window, qint64 size)
{
    const double reference = plainPage();
    const QList<Room *> rooms = window.rooms();
    for (int i = 0; i < rooms.size(); ++i) {
        Room *room = rooms.at(i);
        window.showRoom(i);
        settle();
        const bool list = hasRows(room);
        QList<double> times;
        for (int round = 0; round < kRounds; ++round) {
            window.showRoom((i + 1) % static_cast<int>(rooms.size()));
            settle();
            QElapsedTimer timer;
            timer.start();
            window.showRoom(i);
            processUntil([&] { return !list || hasRows(room); });
            window.repaint();
            times.append(since(timer));
        }
        report(qPrintable(QStringLiteral("rooms.") + room->id()), percentile(times, 95), "ms", reference,
               size);
    }
}

double frame(QAbstractItemView *view)
{
    QScrollBar *bar = view->verticalScrollBar();
    QList<double> times;
    for (int i = 0; i < kFrames; ++i) {
        const int next = bar->value() + qMax(1, bar->singleStep());
        QElapsedTimer timer;
        timer.start();
        bar->setValue(next > bar->maximum() ? bar->minimum() : next);
        view->viewport()->repaint();
        times.append(since(timer));
        QApplication::processEvents(QEventLoop::AllEvents, 1); // the next rows are fetched meanwhile
    }
    return percentile(times, 95);
}

double plainTable()
{
    constexpr int kRows = 1000;
    constexpr int kColumns = 5;
    QStandardItemModel model(kRows, kColumns);
    for (int row = 0; row < kRows; ++row) {
        for (int column = 0; column < kColumns; ++column) {
            model.setItem(row, column, new QStandardItem(QStringLiteral("王梓涵 %1").arg(row)));
        }
    }
    QTableView view;
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("Fusion")));
    view.setStyle(fusion.get());
    view.setModel(&model);
    view.resize(800, 600);
    view.show();
    settle();
    return frame(&view);
}

void measureFrames(MainWindow &window, Desk &desk, qint64 size)
{
    const double reference = plainTable();
    window.showRoom(QStringLiteral("leads"));
    settle();
    auto *table = window.currentRoom()->findChild<TablePane *>();
    report("rooms.table.frame", frame(table), "ms", reference, size);
    const auto busiest = need(desk.storage().executor().readAndWait([](Database &database) {
        return database.first(QStringLiteral("SELECT customer FROM timeline_event WHERE customer IS NOT NULL "
                                             "GROUP BY customer ORDER BY count(*) DESC LIMIT 1"),
                              {}, [](const Row &row) { return row.uuid(0); });
    }));
    if (!busiest) {
        qFatal("the store has no timeline");
    }
    window.openRecord(QStringLiteral("customer"), *busiest);
    settle();
    report("rooms.timeline.frame", frame(window.currentRoom()->findChild<TimelineView *>()), "ms", reference,
           size);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const Options options = optionsOf(QCoreApplication::arguments());
    const QTemporaryDir folder(options.scratch + QStringLiteral("/rooms-XXXXXX"));
    copyFile(options.store + QStringLiteral("/desk.sqlite"), folder.filePath(QStringLiteral("desk.sqlite")));
    const std::unique_ptr<Desk> desk = need(Desk::open(folder.path()));
    DeskWindow window(application, *desk, CommandLine());
    window.window().resize(1366, 768);
    window.window().show();
    settle();
    measureRooms(window.window(), options.size);
    measureFrames(window.window(), *desk, options.size);
    return 0;
}
