// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/adf/adfwords.h"

#include <algorithm>
#include <array>
#include <vector>

namespace forecourt {
namespace {

constexpr qsizetype kLongestWord = 32;
constexpr qsizetype kLongestRaw = 64; // with its spaces and hyphens

template <typename Choice> constexpr AdfWord word(QStringView text, Choice value)
{
    return {text, static_cast<int>(value), true};
}

template <typename Choice> constexpr AdfWord other(QStringView text, Choice value)
{
    return {text, static_cast<int>(value), false};
}

QString lettersAndDigits(const QString &raw)
{
    QString bare;
    for (const QChar c : raw.left(kLongestRaw).toLower()) {
        if (c.isLetterOrNumber()) {
            bare.append(c);
        }
    }
    return bare;
}

// Levenshtein distance with two rows; both words are short.
int distance(QStringView a, QStringView b)
{
    std::vector<int> row(static_cast<size_t>(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j) {
        row[j] = static_cast<int>(j);
    }
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i) + 1;
        for (size_t j = 1; j < row.size(); ++j) {
            const int replaced = diagonal + (a[i] == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

const AdfWord &nearest(const QString &bare, std::span<const AdfWord> words)
{
    constexpr int kTolerance = 2;
    const AdfWord *best = &words.front();
    int bestDistance = kTolerance + 1;
    for (const AdfWord &candidate : words) {
        const int apart = distance(bare, candidate.word);
        // Two letters wrong in a word of three is another word.
        if (apart < bestDistance && apart * 2 < candidate.word.size()) {
            best = &candidate;
            bestDistance = apart;
        }
    }
    return *best;
}

} // namespace

AdfWordMatch matchAdfWord(const QString &raw, std::span<const AdfWord> words)
{
    const QString bare = lettersAndDigits(raw);
    if (bare.isEmpty()) {
        return {words.front().value, true, true};
    }
    for (const AdfWord &candidate : words) {
        if (candidate.word == bare) {
            return {candidate.value, true, candidate.isOfFormat};
        }
    }
    if (bare.size() > kLongestWord) {
        return {words.front().value, false, false};
    }
    return {nearest(bare, words).value, false, false};
}

std::span<const AdfWord> adfWords(AdfStatus)
{
    static constexpr std::array kWords{
        word(u"new", AdfStatus::New),         word(u"resend", AdfStatus::Resend),
        other(u"resent", AdfStatus::Resend),  other(u"update", AdfStatus::Resend),
        other(u"updated", AdfStatus::Resend),
    };
    return kWords;
}

std::span<const AdfWord> adfWords(AdfInterest)
{
    static constexpr std::array kWords{
        word(u"buy", AdfInterest::Buy),
        word(u"lease", AdfInterest::Lease),
        word(u"sell", AdfInterest::Sell),
        word(u"tradein", AdfInterest::TradeIn),
        word(u"testdrive", AdfInterest::TestDrive),
        other(u"purchase", AdfInterest::Buy),
        other(u"finance", AdfInterest::Buy),
        other(u"leasing", AdfInterest::Lease),
        other(u"trade", AdfInterest::TradeIn),
        other(u"exchange", AdfInterest::TradeIn),
        other(u"drive", AdfInterest::TestDrive),
        other(u"购买", AdfInterest::Buy),
        other(u"租赁", AdfInterest::Lease),
        other(u"置换", AdfInterest::TradeIn),
        other(u"试驾", AdfInterest::TestDrive),
    };
    return kWords;
}

std::span<const AdfWord> adfWords(AdfVehicleStatus)
{
    static constexpr std::array kWords{
        word(u"new", AdfVehicleStatus::New),        word(u"used", AdfVehicleStatus::Used),
        other(u"preowned", AdfVehicleStatus::Used), other(u"certified", AdfVehicleStatus::Used),
        other(u"cpo", AdfVehicleStatus::Used),      other(u"新车", AdfVehicleStatus::New),
        other(u"二手车", AdfVehicleStatus::Used),
    };
    return kWords;
}

std::span<const AdfWord> adfWords(AdfOdometerUnits)
{
    static constexpr std::array kWords{
        word(u"", AdfOdometerUnits::Unknown),
        word(u"km", AdfOdometerUnits::Kilometres),
        word(u"mi", AdfOdometerUnits::Miles),
        other(u"kms", AdfOdometerUnits::Kilometres),
        other(u"kilometers", AdfOdometerUnits::Kilometres),
        other(u"kilometres", AdfOdometerUnits::Kilometres),
        other(u"公里", AdfOdometerUnits::Kilometres),
        other(u"千米", AdfOdometerUnits::Kilometres),
        other(u"mile", AdfOdometerUnits::Miles),
        other(u"miles", AdfOdometerUnits::Miles),
    };
    return kWords;
}

std::span<const AdfWord> adfWords(AdfPriceType)
{
    static constexpr std::array kWords{
        word(u"quote", AdfPriceType::Quote),         word(u"offer", AdfPriceType::Offer),
        word(u"msrp", AdfPriceType::Msrp),           word(u"invoice", AdfPriceType::Invoice),
        word(u"call", AdfPriceType::Call),           word(u"appraisal", AdfPriceType::Appraisal),
        word(u"asking", AdfPriceType::Asking),       other(u"list", AdfPriceType::Msrp),
        other(u"askingprice", AdfPriceType::Asking),
    };
    return kWords;
}

std::span<const AdfWord> adfWords(AdfPhoneType)
{
    static constexpr std::array kWords{
        word(u"voice", AdfPhoneType::Voice),         word(u"fax", AdfPhoneType::Fax),
        word(u"cellphone", AdfPhoneType::Cellphone), word(u"pager", AdfPhoneType::Pager),
        other(u"home", AdfPhoneType::Voice),         other(u"work", AdfPhoneType::Voice),
        other(u"phone", AdfPhoneType::Voice),        other(u"landline", AdfPhoneType::Voice),
        other(u"day", AdfPhoneType::Voice),          other(u"evening", AdfPhoneType::Voice),
        other(u"mobile", AdfPhoneType::Cellphone),   other(u"mobilephone", AdfPhoneType::Cellphone),
        other(u"cell", AdfPhoneType::Cellphone),     other(u"cellular", AdfPhoneType::Cellphone),
        other(u"sms", AdfPhoneType::Cellphone),      other(u"手机", AdfPhoneType::Cellphone),
        other(u"电话", AdfPhoneType::Voice),         other(u"座机", AdfPhoneType::Voice),
        other(u"传真", AdfPhoneType::Fax),
    };
    return kWords;
}

std::span<const AdfWord> adfWords(AdfTimeOfDay)
{
    static constexpr std::array kWords{
        word(u"nopreference", AdfTimeOfDay::NoPreference),
        word(u"morning", AdfTimeOfDay::Morning),
        word(u"afternoon", AdfTimeOfDay::Afternoon),
        word(u"evening", AdfTimeOfDay::Evening),
        word(u"day", AdfTimeOfDay::Day),
        other(u"any", AdfTimeOfDay::NoPreference),
        other(u"anytime", AdfTimeOfDay::NoPreference),
        other(u"night", AdfTimeOfDay::Evening),
        other(u"上午", AdfTimeOfDay::Morning),
        other(u"下午", AdfTimeOfDay::Afternoon),
        other(u"晚上", AdfTimeOfDay::Evening),
    };
    return kWords;
}

std::span<const AdfWord> adfYesNo()
{
    static constexpr std::array<AdfWord, 11> kWords{{
        {u"0", 0},
        {u"1", 1},
        {u"no", 0, false},
        {u"yes", 1, false},
        {u"false", 0, false},
        {u"true", 1, false},
        {u"n", 0, false},
        {u"y", 1, false},
        {u"on", 1, false},
        {u"是", 1, false},
        {u"否", 0, false},
    }};
    return kWords;
}

} // namespace forecourt
