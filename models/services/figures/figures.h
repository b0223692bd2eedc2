// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/figures/figureperiod.h"

#include <QList>
#include <QString>
#include <QUuid>

#include <array>
#include <optional>

namespace forecourt {

// Time to first response in working time of the store. OneDay: at most one working day, from opening to
// closing.
enum class ResponseBucket { FiveMinutes, HalfHour, TwoHours, OneDay, Longer, Unanswered };
inline constexpr int kResponseBuckets = 6;

struct SourceFigure
{
    QString source; // a word or a provider's name; empty where it was not said
    int valid = 0;
    int invalid = 0; // fake, wrong number, duplicate

    bool operator==(const SourceFigure &) const = default;
};

// Of the valid leads received in the period. First response = first personal outbound contact − received.
struct ResponseFigure
{
    int leads = 0; // all valid leads: the sum of the buckets
    int answered = 0;
    std::optional<qint64> medianMs; // of the answered ones, working time
    int withinSla = 0;              // answered before the deadline of their source
    int decided = 0;                // answered, or not answered and too late or closed: the denominator
    std::array<int, kResponseBuckets> buckets{};

    bool operator==(const ResponseFigure &) const = default;
};

struct DayFigure
{
    QDate day; // of the store
    int opened = 0;
    int delivered = 0;

    bool operator==(const DayFigure &) const = default;
};

struct Figures
{
    FigureRange range;
    QList<SourceFigure> sources; // most leads first
    int leads = 0;               // received in the period
    int validLeads = 0;
    ResponseFigure response;
    QList<DayFigure> days; // every day of the period
    int opened = 0;
    int delivered = 0;

    bool operator==(const Figures &) const = default;
};

// Which number was clicked.
struct FigureSelection
{
    enum class Of {
        Leads,
        ValidLeads,
        InvalidLeads,
        Answered,
        WithinSla,
        Decided,
        Bucket,
        Opened,
        Delivered
    };

    Of of = Of::Leads;
    std::optional<QString> source; // of leads; none: of all
    ResponseBucket bucket = ResponseBucket::FiveMinutes;
    QDate day; // of orders; null: all days

    bool operator==(const FigureSelection &) const = default;
};

// A record behind a number.
struct FigureRecord
{
    QUuid id;
    QString kind;                 // "lead" or "order"
    QString title;                // who asked; the number of the order
    QString subject;              // the car asked for; the customer of the order
    QString detail;               // source of the lead (its word); plate of the car, normalised
    qint64 at = 0;                // received; opened or delivered
    std::optional<qint64> tookMs; // working time to the first response, of answered leads

    bool operator==(const FigureRecord &) const = default;
};

} // namespace forecourt
