// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/runningmark.h"

#include <QDir>
#include <QFile>

#include <array>

#ifndef Q_OS_WIN
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace forecourt {

#ifndef Q_OS_WIN

// One letter each: R running or C closed, D data or E empty.
RunningMark::RunningMark(const QString &dataFolder)
{
    const QByteArray path = QFile::encodeName(QDir(dataFolder).filePath(QStringLiteral("running")));
    m_descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (m_descriptor < 0) {
        return;
    }
    const bool alone = ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0;
    std::array<char, 2> said{};
    if (::pread(m_descriptor, said.data(), said.size(), 0) == static_cast<ssize_t>(said.size())) {
        m_endedBadly = alone && said[0] == 'R';
        m_heldData = said[1] == 'D';
    }
    if (alone) {
        write(true);
    }
    ::flock(m_descriptor, LOCK_SH);
}

RunningMark::Said RunningMark::look(const QString &dataFolder)
{
    const QByteArray path = QFile::encodeName(QDir(dataFolder).filePath(QStringLiteral("running")));
    const int descriptor = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
    Said said;
    if (descriptor >= 0) {
        std::array<char, 2> letters{};
        const bool whole = ::pread(descriptor, letters.data(), letters.size(), 0) == 2;
        const bool alone = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
        said = {whole && alone && letters[0] == 'R', whole && letters[1] == 'D'};
        ::close(descriptor);
    }
    return said;
}

RunningMark::~RunningMark()
{
    if (m_descriptor < 0) {
        return;
    }
    if (!m_doubted && isAlone()) {
        write(false);
    }
    ::close(m_descriptor);
}

bool RunningMark::isAlone() const
{
    if (m_descriptor < 0) {
        return true;
    }
    const bool alone = ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0;
    // A lock that could not be raised is lost.
    ::flock(m_descriptor, LOCK_SH);
    return alone;
}

// Must be on the disk before anything else is written: the power may fail.
void RunningMark::write(bool running) const
{
    const std::array<char, 2> said{running ? 'R' : 'C', m_heldData ? 'D' : 'E'};
    if (::pwrite(m_descriptor, said.data(), said.size(), 0) == static_cast<ssize_t>(said.size())) {
        ::fsync(m_descriptor);
    }
}

#else

RunningMark::RunningMark(const QString &dataFolder)
{
    Q_UNUSED(dataFolder)
}
RunningMark::~RunningMark() = default;
RunningMark::Said RunningMark::look(const QString &dataFolder)
{
    Q_UNUSED(dataFolder)
    return {};
}
bool RunningMark::isAlone() const
{
    return true;
}
void RunningMark::write(bool running) const
{
    Q_UNUSED(running)
}

#endif

} // namespace forecourt
