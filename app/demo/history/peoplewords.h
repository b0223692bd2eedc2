// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

// What the people of a generated store are made of. Surnames weigh what the census of 2020 gives, per ten
// thousand; the characters of given names about what name registers show, women's and men's apart.
namespace forecourt::peoplewords {

struct Weighted
{
    const char16_t *text;
    int weight;
};

inline constexpr std::array<Weighted, 110> kSurnames{{
    {u"王", 718}, {u"李", 714}, {u"张", 676}, {u"刘", 519}, {u"陈", 496}, {u"杨", 309}, {u"黄", 240},
    {u"赵", 213}, {u"吴", 204}, {u"周", 202}, {u"徐", 147}, {u"孙", 142}, {u"马", 128}, {u"朱", 121},
    {u"胡", 119}, {u"郭", 116}, {u"何", 113}, {u"林", 112}, {u"高", 103}, {u"罗", 101}, {u"郑", 96},
    {u"梁", 93},  {u"谢", 82},  {u"宋", 80},  {u"唐", 76},  {u"许", 73},  {u"韩", 69},  {u"冯", 66},
    {u"邓", 66},  {u"曹", 65},  {u"彭", 60},  {u"曾", 59},  {u"肖", 59},  {u"田", 56},  {u"董", 54},
    {u"潘", 51},  {u"袁", 50},  {u"于", 49},  {u"蒋", 48},  {u"蔡", 48},  {u"余", 47},  {u"杜", 47},
    {u"叶", 46},  {u"程", 45},  {u"苏", 45},  {u"魏", 44},  {u"吕", 44},  {u"丁", 42},  {u"任", 41},
    {u"沈", 41},  {u"姚", 40},  {u"卢", 39},  {u"姜", 39},  {u"崔", 38},  {u"钟", 38},  {u"谭", 37},
    {u"陆", 36},  {u"汪", 36},  {u"范", 35},  {u"金", 34},  {u"石", 34},  {u"廖", 33},  {u"贾", 33},
    {u"夏", 32},  {u"韦", 31},  {u"付", 31},  {u"方", 30},  {u"白", 30},  {u"邹", 29},  {u"孟", 29},
    {u"熊", 28},  {u"秦", 28},  {u"邱", 28},  {u"江", 27},  {u"尹", 26},  {u"薛", 26},  {u"闫", 25},
    {u"段", 25},  {u"雷", 24},  {u"侯", 24},  {u"龙", 23},  {u"史", 23},  {u"陶", 22},  {u"黎", 21},
    {u"贺", 21},  {u"顾", 21},  {u"毛", 20},  {u"郝", 20},  {u"龚", 19},  {u"邵", 19},  {u"万", 19},
    {u"钱", 18},  {u"严", 18},  {u"覃", 17},  {u"武", 17},  {u"戴", 17},  {u"莫", 16},  {u"孔", 16},
    {u"向", 15},  {u"汤", 15},  {u"施", 12},  {u"牛", 11},  {u"单", 4},   {u"仇", 3},   {u"欧阳", 9},
    {u"上官", 2}, {u"司马", 2}, {u"诸葛", 1}, {u"尉迟", 1}, {u"皇甫", 1},
}};

inline constexpr std::array<Weighted, 65> kWomensCharacters{{
    {u"芳", 40}, {u"娜", 34}, {u"敏", 42}, {u"静", 50}, {u"秀", 36}, {u"英", 52}, {u"丽", 60}, {u"艳", 34},
    {u"娟", 30}, {u"霞", 34}, {u"燕", 34}, {u"玲", 44}, {u"桂", 26}, {u"兰", 34}, {u"红", 34}, {u"梅", 30},
    {u"萍", 24}, {u"华", 36}, {u"玉", 34}, {u"琴", 22}, {u"婷", 52}, {u"雪", 36}, {u"慧", 40}, {u"莹", 28},
    {u"洁", 30}, {u"倩", 26}, {u"颖", 28}, {u"琳", 30}, {u"璐", 18}, {u"瑶", 20}, {u"欣", 40}, {u"怡", 48},
    {u"涵", 40}, {u"梓", 34}, {u"诗", 24}, {u"雨", 36}, {u"思", 36}, {u"佳", 36}, {u"嘉", 24}, {u"悦", 26},
    {u"雅", 28}, {u"梦", 30}, {u"晓", 36}, {u"文", 26}, {u"若", 16}, {u"可", 18}, {u"一", 20}, {u"依", 18},
    {u"语", 16}, {u"彤", 16}, {u"月", 18}, {u"晨", 16}, {u"妍", 16}, {u"芸", 8},  {u"蕾", 10}, {u"馨", 12},
    {u"凤", 20}, {u"淑", 18}, {u"珍", 18}, {u"春", 16}, {u"云", 20}, {u"晴", 12}, {u"菲", 12}, {u"宁", 12},
    {u"薇", 12},
}};

inline constexpr std::array<Weighted, 73> kMensCharacters{{
    {u"伟", 62}, {u"强", 46}, {u"磊", 40}, {u"军", 46}, {u"勇", 36}, {u"杰", 56}, {u"涛", 40}, {u"明", 70},
    {u"超", 32}, {u"刚", 26}, {u"平", 34}, {u"建", 50}, {u"国", 50}, {u"志", 60}, {u"文", 46}, {u"俊", 50},
    {u"浩", 46}, {u"宇", 60}, {u"轩", 44}, {u"子", 50}, {u"梓", 28}, {u"泽", 36}, {u"博", 36}, {u"天", 28},
    {u"昊", 26}, {u"晨", 30}, {u"鹏", 36}, {u"飞", 30}, {u"龙", 30}, {u"海", 40}, {u"东", 30}, {u"峰", 36},
    {u"林", 34}, {u"斌", 30}, {u"辉", 34}, {u"波", 24}, {u"健", 24}, {u"亮", 24}, {u"凯", 26}, {u"旭", 22},
    {u"鑫", 28}, {u"家", 28}, {u"永", 28}, {u"德", 24}, {u"成", 24}, {u"荣", 20}, {u"新", 20}, {u"宏", 22},
    {u"振", 18}, {u"立", 20}, {u"少", 14}, {u"学", 18}, {u"小", 30}, {u"思", 18}, {u"睿", 20}, {u"铭", 20},
    {u"皓", 14}, {u"然", 24}, {u"毅", 16}, {u"翔", 18}, {u"炜", 8},  {u"晖", 6},  {u"硕", 10}, {u"松", 16},
    {u"庆", 18}, {u"祥", 18}, {u"福", 14}, {u"生", 20}, {u"兵", 14}, {u"贵", 10}, {u"全", 10}, {u"卫", 14},
    {u"中", 12},
}};

inline constexpr std::array<const char *, 36> kForeignGivenNames{
    "Anna",  "James",  "Sophie",  "Marco",  "Julia",  "Thomas", "Laura",  "Peter",   "Claire",
    "David", "Elena",  "Michael", "Nina",   "Stefan", "Maria",  "Robert", "Emma",    "Lukas",
    "Alice", "Daniel", "Helena",  "Martin", "Olivia", "Simon",  "Paula",  "Andreas", "Lucia",
    "Kevin", "Sarah",  "Patrick", "Isabel", "Philip", "Ingrid", "Oliver", "Carla",   "Victor",
};

inline constexpr std::array<const char *, 40> kForeignSurnames{
    "Miller",  "Schmidt", "Rossi",    "Laurent", "Fischer", "Weber",  "Martin",  "Bauer",  "Wagner", "Jensen",
    "Larsen",  "Novak",   "Kowalski", "Silva",   "Garcia",  "Lopez",  "Moreau",  "Dubois", "Keller", "Huber",
    "Smith",   "Brown",   "Wilson",   "Taylor",  "Evans",   "Walker", "Hughes",  "Carter", "Baker",  "Morris",
    "Ferrari", "Romano",  "Costa",    "Santos",  "Berg",    "Lind",   "Nilsson", "Haas",   "Vogel",  "Winter",
};

inline constexpr std::array<const char16_t *, 18> kCities{
    u"上海", u"苏州", u"杭州", u"南京", u"无锡", u"宁波", u"嘉兴", u"南通", u"常州",
    u"合肥", u"北京", u"深圳", u"广州", u"武汉", u"成都", u"青岛", u"昆山", u"绍兴",
};

inline constexpr std::array<const char16_t *, 36> kBrandStarts{
    u"顺", u"华", u"东", u"汇", u"启", u"金", u"鼎", u"恒", u"宏", u"瑞", u"盛", u"嘉",
    u"明", u"海", u"天", u"中", u"新", u"永", u"博", u"诚", u"兴", u"德", u"佳", u"凯",
    u"和", u"安", u"远", u"龙", u"星", u"浦", u"联", u"亿", u"万", u"优", u"锦", u"君",
};

inline constexpr std::array<const char16_t *, 32> kBrandEnds{
    u"达", u"通", u"明", u"庭", u"岸", u"源", u"泰", u"丰", u"创", u"邦", u"科",
    u"信", u"润", u"祥", u"宇", u"盛", u"腾", u"辉", u"洋", u"立", u"德", u"诚",
    u"利", u"昌", u"航", u"益", u"悦", u"元", u"森", u"川", u"和", u"美",
};

inline constexpr std::array<const char16_t *, 20> kTrades{
    u"物流",     u"商务咨询", u"装饰工程", u"生物科技", u"汽车租赁",   u"教育科技", u"国际贸易",
    u"建筑工程", u"信息技术", u"医疗器械", u"餐饮管理", u"文化传媒",   u"机械设备", u"电子科技",
    u"物业管理", u"服饰",     u"食品",     u"新材料",   u"供应链管理", u"人力资源",
};

inline constexpr std::array<const char16_t *, 5> kCompanyForms{
    u"有限公司", u"有限公司", u"有限公司", u"股份有限公司", u"集团有限公司",
};

inline constexpr std::array<const char16_t *, 6> kDuties{
    u"行政", u"车队", u"财务", u"总经理助理", u"司机", u"后勤",
};

inline constexpr std::array<Weighted, 14> kMobilePrefixes{{
    {u"138", 12},
    {u"139", 12},
    {u"136", 9},
    {u"137", 9},
    {u"135", 8},
    {u"150", 6},
    {u"158", 6},
    {u"159", 6},
    {u"186", 7},
    {u"188", 6},
    {u"189", 6},
    {u"177", 5},
    {u"199", 4},
    {u"133", 4},
}};

inline constexpr std::array<const char16_t *, 3> kTags{u"大客户", u"VIP", u"老客户转介绍"};

} // namespace forecourt::peoplewords
