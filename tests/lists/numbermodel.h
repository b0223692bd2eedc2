// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/recordlistmodel.h"

#include <QPromise>

namespace forecourt {

struct Number
{
    QUuid id;
    int value = 0;
    QString text;

    bool operator==(const Number &) const = default;
};

inline QUuid idOf(int value)
{
    return QUuid(static_cast<uint>(value), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
}

// A list of ascending numbers that answers as a database would, by keys, and counts what it is asked.
class Numbers final
{
public:
    explicit Numbers(int count)
    {
        for (int i = 0; i < count; ++i) {
            values.append(i * 10);
        }
    }

    ListSource<Number> source()
    {
        return {[this](const PageAsk &ask) {
                    return broken ? ready<ListPage<Number>>(fail(ErrorCode::Unavailable))
                                  : ready<ListPage<Number>>(page(ask));
                },
                [this] {
                    const int rows = static_cast<int>(values.size());
                    return ready<ListCount>(ListCount{std::min(rows, kMostCounted), rows <= kMostCounted});
                }};
    }

    ListPage<Number> page(const PageAsk &ask)
    {
        ++pages;
        using From = PageAsk::From;
        const int all = static_cast<int>(values.size());
        const int place = ask.place.isEmpty() ? 0 : ask.place.first().toInt();
        const auto lower =
            static_cast<int>(std::lower_bound(values.begin(), values.end(), place) - values.begin());
        const auto upper =
            static_cast<int>(std::upper_bound(values.begin(), values.end(), place) - values.begin());
        const bool backward = ask.from == From::End || ask.from == From::Before;
        const int from = ask.from == From::After    ? upper
                         : ask.from == From::At     ? lower
                         : ask.from == From::Offset ? std::min(ask.offset, all)
                         : ask.from == From::Share  ? static_cast<int>(ask.share * all)
                                                    : 0;
        const int end = ask.from == From::Before ? lower : all;
        const int first = backward ? std::max(0, end - ask.limit) : from;
        const int last = backward ? end : std::min(all, from + ask.limit);
        ListPage<Number> page;
        for (int i = first; i < last; ++i) {
            page.rows.append({idOf(values.at(i)), values.at(i), texts.value(values.at(i))});
            page.places.append(ListPlace{values.at(i)});
        }
        page.more = backward ? first > 0 : last < all;
        page.cut = cut;
        return page;
    }

    QList<int> values;
    QHash<int, QString> texts;
    int pages = 0;
    bool broken = false; // pages cannot be read
    bool cut = false;

private:
    template <typename T> static QFuture<Result<T>> ready(Result<T> value)
    {
        QPromise<Result<T>> promise;
        promise.start();
        promise.addResult(std::move(value));
        promise.finish();
        return promise.future();
    }
};

class NumberModel final : public RecordListModel<Number>
{
protected:
    [[nodiscard]] QVariant cell(const Number &number, int, int role) const override
    {
        return role == Qt::DisplayRole   ? QVariant(number.value)
               : role == Qt::ToolTipRole ? QVariant(number.text)
                                         : QVariant();
    }
};

} // namespace forecourt
