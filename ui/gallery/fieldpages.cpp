// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/gallerypages.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/momentfield.h"
#include "ui/widgets/moneyfield.h"
#include "ui/widgets/phonefield.h"
#include "ui/widgets/platefield.h"
#include "ui/widgets/recordpicker.h"
#include "ui/widgets/searchbox.h"
#include "ui/widgets/tageditor.h"
#include "ui/widgets/timefield.h"
#include "ui/widgets/vinfield.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QPromise>
#include <QSpinBox>

namespace forecourt {

namespace {

using Room = GalleryBoard::Room;

// A field with its label, following what the field says of the text.
void addParsed(GalleryBoard &board, const char *caption, const QString &label, ParsedField *field,
               const QString &text)
{
    field->setText(text);
    auto *form = new FormField(label, field);
    form->followEditor();
    board.add(QString::fromLatin1(caption), form, Room::Column);
}

void fillDate(GalleryBoard &board, const GalleryContext &context)
{
    const QString label = context.say("下次跟进", "Next follow-up", "Nächste Wiedervorlage");
    const auto add = [&](const char *caption, const QString &text) {
        addParsed(board, caption, label, new DateField(context.clock), text);
    };
    add("empty", {});
    add("word", QStringLiteral("明天"));
    add("full", QStringLiteral("2026-12-03"));
    add("not a day", QStringLiteral("31.2."));
}

void fillMoment(GalleryBoard &board, const GalleryContext &context)
{
    const QString label = context.say("回访时间", "Call again", "Wieder anrufen");
    const auto add = [&](const char *caption, const QString &text) {
        addParsed(board, caption, label, new MomentField(context.clock), text);
    };
    add("empty", {});
    add("as said", QStringLiteral("明天10点"));
    add("full", QStringLiteral("2026-12-03 17:30"));
    add("not a time", QStringLiteral("某天"));
}

void fillTime(GalleryBoard &board, const GalleryContext &context)
{
    const QString label = context.say("交车时间", "Promised for", "Zugesagt für");
    const auto add = [&](const char *caption, const QString &text) {
        addParsed(board, caption, label, new TimeField, text);
    };
    add("empty", {});
    add("as typed", QStringLiteral("下午5点"));
    add("not a time", QStringLiteral("25:00"));
}

void fillMoney(GalleryBoard &board, const GalleryContext &context)
{
    const QString label = context.say("预计费用", "Estimated price", "Voraussichtlicher Preis");
    const auto add = [&](const char *caption, const QString &text) {
        addParsed(board, caption, label, new MoneyField, text);
    };
    add("empty", {});
    auto *field = new MoneyField;
    field->setValue(Money{186000, Currency::cny()});
    addParsed(board, "value", label, field, field->text());
    add("another currency", QStringLiteral("12 €"));
    add("not an amount", QStringLiteral("viel"));
}

void fillPlate(GalleryBoard &board, const GalleryContext &context)
{
    const QString label = context.say("车牌", "Plate", "Kennzeichen");
    const auto add = [&](const char *caption, const QString &text) {
        addParsed(board, caption, label, new PlateField, text);
    };
    add("empty", {});
    add("province", QStringLiteral("沪A·12B88"));
    add("new energy", QStringLiteral("沪AD83026"));
    add("unusual", QStringLiteral("AB 1"));
}

void fillVin(GalleryBoard &board, const GalleryContext &context)
{
    const QString label = context.say("车架号", "VIN", "Fahrgestellnummer");
    const auto add = [&](const char *caption, const QString &text) {
        addParsed(board, caption, label, new VinField(context.clock), text);
    };
    add("empty", {});
    add("right", QStringLiteral("LVSHCAMB1CE054249"));
    add("unfinished", QStringLiteral("LVSHCAMB1"));
    add("letter O", QStringLiteral("LVSHCAMB1CEO54249"));
    add("check digit", QStringLiteral("LVSHCAMB2CE054249"));
}

void fillPhone(GalleryBoard &board, const GalleryContext &context)
{
    const QString label = context.say("手机", "Phone", "Telefon");
    const auto add = [&](const char *caption, const QString &text) {
        addParsed(board, caption, label, new PhoneField, text);
    };
    add("empty", {});
    add("mobile", QStringLiteral("138 1723 5566"));
    add("unfinished", QStringLiteral("138 17"));
}

void fillFormField(GalleryBoard &board, const GalleryContext &context)
{
    const auto &say = context.say;
    const auto add = [&](const char *caption, const QString &hint, Tone tone) {
        auto *field = new FormField(say("里程 (km)", "Odometer (km)", "Kilometerstand"),
                                    new QLineEdit(QStringLiteral("41,200")));
        field->setHint(hint, tone);
        board.add(QString::fromLatin1(caption), field, Room::Column);
        return field;
    };
    add("plain", {}, Tone::Neutral);
    add("help", say("仪表上的总里程", "The total on the dashboard", "Der Gesamtstand am Armaturenbrett"),
        Tone::Neutral);
    add("warn", say("比上次少 320 km", "320 km less than last time", "320 km weniger als beim letzten Mal"),
        Tone::Warn);
    add("bad", say("需要一个数字。", "A number is needed.", "Eine Zahl ist nötig."), Tone::Bad);
    add("off", {}, Tone::Neutral)->editor()->setEnabled(false);
    auto *text = new QPlainTextEdit(say("周六下午可到店", "Can come on Saturday", "Kann am Samstag kommen"));
    board.add(QStringLiteral("many lines"), new FormField(say("要点", "Notes", "Notizen"), text), Room::Tall);
}

void fillTags(GalleryBoard &board, const GalleryContext &context)
{
    const auto &say = context.say;
    auto *some = new TagEditor;
    some->setValue({say("金卡会员", "Gold member", "Goldmitglied"), say("车队", "Fleet", "Fuhrpark"),
                    say("周末方便", "Weekends", "Am Wochenende"), say("转介绍", "Referral", "Empfehlung")});
    const QString label = say("标签", "Tags", "Schlagwörter");
    board.add(QStringLiteral("none"), new FormField(label, new TagEditor), Room::Column);
    board.add(QStringLiteral("some"), new FormField(label, some), Room::Column);
}

void fillPicker(GalleryBoard &board, const GalleryContext &context)
{
    const auto &say = context.say;
    const auto make = [&] {
        auto *picker = new RecordPicker([](const QString &) {
            QPromise<Result<QList<PickerEntry>>> promise;
            promise.start();
            promise.addResult(QList<PickerEntry>());
            promise.finish();
            return promise.future();
        });
        picker->setPlaceholderText(
            say("客户：姓名或电话", "Customer: name or phone", "Kunde: Name oder Telefon"));
        return picker;
    };
    board.add(QStringLiteral("empty"), make(), Room::Column);
    auto *chosen = make();
    chosen->setValue(PickerEntry{{}, say("王梓涵", "Wang Zihan", "Wang Zihan"), {}});
    board.add(QStringLiteral("chosen"), chosen, Room::Column);
}

void fillChoices(GalleryBoard &board, const GalleryContext &context)
{
    const auto &say = context.say;
    auto *combo = new QComboBox;
    combo->addItem(say("店内等候", "Waits here", "Wartet im Haus"));
    combo->addItem(say("代步车", "Loan car", "Ersatzwagen"));
    board.add(QStringLiteral("choice"), combo, Room::Column);
    auto *off = new QComboBox;
    off->addItem(say("店内等候", "Waits here", "Wartet im Haus"));
    off->setEnabled(false);
    board.add(QStringLiteral("off"), off, Room::Column);
    auto *number = new QSpinBox;
    number->setRange(0, 999999);
    number->setValue(41200);
    board.add(QStringLiteral("number"), number, Room::Column);
}

} // namespace

QList<GalleryPage> fieldPages()
{
    return {
        {QStringLiteral("combobox"), fillChoices},
        {QStringLiteral("datefield"), fillDate},
        {QStringLiteral("formfield"), fillFormField},
        {QStringLiteral("momentfield"), fillMoment},
        {QStringLiteral("moneyfield"), fillMoney},
        {QStringLiteral("phonefield"), fillPhone},
        {QStringLiteral("platefield"), fillPlate},
        {QStringLiteral("recordpicker"), fillPicker},
        {QStringLiteral("searchbox"),
         [](GalleryBoard &board, const GalleryContext &context) {
             auto *box = new SearchBox;
             box->setPlaceholderText(
                 context.say("搜索客户、车牌", "Search customer, plate", "Kunde, Kennzeichen"));
             box->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_K));
             board.add(QStringLiteral("empty"), box, Room::Column);
             auto *typed = new SearchBox;
             typed->setText(QStringLiteral("83K26"));
             board.add(QStringLiteral("typed"), typed, Room::Column);
         }},
        {QStringLiteral("tageditor"), fillTags},
        {QStringLiteral("timefield"), fillTime},
        {QStringLiteral("vinfield"), fillVin},
    };
}

} // namespace forecourt
