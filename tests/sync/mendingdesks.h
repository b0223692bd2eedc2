// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/sync/syncqueueservice.h"
#include "tests/support/rightssamples.h"
#include "tests/undo/twodesks.h"

namespace forecourt {

// Two desks of a store; at the other one people have been asked to sign in since, so that what this desk,
// which does not know of it yet, still writes in nobody's name is refused by the server.
class MendingDesks final
{
public:
    enum class SignIn { AskedNow, Later };

    explicit MendingDesks(SignIn signIn = SignIn::AskedNow)
        : queue(std::make_unique<SyncQueueService>(*here().desk.storage))
    {
        desks.synchroniseBoth();
        if (signIn == SignIn::AskedNow) {
            askToSignIn();
        }
    }

    // At the other desk; this one does not know of it before its next exchange.
    void askToSignIn()
    {
        there().act([](Mutation &mutation) -> Result<void> {
            for (const Change &change : rightsStage()) {
                FORECOURT_TRY(mutation.create(change.collection, change.row, change.put));
            }
            return {};
        });
        desks.synchronise(desks.there);
    }

    UndoDesk &here() { return desks.here.desk; }
    UndoDesk &there() { return desks.there.desk; }

    // Two desks give a customer another name without knowing of each other; the second stands.
    QUuid makeConflict(const QString &name, const QString &first, const QString &second)
    {
        const QUuid customer = newCustomer(name, manager());
        desks.synchroniseBoth();
        rename(here(), personOf(StaffRole::FrontDesk), customer, first);
        there().desk.clock.advance(60'000);
        rename(there(), personOf(StaffRole::Advisor), customer, second);
        desks.synchroniseBoth();
        return customer;
    }
    static void rename(UndoDesk &desk, const StaffId &by, const QUuid &customer, const QString &name)
    {
        const auto work = [=](Mutation &mutation) {
            return mutation.put(collections::kCustomer, customer, {{kFullName, name}});
        };
        if (!wait(desk.desk.storage->write({by, QStringLiteral("editCustomer")}, work))) {
            qFatal("the customer cannot be renamed");
        }
    }

    // By somebody whose role does not allow it, so that the server refuses it.
    QUuid newCustomer(const QString &name, const StaffId &by = personOf(StaffRole::Parts))
    {
        return newPerson(name, {}, by);
    }
    // In nobody's name, which the server does not take either.
    void setBirthYear(const QUuid &customer, int year)
    {
        here().act([=](Mutation &mutation) {
            return mutation.put(collections::kCustomer, customer, {{kBirthYear, year}});
        });
    }

    void setBirthYearAs(const StaffId &by, const QUuid &customer, int year)
    {
        const auto work = [=](Mutation &mutation) {
            return mutation.put(collections::kCustomer, customer, {{kBirthYear, year}});
        };
        const auto done = wait(here().desk.storage->write({by, QStringLiteral("editCustomer")}, work));
        if (!done) {
            qFatal("the edit failed: %s", qPrintable(done.error().detail));
        }
    }

    // With a telephone, if one is given.
    QUuid newPerson(const QString &name, const QString &phone, const StaffId &by)
    {
        here().desk.clock.advance(10'000);
        const auto work = [=](Mutation &mutation) -> Result<QUuid> {
            Customer customer;
            customer.id = CustomerId(mutation.newId());
            customer.fullName = name;
            FORECOURT_TRY(records::customers().create(mutation, customer));
            if (phone.isEmpty()) {
                return customer.id.uuid();
            }
            ContactPoint contact;
            contact.id = ContactPointId(mutation.newId());
            contact.customer = customer.id;
            contact.kind = ContactKind::Mobile;
            contact.value = contact.normalised = phone;
            FORECOURT_TRY(records::contactPoints().create(mutation, contact));
            return customer.id.uuid();
        };
        const auto made = wait(here().desk.storage->write({by, QStringLiteral("createCustomer")}, work));
        if (!made) {
            qFatal("the customer cannot be made: %s", qPrintable(made.error().detail));
        }
        return *made;
    }

    // As if the server had answered so.
    void refuseHere(const QUuid &operation, const QString &reason)
    {
        const auto done = here().desk.read([&](Database &database) -> Result<void> {
            FORECOURT_ASSIGN(
                const auto n,
                database.first(QStringLiteral("SELECT n, replica FROM outbox WHERE operation = ?"),
                               {bound(operation)},
                               [](const Row &row) { return std::pair(row.integer(0), row.uuid(1)); }));
            FORECOURT_TRY(SqlDeskStore(*here().desk.storage, database)
                              .acknowledge(n->second, {{n->first, PushOutcome::Quarantined, 0, reason}}));
            return {};
        });
        if (!done) {
            qFatal("the answer cannot be noted: %s", qPrintable(done.error().detail));
        }
        UndoDesk::settle();
    }

    [[nodiscard]] QList<QueuedItem> listed(QueuedKind kind)
    {
        const auto page = wait(queue->queuedSource(kind).page({}));
        return page ? page->rows : QList<QueuedItem>();
    }
    [[nodiscard]] OperationDetail detail(const QUuid &operation)
    {
        return wait(queue->operation(operation)).value_or(OperationDetail());
    }

    template <typename T> static Result<T> wait(QFuture<Result<T>> future)
    {
        while (!future.isFinished()) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        }
        UndoDesk::settle();
        return future.result();
    }

    static QString nameAt(UndoDesk &desk, const QUuid &customer)
    {
        return desk.entity(collections::kCustomer, customer).cells.value(kFullName).value.text();
    }

    [[nodiscard]] static StaffId manager() { return personOf(StaffRole::Manager); }

    static constexpr int kFullName = 3;
    static constexpr int kBirthYear = 6;

    TwoDesks desks;
    std::unique_ptr<SyncQueueService> queue;
};

} // namespace forecourt
