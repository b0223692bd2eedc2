// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/personname.h"

#include "models/domain/text.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace forecourt {

namespace {

// Compound surnames in the Hundred Family Surnames and those still borne, in both scripts where they differ.
const QSet<QString> &compoundSurnames()
{
    static const QStringList kList =
        QStringLiteral(
            "万俟 萬俟 司马 司馬 上官 欧阳 歐陽 夏侯 诸葛 諸葛 闻人 聞人 东方 東方 赫连 赫連 皇甫 尉迟 尉遲 "
            "公羊 澹台 澹臺 公冶 宗政 濮阳 濮陽 淳于 单于 單于 太叔 申屠 公孙 公孫 仲孙 仲孫 轩辕 軒轅 令狐 "
            "钟离 鍾離 宇文 长孙 長孫 慕容 鲜于 鮮于 闾丘 閭丘 司徒 司空 亓官 司寇 仉督 子车 子車 颛孙 顓孫 "
            "端木 巫马 巫馬 公西 漆雕 乐正 樂正 壤驷 壤駟 公良 拓跋 夹谷 夾谷 宰父 谷梁 穀梁 段干 百里 呼延 "
            "东郭 東郭 南门 南門 羊舌 微生 梁丘 左丘 东门 東門 西门 西門 南宫 南宮 第五 太史 独孤 獨孤 纳兰 "
            "納蘭 "
            "达奚 達奚 褚师 褚師 即墨 东里 東里 南荣 南榮 仲长 仲長 公仪 公儀 公输 公輸 完颜 完顏 耶律 "
            "爱新觉罗 叶赫那拉")
            .split(u' ');
    static const QSet<QString> kSet(kList.begin(), kList.end());
    return kSet;
}

bool isHangul(QChar c)
{
    return c.script() == QChar::Script_Hangul;
}

// Names written family name first: every letter is an ideograph or a Hangul syllable.
bool isFamilyFirst(QStringView text)
{
    bool any = false;
    for (const QChar c : text) {
        if (isHan(c) || isHangul(c)) {
            any = true;
        } else if (c.isLetter() && !c.isSurrogate()) {
            return false;
        }
    }
    return any;
}

bool endsWithAny(const QString &text, const QStringList &endings)
{
    return std::any_of(endings.begin(), endings.end(), [&](const QString &ending) {
        return text.size() > ending.size() && text.endsWith(ending, Qt::CaseInsensitive);
    });
}

bool isBusinessName(const QString &full)
{
    static const QStringList kHanEndings =
        QStringLiteral("公司 集团 集團 工厂 工廠 商行 商店 银行 銀行 学校 學校 大学 大學 医院 "
                       "醫院 委员会 委員會 事务所 事務所 中心 车队 車隊 4S店 经销店 合作社 "
                       "研究院 分局 (有限合伙)")
            .split(u' ');
    // Two capitals are a legal form only as written: "Ag" and "Se" may be names.
    static const QStringList kForms = QStringLiteral("AG KG OHG UG SE BV NV e.V.").split(u' ');
    static const QStringList kWords =
        QStringLiteral("gmbh ltd limited inc llc corp corporation company plc srl spa kgaa mbh").split(u' ');
    if (hasHan(full) && endsWithAny(full, kHanEndings)) {
        return true;
    }
    const QString last = full.section(u' ', -1);
    const bool form = kForms.contains(last) || kWords.contains(last.toLower().remove(u'.'));
    return full.contains(u' ') && (form || full.contains(QStringLiteral("& co"), Qt::CaseInsensitive));
}

// 张先生 → 张, where what is left is a surname alone.
QString withoutTitle(const QString &name)
{
    static const QStringList kTitles =
        QStringLiteral("先生 女士 小姐 太太 师傅 師傅 老师 老師 经理 經理 总经理 主任 医生 律师 总 總")
            .split(u' ');
    for (const QString &title : kTitles) {
        if (name.endsWith(title)) {
            const QString bare = name.chopped(title.size());
            if (bare.size() == 1 || isCompoundSurname(bare)) {
                return bare;
            }
        }
    }
    return name;
}

// Length of the surname at the start of an unspaced family-first name.
qsizetype surnameLength(const QString &name)
{
    for (const qsizetype length : {4, 2}) {
        if (name.size() >= length && isCompoundSurname(name.left(length))) {
            return length;
        }
    }
    return !name.isEmpty() && name.at(0).isHighSurrogate() ? 2 : 1;
}

PersonName familyFirst(const QString &full)
{
    PersonName name;
    name.full = full;
    const auto space = full.indexOf(u' ');
    if (space > 0) {
        name.surname = full.left(space);
        name.given = full.mid(space + 1).remove(u' ');
        name.full = name.surname + name.given; // the space was only to tell the parts apart
        return name;
    }
    // Names of other peoples in Chinese letters (阿迪力·买买提) begin with the given name and have no
    // surname.
    if (full.contains(u'·')) {
        name.given = full;
        return name;
    }
    const QString bare = withoutTitle(full);
    const auto length = surnameLength(bare);
    name.surname = bare.left(length);
    name.given = bare.mid(length);
    return name;
}

PersonName givenFirst(const QString &full)
{
    static const QStringList kParticles =
        QStringLiteral("von vom van de der den zu zum zur di da del della du la le dos ten ter "
                       "al el bin ibn")
            .split(u' ');
    PersonName name;
    name.full = full;
    if (const auto comma = full.indexOf(u','); comma > 0) {
        name.surname = full.left(comma).trimmed();
        name.given = full.mid(comma + 1).trimmed();
        return name;
    }
    const QStringList words = full.split(u' ', Qt::SkipEmptyParts);
    qsizetype first = words.size() - 1;
    while (first > 1 && kParticles.contains(words.at(first - 1).toLower())) {
        --first;
    }
    name.given = words.mid(0, qMax<qsizetype>(0, first)).join(u' ');
    name.surname = words.mid(qMax<qsizetype>(0, first)).join(u' ');
    return name;
}

} // namespace

bool isCompoundSurname(const QString &surname)
{
    return compoundSurnames().contains(surname);
}

PersonName parsePersonName(const QString &full)
{
    QString text = normalisedText(full);
    for (const QChar dot : QStringView(u"•‧・∙⋅")) {
        text.replace(dot, u'·');
    }
    if (text.isEmpty()) {
        return {};
    }
    if (isBusinessName(text)) {
        return {{}, {}, text, true};
    }
    return isFamilyFirst(text) ? familyFirst(text) : givenFirst(text);
}

PersonName personName(const QString &surname, const QString &given)
{
    PersonName name{normalisedText(surname), normalisedText(given), {}, false};
    name.full = displayName(name);
    return name;
}

QString displayName(const PersonName &name)
{
    // Without both parts the full name says more: a title, a company, a single name.
    if (name.business || ((name.surname.isEmpty() || name.given.isEmpty()) && !name.full.isEmpty())) {
        return name.full;
    }
    if (isFamilyFirst(name.surname + name.given)) {
        return name.surname + name.given;
    }
    return QString(name.given + u' ' + name.surname).trimmed();
}

} // namespace forecourt
