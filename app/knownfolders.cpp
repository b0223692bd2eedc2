// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knownfolders.h"

#include <QDir>

namespace forecourt {

namespace {

constexpr int kMost = 20;
const QString kFolders = QStringLiteral("folders");

QString keyOf(const QString &folder)
{
    return QDir::cleanPath(QDir(folder).absolutePath());
}

// The store, the mark that it was open, or backups of it: with these a lost store is recovered.
bool holdsTraces(const QString &folder)
{
    const QDir there(folder);
    return there.exists(QStringLiteral("desk.sqlite")) || there.exists(QStringLiteral("running")) ||
           there.exists(QStringLiteral("backups"));
}

} // namespace

KnownFolders::KnownFolders()
    : m_settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("forecourt"),
                 QStringLiteral("folders"))
{}

KnownFolders::KnownFolders(const QString &file) : m_settings(file, QSettings::IniFormat)
{}

QStringList KnownFolders::all() const
{
    return m_settings.value(kFolders).toStringList();
}

// What is made for a while in the folder for such things is nobody's store.
void KnownFolders::remember(const QString &folder)
{
    const QString key = keyOf(folder);
    QStringList folders = all();
    if (folders.value(0) == key || (key + u'/').startsWith(QDir::tempPath() + u'/')) {
        return;
    }
    folders.removeAll(key);
    folders.prepend(key);
    m_settings.setValue(kFolders, folders.mid(0, kMost));
}

void KnownFolders::forget(const QString &folder)
{
    QStringList folders = all();
    folders.removeAll(keyOf(folder));
    m_settings.setValue(kFolders, folders);
}

bool KnownFolders::isMissing(const QString &folder) const
{
    return all().contains(keyOf(folder)) && !holdsTraces(folder);
}

Error KnownFolders::missingError()
{
    return {ErrorCode::NotFound,
            QStringLiteral("the data folder is missing or holds no store, though there was one: connect its "
                           "drive, or begin there anew in the window")};
}

} // namespace forecourt
