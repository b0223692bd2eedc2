// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/deskadapter.h"

#include "app/window/storejoiner.h"
#include "models/domain/whendone.h"
#include "models/services/people/peopleservice.h"

#include <QSysInfo>

namespace forecourt {

DeskAdapter::DeskAdapter(Desk &desk, QObject *parent)
    : DeskPort(parent), m_desk(desk), m_joiner(new StoreJoiner(desk, this))
{
    connect(m_joiner, &StoreJoiner::accepted, this, [this](const QString &storeName) {
        read();
        Q_EMIT joined(storeName);
    });
    connect(m_joiner, &StoreJoiner::failed, this, &DeskPort::joinFailed);
    read();
}

void DeskAdapter::join(const JoinRequest &request)
{
    m_joiner->join(request);
}

void DeskAdapter::trust(const QString &authorityFile)
{
    whenDone(m_desk.sync().trust(authorityFile), this, [this](const Result<void> &done) {
        if (done) {
            Q_EMIT trusted();
        } else {
            Q_EMIT trustFailed(StoreJoiner::problemOf(done.error(), std::nullopt));
        }
    });
}

void DeskAdapter::read()
{
    const auto &enrolment = m_desk.sync().enrolment();
    m_facts = {};
    m_facts.joined = enrolment.has_value();
    m_facts.suggestedName = QSysInfo::machineHostName();
    if (enrolment) {
        m_facts.server = enrolment->server.toString();
        m_facts.storeName = enrolment->storeName;
        m_facts.name = enrolment->deskName;
        m_facts.keyInFile = enrolment->keyPlace == KeyPlace::File;
    }
    whenDone(PeopleService(m_desk.storage()).desk(), this, [this](const Result<DeskState> &state) {
        m_facts.belongsElsewhere = state && !state->store.isNull() && !m_facts.joined;
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

} // namespace forecourt
