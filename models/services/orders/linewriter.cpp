// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/orders/linewriter.h"

#include "models/domain/fractionalposition.h"
#include "models/domain/text.h"
#include "models/protocol/collections.h"
#include "models/services/orders/orderreader.h"
#include "models/services/orders/orderwriter.h"
#include "models/storage/records.h"

namespace forecourt {

namespace {

void apply(Line &line, const LineDraft &draft)
{
    line.job = draft.job;
    line.kind = draft.kind;
    line.code = normalisedText(draft.code);
    line.description = normalisedText(draft.description);
    line.quantityMilli = draft.quantityMilli;
    line.unitPriceMinor = draft.unitPriceMinor;
    line.discountMinor = draft.discountMinor;
    line.taxBasisPoints = draft.taxBasisPoints;
    line.partOrigin = draft.partOrigin;
    line.technician = draft.technician;
}

tl::unexpected<Error> bad(const char *member)
{
    return fail(ErrorCode::InvalidInput, QString::fromLatin1(member));
}

// The lines of a job (or of the order itself) in their order.
Result<QList<Line>> siblings(Database &database, const OrderId &order, const JobId &job)
{
    if (job.isNull()) {
        return records::lines().where(
            database, QStringLiteral("service_order = ? AND job IS NULL ORDER BY position, id"),
            {bound(order)});
    }
    return records::lines().where(database,
                                  QStringLiteral("service_order = ? AND job = ? ORDER BY position, id"),
                                  {bound(order), bound(job)});
}

Result<void> jobBelongs(Database &database, const OrderId &order, const JobId &job)
{
    if (job.isNull()) {
        return {};
    }
    FORECOURT_ASSIGN(const auto found, records::jobs().find(database, job));
    if (!found || found->order != order) {
        return fail(ErrorCode::NotFound, QStringLiteral("job"));
    }
    return {};
}

Result<Line> existing(Mutation &mutation, const LineId &id)
{
    FORECOURT_ASSIGN(const auto line, records::lines().find(mutation.database(), id));
    if (!line) {
        return fail(ErrorCode::NotFound, QStringLiteral("line"));
    }
    FORECOURT_TRY(openOrder(mutation.database(), line->order));
    return *line;
}

// No total of the order may leave 64 bits.
Result<void> totalsHold(Mutation &mutation, const OrderId &order)
{
    FORECOURT_TRY(readTotals(mutation.database(), order));
    return {};
}

Result<QString> endOf(Mutation &mutation, const OrderId &order, const JobId &job)
{
    FORECOURT_ASSIGN(const QList<Line> lines, siblings(mutation.database(), order, job));
    return positionBetween(lines.isEmpty() ? QString() : lines.last().position, {});
}

// Two desks may have given the same position: the next greater one bounds the gap.
Result<QString> behind(const QList<Line> &lines, const LineId &after)
{
    QString before;
    qsizetype at = 0;
    if (!after.isNull()) {
        const auto found =
            std::find_if(lines.begin(), lines.end(), [&](const Line &l) { return l.id == after; });
        if (found == lines.end()) {
            return fail(ErrorCode::NotFound, QStringLiteral("line"));
        }
        before = found->position;
        at = found - lines.begin() + 1;
    }
    while (at < lines.size() && lines.at(at).position <= before) {
        ++at;
    }
    return positionBetween(before, at < lines.size() ? lines.at(at).position : QString());
}

} // namespace

Result<void> checkLine(const LineDraft &draft)
{
    constexpr int kWhole = 10'000;
    if (normalisedText(draft.description).isEmpty()) {
        return bad("description");
    }
    if (draft.quantityMilli <= 0) {
        return bad("quantity_milli");
    }
    if (draft.unitPriceMinor < 0) {
        return bad("unit_price_minor");
    }
    if (draft.taxBasisPoints < 0 || draft.taxBasisPoints > kWhole) {
        return bad("tax_basis_points");
    }
    if (draft.kind != LineKind::Part && draft.partOrigin != PartOrigin::None) {
        return bad("part_origin");
    }
    Line line;
    apply(line, draft);
    line.discountMinor = 0;
    FORECOURT_ASSIGN(const qint64 amount, lineAmount(line));
    // A discount line has no discount of its own.
    if (draft.discountMinor < 0 || draft.discountMinor > qMax<qint64>(0, amount)) {
        return bad("discount_minor");
    }
    return {};
}

Result<LineId> addLine(Mutation &mutation, const OrderId &order, const LineDraft &draft)
{
    FORECOURT_TRY(openOrder(mutation.database(), order));
    FORECOURT_TRY(checkLine(draft));
    FORECOURT_TRY(jobBelongs(mutation.database(), order, draft.job));
    Line line;
    line.id = LineId(mutation.newId());
    line.order = order;
    apply(line, draft);
    FORECOURT_ASSIGN(line.position, endOf(mutation, order, draft.job));
    FORECOURT_TRY(records::lines().create(mutation, line));
    FORECOURT_TRY(totalsHold(mutation, order));
    return line.id;
}

Result<void> editLine(Mutation &mutation, const Line &filled, const LineDraft &draft, const RowVersions *seen)
{
    FORECOURT_ASSIGN(const Line now, existing(mutation, filled.id));
    FORECOURT_TRY(checkLine(draft));
    FORECOURT_TRY(jobBelongs(mutation.database(), now.order, draft.job));
    Line after = filled;
    apply(after, draft);
    if (after.job != filled.job) {
        FORECOURT_ASSIGN(after.position, endOf(mutation, now.order, draft.job));
    }
    FORECOURT_TRY(records::lines().update(mutation, filled, after, seen));
    return totalsHold(mutation, now.order);
}

Result<void> removeLine(Mutation &mutation, const LineId &id)
{
    FORECOURT_TRY(existing(mutation, id));
    return mutation.remove(collections::kOrderLine, id.uuid());
}

Result<void> restoreLine(Mutation &mutation, const LineId &id)
{
    FORECOURT_ASSIGN(
        const auto order,
        mutation.database().first(QStringLiteral("SELECT service_order FROM order_line WHERE id = ?"),
                                  {bound(id)}, [](const Row &row) { return row.id<OrderId>(0); }));
    if (!order) {
        return fail(ErrorCode::NotFound, QStringLiteral("line"));
    }
    FORECOURT_TRY(openOrder(mutation.database(), *order));
    FORECOURT_TRY(mutation.restore(collections::kOrderLine, id.uuid()));
    return totalsHold(mutation, *order);
}

Result<void> moveLine(Mutation &mutation, const LineId &id, const JobId &job, const LineId &after)
{
    FORECOURT_ASSIGN(const Line before, existing(mutation, id));
    FORECOURT_TRY(jobBelongs(mutation.database(), before.order, job));
    if (after == id) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("after"));
    }
    FORECOURT_ASSIGN(QList<Line> lines, siblings(mutation.database(), before.order, job));
    lines.removeIf([&](const Line &line) { return line.id == id; });
    Line moved = before;
    moved.job = job;
    FORECOURT_ASSIGN(moved.position, behind(lines, after));
    return records::lines().update(mutation, before, moved);
}

} // namespace forecourt
