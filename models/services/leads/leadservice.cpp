// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/leads/leadservice.h"

#include "models/protocol/collections.h"
#include "models/services/leads/leadchanges.h"
#include "models/services/leads/leadimporter.h"
#include "models/services/leads/leadreader.h"
#include "models/storage/records.h"

namespace forecourt {

LeadService::LeadService(Storage &storage, LeadSettings settings, QObject *parent)
    : QObject(parent), m_storage(storage), m_settings(std::move(settings))
{
    connect(&storage.changes(), &ChangeNotifier::changed, this, &LeadService::onChanged);
}

QFuture<Result<QList<LeadRow>>> LeadService::list(const LeadQuery &query, int limit)
{
    return ask([query, limit](Database &database, const LeadSettings &settings, qint64 nowMs) {
        return LeadReader(database, settings, nowMs).list(query, limit);
    });
}

ListSource<LeadRow> LeadService::source(const LeadQuery &query)
{
    return {[this, query](const PageAsk &page) {
                return ask([query, page](Database &database, const LeadSettings &settings, qint64 nowMs) {
                    return LeadReader(database, settings, nowMs).page(query, page);
                });
            },
            [this, query] {
                return ask([query](Database &database, const LeadSettings &settings, qint64 nowMs) {
                    return LeadReader(database, settings, nowMs).count(query);
                });
            }};
}

QFuture<Result<LeadCounts>> LeadService::counts(const StaffId &me)
{
    return ask([me](Database &database, const LeadSettings &settings, qint64 nowMs) {
        return LeadReader(database, settings, nowMs).counts(me);
    });
}

QFuture<Result<LeadDetail>> LeadService::detail(const LeadId &id)
{
    return ask([id](Database &database, const LeadSettings &settings, qint64 nowMs) {
        return LeadReader(database, settings, nowMs).detail(id);
    });
}

QFuture<Result<LeadDuplicates>> LeadService::duplicates(const QString &phone, const QString &email)
{
    return ask([phone, email](Database &database, const LeadSettings &settings, qint64 nowMs) {
        return LeadReader(database, settings, nowMs).duplicates(phone, email);
    });
}

QFuture<Result<WorkingHours>> LeadService::workingHours()
{
    return m_storage.read([](Database &database) -> Result<WorkingHours> {
        FORECOURT_ASSIGN(const Store store, records::ownStore(database));
        return workingHoursOf(store);
    });
}

QFuture<Result<LeadImportReport>> LeadService::importAdf(const QByteArray &bytes, const QString &fileName,
                                                         const StaffId &author)
{
    return LeadImporter(m_storage).import(bytes, fileName, author);
}

QFuture<Result<LeadId>> LeadService::create(const NewLead &lead, const StaffId &author)
{
    return m_storage.write({author, QStringLiteral("createLead")},
                           [lead](Mutation &mutation) { return leadchanges::create(mutation, lead); });
}

QFuture<Result<void>> LeadService::recordCall(const LeadId &id, const CallRecord &call, const StaffId &author)
{
    return m_storage.write({author, QStringLiteral("recordLeadCall")}, [id, call](Mutation &mutation) {
        return leadchanges::recordCall(mutation, id, call);
    });
}

QFuture<Result<void>> LeadService::setStatus(const LeadId &id, LeadStatus status, const QString &reason,
                                             const StaffId &author)
{
    return m_storage.write({author, QStringLiteral("setLeadStatus")},
                           [id, status, reason](Mutation &mutation) {
                               return leadchanges::setStatus(mutation, id, status, reason);
                           });
}

QFuture<Result<void>> LeadService::assign(const LeadId &id, const StaffId &owner, const StaffId &author)
{
    return m_storage.write({author, QStringLiteral("assignLead")}, [id, owner](Mutation &mutation) {
        return leadchanges::assign(mutation, id, owner);
    });
}

QFuture<Result<void>> LeadService::assign(const QList<LeadId> &ids, const StaffId &owner,
                                          const StaffId &author)
{
    const auto assignAll = [ids, owner](Mutation &mutation) -> Result<void> {
        for (const LeadId &id : ids) {
            FORECOURT_TRY(leadchanges::assign(mutation, id, owner));
        }
        return {};
    };
    return m_storage.write({author, QStringLiteral("assignLead")}, assignAll);
}

QFuture<Result<void>> LeadService::setFollowUp(const QList<LeadId> &ids, qint64 at, const StaffId &author)
{
    const auto setAll = [ids, at](Mutation &mutation) -> Result<void> {
        for (const LeadId &id : ids) {
            FORECOURT_TRY(leadchanges::setFollowUp(mutation, id, at));
        }
        return {};
    };
    return m_storage.write({author, QStringLiteral("setLeadFollowUp")}, setAll);
}

QFuture<Result<void>> LeadService::edit(const Lead &before, const Lead &after, const RowVersions &seen,
                                        const StaffId &author)
{
    return m_storage.write({author, QStringLiteral("editLead")}, [before, after, seen](Mutation &mutation) {
        return leadchanges::edit(mutation, before, after, seen);
    });
}

QFuture<Result<void>> LeadService::linkCustomer(const LeadId &id, const CustomerId &customer,
                                                const StaffId &author)
{
    return m_storage.write({author, QStringLiteral("linkLead")}, [id, customer](Mutation &mutation) {
        return leadchanges::linkCustomer(mutation, id, customer);
    });
}

void LeadService::onChanged(const ChangeSet &changes)
{
    for (const int collection : {collections::kLead, collections::kCustomer, collections::kContactPoint,
                                 collections::kStaff, collections::kStore}) {
        if (changes.touches(collection)) {
            Q_EMIT changed();
            return;
        }
    }
}

} // namespace forecourt
