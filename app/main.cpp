// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/gallerycommand.h"
#include "app/commands/printcommand.h"
#include "app/knownfolders.h"
#include "app/logging.h"
#include "app/tour/tour.h"
#include "app/window/deskwindow.h"

#include <QApplication>

namespace {

// With no display the tour, the gallery and the papers are drawn all the same: into memory.
void chooseOffscreenWithoutDisplay()
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
        qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("forecourt"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FORECOURT_VERSION));
    const forecourt::ParsedCommandLine parsed = forecourt::parseCommandLine(argc, argv);
    if (parsed.exitCode) {
        return *parsed.exitCode;
    }
    // A log in the place of a drive that is gone would make it look like a new beginning.
    const bool gone = forecourt::KnownFolders().isMissing(parsed.line.data);
    forecourt::startLogging(gone ? QString() : parsed.line.data);
    forecourt::Output output(parsed.line.json);
    if (parsed.line.command == QLatin1String("tour")) {
        chooseOffscreenWithoutDisplay();
        QApplication application(argc, argv);
        return forecourt::runTour(parsed.line, output);
    }
    if (parsed.line.command == QLatin1String("print")) {
        chooseOffscreenWithoutDisplay();
        QApplication application(argc, argv);
        return forecourt::runPrint(parsed.line, output);
    }
    if (parsed.line.command == QLatin1String("gallery")) {
        if (!parsed.line.outFolder.isEmpty()) {
            chooseOffscreenWithoutDisplay();
        }
        QApplication application(argc, argv);
        return forecourt::runGallery(parsed.line, output);
    }
    if (!parsed.line.command.isEmpty()) {
        QCoreApplication application(argc, argv);
        return forecourt::runCommand(parsed.line, output);
    }
    QApplication application(argc, argv);
    return forecourt::runWindow(parsed.line, output);
}
