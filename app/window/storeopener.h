// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/desk.h"
#include "models/domain/storehealth.h"

namespace forecourt {

class SingleInstance;

// Opens the store for the window: shows how far it is where that takes time, and what is wrong where it does
// not work, until it does or the person gives up. Interface thread.
class StoreOpener final
{
public:
    // Must outlive it.
    explicit StoreOpener(const CommandLine &line);

    // Before anything is made in the folder. False: the person gave up.
    [[nodiscard]] bool findFolder();
    enum class Claim { Ours, HandedOver, GivenUp };
    [[nodiscard]] Claim claim(SingleInstance &instance);
    // Null: the person gave up.
    [[nodiscard]] std::unique_ptr<Desk> open();
    // The last one that was shown.
    [[nodiscard]] const StoreProblem &problem() const { return m_problem; }

private:
    enum class Answer { Retry, Begin, GiveUp };
    [[nodiscard]] Answer ask(const StoreProblem &problem);
    [[nodiscard]] Result<std::unique_ptr<Desk>> attempt();
    [[nodiscard]] Result<void> prepareShown();

    const CommandLine &m_line;
    StoreProblem m_problem;
};

} // namespace forecourt
