// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/gallerycommand.h"

#include "models/domain/result.h"
#include "ui/gallery/gallerypages.h"
#include "ui/gallery/gallerywindow.h"
#include "ui/shell/appearance.h"
#include "ui/shell/languagecontroller.h"
#include "ui/style/stylecontext.h"

#include <QApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QLayout>
#include <QPixmap>
#include <QSettings>
#include <QTemporaryDir>

namespace forecourt {

namespace {

Result<QStringList> savePages(const QDir &folder, const GalleryContext &context, int width)
{
    QStringList files;
    for (const GalleryPage &page : galleryPages()) {
        const std::unique_ptr<GalleryBoard> board(makeGalleryPage(page, context));
        board->resize(width, board->layout()->totalHeightForWidth(width));
        board->show();
        QCoreApplication::processEvents();
        const QString file = folder.filePath(page.name + QStringLiteral(".png"));
        if (!board->grab().save(file)) {
            return fail(ErrorCode::StorageReadOnly, QStringLiteral("the picture cannot be written"));
        }
        files.append(file);
    }
    return files;
}

int savePictures(const CommandLine &line, const GalleryContext &context, Output &output)
{
    const QDir folder(line.outFolder);
    if (!folder.mkpath(QStringLiteral("."))) {
        return output.cannotRun(
            {ErrorCode::StorageReadOnly, QStringLiteral("the folder for the pictures cannot be made")});
    }
    const auto files = savePages(folder, context, line.width);
    if (!files) {
        return output.cannotRun(files.error());
    }
    output.print(QJsonObject{{QStringLiteral("pictures"), QJsonArray::fromStringList(*files)}}, *files);
    return kDone;
}

} // namespace

// The settings are thrown away: looking at the kit changes nothing for the desk.
int runGallery(const CommandLine &line, Output &output)
{
    const Theme systemTheme = Appearance::systemTheme();
    const QTemporaryDir scratch;
    QSettings settings(scratch.filePath(QStringLiteral("gallery.ini")), QSettings::IniFormat);
    StyleContext style(*qApp);
    LanguageController language;
    Appearance appearance(style, language, settings);
    appearance.restore(systemTheme);
    appearance.setScale(line.scale);
    if (const auto theme = themeFromWord(line.theme)) {
        appearance.setTheme(*theme);
    }
    if (!line.language.isEmpty()) {
        language.setLanguage(line.language);
    }
    const QString words = line.language.isEmpty() ? language.language() : line.language;
    const SampleClock clock;
    if (!line.outFolder.isEmpty()) {
        return savePictures(line, {SampleWords(sampleLanguage(words)), clock}, output);
    }
    GalleryWindow window(appearance, clock);
    window.resize(line.width, line.height);
    window.show();
    return QApplication::exec();
}

} // namespace forecourt
