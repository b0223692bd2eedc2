// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historytexts.h"

#include "models/domain/customer.h"
#include "models/domain/jobstatus.h"
#include "models/domain/lead.h"
#include "models/domain/phone.h"
#include "models/domain/vehicle.h"
#include "models/domain/visit.h"
#include "ui/customers/customerwords.h"
#include "ui/customers/identitywords.h"
#include "ui/customers/timelinetext.h"
#include "ui/leads/leadtexts.h"
#include "ui/orders/orderwords.h"
#include "ui/reception/appointmentwords.h"
#include "ui/reception/receptionwords.h"
#include "ui/sync/synctexts.h"

#include <QHash>
#include <QLocale>

namespace forecourt {

QString HistoryTexts::who(const AuditEntry &entry)
{
    return entry.person.isEmpty() ? tr("Nobody named") : entry.person;
}

QString HistoryTexts::kind(const QString &kind)
{
    return SyncTexts::record(kind == QLatin1String("order") ? QStringLiteral("service_order") : kind);
}

QString HistoryTexts::what(const AuditEntry &entry)
{
    const QString record = SyncTexts::record(entry.collection);
    QString said = tr("%1 changed").arg(record);
    if (entry.what == AuditWhat::Created) {
        said = tr("%1 added").arg(record);
    } else if (entry.what == AuditWhat::Removed) {
        said = tr("%1 removed").arg(record);
    } else if (entry.what == AuditWhat::Restored) {
        said = tr("%1 restored").arg(record);
    } else if (entry.what == AuditWhat::GivenUp) {
        said = tr("%1: a refused change was given up: %2").arg(record, entry.reason);
    }
    return entry.refused ? tr("%1 (refused by the server, does not stand)").arg(said) : said;
}

QString HistoryTexts::field(const QString &name)
{
    const QString known = SyncTexts::field(name);
    return known == name ? moreFields(name) : known;
}

QString HistoryTexts::moreFields(const QString &name)
{
    const QHash<QString, QString> texts{
        {QStringLiteral("kind"), tr("Kind")},
        {QStringLiteral("gender"), tr("Gender")},
        {QStringLiteral("birth_year"), tr("Year of birth")},
        {QStringLiteral("language"), tr("Language")},
        {QStringLiteral("source_text"), tr("Source")},
        {QStringLiteral("source"), tr("Source")},
        {QStringLiteral("campaign"), tr("Campaign")},
        {QStringLiteral("tags"), tr("Tags")},
        {QStringLiteral("preferred"), tr("Preferred")},
        {QStringLiteral("valid"), tr("Valid")},
        {QStringLiteral("label"), tr("Label")},
        {QStringLiteral("normalised"), tr("Contact as compared")},
        {QStringLiteral("purpose"), tr("Purpose")},
        {QStringLiteral("channel"), tr("Channel")},
        {QStringLiteral("given_at"), tr("Given")},
        {QStringLiteral("withdrawn_at"), tr("Withdrawn")},
        {QStringLiteral("evidence"), tr("Evidence")},
        {QStringLiteral("trim"), tr("Trim")},
        {QStringLiteral("model_year"), tr("Model year")},
        {QStringLiteral("year"), tr("Model year")},
        {QStringLiteral("colour"), tr("Colour")},
        {QStringLiteral("energy"), tr("Energy")},
        {QStringLiteral("vin_override_reason"), tr("Reason for an unusual VIN")},
        {QStringLiteral("valid_from"), tr("From")},
        {QStringLiteral("valid_to"), tr("Until")},
        {QStringLiteral("role"), tr("Role")},
        {QStringLiteral("interest"), tr("Interest")},
        {QStringLiteral("contact_name"), tr("Name")},
        {QStringLiteral("contact_phone"), tr("Telephone")},
        {QStringLiteral("contact_email"), tr("E-mail")},
        {QStringLiteral("first_response_by"), tr("First response by")},
        {QStringLiteral("invalid_reason"), tr("Why invalid")},
        {QStringLiteral("lost_reason"), tr("Why lost")},
        {QStringLiteral("arrived_at"), tr("Arrived")},
        {QStringLiteral("ready_at"), tr("Ready")},
        {QStringLiteral("settled_at"), tr("Settled")},
        {QStringLiteral("delivered_at"), tr("Handed over")},
        {QStringLiteral("declined_reason"), tr("Why declined")},
        {QStringLiteral("deferred_until"), tr("Deferred until")},
        {QStringLiteral("authorised_by"), tr("Approved by")},
        {QStringLiteral("authorised_at"), tr("Approved")},
        {QStringLiteral("description"), tr("Description")},
        {QStringLiteral("code"), tr("Code")},
        {QStringLiteral("technician"), tr("Technician")},
        {QStringLiteral("tax_basis_points"), tr("Tax")},
        {QStringLiteral("position"), tr("Place in the list")},
        {QStringLiteral("service_order"), tr("Service order")},
        {QStringLiteral("job"), tr("Job")},
    };
    return texts.value(name, name);
}

QString HistoryTexts::before(const AuditEntry &entry, const AuditField &field)
{
    return field.added.isEmpty() && field.removed.isEmpty()
               ? value(entry.collection, field.name, field.before, field.beforeName)
               : field.removed.join(QStringLiteral(", "));
}

QString HistoryTexts::after(const AuditEntry &entry, const AuditField &field)
{
    return field.added.isEmpty() && field.removed.isEmpty()
               ? value(entry.collection, field.name, field.after, field.afterName)
               : field.added.join(QStringLiteral(", "));
}

QString HistoryTexts::value(const QString &collection, const QString &field, const CellValue &value,
                            const QString &name)
{
    if (!name.isEmpty()) {
        return name;
    }
    if (field == QLatin1String("sealed") || field == QLatin1String("lookup")) {
        return SyncTexts::value(field, value);
    }
    if (value.isText()) {
        return word(collection, field, value.text());
    }
    const bool flag = field == QLatin1String("preferred") || field == QLatin1String("valid") ||
                      field == QLatin1String("active");
    if (flag && value.isNumber()) {
        return value.number() != 0 ? tr("yes") : tr("no");
    }
    const bool moment = field == QLatin1String("valid_from") || field == QLatin1String("valid_to") ||
                        field.endsWith(QLatin1String("_until"));
    if (moment && value.isNumber()) {
        return SyncTexts::time(value.number());
    }
    if (field == QLatin1String("tax_basis_points") && value.isNumber()) {
        return QLocale().toString(static_cast<double>(value.number()) / 100.0) + QStringLiteral(" %");
    }
    if ((field == QLatin1String("birth_year") || field.endsWith(QLatin1String("year"))) && value.isNumber()) {
        return QString::number(value.number());
    }
    return SyncTexts::value(field, value);
}

QString HistoryTexts::word(const QString &collection, const QString &field, const QString &word)
{
    const bool status = field == QLatin1String("status");
    if (status && collection == QLatin1String("lead")) {
        return TimelineTexts::leadStatus(word);
    }
    if (status && collection == QLatin1String("visit")) {
        return ReceptionWords::status(fromWord(word, VisitStatus::Waiting));
    }
    if (status && collection == QLatin1String("appointment")) {
        return AppointmentWords::status(fromWord(word, AppointmentStatus::Tentative));
    }
    if (status) {
        return TimelineTexts::orderStatus(word);
    }
    if (field == QLatin1String("gender")) {
        return CustomerWords::gender(fromWord(word, Gender::Unknown));
    }
    if (field == QLatin1String("kind") && collection == QLatin1String("customer")) {
        return fromWord(word, CustomerKind::Individual) == CustomerKind::Business ? tr("Company")
                                                                                  : tr("Private person");
    }
    if (field == QLatin1String("kind") && collection == QLatin1String("contact_point")) {
        return CustomerWords::contactKind(fromWord(word, ContactKind::Mobile));
    }
    if (field == QLatin1String("kind") && collection == QLatin1String("identity_document")) {
        return IdentityWords::kind(fromWord(word, IdentityKind::Other));
    }
    if (field == QLatin1String("role") && collection == QLatin1String("ownership")) {
        return TimelineTexts::ownershipRole(word);
    }
    if (field == QLatin1String("payer")) {
        return TimelineTexts::payer(word);
    }
    if (field == QLatin1String("authorisation")) {
        return OrderWords::approval(fromWord(word, JobAuthorisation::Proposed));
    }
    if (field == QLatin1String("interest")) {
        return LeadTexts::interest(fromWord(word, LeadInterest::Buy));
    }
    if (field == QLatin1String("energy")) {
        return ReceptionWords::energy(fromWord(word, Energy::Unknown));
    }
    if (field == QLatin1String("waiting_transport")) {
        return ReceptionWords::waiting(fromWord(word, WaitingTransport::None));
    }
    if (field == QLatin1String("source")) {
        return LeadTexts::source(word);
    }
    if (field == QLatin1String("normalised") || field == QLatin1String("contact_phone")) {
        const PhoneNumber number = normalisePhone(word);
        return number.isValid() ? number.display : word;
    }
    return word;
}

} // namespace forecourt
