// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/synctexts.h"

#include "models/itemmodels/daytext.h"
#include "ui/shell/rightswords.h"
#include "ui/shell/undowords.h"
#include "ui/widgets/storetime.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>

#include <algorithm>

namespace forecourt {

QString SyncTexts::record(const QString &collection)
{
    const QHash<QString, QString> texts{
        {QStringLiteral("store"), tr("Store")},
        {QStringLiteral("staff"), tr("Staff member")},
        {QStringLiteral("customer"), tr("Customer")},
        {QStringLiteral("contact_point"), tr("Contact")},
        {QStringLiteral("consent"), tr("Consent")},
        {QStringLiteral("identity_document"), tr("Identity document")},
        {QStringLiteral("vehicle"), tr("Vehicle")},
        {QStringLiteral("plate"), tr("Plate")},
        {QStringLiteral("ownership"), tr("Customer and vehicle")},
        {QStringLiteral("lead"), tr("Lead")},
        {QStringLiteral("visit"), tr("Visit")},
        {QStringLiteral("service_order"), tr("Service order")},
        {QStringLiteral("concern"), tr("Concern")},
        {QStringLiteral("job"), tr("Job")},
        {QStringLiteral("order_line"), tr("Line")},
        {QStringLiteral("payment"), tr("Payment")},
        {QStringLiteral("timeline_event"), tr("Timeline event")},
        {QStringLiteral("credential"), tr("PIN or password")},
        {QStringLiteral("store_policy"), tr("Signing in")},
        {QStringLiteral("record_alias"), tr("Merged record")},
        {QStringLiteral("attachment"), tr("Photo or document")},
        {QStringLiteral("appointment"), tr("Appointment")},
    };
    return texts.value(collection, collection);
}

QString SyncTexts::field(const QString &field)
{
    const QHash<QString, QString> texts{
        {QStringLiteral("full_name"), tr("Name")},
        {QStringLiteral("surname"), tr("Surname")},
        {QStringLiteral("given"), tr("Given name")},
        {QStringLiteral("notes"), tr("Notes")},
        {QStringLiteral("notes_printed"), tr("Printed notes")},
        {QStringLiteral("notes_internal"), tr("Internal notes")},
        {QStringLiteral("status"), tr("Status")},
        {QStringLiteral("promised_at"), tr("Promised time")},
        {QStringLiteral("advisor"), tr("Advisor")},
        {QStringLiteral("owner_staff"), tr("Responsible")},
        {QStringLiteral("customer"), tr("Customer")},
        {QStringLiteral("vehicle"), tr("Vehicle")},
        {QStringLiteral("odometer_in"), tr("Odometer in")},
        {QStringLiteral("odometer_out"), tr("Odometer out")},
        {QStringLiteral("odometer_km"), tr("Odometer")},
        {QStringLiteral("vin"), tr("VIN")},
        {QStringLiteral("number"), tr("Number")},
        {QStringLiteral("payer"), tr("Payer")},
        {QStringLiteral("unit_price_minor"), tr("Unit price")},
        {QStringLiteral("discount_minor"), tr("Discount")},
        {QStringLiteral("quantity_milli"), tr("Quantity")},
    };
    return texts.contains(field) ? texts.value(field) : moreFields(field);
}

QString SyncTexts::moreFields(const QString &field)
{
    const QHash<QString, QString> texts{
        {QStringLiteral("title"), tr("Title")},
        {QStringLiteral("complaint"), tr("Complaint")},
        {QStringLiteral("cause"), tr("Cause")},
        {QStringLiteral("correction"), tr("Correction")},
        {QStringLiteral("authorisation"), tr("Approval")},
        {QStringLiteral("work"), tr("Work progress")},
        {QStringLiteral("grade"), tr("Grade")},
        {QStringLiteral("next_follow_up_at"), tr("Next follow-up")},
        {QStringLiteral("first_response_at"), tr("First response")},
        {QStringLiteral("comments"), tr("Comments")},
        {QStringLiteral("value"), tr("Contact")},
        {QStringLiteral("text"), tr("Text")},
        {QStringLiteral("tech_comment"), tr("Technician's comment")},
        {QStringLiteral("make"), tr("Make")},
        {QStringLiteral("model"), tr("Model")},
        {QStringLiteral("waiting_transport"), tr("Waiting")},
        {QStringLiteral("sign_in_required"), tr("People sign in")},
        {QStringLiteral("lock_minutes"), tr("Minutes until a desk locks")},
        {QStringLiteral("first_administrator"), tr("First administrator")},
        {QStringLiteral("verifier"), tr("PIN or password")},
        {QStringLiteral("of_row"), tr("Merged record")},
        {QStringLiteral("into_row"), tr("Merged into")},
        {QStringLiteral("reason"), tr("Reason")},
        {QStringLiteral("sealed"), tr("Number")},
        {QStringLiteral("tail"), tr("End of the number")},
        {QStringLiteral("valid_until"), tr("Valid until")},
        {QStringLiteral("bay"), tr("Bay")},
        {QStringLiteral("starts_at"), tr("Begins")},
        {QStringLiteral("ends_at"), tr("Ends")},
    };
    return texts.value(field, field);
}

QString SyncTexts::value(const QString &field, const CellValue &value)
{
    if (value.isNull()) {
        return tr("(empty)");
    }
    static const QStringList kSecret{QStringLiteral("verifier"), QStringLiteral("sealed"),
                                     QStringLiteral("lookup")};
    if (kSecret.contains(field)) {
        return tr("(kept secret)");
    }
    if (!value.isNumber()) {
        return value.text();
    }
    if (field.endsWith(QLatin1String("_at"))) {
        return time(value.number());
    }
    const QLocale locale;
    if (field.endsWith(QLatin1String("_minor"))) {
        return locale.toString(static_cast<double>(value.number()) / 100.0, 'f', 2);
    }
    if (field.endsWith(QLatin1String("_milli"))) {
        return locale.toString(static_cast<double>(value.number()) / 1000.0, 'g', 10);
    }
    return locale.toString(value.number());
}

QString SyncTexts::useCase(const QString &word)
{
    return UndoWords::useCase(word);
}

QString SyncTexts::conflict(const ConflictItem &item)
{
    if (item.kind == QLatin1String("state")) {
        return tr("The step was not possible any more, because another desk had moved the record on.");
    }
    if (item.kind == QLatin1String("delete")) {
        return tr("One desk deleted the record while another changed it. It was kept.");
    }
    if (item.kind == QLatin1String("create")) {
        return tr("Two desks took down the same record. What was there first stands.");
    }
    if (item.kind == QLatin1String("long-text")) {
        const QStringList lines = item.won.text().split(u'\n');
        const QStringList others = item.lost.text().split(u'\n');
        const bool both = std::all_of(others.begin(), others.end(),
                                      [&](const QString &line) { return lines.contains(line); });
        if (both) {
            return tr("Two desks changed the same lines of this text. It now holds what both wrote.");
        }
        return tr("Two desks wrote this text at the same time. The later one stands.");
    }
    if (item.kind == QLatin1String("number")) {
        return tr("Printed as %1, now %2: another record bears that number already. Papers that were given "
                  "out show the old one.")
            .arg(item.lost.text(), item.won.text());
    }
    if (item.kind == QLatin1String("booking")) {
        return booking(item);
    }
    if (item.kind == QLatin1String("set")) {
        return tr("“%1” was taken away, but the server was restored since and may not know the entry that "
                  "was "
                  "meant. It may stand again.")
            .arg(item.lost.text());
    }
    return tr("Two desks changed this field without knowing of each other. The later value stands.");
}

QString SyncTexts::booking(const ConflictItem &item)
{
    return item.won.isNull() ? tr("The appointment ends before it begins, so it was not confirmed. Move it.")
                             : tr("Another appointment holds this at that time, so this one was not "
                                  "confirmed. Move it, or cancel it.");
}

QString SyncTexts::reason(const QString &reason)
{
    const QString sentence = RightsWords::ofReason(reason);
    return sentence.isEmpty() ? reason : sentence;
}

QString SyncTexts::time(qint64 milliseconds)
{
    return milliseconds == 0 ? QString() : momentText(StoreTime::at(milliseconds));
}

} // namespace forecourt
