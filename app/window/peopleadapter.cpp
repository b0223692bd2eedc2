// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/peopleadapter.h"

#include "models/domain/whendone.h"
#include "ui/settings/staffwords.h"

#include <QSettings>

namespace forecourt {

namespace {

const QString kKey = QStringLiteral("desk/person");

} // namespace

PeopleAdapter::PeopleAdapter(Storage &storage, QSettings &settings, QObject *parent)
    : PeoplePort(parent)
    , m_service(storage, m_steady)
    , m_settings(settings)
    , m_current(QUuid(settings.value(kKey).toString()))
{
    connect(&m_service, &SignInService::changed, this, &PeopleAdapter::reload);
    if (const auto view = m_service.load().result()) {
        show(*view);
    } else {
        m_locked = true; // whether anybody may come in is not known
        reload();
    }
}

Person PeopleAdapter::find(const StaffId &id) const
{
    for (const Person &person : m_people) {
        if (person.id == id) {
            return person;
        }
    }
    return {};
}

bool PeopleAdapter::mustSignIn(const Person &person) const
{
    return m_policy.signInRequired || person.secret.has_value();
}

bool PeopleAdapter::isIn() const
{
    return m_proved || (m_goesOn && !m_policy.signInRequired);
}

StaffId PeopleAdapter::last() const
{
    // Whoever was chosen and has left is nobody, and the window asks; no other name stands for theirs.
    return m_people.isEmpty() || !m_current.isNull() ? find(m_current).id : m_people.first().id;
}

Person PeopleAdapter::current() const
{
    const Person person = find(last());
    return mustSignIn(person) && !isIn() ? Person() : person;
}

Rights PeopleAdapter::rights() const
{
    if (!m_policy.signInRequired) {
        return {};
    }
    // Of whoever is asked first also while the desk is locked, when nobody can use them: a window behind the
    // curtain is as they left it.
    return Rights::of(fromWord<StaffRole>(m_roles.value(last())));
}

StaffId PeopleAdapter::draftsOf() const
{
    const Person person = find(last());
    return mustSignIn(person) ? person.id : StaffId();
}

void PeopleAdapter::choose(const StaffId &id)
{
    const Person person = find(id);
    if (!person.id.isNull() && mustSignIn(person)) {
        if (id != current().id) {
            Q_EMIT signInAsked(id);
        }
        return;
    }
    take(id, false);
}

void PeopleAdapter::take(const StaffId &id, bool proved)
{
    m_current = id;
    m_proved = proved;
    m_goesOn = false;
    m_settings.setValue(kKey, id.toString());
    const bool wasLocked = std::exchange(m_locked, false);
    Q_EMIT changed();
    if (wasLocked) {
        Q_EMIT lockChanged();
    }
}

bool PeopleAdapter::canLock() const
{
    return !m_locked && mustSignIn(find(last()));
}

void PeopleAdapter::lock()
{
    if (canLock()) {
        m_locked = true;
        Q_EMIT lockChanged();
    }
}

void PeopleAdapter::signIn(const StaffId &id, const QString &secret, const Answer &answer)
{
    whenDone(m_service.signIn(id, secret), this, [this, id, answer](const Result<SignInAnswer> &result) {
        if (result && result->outcome == SignInOutcome::Welcome) {
            take(id, true);
        }
        answer(result);
    });
}

void PeopleAdapter::reload()
{
    whenDone(m_service.load(), this, [this](const Result<SignInView> &view) {
        if (view) {
            show(*view);
        }
    });
}

void PeopleAdapter::show(const SignInView &view)
{
    const Person before = find(last());
    const bool worksFreely = !before.id.isNull() && !m_locked && !mustSignIn(before);
    m_policy = view.policy;
    m_people.clear();
    m_roles.clear();
    for (const SignInPerson &person : view.people) {
        m_people.append(
            {person.staff.id, person.staff.name, StaffWords::role(person.staff.role), person.secret});
        m_roles.insert(person.staff.id, person.staff.role);
    }
    const Person person = find(last());
    m_goesOn = m_goesOn || (worksFreely && person.id == before.id && person.secret);
    const bool locked = mustSignIn(person) && (m_locked || !isIn() || person.id.isNull());
    const bool other = std::exchange(m_locked, locked) != locked;
    Q_EMIT changed();
    if (other) {
        Q_EMIT lockChanged();
    }
}

} // namespace forecourt
