// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/permissions.h"
#include "models/protocol/collections.h"
#include "models/protocol/operationrights.h"

namespace forecourt {

// One change of each kind that asks for another right, and who may make it, for the table test at the desk
// and at the server. `roles` is written down by hand: F front desk, S sales, A advisor, T technician, f
// foreman, P parts, M manager, D administrator, - the desk by itself.
struct RightsSample
{
    enum class Whose { Own, OthersSecret, AdministratorsSecret, OwnSecret, Colleague, Policy };

    const char *name;
    int collection;
    const char *roles;
    Cells change;
    Cells before = {}; // none: the change makes the row
    bool exists = false;
    Whose row = Whose::Own;
};

inline const QString kRoleLetters = QStringLiteral("FSATfPMD-");

inline QUuid rightsId(quint32 kind, quint32 number)
{
    return QUuid(kind, static_cast<ushort>(number), 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);
}

// Of each role one, a technician they may look after and an administrator they may not.
inline StaffId personOf(StaffRole role)
{
    return role == StaffRole::Desk ? StaffId() : StaffId(rightsId(0xA1, static_cast<quint32>(role)));
}
inline StaffId colleagueOf(StaffRole role)
{
    return StaffId(rightsId(0xA2, static_cast<quint32>(role)));
}
inline StaffId administratorBeside(StaffRole role)
{
    return StaffId(rightsId(0xA3, static_cast<quint32>(role)));
}

inline CellValue textCell(const char *text)
{
    return CellValue(QString::fromUtf8(text));
}

inline QList<RightsSample> rightsSamples()
{
    using namespace collections;
    using Whose = RightsSample::Whose;
    const CellValue other = CellValue::of(rightsId(0xA2, 99));
    return {
        {"a new customer", kCustomer, "FSAMD-", {{1, textCell("Zhang")}}},
        {"a customer's name", kCustomer, "FSAMD", {{1, textCell("Li")}}, {}, true},
        {"a consent", kConsent, "FSAMD", {{2, textCell("marketing")}}},
        {"an identity document", kIdentityDocument, "SAMD-", {{2, textCell("passport")}}},
        {"a new lead", kLead, "FSAMD-", {{15, textCell("Wang")}, {5, textCell("new")}}},
        {"the next talk", kLead, "FSMD", {{22, CellValue(qint64(5))}}, {{5, textCell("new")}}, true},
        {"a lead for somebody else", kLead, "FMD", {{23, other}}, {{5, textCell("new")}}, true},
        {"a lost lead", kLead, "MD", {{5, textCell("lost")}}, {{5, textCell("lost_pending")}}, true},
        {"a photo", kAttachment, "FSATfMD", {{3, textCell("photo")}}},
        {"an arrival", kVisit, "FSAMD", {{4, textCell("waiting")}}},
        {"an appointment", kAppointment, "FSAfMD", {{7, textCell("tentative")}}},
        {"a promised time",
         kServiceOrder,
         "FAfMD",
         {{8, CellValue(qint64(5))}},
         {{6, textCell("draft")}},
         true},
        {"a settlement", kServiceOrder, "AMD", {{6, textCell("settled")}}, {{6, textCell("ready")}}, true},
        {"a settlement taken back",
         kServiceOrder,
         "MD",
         {{6, textCell("ready")}},
         {{6, textCell("settled")}},
         true},
        {"a job's title", kJob, "AfMD", {{4, textCell("Brakes")}}, {}, true},
        {"a customer's approval", kJob, "AMD", {{11, textCell("Mr Li, phone")}}, {}, true},
        {"a finding", kJob, "ATfMD", {{6, textCell("worn")}}, {}, true},
        {"a line", kOrderLine, "FAfPMD", {{6, textCell("Oil")}}},
        {"a price", kOrderLine, "AfPMD", {{8, CellValue(qint64(500))}}, {}, true},
        {"a discount", kOrderLine, "AMD", {{9, CellValue(qint64(50))}}, {}, true},
        {"a payment", kPayment, "FAMD", {{4, CellValue(qint64(100))}}},
        {"a note", kTimelineEvent, "FSATfPMD-", {{3, textCell("note")}}},
        {"a decision", kConflictReview, "FSAfPMD", {{3, textCell("keep")}}},
        {"the store's phone", kStore, "MD", {{4, textCell("021")}}, {}, true},
        {"a new colleague", kStaff, "MD", {{1, textCell("New")}, {2, textCell("technician")}}},
        {"a new administrator", kStaff, "D", {{1, textCell("New")}, {2, textCell("administrator")}}},
        {"a promotion", kStaff, "D", {{2, textCell("administrator")}}, {}, true, Whose::Colleague},
        {"a colleague who left", kStaff, "MD", {{4, CellValue(qint64(0))}}, {}, true, Whose::Colleague},
        {"one's own secret", kCredential, "FSATfPMD", {{3, textCell("$own")}}, {}, false, Whose::OwnSecret},
        {"a colleague's secret", kCredential, "MD", {{3, textCell("$x")}}, {}, false, Whose::OthersSecret},
        {"an administrator's secret",
         kCredential,
         "D",
         {{3, textCell("$x")}},
         {},
         false,
         Whose::AdministratorsSecret},
        {"when desks lock", kStorePolicy, "D", {{2, CellValue(qint64(3))}}, {}, true, Whose::Policy},
    };
}

// The change as the role makes it: of rows that are there for this role alone.
inline Change rightsChange(const RightsSample &sample, qsizetype index, StaffRole role)
{
    const auto number = static_cast<quint32>(role);
    Change change;
    change.collection = sample.collection;
    change.create = !sample.exists;
    change.put = sample.change;
    const auto secretOf = [&change](const StaffId &person) {
        change.row = credentialRow(person);
        change.put.insert(1, CellValue::of(person.uuid()));
    };
    switch (sample.row) {
    case RightsSample::Whose::Own:
        change.row = rightsId(0xB0 + static_cast<quint32>(index), number);
        break;
    case RightsSample::Whose::Colleague:
        change.row = colleagueOf(role).uuid();
        break;
    case RightsSample::Whose::OwnSecret:
        secretOf(personOf(role));
        break;
    case RightsSample::Whose::OthersSecret:
        secretOf(colleagueOf(role));
        break;
    case RightsSample::Whose::AdministratorsSecret:
        secretOf(administratorBeside(role));
        break;
    case RightsSample::Whose::Policy:
        change.row = policyRow();
        change.put.insert(2, CellValue(qint64(3 + number))); // what stands already is no change
        break;
    }
    return change;
}

inline Change rowMade(int collection, const QUuid &row, const Cells &cells)
{
    Change change;
    change.collection = collection;
    change.row = row;
    change.create = true;
    change.put = cells;
    return change;
}

// Everything that has to be there before, and then that people sign in.
inline QList<Change> rightsStage()
{
    QList<Change> stage;
    const auto person = [&stage](const StaffId &id, const QString &role) {
        stage.append(rowMade(collections::kStaff, id.uuid(), {{1, CellValue(role)}, {2, CellValue(role)}}));
    };
    const QList<RightsSample> samples = rightsSamples();
    for (const StaffRole role : allOf<StaffRole>()) {
        if (role != StaffRole::Desk) {
            person(personOf(role), wordOf(role));
        }
        person(colleagueOf(role), wordOf(StaffRole::Technician));
        person(administratorBeside(role), wordOf(StaffRole::Administrator));
        for (qsizetype i = 0; i < samples.size(); ++i) {
            if (samples.at(i).exists && samples.at(i).row == RightsSample::Whose::Own) {
                stage.append(rowMade(samples.at(i).collection,
                                     rightsId(0xB0 + static_cast<quint32>(i), static_cast<quint32>(role)),
                                     samples.at(i).before));
            }
        }
    }
    stage.append(
        rowMade(collections::kStorePolicy, policyRow(),
                {{1, CellValue(qint64(1))}, {3, CellValue::of(personOf(StaffRole::Administrator).uuid())}}));
    return stage;
}

} // namespace forecourt
