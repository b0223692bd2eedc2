// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/leads/leadinbox.h"

#include "models/domain/whendone.h"

#include <QDir>
#include <QFile>

#include <chrono>

namespace forecourt {

namespace {

using namespace std::chrono_literals;

constexpr auto kRescan = 5s;
constexpr auto kSoon = 1s;
// An empty file is mostly one that is about to be written.
constexpr int kScansOfEmptyFile = 12;

// Moves without ever replacing: "lead.xml", "lead-2.xml", …
bool moveInto(const QString &path, const QString &folder)
{
    const QFileInfo info(path);
    QDir target(folder);
    if (!target.mkpath(QStringLiteral("."))) {
        return false;
    }
    QString name = info.fileName();
    for (int number = 2; target.exists(name); ++number) {
        name =
            QStringLiteral("%1-%2.%3").arg(info.completeBaseName(), QString::number(number), info.suffix());
    }
    return QFile::rename(path, target.filePath(name));
}

} // namespace

LeadInbox::LeadInbox(LeadFiles &files, QObject *parent) : QObject(parent), m_files(files)
{
    m_rescan.setInterval(kRescan);
    m_soon.setInterval(kSoon);
    m_soon.setSingleShot(true);
    connect(&m_rescan, &QTimer::timeout, this, &LeadInbox::scan);
    connect(&m_soon, &QTimer::timeout, this, &LeadInbox::scan);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_soon, qOverload<>(&QTimer::start));
}

void LeadInbox::setFolder(const QString &path)
{
    if (path == m_folder) {
        return;
    }
    const bool running = m_rescan.isActive();
    stop();
    m_folder = path;
    m_seen.clear();
    if (running) {
        start();
    }
    Q_EMIT folderChanged(path);
}

void LeadInbox::start()
{
    if (m_folder.isEmpty()) {
        return;
    }
    m_watcher.addPath(m_folder);
    m_rescan.start();
    scan();
}

void LeadInbox::stop()
{
    m_rescan.stop();
    m_soon.stop();
    if (!m_watcher.directories().isEmpty()) {
        m_watcher.removePaths(m_watcher.directories());
    }
}

void LeadInbox::scan()
{
    if (m_folder.isEmpty()) {
        return;
    }
    const QDir folder(m_folder);
    const auto found = folder.entryInfoList({QStringLiteral("*.xml"), QStringLiteral("*.adf")},
                                            QDir::Files | QDir::NoSymLinks, QDir::Time | QDir::Reversed);
    QHash<QString, Seen> present;
    bool waiting = false;
    for (const QFileInfo &file : found) {
        const QString name = file.fileName();
        if (m_taking.contains(name)) {
            continue;
        }
        Seen now{file.size(), file.lastModified().toMSecsSinceEpoch(), 0};
        const Seen before = m_seen.value(name);
        now.scans = before.size == now.size && before.changedMs == now.changedMs ? before.scans + 1 : 0;
        if (now.scans > 0 && (now.size > 0 || now.scans >= kScansOfEmptyFile)) {
            take(name);
        } else {
            present.insert(name, now);
            waiting = true;
        }
    }
    m_seen = present;
    if (waiting && m_rescan.isActive()) {
        m_soon.start();
    }
}

void LeadInbox::take(const QString &name)
{
    m_taking.insert(name);
    whenDone(m_files.importFile(QDir(m_folder).filePath(name), m_author), this,
             [this, name](const Result<LeadImportReport> &report) { onTaken(name, report); });
}

void LeadInbox::onTaken(const QString &name, const Result<LeadImportReport> &report)
{
    m_taking.remove(name);
    if (!report) {
        Q_EMIT failed(name, report.error());
        return;
    }
    const QDir folder(m_folder);
    const QString target = report->rejected.isEmpty() ? QStringLiteral("done") : QStringLiteral("rejected");
    if (!moveInto(folder.filePath(name), folder.filePath(target))) {
        Q_EMIT failed(name, {ErrorCode::StorageReadOnly, QStringLiteral("the file cannot be moved")});
    }
    Q_EMIT imported(*report);
}

} // namespace forecourt
