// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"
#include "ui/firststart/firststartport.h"

#include <atomic>

namespace forecourt {

class StoreJoiner;

// Carries out what the first-start page offers, on a data folder in which nothing was ever written. A store
// that takes a while to make is made beside and put in its place at the end, so that a cancelled or broken
// off beginning leaves nothing behind.
class FirstStart final : public FirstStartPort
{
    Q_OBJECT

public:
    explicit FirstStart(std::unique_ptr<Desk> desk, QObject *parent = nullptr);
    ~FirstStart() override;

    // Blocks shortly; at the start only.
    [[nodiscard]] static bool isNeeded(Desk &desk);

    void tryDemonstration() override;
    void join(const JoinRequest &request) override;
    void restore(const QString &backupFile, const QString &password) override;
    void setUp(const QString &storeName) override;
    void cancel() override;
    [[nodiscard]] QString suggestedDeskName() const override;

    // Removes what a beginning that was broken off left in the data folder: a whole store, perhaps. Only
    // while no process is at work there.
    static void clearAway(const QString &folder);
    // The page was closed: stops what is being made, waits for it to stop, and clears it away.
    void abandon();

    // The desk with its store, after finished(); without one where it could not be opened again.
    [[nodiscard]] std::unique_ptr<Desk> takeDesk() { return std::move(m_desk); }

private:
    template <typename Work> void makeBeside(Work work);
    void made(const Result<void> &result);
    void create(const QString &storeName);
    void ask(const JoinRequest &request);
    void onAnswered(bool accepted);
    void onceAnswered(std::function<void()> way);
    bool hasDesk();
    Result<void> reopen();
    [[nodiscard]] QString staging() const { return stagingIn(m_folder); }
    [[nodiscard]] static QString stagingIn(const QString &folder);

    QString m_folder;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<StoreJoiner> m_joiner;
    std::shared_ptr<std::atomic<bool>> m_stop; // of the work beside; a new one each time
    bool m_making = false;
    bool m_fetching = false;
    bool m_asking = false;        // an answer about the code is waited for
    bool m_abandoned = false;     // and nobody looks at it
    std::function<void()> m_next; // the way chosen since; the code may be used up at this moment
};

} // namespace forecourt
