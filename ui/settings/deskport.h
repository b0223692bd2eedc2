// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/firststart/joinrequest.h"

#include <QObject>

namespace forecourt {

// What this desk is to a server.
struct DeskFacts
{
    bool joined = false;
    bool belongsElsewhere =
        false; // its data come from a store on a server, but it is no desk of it: restored
    QString server;
    QString storeName;
    QString name; // of the desk; empty where it was not kept
    QString suggestedName;
    bool keyInFile = false; // the key that proves it; else the secret service has it

    bool operator==(const DeskFacts &) const = default;
};

// This desk itself, for the settings. Interface thread.
class DeskPort : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual DeskFacts facts() const = 0;
    // Answers with joined() or joinFailed().
    virtual void join(const forecourt::JoinRequest &request) = 0;
    // Servers with certificates of the authorities in this file are believed too; answers with trusted() or
    // trustFailed().
    virtual void trust(const QString &authorityFile) = 0;

Q_SIGNALS:
    void changed();
    void joined(const QString &storeName);
    void joinFailed(const forecourt::JoinProblem &problem);
    void trusted();
    void trustFailed(const forecourt::JoinProblem &problem);
};

} // namespace forecourt
