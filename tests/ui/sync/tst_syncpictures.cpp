// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/layoutcheck.h"
#include "tests/ui/sync/syncwindow.h"
#include "ui/shell/synclight.h"
#include "ui/sync/giveupdialog.h"
#include "ui/sync/menddialog.h"
#include "ui/widgets/label.h"

#include <QDir>
#include <QPushButton>

using namespace forecourt;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kDay = 24 * 60 * kMinute;

using State = SyncStatusView::State;

SyncStatusView statusOf(State state, qint64 nowMs)
{
    SyncStatusView view;
    view.state = state;
    view.since = nowMs - 42 * kMinute;
    view.verifiedAt = nowMs - 3 * kMinute;
    view.syncedAt = nowMs - kMinute;
    view.waitsFor = SyncStatusView::WaitsFor::NextExchange;
    view.waitsUntil = nowMs + 24'000;
    return view;
}

SyncStatusView syncing(qint64 nowMs)
{
    SyncStatusView view = statusOf(State::Syncing, nowMs);
    view.waitsFor = SyncStatusView::WaitsFor::Server;
    view.transfer = {20, 45, 300, 1200};
    return view;
}

SyncStatusView offline(qint64 nowMs, int waiting)
{
    SyncStatusView view = statusOf(State::Offline, nowMs);
    view.waiting = waiting;
    view.offlineSince = nowMs - 42 * kMinute;
    view.waitsFor = SyncStatusView::WaitsFor::NextAttempt;
    return view;
}

} // namespace

// The Sync room and its light in each theme, language and text size; nothing cut. With FORECOURT_GALLERY set
// to a folder the pictures are written there.
class TestSyncPictures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRoomIsDrawnWithoutCuttingText_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QString>("language");
        QTest::addColumn<double>("scale");
        QTest::newRow("light-zh") << false << QStringLiteral("zh_CN") << 1.0;
        QTest::newRow("dark-zh") << true << QStringLiteral("zh_CN") << 1.0;
        QTest::newRow("light-en") << false << QStringLiteral("en") << 1.0;
        QTest::newRow("dark-en") << true << QStringLiteral("en") << 1.0;
        QTest::newRow("light-de") << false << QStringLiteral("de") << 1.0;
        QTest::newRow("light-en-200") << false << QStringLiteral("en") << 2.0;
        QTest::newRow("light-de-200") << false << QStringLiteral("de") << 2.0;
    }

    void theRoomIsDrawnWithoutCuttingText()
    {
        QFETCH(bool, dark);
        QFETCH(QString, language);
        QFETCH(double, scale);
        m_tag = QStringLiteral("sync-") + QString::fromLatin1(QTest::currentDataTag());
        SyncWindow window;
        window.shell.style.setTheme(dark ? Theme::Dark : Theme::Light);
        window.shell.style.setScale(scale);
        window.shell.language.setLanguage(language);
        fill(window);
        window.open();
        if (scale > 1.0) {
            window.shell.window->resize(1920, 1080);
        }
        window.shell.clock.now = now(window);
        showConflict(window);
        showRefused(window);
        showDialogs(window);
        showRest(window);
        showNotices(window);
        showDesks(window);
        showStates(window);
        showLocked(window);
    }

