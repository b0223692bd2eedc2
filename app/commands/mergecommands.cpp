// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/desk.h"
#include "models/services/customers/customermerge.h"

namespace forecourt {

namespace {

QString wordOf(DuplicateReason reason)
{
    switch (reason) {
    case DuplicateReason::Phone:
        return QStringLiteral("phone");
    case DuplicateReason::Wechat:
        return QStringLiteral("wechat");
    case DuplicateReason::Email:
        return QStringLiteral("email");
    case DuplicateReason::Vehicle:
        return QStringLiteral("vehicle");
    case DuplicateReason::Name:
        break;
    }
    return QStringLiteral("name");
}

QString wordOf(MergeField field)
{
    switch (field) {
    case MergeField::Name:
        return QStringLiteral("name");
    case MergeField::Gender:
        return QStringLiteral("gender");
    case MergeField::BirthYear:
        return QStringLiteral("birthYear");
    case MergeField::Language:
        return QStringLiteral("language");
    case MergeField::Notes:
        return QStringLiteral("notes");
    case MergeField::Owner:
        return QStringLiteral("owner");
    case MergeField::Source:
        break;
    }
    return QStringLiteral("source");
}

// What was suggested, unless it says otherwise; who is responsible where two are must be said.
MergeChoices choicesOf(const MergeComparison &comparison, const QStringList &taken)
{
    const bool none = taken.contains(QLatin1String("none"));
    MergeChoices choices = none ? MergeChoices() : CustomerMerge::suggestedChoices(comparison);
    for (const MergeRow &row : comparison.rows) {
        if (taken.contains(wordOf(row.field))) {
            choices.insert(row.field, MergeSide::Of);
        } else if (row.asks && !taken.isEmpty()) {
            choices.insert(row.field, MergeSide::Into);
        } else if (row.asks) {
            choices.remove(row.field);
        }
    }
    return choices;
}

int refused(const Error &error, Output &output)
{
    return error.code >= ErrorCode::StorageBusy ? output.cannotRun(error) : output.refuse(error);
}

Result<CustomerId> customerOf(const QString &text)
{
    const auto id = CustomerId::fromString(text);
    return id ? Result<CustomerId>(*id) : fail(ErrorCode::InvalidInput, QStringLiteral("the id is no UUID"));
}

} // namespace

int runDuplicates(Desk &desk, const CommandLine &line, Output &output)
{
    constexpr int kUsual = 100;
    const auto pairs = CustomerMerge(desk.storage()).duplicates(line.most > 0 ? line.most : kUsual).result();
    if (!pairs) {
        return output.cannotRun(pairs.error());
    }
    QJsonArray json;
    QStringList lines;
    for (const DuplicatePair &pair : *pairs) {
        QStringList reasons;
        for (const DuplicateReason reason : pair.reasons) {
            reasons.append(wordOf(reason));
        }
        json.append(QJsonObject{{QStringLiteral("of"), pair.second.id.toString()},
                                {QStringLiteral("ofName"), pair.second.name},
                                {QStringLiteral("into"), pair.first.id.toString()},
                                {QStringLiteral("intoName"), pair.first.name},
                                {QStringLiteral("reasons"), QJsonArray::fromStringList(reasons)}});
        lines.append(QStringList{pair.second.id.toString(), pair.first.id.toString(), pair.second.name,
                                 pair.first.name, reasons.join(QLatin1Char(','))}
                         .join(QLatin1Char('\t')));
    }
    output.print(json, lines);
    return kDone;
}

int runMerge(Desk &desk, const CommandLine &line, Output &output)
{
    const auto of = customerOf(line.id);
    const auto into = customerOf(line.into);
    if (!of || !into) {
        return output.refuse(of ? into.error() : of.error());
    }
    CustomerMerge merge(desk.storage());
    const auto comparison = merge.compare(*of, *into).result();
    if (!comparison) {
        return refused(comparison.error(), output);
    }
    const auto done =
        merge.join(desk.person({}).value_or(StaffId()), *of, *into, choicesOf(*comparison, line.take))
            .result();
    if (!done) {
        return refused(done.error(), output);
    }
    CommandLine shown = line;
    shown.id = line.into;
    return runCustomer(desk, shown, output);
}

int runSeparate(Desk &desk, const CommandLine &line, Output &output)
{
    const auto id = customerOf(line.id);
    if (!id) {
        return output.refuse(id.error());
    }
    const auto done =
        CustomerMerge(desk.storage()).separate(desk.person({}).value_or(StaffId()), *id).result();
    return done ? runCustomer(desk, line, output) : refused(done.error(), output);
}

} // namespace forecourt
