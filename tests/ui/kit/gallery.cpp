// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/gallery.h"

#include "ui/widgets/avatar.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/countdownbadge.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstate.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/loadingstate.h"
#include "ui/widgets/searchbox.h"
#include "ui/widgets/sectiontitle.h"
#include "ui/widgets/tablepane.h"
#include "ui/widgets/timelineview.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>

namespace forecourt {

static QString say(bool chinese, const char *zh, const char *en)
{
    return QString::fromUtf8(chinese ? zh : en);
}

static QList<GalleryPage> smallPages(bool zh, const Clock &clock)
{
    const QString save = say(zh, "保存并开单", "Save and open order");
    const QString late = say(zh, "超时 11 分", "11 min over");
    return {
        {QStringLiteral("button"),
         [=] {
             return new Button(save, QStringLiteral("plus-lg"), ButtonVariant::Plain);
         }},
        {QStringLiteral("button-primary"),
         [=] {
             auto *button = new Button(save, ButtonVariant::Primary);
             button->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
             return button;
         }},
        {QStringLiteral("button-quiet"),
         [=] {
             return new Button(save, ButtonVariant::Quiet);
         }},
        {QStringLiteral("badge"),
         [=] {
             return new Badge(late, Tone::Bad, QStringLiteral("exclamation-octagon"));
         }},
        {QStringLiteral("chip"),
         [=] {
             auto *chip = new Chip(say(zh, "未结", "Open"));
             chip->setCount(23);
             chip->setChecked(true);
             return chip;
         }},
        {QStringLiteral("countdown"),
         [&clock] {
             auto *badge = new CountdownBadge(clock);
             badge->setDeadline(clock.nowMs() + 252000);
             return badge;
         }},
        {QStringLiteral("avatar"),
         [=] {
             return new Avatar(say(zh, "尉迟明", "Anna"), Avatar::Size::Large);
         }},
        {QStringLiteral("label"),
         [=] {
             return new Label(say(zh, "经营数据", "Figures"), TextRole::Title);
         }},
        {QStringLiteral("section"),
         [=] {
             return new SectionTitle(say(zh, "客户描述", "What the customer says"));
         }},
        {QStringLiteral("keycap"),
         [] {
             return new KeyCap(QKeySequence(Qt::CTRL | Qt::Key_K));
         }},
        {QStringLiteral("checkbox"),
         [=] {
             auto *box = new QCheckBox(say(zh, "短信可联系", "May be sent text messages"));
             box->setChecked(true);
             return box;
         }},
        {QStringLiteral("radio"),
         [=] {
             return new QRadioButton(say(zh, "店内等候", "Waits here"));
         }},
        {QStringLiteral("combo"),
         [=] {
             auto *box = new QComboBox;
             box->addItem(say(zh, "店内等候", "Waits here"));
             return box;
         }},
        {QStringLiteral("spin"),
         [] {
             auto *box = new QSpinBox;
             box->setRange(0, 999999);
             box->setValue(41200);
             return box;
         }},
        {QStringLiteral("datetime"),
         [] {
             return new QDateTimeEdit(QDateTime::fromMSecsSinceEpoch(kTestNow));
         }},
        {QStringLiteral("search"),
         [=] {
             auto *box = new SearchBox;
             box->setPlaceholderText(say(zh, "搜索", "Search"));
             box->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_K));
             return box;
         }},
        {QStringLiteral("progress"),
         [] {
             auto *bar = new QProgressBar;
             bar->setTextVisible(false);
             bar->setValue(61);
             return bar;
         }},
    };
}

static QWidget *makeTabs(bool zh)
{
    auto *bar = new QTabBar;
    bar->addTab(say(zh, "漏斗", "Funnel"));
    bar->addTab(say(zh, "来源", "Sources"));
    return bar;
}

static QList<GalleryPage> largePages(bool zh, const Clock &clock)
{
    return {
        {QStringLiteral("field"),
         [=] {
             auto *field = new FormField(say(zh, "里程 (km)", "Odometer (km)"),
                                         new QLineEdit(QStringLiteral("41,200")));
             field->setHint(say(zh, "比上次少 320 km", "320 km less than last time"), Tone::Warn);
             return field;
         }},
        {QStringLiteral("textedit"),
         [=] {
             return new FormField(say(zh, "要点", "Notes"),
                                  new QPlainTextEdit(say(zh, "周六下午可到店", "Can come on Saturday")));
         }},
        {QStringLiteral("tabs"),
         [=] {
             return makeTabs(zh);
         }},
        {QStringLiteral("card"),
         [=] {
             auto *card = new Card(say(zh, "下一步", "Next step"));
             card->setTone(Tone::Accent);
             card->contentLayout()->addWidget(new Label(
                 say(zh, "前制动片已推迟 6 个月", "Brake pads deferred for 6 months"), TextRole::Body));
             return card;
         }},
        {QStringLiteral("banner"),
         [=] {
             auto *banner = new Banner(Tone::Accent);
             banner->setText(say(zh, "可能是老客户（同号 7781）", "May be a known customer (same number)"),
                             say(zh, "注意", "Note"));
             banner->setAction(say(zh, "关联", "Link"));
             banner->setClosable(true);
             return banner;
         }},
        {QStringLiteral("empty"),
         [=] {
             auto *state = new EmptyState(QStringLiteral("inbox"), say(zh, "还没有线索。", "No leads yet."));
             state->setAction(say(zh, "导入 ADF 文件", "Import ADF files"),
                              QKeySequence(Qt::CTRL | Qt::Key_N));
             return state;
         }},
        {QStringLiteral("loading"),
         [] {
             return new LoadingState;
         }},
        {QStringLiteral("error"),
         [=] {
             auto *state = new ErrorState;
             state->setError(say(zh, "无法读取文件。", "The file cannot be read."),
                             say(zh, "草稿已保存。", "Your draft is kept."),
                             say(zh, "请检查磁盘后重试。", "Check the disk and try again."));
             return state;
         }},
        {QStringLiteral("list"),
         [=, &clock] {
             auto *pane = new ListPane;
             auto *model = new QStandardItemModel(pane);
             fillRows(model, zh);
             pane->setTitle(say(zh, "接待", "Reception"));
             pane->setCountText(say(zh, "3 位等候", "3 waiting"));
             pane->setModel(model);
             pane->setClock(&clock);
             return pane;
         }},
        {QStringLiteral("table"),
         [=, &clock] {
             auto *table = new TablePane;
             auto *model = new QStandardItemModel(table);
             fillTable(model, zh);
             table->setClock(&clock);
             table->setModel(model);
             return table;
         }},
        {QStringLiteral("timeline"),
         [=] {
             auto *view = new TimelineView;
             auto *model = new QStandardItemModel(view);
             fillTimeline(model, zh);
             view->setModel(model);
             return view;
         }},
    };
}

QList<GalleryPage> galleryPages(bool chinese, const Clock &clock)
{
    return smallPages(chinese, clock) + largePages(chinese, clock);
}

} // namespace forecourt
