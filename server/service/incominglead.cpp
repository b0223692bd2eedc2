// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/incominglead.h"

#include "models/domain/idsource.h"
#include "models/domain/text.h"
#include "models/interchange/adf/adfkey.h"
#include "models/interchange/adf/adflead.h"
#include "models/protocol/catalog.h"
#include "models/protocol/collections.h"
#include "models/protocol/storabletext.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace forecourt {

namespace {

constexpr qsizetype kLongestText = 1000; // as of a customer
constexpr qsizetype kLongestComments = 30'000;

// The source's own number; of a lead without one, what its content gives.
QByteArray keyOf(const AdfProspect &prospect, const QString &source)
{
    QString number = QString::fromUtf8(prospect.idempotencyKey);
    for (const AdfId &id : prospect.ids) {
        if (!id.text.isEmpty()) {
            number = id.text;
            break;
        }
    }
    AdfProspect named;
    named.ids.append({source, {}, number});
    return adfIdempotencyKey(named);
}

QString addressLine(const AdfAddress &address)
{
    QStringList parts = address.street.split(QLatin1Char('\n'));
    parts << address.apartment << address.city << address.regionCode << address.postalCode << address.country;
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

// What a desk would have made contacts of, and who passed the lead on.
QStringList furtherLines(const AdfProspect &prospect, const AdfLead &read, const QString &source)
{
    QStringList lines;
    const auto add = [&lines](const char *what, const QString &text) {
        if (!text.isEmpty()) {
            lines.append(QString::fromLatin1(what) + QStringLiteral(": ") + text);
        }
    };
    for (const AdfPhone &phone : read.phones.mid(1)) {
        add(phone.type.value == AdfPhoneType::Fax ? "fax" : "phone", phone.number);
    }
    for (const AdfEmail &email : read.emails.mid(1)) {
        add("email", email.address);
    }
    add("address", addressLine(prospect.customer.address));
    if (read.lead.source != source && !prospect.provider.name.isEmpty()) {
        add("provider", read.lead.source);
    }
    return lines;
}

// Overrides of the direction of writing can make a text read as another one.
QString withoutOverrides(QString text)
{
    text.removeIf([](QChar c) {
        return (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
    });
    return text;
}

class Cutting final
{
public:
    explicit Cutting(Lead &lead) : m_lead(lead) {}

    void cut(QString &text, qsizetype longest, const char *what)
    {
        if (text.size() <= longest) {
            return;
        }
        text.truncate(text.at(longest - 1).isHighSurrogate() ? longest - 1 : longest);
        m_lead.warnings.append(QStringLiteral("text-cut: %1").arg(QLatin1String(what)));
    }

private:
    Lead &m_lead;
};

void cutTexts(Lead &lead)
{
    Cutting cutting(lead);
    cutting.cut(lead.campaign, kLongestText, "campaign");
    cutting.cut(lead.make, kLongestText, "make");
    cutting.cut(lead.model, kLongestText, "model");
    cutting.cut(lead.trim, kLongestText, "trim");
    cutting.cut(lead.vin, kLongestText, "vin");
    cutting.cut(lead.contactName, kLongestText, "name");
    cutting.cut(lead.contactPhone, kLongestText, "phone");
    cutting.cut(lead.contactEmail, kLongestText, "email");
    cutting.cut(lead.comments, kLongestComments, "comments");
}

// The cells of one row, by the names of its fields. What is nothing is left out.
class CellWriter final
{
public:
    explicit CellWriter(int collection) : m_collection(forecourtCatalog().collection(collection)) {}

    void text(const char *field, const QString &text) { put(field, CellValue::ofText(text)); }
    void number(const char *field, qint64 number)
    {
        if (number != 0) {
            put(field, CellValue(number));
        }
    }
    void id(const char *field, const QUuid &id) { put(field, CellValue::of(id)); }
    [[nodiscard]] Change creation(const QUuid &row) const
    {
        Change change;
        change.collection = m_collection->number;
        change.row = row;
        change.create = true;
        change.put = m_cells;
        return change;
    }

private:
    void put(const char *field, const CellValue &given)
    {
        const Field *known = m_collection->field(QString::fromLatin1(field));
        Q_ASSERT_X(known != nullptr, "CellWriter", field);
        const CellValue value = storableValue(given);
        if (!value.isNull()) {
            m_cells.insert(known->number, value);
        }
    }

    const Collection *m_collection;
    Cells m_cells;
};

Change rowOf(const Lead &lead)
{
    CellWriter row(collections::kLead);
    row.text("source", lead.source);
    row.text("source_ref", lead.sourceRef);
    row.text("campaign", lead.campaign);
    row.text("status", wordOf(lead.status));
    row.text("grade", wordOf(lead.grade));
    row.text("interest", wordOf(lead.interest));
    row.text("vehicle_status", wordOf(lead.vehicleStatus));
    row.text("make", lead.make);
    row.text("model", lead.model);
    row.number("year", lead.year);
    row.text("trim", lead.trim);
    row.text("vin", lead.vin);
    row.text("comments", lead.comments);
    row.text("contact_name", lead.contactName);
    row.text("contact_phone", lead.contactPhone);
    row.text("contact_email", lead.contactEmail);
    row.number("requested_at", lead.requestedAt);
    row.number("received_at", lead.receivedAt);
    row.text("warnings", lead.warnings.join(QLatin1Char('\n')));
    row.text("raw_kinds", lead.rawKinds.join(QLatin1Char('\n')));
    return row.creation(lead.id.uuid());
}

Change eventOf(const Lead &lead)
{
    const QJsonObject data{{QStringLiteral("source"), lead.source},
                           {QStringLiteral("make"), lead.make},
                           {QStringLiteral("model"), lead.model},
                           {QStringLiteral("interest"), wordOf(lead.interest)}};
    CellWriter event(collections::kTimelineEvent);
    event.text("kind", QStringLiteral("lead_received"));
    event.number("at", lead.receivedAt);
    event.text("ref_kind", QStringLiteral("lead"));
    event.id("ref", lead.id.uuid());
    event.text("data", QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact)));
    event.text("desk", kIntakeDesk);
    return event.creation(derivedId("lead_received", lead.sourceRef.toUtf8()));
}

} // namespace

Lead incomingLead(const AdfProspect &prospect, const QString &source, qint64 receivedAtMs)
{
    const AdfLead read = adfLead(prospect);
    const QByteArray key = keyOf(prospect, source);
    Lead lead = read.lead;
    lead.id = LeadId(derivedId("lead", key));
    lead.source = source;
    lead.sourceRef = QString::fromUtf8(key);
    lead.receivedAt = receivedAtMs;
    QStringList comments = furtherLines(prospect, read, source);
    comments.prepend(lead.comments);
    comments.removeAll(QString());
    lead.comments = withoutOverrides(comments.join(QLatin1Char('\n')));
    cutTexts(lead);
    return lead;
}

QList<Change> changesOf(const Lead &lead)
{
    return {rowOf(lead), eventOf(lead)};
}

} // namespace forecourt
