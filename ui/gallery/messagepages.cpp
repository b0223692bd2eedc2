// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/gallerypages.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstate.h"
#include "ui/widgets/loadingstate.h"
#include "ui/widgets/progresspanel.h"
#include "ui/widgets/selectionbar.h"
#include "ui/widgets/toast.h"

namespace forecourt {

namespace {

using Room = GalleryBoard::Room;

// A clock that can be set, so that a progress panel has a past to reckon from.
class MovedClock final : public Clock, public QObject
{
public:
    explicit MovedClock(QObject *parent) : QObject(parent) {}
    [[nodiscard]] qint64 nowMs() const override { return now; }
    qint64 now = kSampleNow;
};

void fillBanner(GalleryBoard &board, const GalleryContext &context)
{
    const auto &say = context.say;
    const auto add = [&](const char *caption, Tone tone, const QString &lead, const QString &text) {
        auto *banner = new Banner(tone);
        banner->setText(text, lead);
        board.add(QString::fromLatin1(caption), banner, Room::Wide);
        return banner;
    };
    add("accent", Tone::Accent, say("注意", "Note", "Hinweis"),
        say("可能是老客户（同号 7781）", "May be a known customer (same number)",
            "Vielleicht ein bekannter Kunde (gleiche Nummer)"))
        ->setAction(say("关联", "Link", "Verknüpfen"));
    auto *deferred =
        add("warn", Tone::Warn, say("上次未做：", "Not done last time:", "Letztes Mal nicht gemacht:"),
            say("前制动片（客户推迟半年）", "front brake pads (deferred for half a year)",
                "Bremsbeläge vorn (um ein halbes Jahr verschoben)"));
    deferred->setAction(say("全部加入", "Add all", "Alle hinzufügen"), QKeySequence(Qt::ALT | Qt::Key_A));
    deferred->setClosable(true);
    add("bad", Tone::Bad, {},
        say("打印机没有应答。", "The printer does not answer.", "Der Drucker antwortet nicht."));
    add("ok", Tone::Ok, {},
        say("已与服务器核对一致。", "Verified against the server.", "Mit dem Server abgeglichen."));
}

void fillToast(GalleryBoard &board, const GalleryContext &context)
{
    const auto &say = context.say;
    const auto add = [&](const char *caption, const QString &text, Tone tone, const QString &action) {
        auto *host = new QWidget;
        auto *toast = new Toast(host);
        board.add(QString::fromLatin1(caption), host, Room::Tall);
        toast->showMessage(text, tone, action);
    };
    add("ok, undo", say("线索已保存。", "Lead saved.", "Anfrage gespeichert."), Tone::Ok,
        say("撤销", "Undo", "Rückgängig"));
    add("bad", say("没有保存，请再试一次。", "Nothing was saved; try again.", "Nichts wurde gespeichert."),
        Tone::Bad, {});
}

void fillProgress(GalleryBoard &board, const GalleryContext &context)
{
    const auto &say = context.say;
    const QString title = say("正在导入线索", "Importing leads", "Anfragen werden eingelesen");
    constexpr qint64 kPast = 60'000;
    constexpr qint64 kTotal = 4000;
    const auto add = [&](const char *caption, qint64 total, qint64 done) {
        auto *clock = new MovedClock(&board);
        auto *panel = new ProgressPanel(*clock);
        panel->start(title, total);
        clock->now += kPast;
        panel->setDone(done);
        board.add(QString::fromLatin1(caption), panel, Room::Wide);
        return panel;
    };
    add("begun", kTotal, 0);
    add("under way", kTotal, kTotal / 3);
    add("amount not known", 0, 1217);
    add("done", kTotal, kTotal)
        ->finish(say("4,000 条线索已导入。", "4,000 leads imported.", "4.000 Anfragen eingelesen."));
    add("failed", kTotal, kTotal / 2)
        ->finish(say("文件在第 2,001 行中断，之前的已保存。",
                     "The file ends at line 2,001; what came before is kept.",
                     "Die Datei bricht in Zeile 2.001 ab; alles davor ist gespeichert."),
                 Tone::Bad);
}

void fillSelection(GalleryBoard &board, const GalleryContext &context)
{
    const auto &say = context.say;
    auto *bar = new SelectionBar;
    bar->addAction(QStringLiteral("assign"), say("分配", "Assign", "Zuweisen"),
                   QStringLiteral("person-plus"));
    bar->addAction(QStringLiteral("export"), say("导出", "Export", "Ausgeben"), QStringLiteral("download"),
                   QKeySequence(Qt::CTRL | Qt::Key_E));
    board.add(QStringLiteral("some rows"), bar, Room::Wide);
    bar->setCount(12);
}

} // namespace

QList<GalleryPage> messagePages()
{
    return {
        {QStringLiteral("banner"), fillBanner},
        {QStringLiteral("emptystate"),
         [](GalleryBoard &board, const GalleryContext &context) {
             const auto &say = context.say;
             auto *state = new EmptyState(QStringLiteral("inbox"),
                                          say("还没有线索。", "No leads yet.", "Noch keine Anfragen."));
             state->setDetail(say("文件拖到这里也可以。", "Files can be dropped here as well.",
                                  "Dateien können auch hierher gezogen werden."));
             state->setAction(say("导入 ADF 文件", "Import ADF files", "ADF-Dateien einlesen"),
                              QKeySequence(Qt::CTRL | Qt::Key_N));
             board.add(QStringLiteral("first action"), state, Room::Column);
         }},
        {QStringLiteral("errorstate"),
         [](GalleryBoard &board, const GalleryContext &context) {
             const auto &say = context.say;
             auto *state = new ErrorState;
             state->setError(
                 say("无法读取文件。", "The file cannot be read.", "Die Datei kann nicht gelesen werden."),
                 say("草稿已保存。", "Your draft is kept.", "Der Entwurf ist gespeichert."),
                 say("请检查磁盘后重试。", "Check the disk and try again.", "Bitte den Datenträger prüfen."));
             board.add(QStringLiteral("what happened, what was kept, what to do"), state, Room::Column);
         }},
        {QStringLiteral("loadingstate"),
         [](GalleryBoard &board, const GalleryContext &) {
             auto *state = new LoadingState;
             state->setPatience(std::chrono::milliseconds::zero());
             board.add(QStringLiteral("waiting"), state, Room::Column);
         }},
        {QStringLiteral("progresspanel"), fillProgress},
        {QStringLiteral("selectionbar"), fillSelection},
        {QStringLiteral("toast"), fillToast},
    };
}

} // namespace forecourt
