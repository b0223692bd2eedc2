// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

// What the cars of a generated store are made of.
namespace forecourt::carwords {

struct Model
{
    const char16_t *make;
    const char16_t *model;
    const char16_t *trim;
    const char *energy;
    const char *vinStart; // manufacturer and description, 8 characters
    int weight;
};

inline constexpr std::array<Model, 22> kModels{{
    {u"宝马", u"320Li", u"M 运动套装", "petrol", "LBV8V310", 150},
    {u"宝马", u"325Li", u"M 运动曜夜", "petrol", "LBV8W310", 90},
    {u"宝马", u"530Li", u"豪华套装", "petrol", "LBV61EA0", 120},
    {u"宝马", u"525Li", u"M 运动套装", "petrol", "LBV61CA0", 80},
    {u"宝马", u"X3 xDrive30i", u"领先型", "petrol", "LBVTY310", 120},
    {u"宝马", u"X1", u"sDrive20Li", "petrol", "LBV2A110", 80},
    {u"宝马", u"X5", u"xDrive40Li", "petrol", "LBVKY410", 70},
    {u"宝马", u"i3 eDrive35L", u"", "electric", "LBV8K0C0", 70},
    {u"宝马", u"i5 eDrive35L", u"豪华套装", "electric", "LBV6N0C0", 40},
    {u"宝马", u"iX3", u"领先型", "electric", "LBVTZ0C0", 36},
    {u"宝马", u"530Le", u"", "plug_in_hybrid", "LBV61PB0", 30},
    {u"宝马", u"7 系", u"735Li", "petrol", "WBA7T210", 16},
    {u"宝马", u"M240i", u"", "petrol", "WBA2J510", 6},
    {u"MINI", u"COOPER", u"S", "petrol", "WMWXM710", 30},
    {u"奥迪", u"A4L", u"40 TFSI", "petrol", "LFV3A28K", 16},
    {u"奥迪", u"A6L", u"45 TFSI", "petrol", "LFV3A24K", 12},
    {u"奔驰", u"C 260 L", u"", "petrol", "LE4WG4CB", 14},
    {u"特斯拉", u"Model 3", u"", "electric", "LRW3E7FA", 16},
    {u"比亚迪", u"汉 EV", u"", "electric", "LC0CE4CB", 12},
    {u"理想", u"L7", u"Max", "range_extender", "LW433B12", 8},
    {u"大众", u"帕萨特", u"330TSI", "petrol", "LSVCX6C3", 10},
    {u"丰田", u"凯美瑞", u"2.5HQ", "hybrid", "LVGBH51K", 8},
}};

inline constexpr std::array<const char16_t *, 8> kColours{u"矿石白",   u"碳黑",   u"炫目蓝", u"布鲁克林灰",
                                                          u"墨尔本红", u"雪山白", u"极夜黑", u"香槟金"};

// Where plates of such a store come from: province, the letters of its cities, weight per thousand.
struct Region
{
    const char16_t *province;
    const char *cities;
    int weight;
};

inline constexpr std::array<Region, 12> kRegions{{
    {u"沪", "ABDEFGHJKLMN", 610},
    {u"苏", "EEEBDFA", 150},
    {u"浙", "AABFC", 100},
    {u"皖", "ABE", 50},
    {u"京", "ANPQ", 15},
    {u"粤", "ABS", 15},
    {u"鲁", "AB", 12},
    {u"豫", "AK", 12},
    {u"鄂", "A", 10},
    {u"川", "AG", 10},
    {u"闽", "AD", 8},
    {u"湘", "A", 8},
}};

} // namespace forecourt::carwords
