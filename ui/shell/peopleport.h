// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/permissions.h"
#include "models/domain/result.h"
#include "models/domain/secret.h"
#include "models/services/people/signinanswer.h"

#include <QList>
#include <QObject>
#include <QString>

namespace forecourt {

struct Person
{
    StaffId id;
    QString name;
    QString role;                          // as shown: "Service advisor"
    std::optional<SecretKind> secret = {}; // what they sign in with, if anything

    bool operator==(const Person &) const = default;
};

// The staff of the store, who works at this desk now and what they may do. Interface thread.
class PeoplePort : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual QList<Person> people() const = 0;
    [[nodiscard]] virtual Person current() const = 0; // a null id: nobody chosen or signed in yet
    // Whoever has to sign in is asked to, see signInAsked(); anybody else simply works here from now on.
    virtual void choose(const StaffId &id) = 0;

    [[nodiscard]] virtual Rights rights() const { return {}; }
    // Nobody may see or do anything here until somebody signs in.
    [[nodiscard]] virtual bool isLocked() const { return false; }
    // Who worked here last, and is the first to be asked.
    [[nodiscard]] virtual StaffId last() const { return current().id; }
    [[nodiscard]] virtual bool canLock() const { return false; }
    virtual void lock() {}
    using Answer = std::function<void(const Result<SignInAnswer> &)>;
    // The answer comes later, on the interface thread; after Welcome the person works here.
    virtual void signIn(const StaffId &id, const QString &secret, const Answer &answer)
    {
        Q_UNUSED(id)
        Q_UNUSED(secret)
        Q_UNUSED(answer)
    }
    // Somebody else wants to work here, nobody has said who.
    void askWho() { Q_EMIT signInAsked({}); }

Q_SIGNALS:
    void changed(); // the list, the choice, or what they may do
    void lockChanged();
    void signInAsked(const forecourt::StaffId &id); // the desk is open meanwhile; a null id: whoever
};

} // namespace forecourt
