// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/importtexts.h"

#include <QHash>
#include <QLocale>

namespace forecourt {

namespace {

int plural(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace

QString ImportTexts::field(ImportField field)
{
    switch (field) {
    case ImportField::Ignore:
        return tr("Leave out");
    case ImportField::Name:
        return tr("Name");
    case ImportField::Surname:
        return tr("Surname");
    case ImportField::Given:
        return tr("Given name");
    case ImportField::Kind:
        return tr("Person or company");
    case ImportField::Company:
        return tr("Company");
    case ImportField::Phone:
        return tr("Phone");
    case ImportField::Email:
        return tr("E-mail");
    case ImportField::Wechat:
        return tr("WeChat");
    case ImportField::Address:
        return tr("Address");
    case ImportField::Gender:
        return tr("Gender");
    case ImportField::BirthYear:
        return tr("Year of birth");
    case ImportField::Language:
        return tr("Language");
    case ImportField::Tags:
        return tr("Tags");
    case ImportField::Consent:
        return tr("Consent to marketing");
    case ImportField::Source:
        return tr("Source");
    case ImportField::Notes:
        return tr("Notes");
    case ImportField::Plate:
        return tr("Plate");
    case ImportField::Vin:
        return tr("VIN");
    case ImportField::VinReason:
        return tr("Why the VIN is right");
    case ImportField::Make:
        return tr("Make");
    case ImportField::Model:
        return tr("Model");
    case ImportField::Trim:
        return tr("Trim");
    case ImportField::ModelYear:
        return tr("Model year");
    case ImportField::Colour:
        return tr("Colour");
    case ImportField::Energy:
        return tr("Drive");
    case ImportField::Odometer:
        return tr("Odometer");
    case ImportField::VehicleNotes:
        return tr("Notes on the vehicle");
    }
    return {};
}

QString ImportTexts::problem(ImportProblemKind kind)
{
    switch (kind) {
    case ImportProblemKind::UnclosedQuote:
        return tr("a quotation mark is never closed");
    case ImportProblemKind::RowTooLong:
        return tr("the row is too long");
    case ImportProblemKind::TooManyColumns:
        return tr("the row has too many columns");
    case ImportProblemKind::NoName:
        return tr("neither name nor phone nor e-mail");
    case ImportProblemKind::NoVehicle:
        return tr("neither plate nor VIN");
    case ImportProblemKind::Phone:
        return tr("not a phone number");
    case ImportProblemKind::Email:
        return tr("not an e-mail address");
    case ImportProblemKind::Kind:
        return tr("neither person nor company");
    case ImportProblemKind::Gender:
        return tr("not a known gender");
    case ImportProblemKind::BirthYear:
        return tr("not a year of birth");
    case ImportProblemKind::Vin:
        return tr("the check digit of the VIN is wrong; correct it, or say why it is right");
    case ImportProblemKind::ModelYear:
        return tr("not a model year");
    case ImportProblemKind::Energy:
        return tr("not a known drive");
    case ImportProblemKind::Odometer:
        return tr("not an odometer reading");
    case ImportProblemKind::Consent:
        return tr("neither yes nor no");
    case ImportProblemKind::TooLong:
        return tr("more text than fits");
    case ImportProblemKind::SeveralOwners:
        return tr("several customers have this name; add a phone number");
    case ImportProblemKind::PlateTaken:
        return tr("the plate belongs to a car with another VIN");
    case ImportProblemKind::OwnerDiffers:
        return tr("the car belongs to another customer");
    }
    return {};
}

QString ImportTexts::problemAt(const ImportProblem &problem, const QString &title)
{
    const QString line = QLocale().toString(problem.line);
    return title.isEmpty() ? tr("Line %1: %2").arg(line, ImportTexts::problem(problem.kind))
                           : tr("Line %1, %2: %3").arg(line, title, ImportTexts::problem(problem.kind));
}

ImportProblemWords ImportTexts::words()
{
    QHash<int, QString> sentences;
    for (const ImportProblemKind kind : allOf<ImportProblemKind>()) {
        sentences.insert(static_cast<int>(kind), problem(kind));
    }
    return [sentences, join = tr("%1: %2")](const ImportProblem &each, const QString &title) {
        const QString sentence = sentences.value(static_cast<int>(each.kind));
        return title.isEmpty() ? sentence : join.arg(title, sentence);
    };
}

QString ImportTexts::format(const CsvFormat &format)
{
    QString encoding = QStringLiteral("UTF-8");
    if (format.encoding == CsvEncoding::Gb18030) {
        encoding = QStringLiteral("GB18030");
    } else if (format.encoding != CsvEncoding::Utf8) {
        encoding = QStringLiteral("UTF-16");
    }
    const QString separator = format.separator == ','    ? tr("divided by commas")
                              : format.separator == ';'  ? tr("divided by semicolons")
                              : format.separator == '\t' ? tr("divided by tabs")
                                                         : tr("divided by bars");
    return tr("%1, %2").arg(encoding, separator);
}

QString ImportTexts::failure(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return tr("The file is not there any more.");
    case ErrorCode::StorageReadOnly:
        return tr("The file cannot be read, or its folder cannot be written. Check the permissions.");
    case ErrorCode::TooLarge:
        return tr("The file is larger than one gigabyte. Divide it into several.");
    case ErrorCode::Malformed:
        return tr("This is not a table: it holds no rows, or too many of them cannot be read.");
    case ErrorCode::Conflict:
        return tr("The file was changed while it was open here. Choose it again.");
    case ErrorCode::StorageFull:
        return tr("The disk is full. Nothing was imported.");
    case ErrorCode::Unavailable:
        return tr("Stopped. Nothing was imported.");
    default:
        return tr("The import failed and changed nothing. The log says more.");
    }
}

QString ImportTexts::result(const ImportReport &report)
{
    const ImportCounts &counts = report.counts;
    QStringList parts{tr("%n new", "records", plural(counts.created))};
    if (counts.completed > 0) {
        parts.append(tr("%n completed", "records", plural(counts.completed)));
    }
    if (counts.unchanged > 0) {
        parts.append(tr("%n known already", "records", plural(counts.unchanged)));
    }
    if (counts.rejected > 0) {
        parts.append(tr("%n not taken", "rows", plural(counts.rejected)));
    }
    return parts.join(tr(", "));
}

QString ImportTexts::undone(const ImportUndone &undone)
{
    QString sentence = tr("The import was taken back.");
    if (undone.stayed > 0) {
        sentence += QLatin1Char(' ') + tr("%n records stay: somebody has changed or used them since.",
                                          nullptr, plural(undone.stayed));
    }
    return sentence;
}

} // namespace forecourt
