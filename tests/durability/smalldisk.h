// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sys/mount.h>

namespace forecourt {

// A real file system of a few megabytes, to be filled and write-protected. Only root can mount one.
class SmallDisk final
{
public:
    explicit SmallDisk(int megabytes) : m_options("size=" + QByteArray::number(megabytes) + "m")
    {
        m_mounted = mount(0);
    }
    ~SmallDisk()
    {
        if (m_mounted) {
            ::umount2(point().constData(), MNT_DETACH);
        }
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    [[nodiscard]] bool isMounted() const { return m_mounted; }
    [[nodiscard]] QString path(const char *name) const { return m_place.filePath(QLatin1String(name)); }

    // Nothing on it may be open.
    [[nodiscard]] bool protect(bool on) { return mount(MS_REMOUNT | (on ? MS_RDONLY : 0)); }

    // To the last byte.
    void fill()
    {
        QFile ballast(path("ballast"));
        if (ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            for (const int bytes : {65536, 4096, 1}) {
                const QByteArray piece(bytes, 'x');
                while (ballast.write(piece) == piece.size()) {
                }
            }
        }
    }
    void release() { QFile::remove(path("ballast")); }
    // Full but for so many bytes.
    void leave(qint64 bytes)
    {
        release();
        fill();
        const qint64 taken = QFileInfo(path("ballast")).size();
        QFile::resize(path("ballast"), std::max<qint64>(0, taken - bytes));
    }

private:
    [[nodiscard]] QByteArray point() const { return QFile::encodeName(m_place.path()); }
    bool mount(unsigned long flags) const
    {
        return ::mount("tmpfs", point().constData(), "tmpfs", flags, m_options.constData()) == 0;
    }

    QTemporaryDir m_place;
    QByteArray m_options;
    bool m_mounted = false;
};

} // namespace forecourt
