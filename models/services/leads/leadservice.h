// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/leads/leadimportreport.h"
#include "models/services/leads/leadrow.h"
#include "models/services/lists/listpage.h"
#include "models/storage/storage.h"

#include <QObject>

namespace forecourt {

// A lead as a person at the desk takes it down.
struct NewLead
{
    QString name;
    QString phone;
    QString email;
    QString source = QStringLiteral("walk_in");
    QString campaign;
    LeadInterest interest = LeadInterest::Buy;
    VehicleCondition vehicleStatus = VehicleCondition::New;
    QString make;
    QString model;
    int year = 0;
    QString comments;
    LeadGrade grade = LeadGrade::N;
    qint64 nextFollowUpAt = 0;
    StaffId owner;        // none: the lead waits for one
    CustomerId customer;  // chosen by the person; none: known by number or address, or new
    bool another = false; // not the customer known by this number: a new one

    bool operator==(const NewLead &) const = default;
};

struct CallRecord
{
    CallOutcome outcome = CallOutcome::Connected;
    QString note;
    qint64 nextFollowUpAt = 0; // 0: none
    std::optional<LeadGrade> grade;
    bool markInvalid = false; // a wrong number ends the lead

    bool operator==(const CallRecord &) const = default;
};

// The use cases of leads. Interface thread; answers arrive as futures, continue with whenDone(). Every order
// is one transaction; `author` is who gives it. Errors: NotFound (the lead, customer or person), InvalidInput
// (detail names the field), Conflict (a step the lead's life does not allow), and those of the storage.
class LeadService final : public QObject
{
    Q_OBJECT

public:
    explicit LeadService(Storage &storage, LeadSettings settings = {}, QObject *parent = nullptr);

    [[nodiscard]] const Clock &clock() const { return m_storage.clock(); }
    [[nodiscard]] const LeadSettings &settings() const { return m_settings; }

    QFuture<Result<QList<LeadRow>>> list(const LeadQuery &query, int limit);
    // The same list for a window over it.
    [[nodiscard]] ListSource<LeadRow> source(const LeadQuery &query);
    QFuture<Result<LeadCounts>> counts(const StaffId &me);
    QFuture<Result<LeadDetail>> detail(const LeadId &id);
    // Who and which leads are known by this number or address, for a warning while typing.
    QFuture<Result<LeadDuplicates>> duplicates(const QString &phone, const QString &email);
    // The hours in which response clocks run here.
    QFuture<Result<WorkingHours>> workingHours();

    // See LeadImporter; keeps nothing aside (LeadFiles does).
    QFuture<Result<LeadImportReport>> importAdf(const QByteArray &bytes, const QString &fileName,
                                                const StaffId &author);
    // Needs a name, a number or an address.
    QFuture<Result<LeadId>> create(const NewLead &lead, const StaffId &author);
    // A call made to the prospect. Answered or not it is the first response, except to a wrong number; a talk
    // moves the lead to Contacted; a lead without an owner becomes the caller's. Replaces the next follow-up.
    QFuture<Result<void>> recordCall(const LeadId &id, const CallRecord &call, const StaffId &author);
    // Invalid and LostPending need a reason.
    QFuture<Result<void>> setStatus(const LeadId &id, LeadStatus status, const QString &reason,
                                    const StaffId &author);
    QFuture<Result<void>> assign(const LeadId &id, const StaffId &owner, const StaffId &author);
    // Many at once, all or none; undone in one step.
    QFuture<Result<void>> assign(const QList<LeadId> &ids, const StaffId &owner, const StaffId &author);
    // When to talk to them next; 0: not at all. Leads that ended are left as they are.
    QFuture<Result<void>> setFollowUp(const QList<LeadId> &ids, qint64 at, const StaffId &author);
    // Writes the descriptive fields in which `after` differs from `before`, against the versions that were
    // shown. Status, owner, customer, responses and times of the lead have use cases of their own and are not
    // touched.
    QFuture<Result<void>> edit(const Lead &before, const Lead &after, const RowVersions &seen,
                               const StaffId &author);
    QFuture<Result<void>> linkCustomer(const LeadId &id, const CustomerId &customer, const StaffId &author);

Q_SIGNALS:
    // Something that lists and details of leads show has changed here or came from another desk.
    void changed();

private:
    template <typename F> auto ask(F question)
    {
        const qint64 nowMs = clock().nowMs();
        return m_storage.read([question, settings = m_settings, nowMs](Database &database) {
            return question(database, settings, nowMs);
        });
    }
    void onChanged(const ChangeSet &changes);

    Storage &m_storage;
    LeadSettings m_settings;
};

} // namespace forecourt
