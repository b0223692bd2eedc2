// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

// What the demonstration store is made of. Surnames weigh about what the 2020 census gives, per thousand.
namespace forecourt::demowords {

struct Weighted
{
    const char16_t *text;
    int weight;
};

inline constexpr std::array<Weighted, 40> kSurnames{{
    {u"王", 72}, {u"李", 72}, {u"张", 68}, {u"刘", 52}, {u"陈", 50}, {u"杨", 31},  {u"黄", 24},  {u"赵", 21},
    {u"周", 20}, {u"吴", 20}, {u"徐", 15}, {u"孙", 14}, {u"马", 13}, {u"朱", 12},  {u"胡", 12},  {u"郭", 11},
    {u"何", 11}, {u"林", 11}, {u"高", 10}, {u"罗", 10}, {u"郑", 9},  {u"梁", 9},   {u"谢", 8},   {u"宋", 8},
    {u"唐", 7},  {u"许", 7},  {u"韩", 7},  {u"邓", 6},  {u"冯", 6},  {u"曹", 6},   {u"彭", 5},   {u"曾", 5},
    {u"肖", 5},  {u"沈", 5},  {u"苏", 4},  {u"卢", 4},  {u"单", 1},  {u"欧阳", 1}, {u"司马", 1}, {u"尉迟", 1},
}};

inline constexpr std::array<const char16_t *, 48> kGivenNames{
    u"伟",   u"芳",   u"娜",   u"秀英", u"敏",   u"静",   u"强",   u"磊",   u"军",   u"洋",
    u"勇",   u"艳",   u"杰",   u"娟",   u"涛",   u"明",   u"超",   u"秀兰", u"霞",   u"平",
    u"刚",   u"桂英", u"梓涵", u"子轩", u"欣怡", u"浩然", u"雨晨", u"思源", u"建国", u"建军",
    u"志强", u"晓东", u"海燕", u"丽华", u"国强", u"文博", u"佳琪", u"宇航", u"一诺", u"梦洁",
    u"俊杰", u"雅婷", u"天宇", u"若曦", u"飞",   u"梅",   u"雪",   u"鹏"};

inline constexpr std::array<const char16_t *, 6> kForeignNames{
    u"Anna Weiß", u"James Miller", u"Kim Min-jun", u"Sophie Laurent", u"Marco Rossi", u"Yuki Tanaka"};
inline constexpr std::array<const char16_t *, 6> kCompanies{u"上海顺达物流有限公司", u"浦江商务咨询有限公司",
                                                            u"华庭装饰工程有限公司", u"东岸生物科技有限公司",
                                                            u"汇通汽车租赁有限公司", u"启明教育科技有限公司"};

struct Model
{
    const char16_t *make;
    const char16_t *model;
    const char *energy;
    const char *vinStart; // manufacturer and description, 8 characters
    int weight;
};

inline constexpr std::array<Model, 10> kModels{{
    {u"宝马", u"320Li", "petrol", "LBV8V310", 20},
    {u"宝马", u"530Li", "petrol", "LBV61EA0", 16},
    {u"宝马", u"X3 xDrive30i", "petrol", "LBVTY310", 18},
    {u"宝马", u"X1", "petrol", "LBV2A110", 12},
    {u"宝马", u"X5", "petrol", "LBVKY410", 9},
    {u"宝马", u"i3 eDrive35L", "electric", "LBV8K0C0", 10},
    {u"宝马", u"i5 eDrive35L", "electric", "LBV6N0C0", 8},
    {u"宝马", u"7 系", "petrol", "WBA7T210", 3},
    {u"MINI", u"COOPER", "petrol", "WMWXM710", 6},
    {u"宝马", u"M240i", "petrol", "WBA2J510", 2},
}};

struct Source
{
    const char16_t *name;
    const char16_t *campaign;
    int weight;
};

inline constexpr std::array<Source, 7> kSources{{
    {u"汽车之家", u"", 28},
    {u"抖音", u"双十二", 24},
    {u"展厅", u"", 18},
    {u"官网", u"", 11},
    {u"转介绍", u"", 8},
    {u"小红书", u"周末试驾", 7},
    {u"400 电话", u"", 6},
}};

struct Work
{
    const char16_t *concern;
    const char16_t *title;
    const char16_t *labourCode;
    int hoursMilli;
    const char16_t *partNumber;
    const char16_t *partName;
    int partPriceMinor;
    int partQuantityMilli;
};

inline constexpr std::array<Work, 10> kWorks{{
    {u"常规保养，顺便看看空调味道", u"机油保养", u"1100500", 800, u"11428575211", u"机油滤清器", 18500, 1000},
    {u"低速过减速带左前有异响，冷车明显", u"检查左前悬挂", u"3112065", 1500, u"31126855157", u"左前下摆臂",
     168000, 1000},
    {u"刹车时方向盘抖动", u"更换前制动盘和制动片", u"3411220", 1800, u"34116860912", u"前制动盘", 98000,
     2000},
    {u"空调不够凉", u"空调系统检查与加注", u"6450510", 1000, u"64509347614", u"空调滤芯", 32000, 1000},
    {u"发动机故障灯亮", u"发动机诊断", u"6100006", 1000, u"12138616153", u"点火线圈", 46000, 1000},
    {u"右后门凹陷，走保险", u"右后门钣金喷漆", u"5110900", 4000, u"51217175634", u"右后门饰条", 58000, 1000},
    {u"轮胎慢漏气", u"补胎并做动平衡", u"3612002", 500, u"36120443421", u"补胎材料", 6000, 1000},
    {u"续航比新车时少很多", u"高压电池检测", u"6112600", 1200, u"61218381771", u"低压蓄电池", 128000, 1000},
    {u"雨刮刮不干净", u"更换雨刮片", u"6161150", 200, u"61615A23C97", u"雨刮片套装", 42000, 1000},
    {u"更换冬季轮胎", u"更换轮胎四条", u"3611004", 1400, u"36112462644", u"冬季轮胎", 149000, 4000},
}};

struct Person
{
    const char16_t *name;
    const char *role;
};

inline constexpr std::array<Person, 9> kStaff{{
    {u"张敏", "advisor"},
    {u"赵磊", "advisor"},
    {u"刘强", "sales"},
    {u"何静", "sales"},
    {u"孙涛", "front_desk"},
    {u"马超", "technician"},
    {u"周师傅", "technician"},
    {u"吴建华", "foreman"},
    {u"陈曦", "manager"},
}};

} // namespace forecourt::demowords
