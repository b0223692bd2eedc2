// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Preloaded (LD_PRELOAD) into a desk's program: the clock of a computer that is FORECOURT_SKEW seconds wrong.
// The program itself has no such switch, and must not need one.
#include <cstdlib>
#include <ctime>
#include <dlfcn.h>
#include <sys/time.h>

namespace {

time_t skew()
{
    static const time_t seconds = [] {
        const char *given = std::getenv("FORECOURT_SKEW");
        return given == nullptr ? 0 : std::atol(given);
    }();
    return seconds;
}

} // namespace

extern "C" int clock_gettime(clockid_t clock, timespec *now) noexcept
{
    using Real = int (*)(clockid_t, timespec *);
    static const auto real = reinterpret_cast<Real>(dlsym(RTLD_NEXT, "clock_gettime"));
    const int answer = real(clock, now);
    if (answer == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
        now->tv_sec += skew();
    }
    return answer;
}

extern "C" int gettimeofday(timeval *now, void *) noexcept
{
    timespec exact{};
    const int answer = clock_gettime(CLOCK_REALTIME, &exact);
    now->tv_sec = exact.tv_sec;
    now->tv_usec = exact.tv_nsec / 1000;
    return answer;
}

extern "C" time_t time(time_t *into) noexcept
{
    timespec exact{};
    clock_gettime(CLOCK_REALTIME, &exact);
    if (into != nullptr) {
        *into = exact.tv_sec;
    }
    return exact.tv_sec;
}
