// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Preloaded (LD_PRELOAD) into a desk, a server or PostgreSQL: a disk that numbers each step which changes a
// file below FORECOURT_FAULT_FOLDER, and at the step that FORECOURT_FAULT_PLAN names is full, fails, or takes
// the process with it. The plan is a file that all processes map, so that they count together and a driver
// arms it while they run. What goes through a C stream (a log) is not seen.
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

enum Mode : long { Off, Count, Kill, Torn, Full, Thin, Broken, CountReads, Unreadable };

// As faultplan.py packs it.
struct Plan
{
    long mode;
    long from;               // the first step that something befalls
    std::atomic<long> first; // the one that something befell first, and
    std::atomic<long> steps;
    std::atomic<long> faults;
    char what[984]; // what it was
};
static_assert(sizeof(Plan) == 1024);

enum class Needs { Nothing, Block, Growth, Contents };

template <typename Function> Function *next(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

Plan *mapPlan()
{
    const char *path = std::getenv("FORECOURT_FAULT_PLAN");
    if (path == nullptr) {
        return nullptr;
    }
    const auto file = static_cast<int>(syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC));
    if (file < 0) {
        return nullptr;
    }
    void *mapped = mmap(nullptr, sizeof(Plan), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    syscall(SYS_close, file);
    return mapped == MAP_FAILED ? nullptr : static_cast<Plan *>(mapped);
}

Plan *plan()
{
    static Plan *const mapped = mapPlan();
    return mapped;
}

bool isWatched(const char *path)
{
    static const char *const folder = std::getenv("FORECOURT_FAULT_FOLDER");
    return plan() != nullptr && plan()->mode != Off && folder != nullptr &&
           std::strncmp(path, folder, std::strlen(folder)) == 0;
}

struct Path
{
    explicit Path(int file)
    {
        char link[64];
        struct stat found
        {};
        std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
        if (file > STDERR_FILENO && fstat(file, &found) == 0 &&
            (S_ISREG(found.st_mode) || S_ISDIR(found.st_mode))) {
            const ssize_t length = readlink(link, text, sizeof text - 1);
            text[length > 0 ? length : 0] = '\0';
            size = found.st_size;
        }
    }
    explicit Path(const char *name)
    {
        if (name[0] != '/' && getcwd(text, PATH_MAX) != nullptr) {
            std::strcat(text, "/");
        }
        std::strncat(text, name, PATH_MAX);
    }
    char text[2 * PATH_MAX + 2] = "";
    off_t size = 0;
};

[[noreturn]] void die()
{
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) {
        pause();
    }
}

bool isAboutReads()
{
    return plan() != nullptr && plan()->mode >= CountReads;
}

bool befalls(const Plan &order, long step, Needs needs, bool canTear)
{
    if (step < order.from) {
        return false;
    }
    switch (order.mode) {
    case Kill:
    case Broken:
    case Unreadable:
        return order.faults == 0;
    case Torn:
        return order.faults == 0 && canTear;
    case Full:
        return needs == Needs::Growth;
    case Thin:
        return needs != Needs::Nothing;
    default:
        return false;
    }
}

// The error that this step ends with, 0 if it is to be done. `half` is what the disk has of it when the
// process dies amid it.
template <typename Half>
int befall(const char *operation, const Path &path, Needs needs, bool canTear, const Half &half)
{
    if (isAboutReads() != (needs == Needs::Contents) || !isWatched(path.text)) {
        return 0;
    }
    Plan &order = *plan();
    const long step = ++order.steps;
    if (!befalls(order, step, needs, canTear)) {
        return 0;
    }
    if (order.faults++ == 0) {
        order.first = step;
        std::snprintf(order.what, sizeof order.what, "%s %.900s", operation, path.text);
    }
    switch (order.mode) {
    case Torn:
        half();
        die();
    case Kill:
        die();
    case Broken:
    case Unreadable:
        return EIO;
    default:
        return ENOSPC;
    }
}

int befall(const char *operation, const Path &path, Needs needs)
{
    return befall(operation, path, needs, false, [] {});
}

template <typename Answer> Answer failed(int error)
{
    errno = error;
    return -1;
}

