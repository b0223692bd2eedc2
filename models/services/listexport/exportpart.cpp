// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/listexport/exportpart.h"

#include "models/database/sqliteerror.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <cstdio>
#include <sys/file.h>

namespace forecourt {

namespace {

const QString kPattern = QStringLiteral(".forecourt-XXXXXX.part");
const QString kPatternOfAny = QStringLiteral(".forecourt-??????.part");

QStringList notedIn(const QString &notes)
{
    QFile file(notes);
    return file.open(QIODevice::ReadOnly)
               ? QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)
               : QStringList();
}

// A note that cannot be written costs a hidden file at worst; the export goes on.
void note(const QString &notes, const QStringList &folders)
{
    if (folders.isEmpty()) {
        QFile::remove(notes);
        return;
    }
    QSaveFile file(notes);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(folders.join(QLatin1Char('\n')).toUtf8());
        file.commit();
    }
}

bool isAbandoned(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && flock(file.handle(), LOCK_EX | LOCK_NB) == 0;
}

} // namespace

ExportPart::ExportPart(QString target, QString notes)
    : m_target(std::move(target))
    , m_folder(QFileInfo(m_target).absolutePath())
    , m_notes(std::move(notes))
    , m_file(QDir(m_folder).filePath(kPattern))
{}

ExportPart::~ExportPart()
{
    if (m_noted) {
        QStringList folders = notedIn(m_notes);
        folders.removeOne(m_folder); // others may be writing there
        note(m_notes, folders);
    }
}

Result<void> ExportPart::open()
{
    sweep(m_folder);
    if (!m_notes.isEmpty()) {
        note(m_notes, notedIn(m_notes) << m_folder);
        m_noted = true;
    }
    if (!m_file.open()) {
        return fail(notWrittenCode(m_target), m_file.errorString());
    }
    flock(m_file.handle(), LOCK_EX | LOCK_NB); // before it has a name
    return {};
}

QString ExportPart::path()
{
    return m_file.fileName();
}

Result<void> ExportPart::putInPlace()
{
    if (!m_file.flush() || m_file.error() != QFile::NoError) {
        return fail(ErrorCode::StorageFull, m_file.errorString());
    }
    if (std::rename(QFile::encodeName(path()).constData(), QFile::encodeName(m_target).constData()) != 0) {
        return fail(notWrittenCode(m_target), QStringLiteral("the file cannot be put in its place"));
    }
    m_file.setAutoRemove(false);
    return {};
}

void ExportPart::sweep(const QString &folder)
{
    const QDir dir(folder);
    const QStringList names = dir.entryList({kPatternOfAny}, QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        if (isAbandoned(dir.filePath(name))) {
            QFile::remove(dir.filePath(name));
        }
    }
}

void ExportPart::sweepNoted(const QString &notes)
{
    QStringList folders = notedIn(notes);
    const qsizetype before = folders.size();
    folders.removeIf([](const QString &folder) {
        sweep(folder);
        return QDir(folder).entryList({kPatternOfAny}, QDir::Files | QDir::Hidden).isEmpty();
    });
    if (folders.size() != before) {
        note(notes, folders);
    }
}

} // namespace forecourt
