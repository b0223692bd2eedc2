// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/leads/leadservice.h"
#include "models/storage/records.h"
#include "tests/support/storagefixture.h"

namespace forecourt {

// The parts of an ADF prospect that the tests vary.
struct ProspectText
{
    QString id = QStringLiteral("AH-1");
    QString name = QStringLiteral("欧阳 明");
    QString phone = QStringLiteral("13800138000");
    QString email;
    QString model = QStringLiteral("A7L");
    QString comments = QStringLiteral("周六上午");
    bool resend = false;
};

inline QString prospectXml(const ProspectText &text)
{
    const QString id =
        text.id.isEmpty() ? QString() : QStringLiteral("<id source=\"AutoHome\">%1</id>").arg(text.id);
    const QString phone = text.phone.isEmpty()
                              ? QString()
                              : QStringLiteral("<phone type=\"cellphone\">%1</phone>").arg(text.phone);
    const QString email =
        text.email.isEmpty() ? QString() : QStringLiteral("<email>%1</email>").arg(text.email);
    return QStringLiteral(
               "<prospect status=\"%1\">%2<requestdate>2026-11-03T09:58:00+08:00</requestdate>"
               "<vehicle interest=\"test-drive\"><year>2026</year><make>Audi</make><model>%3</model>"
               "</vehicle><customer><contact><name part=\"full\">%4</name>%5%6</contact>"
               "<comments>%7</comments></customer><provider><name>AutoHome</name></provider></prospect>\n")
        .arg(text.resend ? QStringLiteral("resend") : QStringLiteral("new"), id, text.model, text.name, phone,
             email, text.comments);
}

inline QByteArray adf(const QStringList &prospects)
{
    return (QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?adf version=\"1.0\"?>\n<adf>\n") +
            prospects.join(QString()) + QStringLiteral("</adf>\n"))
        .toUtf8();
}

// A desk with a store that is open from 9 to 18 in Shanghai, two people, and the lead service. It is 10:00.
class LeadFixture final
{
public:
    explicit LeadFixture(quint64 idStart = 0) : desk(idStart), service(*desk.storage)
    {
        Store store;
        store.id = StoreId(derivedId("test", "store"));
        store.name = QStringLiteral("城东店");
        liu.id = StaffId(derivedId("test", "liu"));
        liu.name = QStringLiteral("刘强");
        he.id = StaffId(derivedId("test", "he"));
        he.name = QStringLiteral("何静");
        const auto made = desk.write([&](Mutation &mutation) -> Result<void> {
            FORECOURT_TRY(records::stores().create(mutation, store));
            FORECOURT_TRY(records::staff().create(mutation, liu));
            return records::staff().create(mutation, he);
        });
        if (!made) {
            qFatal("the store cannot be made: %s", qPrintable(made.error().detail));
        }
    }

    template <typename T> static T wait(QFuture<T> future)
    {
        future.waitForFinished();
        return future.takeResult();
    }

    LeadImportReport import(const QByteArray &bytes)
    {
        const auto report = wait(service.importAdf(bytes, QStringLiteral("leads.xml"), liu.id));
        if (!report) {
            qFatal("the import failed: %s", qPrintable(report.error().detail));
        }
        return *report;
    }

    LeadDetail detail(const LeadId &id)
    {
        const auto found = wait(service.detail(id));
        if (!found) {
            qFatal("there is no such lead: %s", qPrintable(found.error().detail));
        }
        return *found;
    }

    Lead lead(const LeadId &id) { return detail(id).lead(); }

    LeadId newLead(const QString &name, const QString &phone)
    {
        NewLead lead;
        lead.name = name;
        lead.phone = phone;
        lead.source = QStringLiteral("web");
        const auto id = wait(service.create(lead, liu.id));
        if (!id) {
            qFatal("the lead cannot be made: %s", qPrintable(id.error().detail));
        }
        return *id;
    }

    QStringList kinds(const LeadId &id)
    {
        QStringList kinds;
        for (const LeadEvent &event : detail(id).history) {
            kinds.append(event.event.kind);
        }
        return kinds;
    }

    qint64 outbox() { return desk.number(QStringLiteral("SELECT count(*) FROM outbox")); }
    qint64 count(const QString &table)
    {
        return desk.number(QStringLiteral("SELECT count(*) FROM %1 WHERE dead_version = 0").arg(table));
    }

    // Every id of a table, in order.
    QByteArray ids(const QString &table)
    {
        const auto found = desk.read([&](Database &database) {
            return database.all(QStringLiteral("SELECT id FROM %1 ORDER BY id").arg(table), {},
                                [](const Row &row) { return row.bytes(0).toHex(); });
        });
        return found.value_or(QList<QByteArray>()).join(' ');
    }

    StorageFixture desk;
    LeadService service;
    Staff liu;
    Staff he;
};

} // namespace forecourt
