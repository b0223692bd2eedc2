// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/plate.h"

#include "models/domain/text.h"

#include <QRegularExpression>

#include <array>
#include <optional>

namespace forecourt {

namespace {

// One of the 31 mainland provinces, then the letter of its authority. I and O are never used, lest they be
// read as 1 and 0.
constexpr QStringView kProvinces = u"京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

struct Form
{
    PlateKind kind;
    QRegularExpression pattern;
};

// {P}: province and authority, {X}: letter or digit, {L}: letter; all without I and O.
QRegularExpression compiled(QString pattern)
{
    pattern.replace(QStringLiteral("{P}"), u'[' + kProvinces.toString() + QStringLiteral("][A-HJ-NP-Z]"));
    pattern.replace(QStringLiteral("{X}"), QStringLiteral("[A-HJ-NP-Z0-9]"));
    pattern.replace(QStringLiteral("{N}"), QStringLiteral("[A-HJK]"));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

const std::array<Form, 7> &regularForms()
{
    static const std::array<Form, 7> kForms = {{
        {PlateKind::Civil, compiled(QStringLiteral("{P}{X}{5}"))},
        {PlateKind::NevSmall, compiled(QStringLiteral("{P}{N}{X}[0-9]{4}"))},
        {PlateKind::NevLarge, compiled(QStringLiteral("{P}[0-9]{5}{N}"))},
        {PlateKind::Learner, compiled(QStringLiteral("{P}{X}{4}学"))},
        {PlateKind::Police, compiled(QStringLiteral("{P}{X}{4}警"))},
        {PlateKind::Trailer, compiled(QStringLiteral("{P}{X}{4}挂"))},
        {PlateKind::HongKongMacau, compiled(QStringLiteral("粤Z{X}{4}[港澳]"))},
    }};
    return kForms;
}

// Embassy and consulate, armed police, armed forces, civil aviation, emergency rescue, temporary.
const QRegularExpression &specialForm()
{
    static const QRegularExpression kPattern = compiled(
        QStringLiteral("[0-9]{6}[使领]|[使领][0-9]{6}|{P}[0-9]{4}[使领]|WJ[") + kProvinces.toString() +
        QStringLiteral("]?[0-9]{4,6}[A-Z]?|[A-HJ-NP-Z]{2}[0-9]{5}|民航{X}{5}|{P}{X}{3,5}应急|临{P}?{X}{4,6}"
                       "|{P}临{X}{3,6}|{P}{X}{4,5}临"));
    return kPattern;
}

const QRegularExpression &germanForm()
{
    static const QRegularExpression kPattern(QRegularExpression::anchoredPattern(
        QStringLiteral("([A-ZÄÖÜ]{1,3})[- ]+([A-Z]{1,2})[- ]*([1-9][0-9]{0,3}) ?([EH]?)")));
    return kPattern;
}

bool meansNoPlate(const QString &compact)
{
    static const QStringList kWords = {noPlateText(), QStringLiteral("无牌"), QStringLiteral("无车牌"),
                                       QStringLiteral("未上牌"), QStringLiteral("新车未上牌")};
    return kWords.contains(compact);
}

PlateEnergy energyOf(PlateKind kind, const QString &compact)
{
    if (kind != PlateKind::NevSmall && kind != PlateKind::NevLarge) {
        return PlateEnergy::None;
    }
    const QChar letter = kind == PlateKind::NevSmall ? compact.at(2) : compact.back();
    return letter <= u'E' ? PlateEnergy::PureElectric : PlateEnergy::OtherNewEnergy;
}

// Seven-character mainland plates carry a dot after the authority; new-energy plates are written without.
QString dotted(PlateKind kind, const QString &compact)
{
    switch (kind) {
    case PlateKind::Civil:
    case PlateKind::Learner:
    case PlateKind::Police:
    case PlateKind::Trailer:
    case PlateKind::HongKongMacau:
        return compact.left(2) + u'·' + compact.mid(2);
    default:
        return compact;
    }
}

std::optional<PlateCheck> checkGerman(const QString &text)
{
    static const QRegularExpression kDash(QStringLiteral("\\s*\\p{Pd}\\s*"));
    const QString spaced = normalisedText(text).toUpper().replace(kDash, QStringLiteral("-"));
    const auto match = germanForm().match(spaced);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    PlateCheck check;
    const QString head = match.captured(1) + u'-' + match.captured(2);
    const QString tail = match.captured(3) + match.captured(4);
    check.normalised = head + tail;
    check.display = head + u' ' + tail;
    check.kind = PlateKind::German;
    check.energy = match.captured(4) == u'E' ? PlateEnergy::OtherNewEnergy : PlateEnergy::None;
    return check;
}

PlateKind kindOf(const QString &compact)
{
    if (meansNoPlate(compact)) {
        return PlateKind::None;
    }
    for (const Form &form : regularForms()) {
        if (form.pattern.match(compact).hasMatch()) {
            return form.kind;
        }
    }
    return specialForm().match(compact).hasMatch() ? PlateKind::Special : PlateKind::Unknown;
}

} // namespace

QString noPlateText()
{
    return QStringLiteral("无牌照");
}

PlateCheck checkPlate(const QString &text)
{
    // The hyphen tells S-AB from SA-B, so the German form is read before separators are dropped.
    if (auto german = checkGerman(text)) {
        return *german;
    }
    const QString compact = foldedForSearch(text).toUpper();
    PlateCheck check;
    check.kind = kindOf(compact);
    check.normalised = check.kind == PlateKind::None ? noPlateText() : compact;
    check.display = dotted(check.kind, check.normalised);
    check.energy = energyOf(check.kind, compact);
    check.warn = check.kind == PlateKind::Special || (check.kind == PlateKind::Unknown && !compact.isEmpty());
    return check;
}

QString displayedPlate(const QString &normalised)
{
    return checkPlate(normalised).display;
}

QString plateTail(const QString &text, int length)
{
    return foldedForSearch(text).toUpper().right(qMax(0, length));
}

} // namespace forecourt
