// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/steadyclock.h"
#include "models/services/people/signinservice.h"
#include "ui/shell/peopleport.h"

class QSettings;

namespace forecourt {

// Who works here, who is signed in at this desk and what they may do, for the shell; remembers who it was.
// Whoever has a PIN or password signs in with it; where the store says so, everybody does.
class PeopleAdapter final : public PeoplePort
{
    Q_OBJECT

public:
    // Reads the staff at once, which blocks shortly, so that no window opens that should be locked. All must
    // outlive it.
    PeopleAdapter(Storage &storage, QSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] QList<Person> people() const override { return m_people; }
    [[nodiscard]] Person current() const override;
    void choose(const StaffId &id) override;
    [[nodiscard]] Rights rights() const override;
    [[nodiscard]] bool isLocked() const override { return m_locked; }
    [[nodiscard]] StaffId last() const override;
    [[nodiscard]] bool canLock() const override;
    void lock() override;
    void signIn(const StaffId &id, const QString &secret, const Answer &answer) override;

    [[nodiscard]] SignInService &service() { return m_service; }
    [[nodiscard]] int lockMinutes() const { return m_policy.lockMinutes; }
    // Whose drafts this desk shows: null where people come and go without signing in.
    [[nodiscard]] StaffId draftsOf() const;

private:
    void reload();
    void show(const SignInView &view);
    void take(const StaffId &id, bool proved);
    [[nodiscard]] Person find(const StaffId &id) const;
    [[nodiscard]] bool mustSignIn(const Person &person) const;
    [[nodiscard]] bool isIn() const; // whoever was here last

    SteadyClock m_steady;
    SignInService m_service;
    QSettings &m_settings;
    StorePolicy m_policy;
    QHash<StaffId, QString> m_roles; // words
    QList<Person> m_people;
    StaffId m_current;
    bool m_proved = false; // signed in since the program started
    bool m_goesOn = false; // was given a PIN while working here, and is not asked for it at once
    bool m_locked = false;
};

} // namespace forecourt
