// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/exportwords.h"

#include "models/domain/enumwords.h"
#include "ui/customers/timelinetext.h"
#include "ui/leads/leadtexts.h"

#include <QFileInfo>

namespace forecourt {

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
            {QStringLiteral("ready"), tr("Ready")}};
}

QHash<QString, ExportWording> ExportWords::wordings(const QString &table)
{
    if (table == QLatin1String("orders")) {
        return {{QStringLiteral("status"), TimelineTexts::orderStatus}};
    }
    if (table != QLatin1String("leads")) {
        return {};
    }
    return {{QStringLiteral("source"), LeadTexts::source},
            {QStringLiteral("status"),
             [](const QString &word) {
                 const auto status = fromWord<LeadStatus>(word);
                 return status ? LeadTexts::status(*status) : word;
             }},
            {QStringLiteral("grade"), [](const QString &word) {
                 const auto grade = fromWord<LeadGrade>(word);
                 return grade ? LeadTexts::grade(*grade) : word;
             }}};
}

QString ExportWords::written(const ExportReport &report)
{
    const QString rows = tr("%n rows written to %1", nullptr, static_cast<int>(report.rows))
                             .arg(QFileInfo(report.path).fileName());
    return report.masked ? tr("%1; personal data are masked, a manager may export them").arg(rows) : rows;
}

QString ExportWords::failure(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Unavailable:
        return tr("The export was stopped. There is no file, and what stood there before is untouched.");
    case ErrorCode::StorageFull:
        return tr("The disk is full. No file was written. Make room or choose another folder.");
    default:
        return tr("The list could not be written. Check that the folder is there and may be written to.");
    }
}

} // namespace forecourt
