// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/gallerypages.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/countdownbadge.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sectiontitle.h"
#include "ui/widgets/stepper.h"

#include <QCheckBox>
#include <QRadioButton>
#include <QTabBar>

namespace forecourt {

namespace {

using Room = GalleryBoard::Room;

void fillButtons(GalleryBoard &board, const GalleryContext &context)
{
    const auto &say = context.say;
    const QString save = say("保存并开单", "Save and open order", "Speichern und Auftrag eröffnen");
    const auto add = [&](const QString &caption, ButtonVariant variant, const QString &iconName) {
        auto *button = new Button(save, iconName, variant);
        board.add(caption, button);
        return button;
    };
    add(QStringLiteral("plain"), ButtonVariant::Plain, {});
    add(QStringLiteral("plain, icon"), ButtonVariant::Plain, QStringLiteral("plus-lg"));
    add(QStringLiteral("primary, keys"), ButtonVariant::Primary, {})
        ->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    add(QStringLiteral("quiet"), ButtonVariant::Quiet, {});
    add(QStringLiteral("plain, off"), ButtonVariant::Plain, {})->setEnabled(false);
    add(QStringLiteral("primary, off"), ButtonVariant::Primary, {})->setEnabled(false);
    add(QStringLiteral("small"), ButtonVariant::Plain, QStringLiteral("printer"))->setSmall(true);
    auto *sign = new Button({}, QStringLiteral("x"), ButtonVariant::Quiet);
    sign->setAccessibleName(QStringLiteral("x"));
    board.add(QStringLiteral("sign only"), sign);
}

void fillBadges(GalleryBoard &board, const GalleryContext &context)
{
    const auto &say = context.say;
    const auto add = [&](const char *caption, const QString &text, Tone tone, const char *iconName) {
        board.add(QString::fromLatin1(caption), new Badge(text, tone, QString::fromLatin1(iconName)));
    };
    add("neutral", say("等候 4 分", "waits 4 min", "wartet 4 min"), Tone::Neutral, "hourglass-split");
    add("ok", say("3 分钟", "3 minutes", "3 Minuten"), Tone::Ok, "check");
    add("warn", say("剩 04:12", "4:12 left", "noch 4:12"), Tone::Warn, "clock");
    add("bad", say("超时 11 分", "11 min over", "11 min überfällig"), Tone::Bad, "exclamation-octagon");
    add("accent", say("签字中", "signing", "unterschreibt"), Tone::Accent, "pen");
    add("word only", say("H 级", "grade H", "Stufe H"), Tone::Accent, "");
}

void fillChips(GalleryBoard &board, const GalleryContext &context)
{
    const auto &say = context.say;
    const auto add = [&](const char *caption, const QString &text) {
        auto *chip = new Chip(text);
        board.add(QString::fromLatin1(caption), chip);
        return chip;
    };
    Chip *open = add("on, count", say("未结", "Open", "Offen"));
    open->setCount(23);
    open->setChecked(true);
    add("off", say("我的", "Mine", "Meine"));
    add("off, count", say("超时", "Overdue", "Überfällig"))->setCount(1);
    add("icon", say("看板", "Board", "Tafel"))->setIconName(QStringLiteral("kanban"));
    add("not possible", say("本店", "This store", "Dieses Haus"))->setEnabled(false);
}

void fillCountdown(GalleryBoard &board, const GalleryContext &context)
{
    constexpr qint64 kMinute = 60'000;
    const auto add = [&](const char *caption, qint64 minutes) {
        auto *badge = new CountdownBadge(context.clock);
        badge->setDeadline(context.clock.nowMs() + minutes * kMinute);
        board.add(QString::fromLatin1(caption), badge);
    };
    add("far", 95);
    add("soon", 4);
    add("over", -11);
}

void fillTexts(GalleryBoard &board, const GalleryContext &context)
{
    const auto &say = context.say;
    const QString text = say("经营数据 2026-11", "Figures of 2026-11", "Kennzahlen 2026-11");
    const std::pair<const char *, TextRole> roles[] = {
        {"title", TextRole::Title},   {"heading", TextRole::Heading},          {"body", TextRole::Body},
        {"strong", TextRole::Strong}, {"secondary", TextRole::Secondary},      {"muted", TextRole::Muted},
        {"small", TextRole::Small},   {"small strong", TextRole::SmallStrong}, {"figure", TextRole::Figure}};
    for (const auto &[caption, role] : roles) {
        board.add(QString::fromLatin1(caption), new Label(text, role));
    }
    auto *shortened = new Label(
        say("这行文字比它的位置长，所以只显示开头，全文在提示里，鼠标停留即可看到全部内容",
            "This line is longer than its place and shows its beginning; the tool tip has it all",
            "Diese Zeile ist länger als ihr Platz und zeigt nur den Anfang; der Hinweis hat sie ganz"),
        TextRole::Body);
    shortened->setElided(true);
    board.add(QStringLiteral("shortened on purpose"), shortened, Room::Column);
}

void fillSigns(GalleryBoard &board, const GalleryContext &context)
{
    Q_UNUSED(context)
    const auto add = [&](const char *caption, const char *name, Tone tone, IconLabel::Size size) {
        board.add(QString::fromLatin1(caption), new IconLabel(QString::fromLatin1(name), tone, size));
    };
    add("small", "info-circle", Tone::Neutral, IconLabel::Size::Small);
    add("normal", "check-circle", Tone::Ok, IconLabel::Size::Normal);
    add("normal, bad", "exclamation-octagon", Tone::Bad, IconLabel::Size::Normal);
    add("hero", "inbox", Tone::Neutral, IconLabel::Size::Hero);
}

void fillChecks(GalleryBoard &board, const GalleryContext &context)
{
    const auto &say = context.say;
    const QString sms = say("短信可联系", "May be sent text messages", "Darf Textnachrichten erhalten");
    auto *on = new QCheckBox(sms);
    on->setChecked(true);
    board.add(QStringLiteral("on"), on);
    board.add(QStringLiteral("off"), new QCheckBox(sms));
    auto *fixed = new QCheckBox(sms);
    fixed->setChecked(true);
    fixed->setEnabled(false);
    board.add(QStringLiteral("not possible"), fixed);
    auto *radio = new QRadioButton(say("店内等候", "Waits here", "Wartet im Haus"));
    radio->setChecked(true);
    board.add(QStringLiteral("chosen"), radio);
    auto *loaner = new QRadioButton(say("代步车", "Loan car", "Ersatzwagen"));
    loaner->setAutoExclusive(false);
    board.add(QStringLiteral("not chosen"), loaner);
}

void fillTabs(GalleryBoard &board, const GalleryContext &context)
{
    auto *bar = new QTabBar;
    bar->addTab(context.say("漏斗", "Funnel", "Trichter"));
    bar->addTab(context.say("来源", "Sources", "Herkunft"));
    bar->addTab(context.say("转化", "Conversion", "Abschlussquote"));
    board.add(QStringLiteral("first of three"), bar);
}

void fillStepper(GalleryBoard &board, const GalleryContext &context)
{
    const auto &say = context.say;
    const QStringList steps = {say("到店", "Arrival", "Ankunft"), say("环车检查", "Walk-around", "Rundgang"),
                               say("报价", "Estimate", "Kostenvoranschlag"), say("施工", "Work", "Arbeit"),
                               say("交车", "Handover", "Übergabe")};
    for (const int current : {0, 2, 5}) {
        auto *stepper = new Stepper;
        stepper->setSteps(steps);
        stepper->setCurrent(current);
        board.add(QStringLiteral("%1 / %2").arg(current).arg(steps.size()), stepper, Room::Wide);
    }
}

} // namespace

QList<GalleryPage> controlPages()
{
    return {
        {QStringLiteral("avatar"),
         [](GalleryBoard &board, const GalleryContext &context) {
             const QString name = context.say("尉迟明", "Anna Weiß", "Jürgen Müller");
             board.add(QStringLiteral("normal"), new Avatar(name));
             board.add(QStringLiteral("large"), new Avatar(name, Avatar::Size::Large));
         }},
        {QStringLiteral("badge"), fillBadges},
        {QStringLiteral("button"), fillButtons},
        {QStringLiteral("checkbox"), fillChecks},
        {QStringLiteral("chip"), fillChips},
        {QStringLiteral("countdownbadge"), fillCountdown},
        {QStringLiteral("iconlabel"), fillSigns},
        {QStringLiteral("keycap"),
         [](GalleryBoard &board, const GalleryContext &) {
             board.add(QStringLiteral("two keys"), new KeyCap(QKeySequence(Qt::CTRL | Qt::Key_K)));
             board.add(QStringLiteral("Enter"), new KeyCap(QKeySequence(Qt::CTRL | Qt::Key_Return)));
         }},
        {QStringLiteral("label"), fillTexts},
        {QStringLiteral("sectiontitle"),
         [](GalleryBoard &board, const GalleryContext &context) {
             board.add(
                 QStringLiteral("title"),
                 new SectionTitle(context.say("客户描述", "What the customer says", "Angaben des Kunden")));
         }},
        {QStringLiteral("stepper"), fillStepper},
        {QStringLiteral("tabbar"), fillTabs},
    };
}

} // namespace forecourt
