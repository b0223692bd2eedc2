// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"

#include "app/joinsettler.h"
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
    options.indexProgress = [](qint64 done, qint64 total) {
        spdlog::info("search index: {} of {} records", done, total);
    };
    FORECOURT_ASSIGN(desk->m_storage, Storage::open(options, forecourtCatalog(), desk->m_clock, desk->m_ids));
    desk->m_sync = std::make_unique<SyncRunner>(*desk->m_storage);
    // A damaged enrolment must not keep anybody from working: the desk goes on as if it had never been
    // enrolled.
    if (const auto opened = desk->m_sync->open(); !opened) {
        spdlog::error("synchronisation is off: {}: {}", errorWord(opened.error().code).toStdString(),
                      opened.error().detail.toStdString());
    }
    desk->m_settler = std::make_unique<JoinSettler>(*desk->m_storage, *desk->m_sync);
    return desk;
}

Result<StaffId> Desk::person(const QString &name)
{
    FORECOURT_ASSIGN(const QList<Staff> staff, PeopleService(*m_storage).activeStaff().result());
    if (name.isEmpty()) {
        return staff.isEmpty() ? StaffId() : staff.first().id;
    }
    for (const Staff &person : staff) {
        if (person.name == name) {
            return person.id;
        }
    }
    return fail(ErrorCode::NotFound, QStringLiteral("nobody of that name works here: ") + name);
}

} // namespace forecourt
