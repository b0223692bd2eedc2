// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/checkinsheetdocument.h"

#include "ui/printing/recordcode.h"
#include "ui/reception/receptionwords.h"

#include <QLocale>

namespace forecourt {

PrintDocument CheckInSheetDocument::of(const CheckInSheet &sheet)
{
    PrintDocument document{QStringLiteral("checkin"), head(sheet), {facts(sheet)}};
    QList<PrintBlock> &blocks = document.blocks;
    blocks += concerns(sheet.concerns);
    if (!sheet.notes.isEmpty()) {
        blocks += {SpaceBlock{}, HeadingBlock{tr("Notes")}, ParagraphBlock{sheet.notes}};
    }
    // Boxes to tick by hand.
    const QString box = QStringLiteral("□ ");
    const QString gap = QStringLiteral("     ");
    blocks += {SpaceBlock{},
               ParagraphBlock{tr("Replaced parts:") + QStringLiteral("  ") + box + tr("I take them") + gap +
                              box + tr("dispose of them") + gap + box + tr("valuables were taken out")}};
    blocks += agreement(sheet.terms);
    blocks += signatures(sheet);
    return document;
}

// What was signed on the screen says when: the record may have gone on since.
SignatureBlock CheckInSheetDocument::signatures(const CheckInSheet &sheet)
{
    const QString customer =
        sheet.signedAt == 0 ? tr("Customer's signature")
                            : tr("Customer's signature, %1").arg(printedTime(sheet.signedAt, sheet.timeZone));
    return {{customer, tr("Advisor's signature"), tr("Date")}, QImage::fromData(sheet.signature, "PNG")};
}

PrintHead CheckInSheetDocument::head(const CheckInSheet &sheet)
{
    PrintHead head;
    head.store = sheet.storeName;
    head.storeLines = {sheet.groupName, sheet.storeAddress, sheet.storePhone};
    head.title = tr("Check-in sheet");
    head.number = sheet.number;
    head.lines = {sheet.number.isEmpty() ? tr("Draft, not opened yet")
                                         : printedTime(sheet.openedAt, sheet.timeZone)};
    head.code = sheet.order.isNull() ? QString() : recordCode(QStringLiteral("order"), sheet.order.uuid());
    head.printedAt = printedTime(sheet.printedAt, sheet.timeZone);
    return head;
}

QString CheckInSheetDocument::relation(const QString &word)
{
    const auto role = fromWord<OwnershipRole>(word);
    return role ? ReceptionWords::role(*role) : word;
}

PairsBlock CheckInSheetDocument::facts(const CheckInSheet &sheet)
{
    const QString level = sheet.fuelPercent < 0 ? QString() : QStringLiteral("%1 %").arg(sheet.fuelPercent);
    const QString odometer =
        sheet.odometerKm == 0 ? QString() : QStringLiteral("%1 km").arg(QLocale().toString(sheet.odometerKm));
    const QString energy = sheet.energy == Energy::Unknown ? QString() : ReceptionWords::energy(sheet.energy);
    QList<LabelledValue> pairs{
        {tr("Plate"), sheet.plate},
        {tr("VIN"), sheet.vin},
        {tr("Vehicle"), QStringList{sheet.make, sheet.model}.join(u' ').trimmed()},
        {tr("Energy"), energy},
        {tr("Customer"), sheet.customerName},
        {tr("Phone"), sheet.customerPhone},
    };
    if (!sheet.bringInName.isEmpty() || !sheet.bringInPhone.isEmpty()) {
        const QStringList person{sheet.bringInName, sheet.bringInPhone};
        pairs += {{tr("Brought by"), person.join(QStringLiteral("  ")).trimmed()},
                  {tr("Relation"), relation(sheet.relation)}};
    }
    pairs += {{tr("Odometer"), odometer},
              {sheet.energy == Energy::Electric ? tr("Charge") : tr("Fuel"), level},
              {tr("Promised"), printedTime(sheet.promisedAt, sheet.timeZone)},
              {tr("Waiting"), ReceptionWords::waiting(sheet.waiting)},
              {tr("Advisor"), sheet.advisorName}};
    return {pairs};
}

QList<PrintBlock> CheckInSheetDocument::concerns(const QStringList &concerns)
{
    QList<PrintBlock> blocks{SpaceBlock{}, HeadingBlock{tr("What the customer says")}};
    for (qsizetype i = 0; i < concerns.size(); ++i) {
        blocks += ParagraphBlock{concerns.at(i), QStringLiteral("%1.").arg(i + 1)};
    }
    if (concerns.isEmpty()) {
        ParagraphBlock nothing{tr("Nothing was named.")};
        nothing.grey = true;
        blocks += nothing;
    }
    return blocks;
}

QList<PrintBlock> CheckInSheetDocument::agreement(const QString &storeTerms)
{
    QList<PrintBlock> blocks{SpaceBlock{}, HeadingBlock{tr("Agreement")}};
    const QStringList own = storeTerms.split(u'\n', Qt::SkipEmptyParts);
    const QStringList usual{
        tr("I ask the workshop to examine the vehicle for what is named above and agree to the test drives "
           "this needs."),
        tr("Every further job and its price needs my agreement before it is done."),
        tr("The promised time may change with the findings; I am told before it is missed."),
        tr("My data serve this order and the duties of law; other use needs my separate consent."),
    };
    const QStringList &terms = own.isEmpty() ? usual : own;
    for (qsizetype i = 0; i < terms.size(); ++i) {
        blocks += ParagraphBlock{terms.at(i), QStringLiteral("%1.").arg(i + 1), true};
    }
    return blocks;
}

} // namespace forecourt
