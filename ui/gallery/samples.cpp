// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/samples.h"

#include "models/itemmodels/roles.h"

#include <QStandardItemModel>

namespace forecourt {

namespace {

struct SampleRow
{
    const char *title;
    const char *detail;
    const char *badge;
    Tone tone;
    const char *right;
};

} // namespace

SampleLanguage sampleLanguage(const QString &language)
{
    if (language.startsWith(QLatin1String("zh"))) {
        return SampleLanguage::Chinese;
    }
    return language.startsWith(QLatin1String("de")) ? SampleLanguage::German : SampleLanguage::English;
}

QString SampleWords::operator()(const char *zh, const char *en, const char *de) const
{
    switch (m_language) {
    case SampleLanguage::Chinese:
        return QString::fromUtf8(zh);
    case SampleLanguage::German:
        return QString::fromUtf8(de);
    case SampleLanguage::English:
        break;
    }
    return QString::fromUtf8(en);
}

void fillRows(QStandardItemModel *model, SampleLanguage language)
{
    const QList<SampleRow> zh = {
        {"沪AD83K26", "王梓涵 · 宝马 i5 · 预约 13:50", "等候 12 分", Tone::Warn, "准时"},
        {"沪C·7M219", "陈国强 · 宝马 X3 · 无预约", "等候 4 分", Tone::Neutral, "自行到店"},
        {"苏E·90F3D", "尉迟明 · MINI · 预约 14:30", "等候 1 分", Tone::Neutral, "提前"},
        {"接待中", "", "", Tone::Neutral, ""},
        {"沪A·12B88", "李秀英 · 宝马 530Li", "签字中", Tone::Accent, "赵磊"}};
    const QList<SampleRow> en = {
        {"SH AD83K26", "Wang Zihan · BMW i5 · booked 13:50", "waits 12 min", Tone::Warn, "on time"},
        {"SH C7M219", "Chen Guoqiang · BMW X3 · not booked", "waits 4 min", Tone::Neutral, "walked in"},
        {"SU E90F3D", "Yuchi Ming · MINI · booked 14:30", "waits 1 min", Tone::Neutral, "early"},
        {"At the counter", "", "", Tone::Neutral, ""},
        {"SH A12B88", "Li Xiuying · BMW 530Li", "signing", Tone::Accent, "Zhao Lei"}};
    const QList<SampleRow> de = {
        {"SH AD83K26", "Wang Zihan · BMW i5 · bestellt 13:50", "wartet 12 min", Tone::Warn, "pünktlich"},
        {"SH C7M219", "Chen Guoqiang · BMW X3 · ohne Termin", "wartet 4 min", Tone::Neutral, "unangemeldet"},
        {"S-ME 90F3", "Jürgen Müller-Lüdenscheidt · MINI", "wartet 1 min", Tone::Neutral, "zu früh"},
        {"Am Tresen", "", "", Tone::Neutral, ""},
        {"SH A12B88", "Li Xiuying · BMW 530Li", "unterschreibt", Tone::Accent, "Zhao Lei"}};
    const QList<SampleRow> &rows = language == SampleLanguage::Chinese  ? zh
                                   : language == SampleLanguage::German ? de
                                                                        : en;
    for (int i = 0; i < rows.size(); ++i) {
        const SampleRow &row = rows.at(i);
        auto *item = new QStandardItem;
        item->setData(QString::fromUtf8(row.title), RowRole::Title);
        item->setData(QString::fromUtf8(row.detail), RowRole::Detail);
        item->setData(QString::fromUtf8(row.badge), RowRole::BadgeText);
        item->setData(static_cast<int>(row.tone), RowRole::BadgeTone);
        item->setData(row.tone == Tone::Accent ? QStringLiteral("pen") : QStringLiteral("hourglass-split"),
                      RowRole::BadgeIcon);
        item->setData(QString::fromUtf8(row.right), RowRole::RightText);
        item->setData(i == 3, RowRole::Section);
        model->appendRow(item);
    }
}

void fillTable(QStandardItemModel *model, SampleLanguage language)
{
    const SampleWords say(language);
    model->setHorizontalHeaderLabels(
        {say("客户", "Customer", "Kunde"), say("意向", "Wants", "Wunsch"), say("来源", "Source", "Herkunft"),
         say("首响", "First answer", "Erste Antwort"), say("报价", "Offer", "Angebot")});
    model->setHeaderData(4, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    const QStringList names = language == SampleLanguage::Chinese
                                  ? QStringList{QStringLiteral("赵子轩"), QStringLiteral("林欣怡"),
                                                QStringLiteral("郭浩"), QStringLiteral("Anna Weiß")}
                                  : QStringList{QStringLiteral("Zhao Zixuan"), QStringLiteral("Lin Xinyi"),
                                                QStringLiteral("Guo Hao"), QStringLiteral("Anna Weiß")};
    const QStringList offers = {QStringLiteral("¥418,000.00"), QStringLiteral("¥1,820.00"),
                                QStringLiteral("¥0.00"), QStringLiteral("¥311,111.11")};
    const QList<qint64> deadlines = {252000, -11 * 60000, 3000000, 90000000};
    for (int i = 0; i < names.size(); ++i) {
        auto *name = new QStandardItem(names.at(i));
        name->setData(true, RowRole::Emphasis);
        auto *answer = new QStandardItem;
        answer->setData(kSampleNow + deadlines.at(i), RowRole::Deadline);
        auto *offer = new QStandardItem(offers.at(i));
        offer->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        model->appendRow({name, new QStandardItem(QStringLiteral("i5 eDrive35L")),
                          new QStandardItem(say("汽车之家", "Portal", "Portal")), answer, offer});
    }
}

void fillTimeline(QStandardItemModel *model, SampleLanguage language)
{
    const SampleWords say(language);
    const auto add = [&](const char *time, const char *icon, Tone tone, int year, const QString &title,
                         const QString &detail) {
        auto *item = new QStandardItem;
        item->setData(title, TimelineRole::Title);
        item->setData(detail, TimelineRole::Detail);
        item->setData(QString::fromUtf8(time), TimelineRole::TimeText);
        item->setData(QString::fromUtf8(icon), TimelineRole::IconName);
        item->setData(static_cast<int>(tone), TimelineRole::Tone);
        item->setData(year, TimelineRole::Year);
        model->appendRow(item);
    };
    add("14:01", "box-arrow-in-down", Tone::Accent, 2026, say("到店接待", "Checked in", "Angenommen"),
        say("低速异响；常规保养 · 张敏", "Noise at low speed; service · Zhang Min",
            "Geräusch bei langsamer Fahrt; Wartung · Zhang Min"));
    add("13:52", "telephone", Tone::Neutral, 2026,
        say("来电，2 分 10 秒", "Call, 2 min 10 s", "Anruf, 2 min 10 s"),
        say("确认预约时间", "Time of the visit confirmed", "Termin bestätigt"));
    add("05-11", "clipboard-check", Tone::Ok, 2026,
        say("维修单 R260511-A3-014 已结算 ¥2,340.00", "Order R260511-A3-014 invoiced ¥2,340.00",
            "Auftrag R260511-A3-014 berechnet ¥2.340,00"),
        say("首保；前制动片推迟半年", "First service; brake pads deferred",
            "Erste Wartung; Bremsbeläge verschoben"));
    add("12-20", "key", Tone::Ok, 2025,
        say("交车 宝马 i5 eDrive35L", "Delivered BMW i5 eDrive35L", "Ausgeliefert BMW i5 eDrive35L"),
        say("大定 11-28，小定 11-26", "Contract 11-28, reservation 11-26",
            "Vertrag 28.11., Reservierung 26.11."));
    add("11-19", "globe", Tone::Neutral, 2025,
        say("线索：汽车之家（ADF）", "Lead: portal (ADF)", "Anfrage: Portal (ADF)"),
        say("3 分钟内首次联系 · 刘强", "First answer after 3 minutes · Liu Qiang",
            "Erste Antwort nach 3 Minuten · Liu Qiang"));
}

} // namespace forecourt
