// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"
#include "models/services/store/storesettings.h"
#include "ui/firststart/joinrequest.h"

#include <QTimer>

namespace forecourt {

// Lets this desk join a store on a server: uses up the code, fetches the store for the first time and settles
// which store record stands; what of that is broken off is JoinSettler's. Interface thread; ask again after
// failed() only.
class StoreJoiner final : public QObject
{
    Q_OBJECT

public:
    // Must outlive it.
    explicit StoreJoiner(Desk &desk, QObject *parent = nullptr);

    void join(const JoinRequest &request);

    // For people: what an error of enrolling or trusting is about.
    [[nodiscard]] static JoinProblem problemOf(const Error &error,
                                               const std::optional<CertificateProblem> &untrusted);

Q_SIGNALS:
    void accepted(const QString &storeName);            // the code is used; the first fetch begins
    void progressed(qint64 entries);                    // received so far
    void finished(bool fetched);                        // false: the fetch goes on by itself later
    void failed(const forecourt::JoinProblem &problem); // nothing has changed here

private:
    void enrol(const JoinRequest &request);
    void fetch(const Enrolment &enrolment);
    void settle();
    void countEntries();

    Desk &m_desk;
    StoreSettings m_settings;
    QTimer m_pulse;
};

} // namespace forecourt
