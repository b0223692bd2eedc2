// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <atomic>

namespace forecourt {

// The file `running` of a data folder: says, while a process has the store open, that it does, and afterwards
// whether the last one ended as it should. Processes share it by a lock that the system takes from whoever
// dies. Where the folder can hold no such file, nothing is known: not ended badly, alone. One thread.
class RunningMark final
{
public:
    explicit RunningMark(const QString &dataFolder);
    // What the file says, without being one of those who have the store open.
    struct Said
    {
        bool endedBadly = false;
        bool heldData = false;
    };
    [[nodiscard]] static Said look(const QString &dataFolder);
    // The last process to go says that all ended well, unless the store is doubted.
    ~RunningMark();
    Q_DISABLE_COPY_MOVE(RunningMark)

    // Nobody else has the store open, and whoever had it last did not say that it had closed it.
    [[nodiscard]] bool endedBadly() const { return m_endedBadly; }
    // No other process has the store open now.
    [[nodiscard]] bool isAlone() const;
    // A store with data in it was open here once.
    [[nodiscard]] bool heldData() const { return m_heldData; }
    void setHeldData(bool held) { m_heldData = held; }
    // The next start looks at the whole file. Any thread.
    void doubt() { m_doubted = true; }
    // The whole file was looked at, or replaced.
    void trust() { m_doubted = false; }

private:
    void write(bool running) const;

    int m_descriptor = -1;
    bool m_endedBadly = false;
    bool m_heldData = false;
    std::atomic<bool> m_doubted = false;
};

} // namespace forecourt
