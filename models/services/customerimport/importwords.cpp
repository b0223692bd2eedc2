// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/customerimport/importwords.h"

#include "models/domain/text.h"

#include <array>

namespace forecourt {

namespace {

template <typename E> struct Said
{
    E value;
    const char16_t *words; // folded, divided by |
};

constexpr std::array kGenders{
    Said<Gender>{Gender::Female, u"女|女士|女性|female|f|w|woman|weiblich|frau|ms|mrs"},
    Said<Gender>{Gender::Male, u"男|先生|男性|male|m|man|männlich|herr|mr"},
    Said<Gender>{Gender::Unknown, u"未知|不详|unknown|unbekannt|divers|d|x"},
};

constexpr std::array kKinds{
    Said<CustomerKind>{CustomerKind::Individual,
                       u"个人|私人|自然人|individual|private|person|privat|privatkunde|b2c"},
    Said<CustomerKind>{CustomerKind::Business,
                       u"企业|公司|单位|公户|对公|business|company|corporate|fleet|firma|gewerbe|"
                       u"geschäftskunde|firmenkunde|unternehmen|b2b"},
};

constexpr std::array kEnergies{
    Said<Energy>{Energy::Petrol, u"汽油|燃油|petrol|gasoline|benzin|super"},
    Said<Energy>{Energy::Diesel, u"柴油|diesel"},
    Said<Energy>{Energy::Hybrid, u"油电混合|混动|混合动力|油混|hybrid|hev|vollhybrid|mildhybrid"},
    Said<Energy>{Energy::PlugInHybrid, u"插电混动|插电式混合动力|插混|pluginhybrid|phev|plug_in_hybrid"},
    Said<Energy>{Energy::RangeExtender, u"增程|增程式|erev|reev|rangeextender|range_extender"},
    Said<Energy>{Energy::Electric, u"纯电|纯电动|电动|电|新能源|electric|ev|bev|elektro|elektrisch|strom"},
    Said<Energy>{Energy::FuelCell,
                 u"燃料电池|氢|氢能|fuelcell|fuel_cell|fcev|hydrogen|brennstoffzelle|wasserstoff"},
    Said<Energy>{Energy::Gas, u"天然气|燃气|cng|lpg|gas|autogas|erdgas"},
    Said<Energy>{Energy::Other, u"其他|其它|other|sonstige|andere"},
    Said<Energy>{Energy::Unknown, u"未知|unknown|unbekannt"},
};

constexpr std::array kAnswers{
    Said<bool>{true, u"是|同意|有|已同意|已授权|1|yes|y|true|x|ja|j|wahr|agreed|given|✓|√"},
    Said<bool>{false, u"否|不同意|无|未同意|未授权|0|no|n|false|nein|falsch|none"},
};

template <typename Table> auto lookUp(const Table &table, const QString &text)
{
    using Value = decltype(table.front().value);
    const QString folded = foldedForSearch(text);
    for (const auto &entry : table) {
        for (const QStringView word : QStringView(entry.words).tokenize(u'|')) {
            if (word == folded) {
                return std::optional<Value>(entry.value);
            }
        }
    }
    return std::optional<Value>();
}

} // namespace

std::optional<Gender> genderOf(const QString &text)
{
    return lookUp(kGenders, text);
}

std::optional<CustomerKind> customerKindOf(const QString &text)
{
    return lookUp(kKinds, text);
}

std::optional<Energy> energyOf(const QString &text)
{
    return lookUp(kEnergies, text);
}

std::optional<bool> yesOrNo(const QString &text)
{
    return lookUp(kAnswers, text);
}

} // namespace forecourt
