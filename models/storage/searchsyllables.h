// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <algorithm>
#include <iterator>

namespace forecourt::searchgrams {

// Whether three letters are a part of common pinyin syllables: their lists of records are long and exclude
// little. What spans two syllables is rare. Chooses which grams are asked for, never which are kept.
[[nodiscard]] inline bool isCommonPart(QStringView gram)
{
    static constexpr QStringView kCommon[] = {
        u"ang", u"ong", u"ing", u"eng", u"han", u"hen", u"hao", u"zha", u"zhe", u"zho", u"zhi", u"zhu",
        u"cha", u"che", u"chu", u"chi", u"sha", u"she", u"shi", u"shu", u"hua", u"hui", u"hai", u"xia",
        u"xin", u"xue", u"jia", u"jin", u"jun", u"lia", u"lin", u"lon", u"yan", u"yua", u"yin", u"uan",
        u"ian", u"iao", u"wan", u"wen", u"wei", u"hon", u"min", u"tin", u"tia", u"bin", u"pin", u"gua",
        u"guo", u"mei", u"fan", u"tao", u"hou", u"zen", u"son", u"don"};
    return std::find(std::begin(kCommon), std::end(kCommon), gram) != std::end(kCommon);
}

} // namespace forecourt::searchgrams
