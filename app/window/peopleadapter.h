// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/people/peopleservice.h"
#include "ui/shell/peopleport.h"

class QSettings;

namespace forecourt {

// Who works here and who stands at this desk, for the shell; remembers the choice.
class PeopleAdapter final : public PeoplePort
{
    Q_OBJECT

public:
    // Both must outlive it.
    PeopleAdapter(Storage &storage, QSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] QList<Person> people() const override { return m_people; }
    [[nodiscard]] Person current() const override;
    void choose(const StaffId &id) override;

private:
    void reload();

    PeopleService m_service;
    QSettings &m_settings;
    QList<Staff> m_staff;
    QList<Person> m_people;
    StaffId m_current;
};

} // namespace forecourt
