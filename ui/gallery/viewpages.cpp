// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/gallerypages.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/columnbutton.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/sortbutton.h"
#include "ui/widgets/splitview.h"
#include "ui/widgets/tablepane.h"
#include "ui/widgets/timelineview.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QStandardItemModel>

namespace forecourt {

namespace {

using Room = GalleryBoard::Room;

Card *makeCard(const GalleryContext &context, Tone tone)
{
    const auto &say = context.say;
    auto *card = new Card(say("下一步", "Next step", "Nächster Schritt"));
    card->setTone(tone);
    card->setTitleNote(say("今天", "today", "heute"));
    auto *text = new Label(say("前制动片已推迟 6 个月，请在接车时提出。",
                               "Brake pads deferred for 6 months: bring them up at check-in.",
                               "Bremsbeläge seit 6 Monaten verschoben: bei der Annahme ansprechen."),
                           TextRole::Body);
    text->setWordWrap(true);
    card->contentLayout()->addWidget(text);
    return card;
}

ListPane *makeList(const GalleryContext &context, bool rows)
{
    const auto &say = context.say;
    auto *pane = new ListPane;
    auto *model = new QStandardItemModel(pane);
    if (rows) {
        fillRows(model, say.language());
    }
    pane->setTitle(say("接待", "Reception", "Annahme"));
    pane->setCountText(say("3 位等候", "3 waiting", "3 warten"));
    pane->setAction(say("到店", "Arrival", "Ankunft"), QStringLiteral("plus-lg"),
                    QKeySequence(Qt::CTRL | Qt::Key_N));
    Chip *chip = pane->addChip(QStringLiteral("wait"), say("等候", "Waiting", "Wartend"));
    chip->setCount(rows ? 3 : 0);
    chip->setChecked(true);
    pane->addChip(QStringLiteral("now"), say("接待中", "At the counter", "Am Tresen"));
    pane->setPlaceholder(new EmptyState(QStringLiteral("inbox"),
                                        say("没有人在等。", "Nobody is waiting.", "Niemand wartet.")));
    pane->setModel(model);
    pane->setClock(&context.clock);
    return pane;
}

TablePane *makeTable(const GalleryContext &context)
{
    auto *table = new TablePane;
    auto *model = new QStandardItemModel(table);
    fillTable(model, context.say.language());
    table->setClock(&context.clock);
    table->setModel(model);
    table->setFitToRows(true);
    table->resizeColumnsToContents();
    table->stretchColumn(1);
    return table;
}

void fillTables(GalleryBoard &board, const GalleryContext &context)
{
    board.add(QStringLiteral("rows"), makeTable(context), Room::Wide);
    auto *sorted = makeTable(context);
    sorted->setSelectMany(true);
    sorted->setSortableColumns({0, 3});
    sorted->setSort(3, Qt::AscendingOrder);
    sorted->resizeColumnsToContents();
    sorted->selectRow(1);
    board.add(QStringLiteral("sorted, many may be selected"), sorted, Room::Wide);
    board.add(QStringLiteral("columns"), new ColumnButton(sorted));
}

void fillColumns(GalleryBoard &board, const GalleryContext &context)
{
    auto *columns = new Columns;
    columns->setParts(makeCard(context, Tone::Neutral), 2, makeCard(context, Tone::Accent), 1);
    board.add(QStringLiteral("side by side where there is room"), columns, Room::Wide);
}

void fillSplit(GalleryBoard &board, const GalleryContext &context)
{
    auto *split = new SplitView(makeList(context, true), makeCard(context, Tone::Neutral));
    split->setMinimumHeight(2 * tokens(&board).galleryHeight);
    board.add(QStringLiteral("list and detail"), split, Room::Wide);
}

} // namespace

QList<GalleryPage> viewPages()
{
    return {
        {QStringLiteral("card"),
         [](GalleryBoard &board, const GalleryContext &context) {
             board.add(QStringLiteral("plain"), makeCard(context, Tone::Neutral), Room::Column);
             board.add(QStringLiteral("accent"), makeCard(context, Tone::Accent), Room::Column);
         }},
        {QStringLiteral("columns"), fillColumns},
        {QStringLiteral("listpane"),
         [](GalleryBoard &board, const GalleryContext &context) {
             for (const bool rows : {true, false}) {
                 auto *pane = makeList(context, rows);
                 pane->setMinimumHeight(2 * tokens(&board).galleryHeight);
                 board.add(rows ? QStringLiteral("rows") : QStringLiteral("none"), pane, Room::Column);
             }
             auto *sort = new SortButton;
             sort->setOrders({context.say("最新在前", "Newest first", "Neueste zuerst")});
             board.add(QStringLiteral("its order"), sort);
         }},
        {QStringLiteral("splitview"), fillSplit},
        {QStringLiteral("tablepane"), fillTables},
        {QStringLiteral("timelineview"),
         [](GalleryBoard &board, const GalleryContext &context) {
             auto *view = new TimelineView;
             auto *model = new QStandardItemModel(view);
             fillTimeline(model, context.say.language());
             view->setModel(model);
             view->setMinimumHeight(2 * tokens(&board).galleryHeight);
             board.add(QStringLiteral("two years"), view, Room::Wide);
         }},
    };
}

} // namespace forecourt
