// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/adf/adfvehiclereader.h"

#include <QRegularExpression>

namespace forecourt {
namespace {

// "2024", "2024款", "MY 2024": the first four digits that can be a model year.
int readYear(const MarkupElement &element, AdfNotes &notes)
{
    static const QRegularExpression kPattern(QStringLiteral(R"((?<!\d)(?:19|20)\d\d(?!\d))"));
    const QString text = element.text().left(64).normalized(QString::NormalizationForm_KC);
    const QRegularExpressionMatch match = kPattern.match(text);
    if (!match.hasMatch() && !text.isEmpty()) {
        notes.warn(QStringLiteral("bad-year"), QStringLiteral("<year> holds no year"), element.place());
    }
    return match.capturedView().toInt();
}

// "12,345", "12 345 km", "12345.6": whole units; separators of thousands are dropped.
std::optional<qint64> readOdometer(const MarkupElement &element, AdfNotes &notes)
{
    static const QRegularExpression kPattern(
        QStringLiteral(R"(^(\d{1,3}(?:[, '.]\d{3})+|\d{1,12})(?:[.,]\d{1,2})? ?[^\d.,]*$)"));
    const QString text = element.text().left(64).normalized(QString::NormalizationForm_KC);
    if (text.isEmpty()) {
        return std::nullopt;
    }
    const QRegularExpressionMatch match = kPattern.match(text);
    if (!match.hasMatch() || match.capturedLength(1) > 16) {
        notes.warn(QStringLiteral("bad-number"), QStringLiteral("<odometer> holds no distance"),
                   element.place());
        return std::nullopt;
    }
    QString digits = match.captured(1);
    digits.removeIf([](QChar c) { return !c.isDigit(); });
    return digits.toLongLong();
}

QList<AdfColours> readColours(const MarkupElement &vehicle, AdfNotes &notes)
{
    QList<AdfColours> colours;
    for (const MarkupElement &element : notes.some(vehicle, u"colorcombination")) {
        AdfColours one{element.childText(u"interiorcolor"), element.childText(u"exteriorcolor"),
                       element.childText(u"preference")};
        if (const QString both = element.childText(u"both"); !both.isEmpty()) {
            one.interior = one.interior.isEmpty() ? both : one.interior;
            one.exterior = one.exterior.isEmpty() ? both : one.exterior;
        }
        colours.append(one);
    }
    return colours;
}

AdfPrice readPrice(const MarkupElement &element, AdfNotes &notes)
{
    return {element.text(), element.attribute(u"currency").toUpper(),
            notes.choice<AdfPriceType>(element, u"type")};
}

QList<AdfOption> readOptions(const MarkupElement &vehicle, AdfNotes &notes)
{
    QList<AdfOption> options;
    for (const MarkupElement &element : notes.some(vehicle, u"option")) {
        const QString name = element.childText(u"optionname");
        options.append({name.isEmpty() ? element.text() : name, element.childText(u"manufacturercode")});
    }
    return options;
}

AdfFinance readFinance(const MarkupElement &element, AdfNotes &notes)
{
    AdfFinance finance{element.childText(u"method"), {}, element.childText(u"balance")};
    for (const MarkupElement &amount : notes.some(element, u"amount")) {
        finance.amounts.append({amount.text(), amount.attribute(u"type").toLower(),
                                amount.attribute(u"limit").toLower(),
                                amount.attribute(u"currency").toUpper()});
    }
    return finance;
}

} // namespace

void AdfNotes::warn(const QString &word, const QString &detail, AdfPlace place)
{
    if (warnings.size() < limits.maxWarnings) {
        warnings.append({word, detail, place});
    }
}

void AdfNotes::warnUnknown(const MarkupElement &element, QStringView attribute, const QString &raw)
{
    constexpr qsizetype kShown = 40;
    warn(QStringLiteral("unknown-enum"),
         QStringLiteral("%1 of <%2> is \"%3\"").arg(attribute, element.name(), raw.left(kShown)),
         element.place());
}

bool AdfNotes::yes(const MarkupElement &element, QStringView attribute)
{
    const QString raw = element.attribute(attribute);
    const AdfWordMatch match = matchAdfWord(raw, adfYesNo());
    if (!match.isKnown) {
        warnUnknown(element, attribute, raw);
    }
    return match.isKnown && match.value == 1;
}

QList<MarkupElement> AdfNotes::some(const MarkupElement &element, QStringView name)
{
    QList<MarkupElement> found = element.children(name);
    if (found.size() > limits.maxRepeats) {
        warn(QStringLiteral("too-many"), QStringLiteral("more <%1> than allowed").arg(name),
             found[limits.maxRepeats].place());
        found.resize(limits.maxRepeats);
    }
    return found;
}

QList<AdfId> AdfNotes::ids(const MarkupElement &element)
{
    QList<AdfId> ids;
    for (const MarkupElement &id : some(element, u"id")) {
        ids.append({id.attribute(u"source"), id.attribute(u"sequence"), id.text()});
    }
    return ids;
}

AdfVehicle readAdfVehicle(const MarkupElement &element, AdfNotes &notes)
{
    AdfVehicle vehicle;
    vehicle.interest = notes.choice<AdfInterest>(element, u"interest");
    vehicle.status = notes.choice<AdfVehicleStatus>(element, u"status");
    vehicle.ids = notes.ids(element);
    vehicle.year = readYear(element.child(u"year"), notes);
    vehicle.yearText = element.childText(u"year");
    vehicle.make = element.childText(u"make");
    vehicle.model = element.childText(u"model");
    vehicle.vin = element.childText(u"vin");
    vehicle.stock = element.childText(u"stock");
    vehicle.trim = element.childText(u"trim");
    vehicle.doors = element.childText(u"doors");
    vehicle.bodyStyle = element.childText(u"bodystyle");
    vehicle.transmission = element.childText(u"transmission");
    vehicle.odometer = readOdometer(element.child(u"odometer"), notes);
    vehicle.odometerText = element.childText(u"odometer");
    vehicle.odometerUnits = notes.choice<AdfOdometerUnits>(element.child(u"odometer"), u"units");
    vehicle.condition = element.childText(u"condition");
    vehicle.colours = readColours(element, notes);
    vehicle.imageUrl = element.childText(u"imagetag");
    if (const MarkupElement price = element.child(u"price"); !price.isNull()) {
        vehicle.price = readPrice(price, notes);
    }
    vehicle.priceComments = element.child(u"pricecomments").lines();
    vehicle.options = readOptions(element, notes);
    if (const MarkupElement finance = element.child(u"finance"); !finance.isNull()) {
        vehicle.finance = readFinance(finance, notes);
    }
    vehicle.comments = element.child(u"comments").lines();
    return vehicle;
}

} // namespace forecourt