Needs toWrite(const Path &path, off_t end)
{
    return end > path.size ? Needs::Growth : Needs::Block;
}

off_t endOfWrite(int file, const Path &path, size_t bytes)
{
    const bool appends = (fcntl(file, F_GETFL) & O_APPEND) != 0;
    return (appends ? path.size : lseek(file, 0, SEEK_CUR)) + static_cast<off_t>(bytes);
}

template <typename Real> ssize_t writeAt(Real *real, int file, const void *from, size_t bytes, off_t offset)
{
    const Path path(file);
    const int error = befall("pwrite", path, toWrite(path, offset + static_cast<off_t>(bytes)), bytes > 1,
                             [&] { real(file, from, bytes / 2, offset); });
    return error != 0 ? failed<ssize_t>(error) : real(file, from, bytes, offset);
}

template <typename Real, typename... Place>
ssize_t readAt(Real *real, int file, void *into, size_t bytes, Place... offset)
{
    const int error = isAboutReads() ? befall("read", Path(file), Needs::Contents) : 0;
    return error != 0 ? failed<ssize_t>(error) : real(file, into, bytes, offset...);
}

template <typename Real> int resize(Real *real, int file, off_t size)
{
    const Path path(file);
    const int error = befall("ftruncate", path, size > path.size ? Needs::Growth : Needs::Nothing);
    return error != 0 ? failed<int>(error) : real(file, size);
}

template <typename Real> int make(Real *real, const char *name, int flags, mode_t mode)
{
    if ((flags & O_CREAT) != 0 && access(name, F_OK) != 0) {
        const int error = befall("create", Path(name), Needs::Growth);
        if (error != 0) {
            return failed<int>(error);
        }
    }
    return real(name, flags, mode);
}

bool isFull()
{
    return plan() != nullptr && plan()->faults > 0 && (plan()->mode == Full || plan()->mode == Thin);
}

// A program that asks how much room there is learns what its writes will meet.
template <typename Real, typename Room> int ask(Real *real, const char *name, Room *room)
{
    const int answer = real(name, room);
    if (answer == 0 && isFull()) {
        room->f_bfree = 0;
        room->f_bavail = 0;
    }
    return answer;
}

mode_t modeOf(int flags, va_list more)
{
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
}

} // namespace

extern "C" int open(const char *name, int flags, ...)
{
    static const auto real = next<int(const char *, int, ...)>("open");
    va_list more;
    va_start(more, flags);
    const mode_t mode = modeOf(flags, more);
    va_end(more);
    return make(real, name, flags, mode);
}

extern "C" int open64(const char *name, int flags, ...)
{
    static const auto real = next<int(const char *, int, ...)>("open64");
    va_list more;
    va_start(more, flags);
    const mode_t mode = modeOf(flags, more);
    va_end(more);
    return make(real, name, flags, mode);
}

extern "C" ssize_t write(int file, const void *from, size_t bytes)
{
    static const auto real = next<ssize_t(int, const void *, size_t)>("write");
    const Path path(file);
    const int error = befall("write", path, toWrite(path, endOfWrite(file, path, bytes)), bytes > 1,
                             [&] { real(file, from, bytes / 2); });
    return error != 0 ? failed<ssize_t>(error) : real(file, from, bytes);
}

extern "C" ssize_t pwrite(int file, const void *from, size_t bytes, off_t offset)
{
    static const auto real = next<ssize_t(int, const void *, size_t, off_t)>("pwrite");
    return writeAt(real, file, from, bytes, offset);
}

extern "C" ssize_t pwrite64(int file, const void *from, size_t bytes, off64_t offset)
{
    static const auto real = next<ssize_t(int, const void *, size_t, off64_t)>("pwrite64");
    return writeAt(real, file, from, bytes, offset);
}

extern "C" ssize_t pwritev(int file, const iovec *from, int count, off_t offset)
{
    static const auto real = next<ssize_t(int, const iovec *, int, off_t)>("pwritev");
    size_t bytes = 0;
    for (int part = 0; part < count; ++part) {
        bytes += from[part].iov_len;
    }
    const Path path(file);
    const int error = befall("pwritev", path, toWrite(path, offset + static_cast<off_t>(bytes)), count > 1,
                             [&] { real(file, from, count / 2, offset); });
    return error != 0 ? failed<ssize_t>(error) : real(file, from, count, offset);
}

