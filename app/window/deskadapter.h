// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"
#include "ui/settings/deskport.h"

namespace forecourt {

class StoreJoiner;

// The desk's belonging to a server, for the settings.
class DeskAdapter final : public DeskPort
{
    Q_OBJECT

public:
    // Must outlive it.
    explicit DeskAdapter(Desk &desk, QObject *parent = nullptr);

    [[nodiscard]] DeskFacts facts() const override { return m_facts; }
    void join(const JoinRequest &request) override;
    void trust(const QString &authorityFile) override;

private:
    void read();

    Desk &m_desk;
    StoreJoiner *m_joiner;
    DeskFacts m_facts;
};

} // namespace forecourt
