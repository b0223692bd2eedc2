// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/exportwords.h"

#include "models/domain/enumwords.h"
#include "models/services/listexport/exporttables.h"
#include "ui/customers/timelinetext.h"
#include "ui/dashboards/figurewords.h"
#include "ui/leads/leadtexts.h"
#include "ui/reception/appointmentwords.h"
#include "ui/reception/receptionwords.h"
#include "ui/settings/staffwords.h"
#include "ui/sync/synctexts.h"

#include <QFileInfo>

namespace forecourt {

namespace {

// A text of an enumeration as one of its permanent words.
template <typename Enum> ExportWording worded(QString (*text)(Enum))
{
    return [text](const QString &word) {
        const auto known = fromWord<Enum>(word);
        return known ? text(*known) : word;
    };
}

QString bucketText(const QString &word)
{
    for (int i = 0; i < kResponseBuckets; ++i) {
        const auto bucket = static_cast<ResponseBucket>(i);
        if (exporttables::wordOfBucket(bucket) == word) {
            return FigureWords::bucket(bucket);
        }
    }
    return word;
}

} // namespace

QHash<QString, QString> ExportWords::titles()
{
    return {{QStringLiteral("name"), tr("Name")},
            {QStringLiteral("phone"), tr("Phone")},
            {QStringLiteral("email"), tr("E-mail")},
            {QStringLiteral("plate"), tr("Plate")},
            {QStringLiteral("vehicles"), tr("Vehicles")},
            {QStringLiteral("in_house"), tr("In house")},
            {QStringLiteral("last_seen"), tr("Last seen")},
            {QStringLiteral("status"), tr("Status")},
            {QStringLiteral("grade"), tr("Grade")},
            {QStringLiteral("source"), tr("Source")},
            {QStringLiteral("make"), tr("Make")},
            {QStringLiteral("model"), tr("Model")},
            {QStringLiteral("owner"), tr("Owner")},
            {QStringLiteral("received"), tr("Received")},
            {QStringLiteral("first_response"), tr("First response")},
            {QStringLiteral("next_follow_up"), tr("Next follow-up")},
            {QStringLiteral("number"), tr("Number")},
            {QStringLiteral("concern"), tr("Concern")},
            {QStringLiteral("advisor"), tr("Advisor")},
            {QStringLiteral("opened"), tr("Opened")},
            {QStringLiteral("promised"), tr("Promised")},
            {QStringLiteral("ready"), tr("Ready")},
            {QStringLiteral("arrived"), tr("Arrived")},
            {QStringLiteral("reception"), tr("Reception began")},
            {QStringLiteral("begins"), tr("Begins")},
            {QStringLiteral("ends"), tr("Ends")},
            {QStringLiteral("purpose"), tr("What for")},
            {QStringLiteral("bay"), tr("Bay")},
            {QStringLiteral("role"), tr("Role")},
            {QStringLiteral("active"), tr("Works here")},
            {QStringLiteral("at"), tr("When")},
            {QStringLiteral("event"), tr("What happened")},
            {QStringLiteral("detail"), tr("Details")},
            {QStringLiteral("kind"), tr("Kind")},
            {QStringLiteral("person"), tr("Who")},
            {QStringLiteral("undone"), tr("Taken back")},
            {QStringLiteral("desk"), tr("Desk")},
            {QStringLiteral("use_case"), tr("Done by")},
            {QStringLiteral("what"), tr("What")},
            {QStringLiteral("collection"), tr("Kind of record")},
            {QStringLiteral("record"), tr("Record")},
            {QStringLiteral("field"), tr("Field")},
            {QStringLiteral("before"), tr("Before")},
            {QStringLiteral("after"), tr("After")},
            {QStringLiteral("stands"), tr("Stands")},
            {QStringLiteral("other"), tr("The other value")},
            {QStringLiteral("changes"), tr("Records changed")},
            {QStringLiteral("reason"), tr("The server's reason")},
            {QStringLiteral("valid"), tr("Valid")},
            {QStringLiteral("invalid"), tr("Invalid")},
            {QStringLiteral("answered"), tr("Answered")},
            {QStringLiteral("leads"), tr("Leads")},
            {QStringLiteral("day"), tr("Day")},
            {QStringLiteral("opened_count"), tr("Orders opened")},
            {QStringLiteral("delivered_count"), tr("Orders delivered")},
            {QStringLiteral("minutes"), tr("Minutes to the first response")}};
}

QHash<QString, ExportWording> ExportWords::wordings(const QString &table)
{
    static const QHash<QString, QHash<QString, ExportWording>> kWordings{
        {QStringLiteral("orders"), {{QStringLiteral("status"), TimelineTexts::orderStatus}}},
        {QStringLiteral("leads"),
         {{QStringLiteral("source"), LeadTexts::source},
          {QStringLiteral("status"), worded<LeadStatus>(LeadTexts::status)},
          {QStringLiteral("grade"), worded<LeadGrade>(LeadTexts::grade)}}},
        {QStringLiteral("visits"), {{QStringLiteral("status"), worded<VisitStatus>(ReceptionWords::status)}}},
        {QStringLiteral("appointments"),
         {{QStringLiteral("status"), worded<AppointmentStatus>(AppointmentWords::status)}}},
        {QStringLiteral("staff"), {{QStringLiteral("role"), StaffWords::role}}},
        {QStringLiteral("conflicts"),
         {{QStringLiteral("collection"), SyncTexts::record}, {QStringLiteral("field"), SyncTexts::field}}},
        {QStringLiteral("waiting"), {{QStringLiteral("use_case"), SyncTexts::useCase}}},
        {QStringLiteral("refused"),
         {{QStringLiteral("use_case"), SyncTexts::useCase}, {QStringLiteral("reason"), SyncTexts::reason}}},
        {QStringLiteral("closed"),
         {{QStringLiteral("use_case"), SyncTexts::useCase}, {QStringLiteral("reason"), SyncTexts::reason}}},
        {QStringLiteral("leads-by-source"), {{QStringLiteral("source"), FigureWords::source}}},
        {QStringLiteral("leads-behind"), {{QStringLiteral("source"), FigureWords::source}}},
        {QStringLiteral("first-response"), {{QStringLiteral("answered"), bucketText}}}};
    return kWordings.value(table);
}

QString ExportWords::written(const ExportReport &report)
{
    const QString file = QFileInfo(report.path).fileName();
    const int count = static_cast<int>(report.rows);
    const QString rows =
        report.cut
            ? tr("The best %n rows written to %1; the search finds more than a list takes", nullptr, count)
                  .arg(file)
            : tr("%n rows written to %1", nullptr, count).arg(file);
    return report.masked ? tr("%1; personal data are masked, a manager may export them").arg(rows) : rows;
}

QString ExportWords::failure(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Unavailable:
        return tr("The export was stopped. There is no file, and what stood there before is untouched.");
    case ErrorCode::StorageFull:
        return tr("The disk is full. No file was written. Make room or choose another folder.");
    case ErrorCode::TooLarge:
        return tr("The list is too long for this kind of file. No file was written. Export it as a table "
                  "(CSV), or filter it first.");
    default:
        return tr("The list could not be written. Check that the folder is there and may be written to.");
    }
}

} // namespace forecourt