extern "C" ssize_t read(int file, void *into, size_t bytes)
{
    static const auto real = next<ssize_t(int, void *, size_t)>("read");
    return readAt(real, file, into, bytes);
}

extern "C" ssize_t pread(int file, void *into, size_t bytes, off_t offset)
{
    static const auto real = next<ssize_t(int, void *, size_t, off_t)>("pread");
    return readAt(real, file, into, bytes, offset);
}

extern "C" ssize_t pread64(int file, void *into, size_t bytes, off64_t offset)
{
    static const auto real = next<ssize_t(int, void *, size_t, off64_t)>("pread64");
    return readAt(real, file, into, bytes, offset);
}

extern "C" int ftruncate(int file, off_t size) noexcept
{
    static const auto real = next<int(int, off_t)>("ftruncate");
    return resize(real, file, size);
}

extern "C" int ftruncate64(int file, off64_t size) noexcept
{
    static const auto real = next<int(int, off64_t)>("ftruncate64");
    return resize(real, file, size);
}

extern "C" int posix_fallocate(int file, off_t offset, off_t bytes)
{
    static const auto real = next<int(int, off_t, off_t)>("posix_fallocate");
    const Path path(file);
    const int error = befall("posix_fallocate", path, toWrite(path, offset + bytes));
    return error != 0 ? error : real(file, offset, bytes);
}

extern "C" int fsync(int file)
{
    static const auto real = next<int(int)>("fsync");
    const int error = befall("fsync", Path(file), Needs::Nothing);
    return error != 0 ? failed<int>(error) : real(file);
}

extern "C" int fdatasync(int file)
{
    static const auto real = next<int(int)>("fdatasync");
    const int error = befall("fdatasync", Path(file), Needs::Nothing);
    return error != 0 ? failed<int>(error) : real(file);
}

extern "C" int rename(const char *from, const char *to) noexcept
{
    static const auto real = next<int(const char *, const char *)>("rename");
    const int error = befall("rename", Path(to), Needs::Nothing);
    return error != 0 ? failed<int>(error) : real(from, to);
}

extern "C" int renameat2(int base, const char *from, int toBase, const char *to, unsigned flags) noexcept
{
    static const auto real = next<int(int, const char *, int, const char *, unsigned)>("renameat2");
    const int error = befall("rename", Path(to), Needs::Nothing);
    return error != 0 ? failed<int>(error) : real(base, from, toBase, to, flags);
}

extern "C" int link(const char *from, const char *to) noexcept
{
    static const auto real = next<int(const char *, const char *)>("link");
    const int error = befall("link", Path(to), Needs::Growth);
    return error != 0 ? failed<int>(error) : real(from, to);
}

extern "C" int linkat(int base, const char *from, int toBase, const char *to, int flags) noexcept
{
    static const auto real = next<int(int, const char *, int, const char *, int)>("linkat");
    const int error = befall("link", Path(to), Needs::Growth);
    return error != 0 ? failed<int>(error) : real(base, from, toBase, to, flags);
}

extern "C" int mkdir(const char *name, mode_t mode) noexcept
{
    static const auto real = next<int(const char *, mode_t)>("mkdir");
    const bool exists = access(name, F_OK) == 0; // which is what a disk says first
    const int error = exists ? 0 : befall("mkdir", Path(name), Needs::Growth);
    return error != 0 ? failed<int>(error) : real(name, mode);
}

extern "C" int unlink(const char *name) noexcept
{
    static const auto real = next<int(const char *)>("unlink");
    const int error = befall("unlink", Path(name), Needs::Nothing);
    return error != 0 ? failed<int>(error) : real(name);
}

extern "C" int statvfs64(const char *name, struct statvfs64 *room) noexcept
{
    static const auto real = next<int(const char *, struct statvfs64 *)>("statvfs64");
    return ask(real, name, room);
}
