// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/peopleadapter.h"

#include "models/domain/whendone.h"
#include "models/protocol/collections.h"
#include "ui/settings/staffwords.h"

#include <QSettings>

namespace forecourt {

namespace {

const QString kKey = QStringLiteral("desk/person");

} // namespace

PeopleAdapter::PeopleAdapter(Storage &storage, QSettings &settings, QObject *parent)
    : PeoplePort(parent)
    , m_service(storage)
    , m_settings(settings)
    , m_current(QUuid(settings.value(kKey).toString()))
{
    connect(&storage.changes(), &ChangeNotifier::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(collections::kStaff)) {
            reload();
        }
    });
    reload();
}

Person PeopleAdapter::current() const
{
    for (const Person &person : m_people) {
        if (person.id == m_current) {
            return person;
        }
    }
    // Whoever was chosen and has left is nobody, and the window asks; no other name stands for theirs.
    return m_people.isEmpty() || !m_current.isNull() ? Person() : m_people.first();
}

void PeopleAdapter::choose(const StaffId &id)
{
    m_current = id;
    m_settings.setValue(kKey, id.toString());
    Q_EMIT changed();
}

void PeopleAdapter::reload()
{
    whenDone(m_service.activeStaff(), this, [this](const Result<QList<Staff>> &staff) {
        if (!staff) {
            return;
        }
        m_people.clear();
        for (const Staff &person : *staff) {
            m_people.append({person.id, person.name, StaffWords::role(person.role)});
        }
        Q_EMIT changed();
    });
}

} // namespace forecourt
