// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/firststart/joinrequest.h"

#include <QObject>

namespace forecourt {

// What an empty desk can begin with. One thing at a time; each answers with finished() or failed(), and may
// report progress before. Interface thread.
class FirstStartPort : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void tryDemonstration() = 0;
    virtual void join(const forecourt::JoinRequest &request) = 0;
    // The password is empty where none was typed; Forbidden where the backup needs one, or another.
    virtual void restore(const QString &backupFile, const QString &password) = 0;
    virtual void setUp(const QString &storeName) = 0;
    // Leaves everything as it was before; while a joined store is being fetched: finishes at once and fetches
    // the rest later. Answers with cancelled() or finished().
    virtual void cancel() = 0;

    [[nodiscard]] virtual QString suggestedDeskName() const = 0;

Q_SIGNALS:
    void progressed(qint64 done, qint64 of); // of 0: how much there is is not known
    void joinAccepted(const QString &storeName);
    void finished();
    void cancelled();
    void failed(const forecourt::Error &error);
    void joinFailed(const forecourt::JoinProblem &problem);
};

} // namespace forecourt
