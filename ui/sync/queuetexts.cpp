// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/queuetexts.h"

#include "models/services/sync/addendum.h"
#include "ui/history/historytexts.h"
#include "ui/shell/rightswords.h"
#include "ui/sync/synctexts.h"

#include <QLocale>

namespace forecourt {

namespace {

bool isOf(const QString &reason, const char *word)
{
    return reason.startsWith(QLatin1String(word));
}

bool isOfValue(const QString &reason)
{
    return isOf(reason, "wrong-type") || isOf(reason, "is-a-set") || isOf(reason, "not-a-set") ||
           isOf(reason, "bad-text");
}

bool isOfPerson(const QString &reason)
{
    return reason == QLatin1String("unknown-person") || reason == QLatin1String("has-left") ||
           reason == QLatin1String("unknown-role");
}

// Of what says so by its word alone.
QString otherReason(const QString &reason)
{
    if (isOf(reason, "damaged")) {
        return QueueTexts::tr("The disk of this computer no longer holds it as it was written.");
    }
    if (isOf(reason, "order-locked")) {
        return QueueTexts::tr("The order was settled or closed at another desk before this came.");
    }
    if (isOf(reason, "order-grew")) {
        return QueueTexts::tr("While this desk settled the order, another changed what is to be paid.");
    }
    return {};
}

QString remedyOfOrder(const QString &reason)
{
    if (isOf(reason, "order-locked")) {
        return QueueTexts::tr(
            "Offer it again: new jobs and lines go into an addendum, an order of its own for the same car. "
            "What changes a settled price needs the settlement taken back first.");
    }
    if (isOf(reason, "order-grew")) {
        return QueueTexts::tr(
            "Open the order and look at what came in. Then offer this again: the settlement has it with it.");
    }
    return {};
}

} // namespace

QString QueueTexts::age(qint64 fromMs, qint64 nowMs)
{
    constexpr qint64 kMinute = 60'000;
    constexpr qint64 kHour = 60 * kMinute;
    constexpr qint64 kDay = 24 * kHour;
    const qint64 age = std::max<qint64>(0, nowMs - fromMs);
    if (age < kMinute) {
        return tr("just now");
    }
    if (age < kHour) {
        return tr("%n min", nullptr, static_cast<int>(age / kMinute));
    }
    return age < 2 * kDay ? tr("%n h", nullptr, static_cast<int>(age / kHour))
                          : tr("%n day(s)", nullptr, static_cast<int>(age / kDay));
}

QString QueueTexts::record(const OperationChange &change)
{
    const QString kind = SyncTexts::record(change.collection);
    return change.title.isEmpty() ? kind : QStringLiteral("%1 %2").arg(kind, change.title);
}

QString QueueTexts::change(const OperationChange &change)
{
    switch (change.kind) {
    case OperationChangeKind::Created:
        return tr("New: %1").arg(record(change));
    case OperationChangeKind::Removed:
        return tr("Removed: %1").arg(record(change));
    case OperationChangeKind::Restored:
        return tr("Brought back: %1").arg(record(change));
    case OperationChangeKind::Changed:
        break;
    }
    return record(change);
}

QString QueueTexts::field(const OperationField &field)
{
    return HistoryTexts::field(field.name);
}

QString QueueTexts::value(const OperationChange &change, const OperationField &field)
{
    if (field.kind != OperationFieldKind::Elements) {
        return HistoryTexts::value(change.collection, field.name, field.value, field.valueName);
    }
    QStringList texts;
    for (const QString &element : field.added) {
        texts.append(QStringLiteral("+ ") + element);
    }
    for (const QString &element : field.removed) {
        texts.append(QStringLiteral("\u2212 ") + element);
    }
    return texts.join(tr(", "));
}

QString QueueTexts::current(const OperationChange &change, const OperationField &field)
{
    return HistoryTexts::value(change.collection, field.name, field.current, field.currentName);
}

QString QueueTexts::operation(const RelatedOperation &operation)
{
    const QString what = SyncTexts::useCase(operation.useCase);
    return operation.title.isEmpty() ? what : QStringLiteral("%1 \u00B7 %2").arg(what, operation.title);
}

// "customer.full_name" after the word: the field as people call it, or else the record.
QString QueueTexts::named(const QString &reason)
{
    const QStringList parts = reason.section(QStringLiteral(": "), 1).split(u'.');
    if (parts.size() < 2) {
        return SyncTexts::record(parts.value(0));
    }
    return QStringLiteral("%1 \u00B7 %2")
        .arg(SyncTexts::record(parts.at(0)), HistoryTexts::field(parts.at(1)));
}

QString QueueTexts::reason(const OperationDetail &detail)
{
    const QString &reason = detail.reason;
    if (const QString rights = RightsWords::ofReason(reason); !rights.isEmpty()) {
        return rights;
    }
    if (detail.waitsFor) {
        return tr("It rests on another change that the server refused: %1.").arg(operation(*detail.waitsFor));
    }
    if (detail.isLost) {
        return tr("It rests on a change that was refused and given up.");
    }
    if (isOf(reason, "depends-on")) {
        return tr("It rested on a change that was refused, and has been mended since.");
    }
    if (isOfValue(reason)) {
        return tr("“%1” holds something that the server does not accept.").arg(named(reason));
    }
    if (isOf(reason, "append-only")) {
        return tr("What was written down of the kind “%1” cannot be deleted.").arg(named(reason));
    }
    if (isOf(reason, "too-large")) {
        return tr("It is larger than what a server takes at once.");
    }
    const QString other = otherReason(reason);
    return other.isEmpty() ? tr("The server could not read it (%1).").arg(reason) : other;
}

QString QueueTexts::remedy(const OperationDetail &detail)
{
    const QString &reason = detail.reason;
    if (detail.closing) {
        return {};
    }
    if (detail.waitsFor) {
        return tr("Mend or give up that one first. Once it is mended, this one is offered again by itself.");
    }
    if (detail.isLost) {
        return tr("The server will never take it. Give it up, and enter it anew where it is still wanted.");
    }
    if (isOf(reason, "append-only")) {
        return tr("Give it up, and write down a correction instead.");
    }
    if (!detail.isReadable) {
        return tr("Export it for whoever looks after the server, then give it up and enter it anew.");
    }
    if (isOf(reason, "may-not")) {
        return tr("Somebody whose role allows it can offer it again, changed or as it is.");
    }
    if (isOfPerson(reason)) {
        return tr("Somebody who works here can offer it again in their own name.");
    }
    if (isOf(reason, "too-large")) {
        return tr("Shorten the long texts in it and offer it again.");
    }
    const QString ofOrder = remedyOfOrder(reason);
    return ofOrder.isEmpty()
               ? tr("Correct it and offer it again. If it is wanted no more, give it up with a reason.")
               : ofOrder;
}

QString QueueTexts::closing(const OperationClosing &closing)
{
    const QString when = SyncTexts::time(closing.at);
    const QString who = closing.person.isEmpty() ? tr("Nobody named") : closing.person;
    return closing.isGivenUp ? tr("Given up by %1, %2: %3").arg(who, when, closing.reason)
                             : tr("Mended and offered again by %1, %2").arg(who, when);
}

QString QueueTexts::failure(const Error &error)
{
    if (const auto refusal = RightsWords::refusalIn(error)) {
        return *refusal;
    }
    switch (error.code) {
    case ErrorCode::InvalidInput:
        return tr("“%1” is not accepted. Correct it; nothing was changed.")
            .arg(HistoryTexts::field(error.detail.section(u':', 0, 0)));
    case ErrorCode::NotFound:
        return tr("It was closed meanwhile, or a record it changes is deleted. Nothing was changed.");
    case ErrorCode::Conflict:
        return Addendum::isLockedError(error)
                   ? tr("It changes what was settled. Take the settlement back first; nothing was changed.")
                   : tr("It still waits for another change. Nothing was changed.");
    case ErrorCode::TooLarge:
        return tr("It is still too large. Shorten the texts; nothing was changed.");
    default:
        return tr("It could not be written. Nothing was changed; try again.");
    }
}

} // namespace forecourt
