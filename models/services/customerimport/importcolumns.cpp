// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/customerimport/importcolumns.h"

#include "models/domain/text.h"

#include <QCryptographicHash>

#include <array>

namespace forecourt {

namespace {

struct Titles
{
    ImportField field;
    const char16_t *titles; // folded, divided by |
};

// As people and other programs head their columns. Folding drops case, spaces, hyphens and dots.
constexpr std::array kTitles{
    Titles{ImportField::Name,
           u"姓名|名字|客户|客户姓名|客户名|客户名称|联系人|联系人姓名|车主|车主姓名|车主名称|称呼|name|"
           u"fullname|customer|"
           u"customername|contact|contactname|owner|ownername|kunde|kundenname|halter|haltername|"
           u"ansprechpartner|besitzer"},
    Titles{ImportField::Surname, u"姓|姓氏|surname|lastname|familyname|nachname|familienname"},
    Titles{ImportField::Given, u"名|givenname|firstname|forename|vorname|given"},
    Titles{ImportField::Kind,
           u"客户类型|类型|客户性质|性质|kind|type|customertype|customerkind|art|kundenart|typ|kundentyp"},
    Titles{ImportField::Company,
           u"公司|公司名称|单位|单位名称|企业|企业名称|company|companyname|organisation|organization|firma|"
           u"firmenname|unternehmen"},
    Titles{ImportField::Phone,
           u"电话|手机|手机号|手机号码|电话号码|联系电话|联系方式|移动电话|座机|固定电话|车主电话|车主手机|"
           u"客户电话|客户手机|备用电话|phone|phonenumber|mobile|mobilephone|cell|cellphone|telephone|tel|"
           u"phone1|"
           u"phone2|ownerphone|ownermobile|telefon|telefonnummer|handy|handynummer|mobil|mobilnummer|"
           u"mobiltelefon|rufnummer|festnetz|haltertelefon"},
    Titles{ImportField::Email,
           u"邮箱|电子邮箱|电子邮件|邮件|email|emailaddress|mail|owneremail|emailadresse"},
    Titles{ImportField::Wechat, u"微信|微信号|wechat|wechatid|weixin"},
    Titles{
        ImportField::Address,
        u"地址|联系地址|住址|通讯地址|详细地址|address|street|postaladdress|adresse|anschrift|straße|strasse|"
        u"city|town|postcode|zip|plz|ort|城市|邮编"},
    Titles{ImportField::Gender, u"性别|gender|sex|geschlecht|anrede"},
    Titles{ImportField::BirthYear,
           u"出生年份|出生年|生日|出生日期|birthyear|yearofbirth|birthday|dateofbirth|birthdate|geburtsjahr|"
           u"geburtsdatum|geburtstag"},
    Titles{ImportField::Language, u"语言|language|sprache"},
    Titles{ImportField::Tags, u"标签|客户标签|tags|tag|labels|label|schlagworte|schlagwörter|markierung"},
    Titles{ImportField::Consent,
           u"营销同意|同意营销|同意|同意推广|授权|consent|marketingconsent|optin|einwilligung|"
           u"werbeeinwilligung|einverständnis"},
    Titles{ImportField::Source, u"来源|客户来源|渠道|source|origin|leadsource|quelle|herkunft"},
    Titles{
        ImportField::Notes,
        u"备注|说明|客户备注|notes|note|remarks|remark|comment|comments|notiz|notizen|bemerkung|bemerkungen|"
        u"anmerkung"},
    Titles{ImportField::Plate,
           u"车牌|车牌号|车牌号码|牌照|牌照号|plate|platenumber|licenceplate|licenseplate|registration|"
           u"registrationnumber|regno|kennzeichen|nummernschild|amtlicheskennzeichen"},
    Titles{ImportField::Vin,
           u"vin|vin码|车架号|车架号码|车辆识别代号|车辆识别码|底盘号|vinnumber|chassis|chassisnumber|fin|"
           u"fahrgestellnummer|fahrzeugidentnummer"},
    Titles{ImportField::VinReason,
           u"vin说明|车架号说明|vinreason|vinoverride|vinoverridereason|vinbegründung"},
    Titles{ImportField::Make, u"品牌|厂牌|汽车品牌|车辆品牌|make|brand|manufacturer|marke|hersteller"},
    Titles{ImportField::Model, u"车型|型号|车系|model|modell|vehiclemodel|fahrzeugmodell"},
    Titles{ImportField::Trim, u"配置|款型|版本|trim|trimlevel|variant|ausstattung|variante"},
    Titles{ImportField::ModelYear, u"年款|年份|车型年份|年型|year|modelyear|baujahr|modelljahr"},
    Titles{ImportField::Colour, u"颜色|车身颜色|车色|外观颜色|colour|color|farbe|lackierung"},
    Titles{
        ImportField::Energy,
        u"能源|能源类型|燃料|燃料类型|动力类型|energy|fuel|fueltype|drive|kraftstoff|antrieb|kraftstoffart|"
        u"antriebsart"},
    Titles{ImportField::Odometer,
           u"里程|里程数|公里数|行驶里程|当前里程|odometer|mileage|odometerkm|km|kilometer|kilometerstand|"
           u"laufleistung"},
    Titles{ImportField::VehicleNotes, u"车辆备注|vehiclenotes|fahrzeugnotiz|fahrzeugbemerkung"},
};

// "手机（必填）" and "Phone (mobile)": what stands in brackets explains.
QString foldedTitle(const QString &title)
{
    static constexpr QStringView kBrackets = u"(（[【";
    qsizetype end = 0;
    while (end < title.size() && !kBrackets.contains(title.at(end))) {
        ++end;
    }
    QString folded = foldedForSearch(end > 0 ? title.left(end) : title);
    folded.removeIf([](QChar character) { return !character.isLetterOrNumber(); });
    return folded;
}

ImportField fieldOf(const QString &folded)
{
    for (const Titles &known : kTitles) {
        for (const QStringView title : QStringView(known.titles).tokenize(u'|')) {
            if (title == folded) {
                return known.field;
            }
        }
    }
    return ImportField::Ignore;
}

} // namespace

bool mayRepeat(ImportField field)
{
    switch (field) {
    case ImportField::Ignore:
    case ImportField::Phone:
    case ImportField::Email:
    case ImportField::Address:
    case ImportField::Tags:
    case ImportField::Notes:
        return true;
    default:
        return false;
    }
}

ImportColumns guessColumns(const QStringList &titles, ImportKind kind)
{
    ImportColumns columns;
    for (const QString &title : titles) {
        ImportField field = isErrorTitle(title) ? ImportField::Ignore : fieldOf(foldedTitle(title));
        if (kind == ImportKind::Vehicles && field == ImportField::Notes) {
            field = ImportField::VehicleNotes;
        }
        const bool taken = !mayRepeat(field) && columns.contains(field);
        columns.append(taken ? ImportField::Ignore : field);
    }
    return columns;
}

bool isErrorTitle(const QString &title)
{
    const QString folded = foldedTitle(title);
    return folded == kErrorTitle || folded == u"错误" || folded == u"fehler";
}

QString headerSignature(const QStringList &titles, ImportKind kind)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(wordOf(kind).toUtf8());
    for (const QString &title : titles) {
        if (!isErrorTitle(title)) {
            hash.addData("\x1F" + foldedTitle(title).toUtf8());
        }
    }
    return QString::fromLatin1(hash.result().toHex().left(16));
}

ImportColumns rememberedColumns(const QStringList &titles, const ImportColumns &columns)
{
    ImportColumns remembered;
    for (qsizetype i = 0; i < titles.size(); ++i) {
        if (!isErrorTitle(titles.at(i))) {
            remembered.append(columns.value(i, ImportField::Ignore));
        }
    }
    return remembered;
}

ImportColumns recalledColumns(const QStringList &titles, const ImportColumns &remembered)
{
    ImportColumns columns;
    qsizetype next = 0;
    for (const QString &title : titles) {
        columns.append(isErrorTitle(title) ? ImportField::Ignore
                                           : remembered.value(next++, ImportField::Ignore));
    }
    return next == remembered.size() ? columns : ImportColumns();
}

QString columnsText(const ImportColumns &columns)
{
    QStringList words;
    for (const ImportField field : columns) {
        words.append(wordOf(field));
    }
    return words.join(QLatin1Char(','));
}

ImportColumns columnsFromText(const QString &text)
{
    ImportColumns columns;
    for (const QString &word : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        columns.append(fromWord<ImportField>(word.trimmed(), ImportField::Ignore));
    }
    return columns;
}

} // namespace forecourt
