// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/fakes.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/countdownbadge.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/sectiontitle.h"
#include "ui/widgets/splitview.h"
#include "ui/widgets/tablepane.h"
#include "ui/widgets/timelineview.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QGridLayout>
#include <QLineEdit>

namespace forecourt {

static QString say(bool chinese, const char *zh, const char *en)
{
    return QString::fromUtf8(chinese ? zh : en);
}

static ListPane *makeList(bool chinese, const Clock &clock, QWidget *parent)
{
    auto *pane = new ListPane(parent);
    auto *model = new QStandardItemModel(pane);
    fillRows(model, chinese);
    pane->setTitle(say(chinese, "接待", "Reception"));
    pane->setCountText(say(chinese, "3 位等候", "3 waiting"));
    pane->setAction(say(chinese, "到店", "Arrival"), QStringLiteral("plus-lg"),
                    QKeySequence(Qt::CTRL | Qt::Key_N));
    pane->addChip(QStringLiteral("wait"), say(chinese, "等候", "Waiting"))->setCount(3);
    pane->addChip(QStringLiteral("now"), say(chinese, "接待中", "At the counter"))->setCount(1);
    pane->addChip(QStringLiteral("today"), say(chinese, "今日预约", "Booked today"))->setCount(14);
    pane->setChipChecked(QStringLiteral("wait"));
    pane->setModel(model);
    pane->setClock(&clock);
    return pane;
}

static FormField *field(const QString &label, const QString &text, QWidget *parent)
{
    auto *edit = new QLineEdit(text, parent);
    return new FormField(label, edit, parent);
}

static Card *makeForm(bool chinese, QWidget *parent)
{
    auto *card = new Card(say(chinese, "谁，哪辆车", "Who, which car"), parent);
    auto *grid = new QGridLayout;
    const Tokens &t = tokens(parent);
    grid->setHorizontalSpacing(t.space(3));
    grid->setVerticalSpacing(t.space(2));
    grid->addWidget(field(say(chinese, "送修人", "Brought by"), say(chinese, "王梓涵", "Wang Zihan"), card),
                    0, 0);
    grid->addWidget(field(say(chinese, "手机", "Mobile"), QStringLiteral("138 1723 5566"), card), 0, 1);
    auto *relation = new QComboBox;
    relation->addItems({say(chinese, "本人", "Owner"), say(chinese, "家人", "Family")});
    grid->addWidget(new FormField(say(chinese, "与车主关系", "Relation to the owner"), relation, card), 0, 2);
    grid->addWidget(field(say(chinese, "车架号", "VIN"), QStringLiteral("LBV5S3102PSL08816"), card), 1, 0);
    auto *odometer = field(say(chinese, "里程 (km)", "Odometer (km)"), QStringLiteral("41,200"), card);
    odometer->setHint(say(chinese, "比上次少 320 km", "320 km less than last time"), Tone::Warn);
    grid->addWidget(odometer, 1, 1);
    auto *promise = new QDateTimeEdit(QDateTime::fromMSecsSinceEpoch(kTestNow));
    promise->setDisplayFormat(QStringLiteral("MM-dd HH:mm"));
    grid->addWidget(new FormField(say(chinese, "交车时间", "Promised"), promise, card), 1, 2);
    card->contentLayout()->addLayout(grid);
    card->contentLayout()->addWidget(
        new SectionTitle(say(chinese, "客户描述", "What the customer says"), card));
    auto *first =
        field(QStringLiteral("1"),
              say(chinese, "低速过减速带左前有异响，冷车明显", "Noise front left over bumps"), card);
    first->editor()->setObjectName(QStringLiteral("concern"));
    card->contentLayout()->addWidget(first);
    card->contentLayout()->addStretch(1);
    return card;
}

static QWidget *makeInspection(bool chinese, QWidget *parent)
{
    auto *card = new Card(say(chinese, "来源与响应", "Sources and answers"), parent);
    auto *table = new TablePane(card);
    auto *model = new QStandardItemModel(table);
    fillTable(model, chinese);
    model->removeColumns(1, 2);
    model->removeColumn(2); // a narrow card has room for two
    table->setModel(model);
    table->resizeColumnsToContents();
    table->stretchColumn(0);
    table->setFitToRows(true);
    card->contentLayout()->addWidget(table);
    auto *flow = new FlowLayout(tokens(parent).space(1), tokens(parent).space(1));
    flow->addWidget(
        new Badge(say(chinese, "轮胎 4 正常", "4 tyres fine"), Tone::Ok, QStringLiteral("check2"), card));
    flow->addWidget(
        new Badge(say(chinese, "故障灯 无", "No warning light"), Tone::Ok, QStringLiteral("check2"), card));
    flow->addWidget(new Badge(say(chinese, "旧件 带走", "Old parts kept"), Tone::Neutral, QString(), card));
    card->contentLayout()->addLayout(flow);
    card->contentLayout()->addStretch(1);
    return card;
}

static QWidget *makePage(bool chinese, QWidget *parent)
{
    auto *page = new QWidget(parent);
    const Tokens &t = tokens(page);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(t.space(5), t.space(4), t.space(5), t.space(4));
    layout->setSpacing(t.space(3));
    auto *head = new QHBoxLayout;
    head->setSpacing(t.space(2));
    head->addWidget(
        new Label(say(chinese, "沪AD83K26 · 王梓涵", "SH AD83K26 · Wang Zihan"), TextRole::Title));
    head->addWidget(
        new Badge(say(chinese, "新能源", "Electric"), Tone::Ok, QStringLiteral("lightning-charge")));
    head->addStretch(1);
    auto *print = new Button(say(chinese, "打印", "Print"), QStringLiteral("printer"), ButtonVariant::Plain);
    print->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_P));
    auto *open = new Button(say(chinese, "开维修单", "Open order"), ButtonVariant::Primary);
    open->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    head->addWidget(print);
    head->addWidget(open);
    layout->addLayout(head);
    auto *banner = new Banner(Tone::Warn, page);
    banner->setText(say(chinese, "前制动片（2026-05-11 客户推迟半年） · 召回 0061 待执行",
                        "Brake pads (deferred 2026-05-11) · recall 0061 open"),
                    say(chinese, "上次未做：", "Not done last time:"));
    banner->setAction(say(chinese, "全部加入", "Add all"), QKeySequence(Qt::ALT | Qt::Key_A));
    layout->addWidget(banner);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(t.space(3));
    columns->addWidget(makeForm(chinese, page), 5);
    columns->addWidget(makeInspection(chinese, page), 4);
    layout->addLayout(columns, 1);
    return page;
}

