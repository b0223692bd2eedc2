// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/interchange/adf/adfprospect.h"

#include <QString>
#include <QStringView>

#include <span>

namespace forecourt {

// The words of the format's closed lists, what senders write instead, and the nearest word for anything else.
struct AdfWord
{
    QStringView word; // lower case, letters and digits only
    int value;
    bool isOfFormat = true; // false: not the format's own word, but its meaning is beyond doubt
};

struct AdfWordMatch
{
    int value = 0;
    bool isKnown = false;    // the format's own word or an accepted other one; also when nothing was written
    bool isOfFormat = false; // written as the format has it
};

// Compares letters and digits only, whatever their case. An unknown word gets the value of the word it
// differs from by at most two letters, else that of the first word of the list.
[[nodiscard]] AdfWordMatch matchAdfWord(const QString &raw, std::span<const AdfWord> words);

[[nodiscard]] std::span<const AdfWord> adfWords(AdfStatus);
[[nodiscard]] std::span<const AdfWord> adfWords(AdfInterest);
[[nodiscard]] std::span<const AdfWord> adfWords(AdfVehicleStatus);
[[nodiscard]] std::span<const AdfWord> adfWords(AdfOdometerUnits);
[[nodiscard]] std::span<const AdfWord> adfWords(AdfPriceType);
[[nodiscard]] std::span<const AdfWord> adfWords(AdfPhoneType);
[[nodiscard]] std::span<const AdfWord> adfWords(AdfTimeOfDay);
[[nodiscard]] std::span<const AdfWord> adfYesNo();

// `isKnown` becomes false for a word that had to be guessed.
template <typename Choice> [[nodiscard]] AdfChoice<Choice> chooseAdfWord(const QString &raw, bool &isKnown)
{
    const AdfWordMatch match = matchAdfWord(raw, adfWords(Choice{}));
    isKnown = match.isKnown;
    return {static_cast<Choice>(match.value), match.isOfFormat ? QString() : raw};
}

} // namespace forecourt