private:
    static qint64 now(const SyncWindow &window)
    {
        return const_cast<SyncWindow &>(window).desks.here().desk.clock.nowMs();
    }

    // A conflict; a refused customer with an edit that rests on it; one that was given up; one that waits.
    static void fill(SyncWindow &window)
    {
        window.makeConflict();
        window.desks.askToSignIn();
        MendingDesks &desks = window.desks;
        desks.newCustomer(QStringLiteral("赵子轩"));
        const StaffId parts = personOf(StaffRole::Parts);
        const QUuid customer = desks.newPerson(QStringLiteral("王芳"), QStringLiteral("13800138007"), parts);
        desks.setBirthYearAs(parts, customer, 1980);
        desks.desks.synchronise(desks.desks.here);
        QCOMPARE(desks.listed(QueuedKind::Refused).size(), 3);
        QVERIFY(MendingDesks::wait(desks.queue->giveUp(MendingDesks::manager(),
                                                       desks.listed(QueuedKind::Refused).first().id,
                                                       QStringLiteral("同一位客户登记了两次"))));
        desks.newPerson(QStringLiteral("周杰"), QStringLiteral("13900139008"), MendingDesks::manager());
        window.desks.here().desk.clock.advance(3 * 60 * kMinute);
    }

    void keep(const SyncWindow &window, const QString &name, QWidget *dialog = nullptr) const
    {
        QCoreApplication::processEvents();
        QWidget *shown = dialog != nullptr ? dialog : window.shell.window.get();
        const QString folder = qEnvironmentVariable("FORECOURT_GALLERY");
        if (!folder.isEmpty()) {
            QVERIFY(QDir().mkpath(folder));
            QVERIFY(shown->grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, m_tag, name)));
        }
        // A layout that was just changed settles with the next events.
        QTRY_VERIFY2(LayoutCheck::faults(shown).isEmpty(),
                     qPrintable(m_tag + QLatin1Char('-') + name + QStringLiteral(": ") +
                                LayoutCheck::faults(shown).join(QLatin1Char('\n'))));
    }

    static QString label(const SyncWindow &window, const char *name)
    {
        const auto *found = window.room->findChild<QLabel *>(QLatin1String(name));
        return found != nullptr && found->isVisible() ? found->text() : QString();
    }

    static void choose(const SyncWindow &window, const QString &chip)
    {
        const QList<RoomCommand> commands = window.room->commands();
        const QStringList order{QStringLiteral("conflicts"), QStringLiteral("refused"),
                                QStringLiteral("waiting"), QStringLiteral("closed")};
        QList<RoomCommand> scopes;
        for (const RoomCommand &command : commands) {
            if (command.keys.isEmpty()) {
                scopes.append(command);
            }
        }
        scopes.at(order.indexOf(chip)).run();
    }

    void showConflict(const SyncWindow &window)
    {
        const_cast<SyncWindow &>(window).shell.sync.set(statusOf(State::InSyncVerified, now(window)));
        QTRY_COMPARE(window.rows(), 1);
        QTRY_VERIFY(!label(window, "otherValueWho").isEmpty());
        keep(window, QStringLiteral("conflict"));
    }

    void showRefused(const SyncWindow &window)
    {
        choose(window, QStringLiteral("refused"));
        QTRY_COMPARE(window.rows(), 2);
        QTRY_VERIFY(!label(window, "refusedReason").isEmpty());
        keep(window, QStringLiteral("refused"));
        window.list()->setCurrentIndex(window.list()->model()->index(1, 0));
        QTRY_VERIFY(label(window, "refusedReason").contains(QStringLiteral("王芳")));
        keep(window, QStringLiteral("waits-for"));
        window.list()->setCurrentIndex(window.list()->model()->index(0, 0));
        QTRY_VERIFY(!label(window, "refusedReason").isEmpty() &&
                    !label(window, "refusedReason").contains(QStringLiteral("王芳")));
    }

    void showDialogs(SyncWindow &window)
    {
        window.list()->setFocus();
        window.press(Qt::Key_1);
        QTRY_VERIFY(window.dialog<MendDialog>() != nullptr);
        keep(window, QStringLiteral("mend"), window.dialog<MendDialog>());
        window.dialog<MendDialog>()->reject();
        QTRY_VERIFY(window.dialog<MendDialog>() == nullptr);
        QApplication::setActiveWindow(window.shell.window.get()); // no window manager gives it back in memory
        window.list()->setFocus();
        window.press(Qt::Key_3);
        QTRY_VERIFY(window.dialog<GiveUpDialog>() != nullptr);
        keep(window, QStringLiteral("give-up"), window.dialog<GiveUpDialog>());
        window.dialog<GiveUpDialog>()->reject();
        QTRY_VERIFY(window.dialog<GiveUpDialog>() == nullptr);
        QApplication::setActiveWindow(window.shell.window.get());
    }

    void showRest(SyncWindow &window)
    {
        choose(window, QStringLiteral("waiting"));
        window.shell.sync.set(syncing(now(window)));
        QTRY_COMPARE(window.rows(), 1);
        keep(window, QStringLiteral("waiting"));
        choose(window, QStringLiteral("closed"));
        QTRY_VERIFY(label(window, "refusedReason").contains(QStringLiteral("登记了两次")));
        QCOMPARE(window.rows(), 1);
        keep(window, QStringLiteral("closed"));
    }

    // What came to a settled order, at a computer whose clock is wrong.
    void showLocked(SyncWindow &window)
    {
        constexpr qint64 kHour = 60 * kMinute;
        SyncStatusView view = statusOf(State::NeedsAttention, now(window));
        view.clockOffsetMs = -6 * kHour;
        window.shell.sync.set(view);
        choose(window, QStringLiteral("waiting"));
        QTRY_COMPARE(window.rows(), 1);
        const QUuid order = derivedId("pictures", "order");
        window.desks.refuseHere(window.desks.listed(QueuedKind::Waiting).first().id,
                                QStringLiteral("order-locked: ") + order.toString(QUuid::WithoutBraces));
        choose(window, QStringLiteral("refused"));
        QTRY_COMPARE(window.rows(), 3);
        window.list()->setCurrentIndex(window.list()->model()->index(2, 0));
        keep(window, QStringLiteral("locked"));
    }

    void showNotices(SyncWindow &window)
    {
        choose(window, QStringLiteral("refused"));
        QTRY_COMPARE(window.rows(), 2);
        SyncStatusView view = statusOf(State::NeedsAttention, now(window));
        view.attention = 4;
        view.held = SyncStatusView::Held{QStringLiteral("customer"), 700, 1000};
        window.shell.sync.set(view);
        keep(window, QStringLiteral("held"));
        view = syncing(now(window));
        view.progress =
            SyncStatusView::Progress{SyncStatusView::Progress::Phase::Parts, 48'000'000, 120'000'000};
        window.shell.sync.set(view);
        keep(window, QStringLiteral("fill"));
        view = statusOf(State::NeedsAttention, now(window));
        view.trouble = SyncStatusView::Trouble::Differs;
        window.shell.sync.set(view);
        keep(window, QStringLiteral("differs"));
        view.trouble = SyncStatusView::Trouble::TooOld;
        window.shell.sync.set(view);
        keep(window, QStringLiteral("too-old"));
        view.trouble = SyncStatusView::Trouble::TooOldToSend;
        window.shell.sync.set(view);
        keep(window, QStringLiteral("too-old-to-send"));
        using Record = SyncStatusView::Repaired::Record;
        view = statusOf(State::InSyncVerified, now(window));
        view.repaired = SyncStatusView::Repaired{
            now(window),
            4,
            {{QStringLiteral("customer"), QStringLiteral("王伟"), Record::What::Rewritten},
             {QStringLiteral("service_order"), QStringLiteral("R261103-0042"), Record::What::Returned},
             {QStringLiteral("payment"), QString(), Record::What::Removed}}};
        window.shell.sync.set(view);
        keep(window, QStringLiteral("repaired"));
    }

    void showDesks(SyncWindow &window)
    {
        const qint64 nowMs = now(window);
        StoreDesks desks{QStringLiteral("城东店"), nowMs, {}};
        desks.desks = {
            {QStringLiteral("1 号前台"), QStringLiteral("A1"), nowMs - 90 * kDay, nowMs, 0, true},
            {QStringLiteral("车间"), QStringLiteral("A2"), nowMs - 90 * kDay, nowMs - 12 * kMinute, 0, false},
            {QStringLiteral("展厅"), QStringLiteral("A3"), nowMs - 60 * kDay, nowMs - 20 * kDay,
             nowMs - 8 * kDay, false},
            {QStringLiteral("配件"), QStringLiteral("A4"), nowMs - 30 * kDay, nowMs - 3 * kDay, 0, false}};
        window.shell.sync.known = desks;
        window.shell.sync.set(statusOf(State::InSyncVerified, nowMs));
        auto *toggle = window.room->findChild<QPushButton *>(QStringLiteral("desksToggle"));
        toggle->click();
        QTRY_VERIFY(window.room->findChild<QWidget *>(QStringLiteral("desksList"))->isVisible());
        keep(window, QStringLiteral("desks"));
        toggle->click();
    }

    void showStates(SyncWindow &window)
    {
        const qint64 nowMs = now(window);
        SyncStatusView waiting = statusOf(State::Waiting, nowMs);
        waiting.waiting = 3;
        SyncStatusView attention = statusOf(State::NeedsAttention, nowMs);
        attention.attention = 2;
        const QList<std::pair<QString, SyncStatusView>> states{
            {QStringLiteral("in-sync"), statusOf(State::InSyncVerified, nowMs)},
            {QStringLiteral("waits"), waiting},
            {QStringLiteral("offline"), offline(nowMs, 0)},
            {QStringLiteral("offline-waits"), offline(nowMs, 3)},
            {QStringLiteral("attention"), attention}};
        for (const auto &[name, view] : states) {
            window.shell.sync.set(view);
            keep(window, QStringLiteral("light-") + name);
        }
    }

    QString m_tag;
};

QTEST_MAIN(TestSyncPictures)
#include "tst_syncpictures.moc"
