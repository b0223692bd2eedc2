// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/enumwords.h"

namespace forecourt {

// The forms a plate may have. Special (embassy, police force, military, emergency, temporary) is accepted
// with a warning; None is a car that has no plate yet; Unknown is any other text, kept as typed.
enum class PlateKind {
    Unknown,
    Civil,
    Learner,
    Police,
    Trailer,
    HongKongMacau,
    NevSmall,
    NevLarge,
    Special,
    German,
    None,
};

template <>
inline constexpr auto kWords<PlateKind> = words(u"unknown", u"civil", u"learner", u"police", u"trailer",
                                                u"hong_kong_macau", u"nev_small", u"nev_large", u"special",
                                                u"german", u"none");

} // namespace forecourt
