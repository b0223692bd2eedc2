// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/platewords.h"

#include <array>

namespace forecourt {

namespace {

struct Province
{
    char16_t sign;
    const char *name;
};

// GA 36: the abbreviations of provinces on plates.
constexpr std::array<Province, 31> kProvinces = {{
    {u'京', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Beijing")},
    {u'津', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Tianjin")},
    {u'沪', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Shanghai")},
    {u'渝', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Chongqing")},
    {u'冀', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Hebei")},
    {u'豫', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Henan")},
    {u'云', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Yunnan")},
    {u'辽', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Liaoning")},
    {u'黑', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Heilongjiang")},
    {u'湘', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Hunan")},
    {u'皖', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Anhui")},
    {u'鲁', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Shandong")},
    {u'新', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Xinjiang")},
    {u'苏', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Jiangsu")},
    {u'浙', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Zhejiang")},
    {u'赣', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Jiangxi")},
    {u'鄂', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Hubei")},
    {u'桂', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Guangxi")},
    {u'甘', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Gansu")},
    {u'晋', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Shanxi")},
    {u'蒙', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Inner Mongolia")},
    {u'陕', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Shaanxi")},
    {u'吉', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Jilin")},
    {u'闽', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Fujian")},
    {u'贵', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Guizhou")},
    {u'粤', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Guangdong")},
    {u'青', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Qinghai")},
    {u'藏', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Tibet")},
    {u'川', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Sichuan")},
    {u'宁', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Ningxia")},
    {u'琼', QT_TRANSLATE_NOOP("forecourt::PlateWords", "Hainan")},
}};

} // namespace

QString PlateWords::province(const QString &normalised)
{
    if (normalised.isEmpty()) {
        return {};
    }
    const auto found = std::find_if(kProvinces.begin(), kProvinces.end(), [&](const Province &province) {
        return QChar(province.sign) == normalised.front();
    });
    return found == kProvinces.end() ? QString() : tr(found->name);
}

QString PlateWords::energy(PlateEnergy energy)
{
    switch (energy) {
    case PlateEnergy::PureElectric:
        return tr("electric");
    case PlateEnergy::OtherNewEnergy:
        return tr("hybrid or other new energy");
    case PlateEnergy::None:
        break;
    }
    return {};
}

QString PlateWords::kind(PlateKind kind)
{
    switch (kind) {
    case PlateKind::Learner:
        return tr("driving school");
    case PlateKind::Police:
        return tr("police");
    case PlateKind::Trailer:
        return tr("trailer");
    case PlateKind::HongKongMacau:
        return tr("Hong Kong and Macau");
    case PlateKind::NevLarge:
        return tr("large vehicle");
    case PlateKind::German:
        return tr("Germany");
    case PlateKind::Special:
        return tr("special plate");
    case PlateKind::None:
        return tr("no plate yet");
    default:
        return {};
    }
}

} // namespace forecourt
