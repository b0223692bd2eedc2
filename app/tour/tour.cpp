// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/tour.h"

#include "app/demo/demostore.h"
#include "app/desk.h"
#include "app/tour/roomstour.h"
#include "app/tour/tourscript.h"
#include "app/window/deskwindow.h"
#include "models/storage/records.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace forecourt {

namespace {

constexpr int kDemoCustomers = 200;

// The tour takes a car in and opens an order; nobody's real store may get those.
Result<void> copyStore(const QString &from, const QString &to)
{
    const QString file = QDir(from).filePath(QStringLiteral("desk.sqlite"));
    if (!QFileInfo::exists(file)) {
        return {};
    }
    DatabaseOptions options;
    options.create = false;
    FORECOURT_ASSIGN(Database original, Database::open(file, options));
    return original.copyInto(QDir(to).filePath(QStringLiteral("desk.sqlite")));
}

Result<void> fillIfEmpty(Desk &desk)
{
    const auto store =
        desk.storage().executor().readAndWait([](Database &database) { return records::ownStore(database); });
    if (store) {
        return {};
    }
    FORECOURT_TRY(fillDemoStore(desk.storage(), {kDemoCustomers, 1}));
    return {};
}

} // namespace

int runTour(const CommandLine &line, Output &output)
{
    const QDir folder(line.outFolder);
    QTemporaryDir copy;
    if (!copy.isValid() || !folder.mkpath(QStringLiteral("."))) {
        return output.cannotRun(
            {ErrorCode::StorageReadOnly, QStringLiteral("the folder for the pictures cannot be made")});
    }
    const auto copied = copyStore(line.data, copy.path());
    if (!copied) {
        return output.cannotRun(copied.error());
    }
    auto desk = Desk::open(copy.path());
    if (!desk) {
        return output.cannotRun(desk.error());
    }
    const auto filled = fillIfEmpty(**desk);
    if (!filled) {
        return output.cannotRun(filled.error());
    }
    DeskWindow window(*qApp, **desk, line);
    const QSize size(line.width, line.height);
    const auto pictures = line.roomsOnly ? RoomsTour(window, **desk, folder, size).run()
                                         : TourScript(window, **desk, folder, size).run();
    if (!pictures) {
        return output.cannotRun(pictures.error());
    }
    output.print(QJsonObject{{QStringLiteral("pictures"), QJsonArray::fromStringList(*pictures)}}, *pictures);
    return kDone;
}

} // namespace forecourt
