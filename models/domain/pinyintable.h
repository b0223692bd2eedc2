// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The table behind pinyin.h, written at build time by packaging/tools/makepinyintable.cpp.
namespace forecourt::pinyintable {

inline constexpr char16_t kFirst = 0x4E00;
inline constexpr char16_t kLast = 0x9FFF;
inline constexpr int kMostReadings = 3;

extern const char *const kSyllables[];   // number 0 is empty
extern const unsigned short kReadings[]; // kMostReadings numbers for each character from kFirst

} // namespace forecourt::pinyintable