ProbeRoom *makeReception(bool chinese, const Clock &clock)
{
    auto *room = new ProbeRoom(QStringLiteral("reception"), say(chinese, "接待", "Reception"),
                               QStringLiteral("box-arrow-in-down"), {QStringLiteral("visit")});
    auto *layout = new QHBoxLayout(room);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new SplitView(makeList(chinese, clock, room), makePage(chinese, room), room));
    return room;
}

ProbeRoom *makeLeads(bool chinese, const Clock &clock)
{
    auto *room = new ProbeRoom(QStringLiteral("leads"), say(chinese, "线索", "Leads"),
                               QStringLiteral("telephone-inbound"), {QStringLiteral("lead")});
    auto *layout = new QHBoxLayout(room);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *table = new TablePane(room);
    auto *model = new QStandardItemModel(table);
    fillTable(model, chinese);
    table->setClock(&clock);
    table->setModel(model);
    table->resizeColumnsToContents();
    table->stretchColumn(0);
    layout->addWidget(table);
    return room;
}

ProbeRoom *makeCustomers(bool chinese, const Clock &clock)
{
    auto *room =
        new ProbeRoom(QStringLiteral("customers"), say(chinese, "客户", "Customers"),
                      QStringLiteral("people"), {QStringLiteral("customer"), QStringLiteral("vehicle")});
    const Tokens &t = tokens(room);
    auto *page = new QWidget(room);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(t.space(5), t.space(4), t.space(5), t.space(4));
    column->setSpacing(t.space(3));
    auto *head = new Card(QString(), page);
    auto *line = new QHBoxLayout;
    line->addWidget(new Avatar(say(chinese, "王梓涵", "Wang Zihan"), Avatar::Size::Large, head));
    line->addWidget(new Label(say(chinese, "王梓涵", "Wang Zihan"), TextRole::Title, head));
    line->addStretch(1);
    auto *countdown = new CountdownBadge(clock, head);
    countdown->setDeadline(kTestNow + 252000);
    line->addWidget(countdown);
    head->contentLayout()->addLayout(line);
    auto *card = new Card(say(chinese, "时间线", "Timeline"), page);
    auto *timeline = new TimelineView(card);
    auto *model = new QStandardItemModel(timeline);
    fillTimeline(model, chinese);
    timeline->setModel(model);
    card->contentLayout()->addWidget(timeline);
    column->addWidget(head);
    column->addWidget(card, 1);
    auto *layout = new QHBoxLayout(room);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new SplitView(makeList(chinese, clock, room), page, room));
    return room;
}

} // namespace forecourt
