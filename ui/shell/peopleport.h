// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QList>
#include <QObject>
#include <QString>

namespace forecourt {

struct Person
{
    StaffId id;
    QString name;
    QString role; // as shown: "Service advisor"

    bool operator==(const Person &) const = default;
};

// The staff of the store and who works at this desk now. Interface thread.
class PeoplePort : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual QList<Person> people() const = 0;
    [[nodiscard]] virtual Person current() const = 0; // a null id: nobody chosen yet
    virtual void choose(const StaffId &id) = 0;

Q_SIGNALS:
    void changed(); // the list or the choice
};

} // namespace forecourt
