// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"

#include "models/services/people/peopleservice.h"

#include <spdlog/spdlog.h>

namespace forecourt {

Desk::Desk() : m_ids(m_clock)
{}

Desk::~Desk() = default;

Result<std::unique_ptr<Desk>> Desk::open(const QString &folder)
{
    std::unique_ptr<Desk> desk(new Desk);
    Storage::Options options;
    options.folder = folder;
    FORECOURT_ASSIGN(desk->m_storage, Storage::open(options, forecourtCatalog(), desk->m_clock, desk->m_ids));
    desk->m_sync = std::make_unique<SyncRunner>(*desk->m_storage);
    // A damaged enrolment must not keep anybody from working: the desk goes on as if it had never been
    // enrolled.
    if (const auto opened = desk->m_sync->open(); !opened) {
        spdlog::error("synchronisation is off: {}: {}", errorWord(opened.error().code).toStdString(),
                      opened.error().detail.toStdString());
    }
    return desk;
}

StaffId Desk::person(const QString &name)
{
    auto future = PeopleService(*m_storage).activeStaff();
    const auto staff = future.result();
    if (!staff || staff->isEmpty()) {
        return {};
    }
    for (const Staff &person : *staff) {
        if (person.name == name) {
            return person.id;
        }
    }
    return staff->first().id;
}

} // namespace forecourt
