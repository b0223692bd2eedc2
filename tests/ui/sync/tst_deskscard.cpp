// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/roles.h"
#include "tests/support/layoutcheck.h"
#include "tests/ui/kit/fakes.h"
#include "ui/style/stylecontext.h"
#include "ui/sync/deskscard.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/listview.h"

#include <QApplication>
#include <QDir>
#include <QTest>
#include <QVBoxLayout>

using namespace forecourt;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kDay = 24 * 60 * kMinute;
constexpr int kNarrow = 372;

StoreDesks sampleDesks()
{
    return {
        QStringLiteral("城东店"),
        kTestNow,
        {{QStringLiteral("1 号前台"), QStringLiteral("A1"), kTestNow - 90 * kDay, kTestNow, 0, true},
         {QStringLiteral("车间"), QStringLiteral("A2"), kTestNow - 90 * kDay, kTestNow - 12 * kMinute, 0,
          false},
         {QStringLiteral("Laptop of the sales floor, second window"), QStringLiteral("A3"),
          kTestNow - 60 * kDay, kTestNow - 20 * kDay, kTestNow - 8 * kDay, false},
         {QStringLiteral("配件"), QStringLiteral("A4"), kTestNow - 30 * kDay, kTestNow - 3 * kDay, 0, false},
         {QStringLiteral("展厅"), QStringLiteral("A5"), kTestNow, 0, 0, false}}};
}

// Somebody with a role, where people sign in.
class BoundPeople final : public FakePeople
{
public:
    [[nodiscard]] Rights rights() const override { return Rights::of(role); }
    void become(StaffRole now)
    {
        role = now;
        Q_EMIT changed();
    }
    StaffRole role = StaffRole::Manager;
};

// Answers when told to.
class SlowSync final : public FakeSync
{
public:
    [[nodiscard]] QFuture<Result<StoreDesks>> desks() override
    {
        ++desksAsked;
        questions.append(std::make_shared<QPromise<Result<StoreDesks>>>());
        questions.last()->start();
        return questions.last()->future();
    }
    void answer(int question, const Result<StoreDesks> &desks)
    {
        questions.at(question)->addResult(desks);
        questions.at(question)->finish();
    }
    QList<std::shared_ptr<QPromise<Result<StoreDesks>>>> questions;
};

} // namespace

// The desks of the store in the Sync room. With FORECOURT_GALLERY set to a folder pictures are written there.
class TestDesksCard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_style = std::make_unique<StyleContext>(*qApp);
        m_sync = std::make_unique<SlowSync>();
        m_people = std::make_unique<BoundPeople>();
        m_page = std::make_unique<QWidget>();
        m_card = new DesksCard(*m_sync, *m_people);
        auto *layout = new QVBoxLayout(m_page.get());
        layout->addWidget(m_card);
        layout->addStretch(1);
        m_page->resize(kNarrow, 600);
        m_page->show();
    }
    void cleanup()
    {
        m_page.reset();
        m_style.reset();
    }

    void nobodyIsAskedUntilSomebodyLooks();
    void desksAreListedWithWhenTheyWereSeen();
    void thisDeskAndRevokedOnesAreMarked();
    void theCommandNamesTheChosenDesk();
    void aStoreNameNeedsNoCareInTheCommand();
    void whoMayNotManageDesksSeesNothing();
    void whereNobodySignsInEverybodySeesIt();
    void theListIsGoneForWhoeverComesNext();
    void aDeskWithoutAServerHasNoList();
    void aServerThatIsAwayIsSaidAndAskedAgain();
    void anOlderServerIsSaidToBeOne();
    void aLateAnswerToAClosedQuestionIsNotShown();
    void theRoomThatIsEnteredAgainAsksAgain();
    void theKeyboardReachesEverything();
    void nothingIsCut_data();
    void nothingIsCut();

private:
    [[nodiscard]] QWidget *part(const char *name) const
    {
        return m_card->findChild<QWidget *>(QLatin1String(name));
    }
    [[nodiscard]] QString text(const char *name) const
    {
        return m_card->findChild<QLabel *>(QLatin1String(name))->text();
    }
    [[nodiscard]] ListView *list() const { return m_card->findChild<ListView *>(); }
    [[nodiscard]] QString cell(int row, int role) const
    {
        return list()->model()->index(row, 0).data(role).toString();
    }
    void look() { QTest::mouseClick(part("desksToggle"), Qt::LeftButton); }
    void answer(const Result<StoreDesks> &desks)
    {
        m_sync->answer(static_cast<int>(m_sync->questions.size()) - 1, desks);
        QTRY_VERIFY(!part("desksState")->isVisible());
    }
    void showDesks(const StoreDesks &desks)
    {
        look();
        answer(desks);
    }
    void keep(const char *name)
    {
        const QString folder = qEnvironmentVariable("FORECOURT_GALLERY");
        if (!folder.isEmpty()) {
            QVERIFY(m_page->grab().save(
                QStringLiteral("%1/desks-%2-%3.png")
                    .arg(folder, QLatin1String(QTest::currentDataTag()), QLatin1String(name))));
        }
        QTRY_VERIFY2(LayoutCheck::faults(m_page.get()).isEmpty(),
                     qPrintable(LayoutCheck::faults(m_page.get()).join(QLatin1Char('\n'))));
    }

    std::unique_ptr<StyleContext> m_style;
    std::unique_ptr<SlowSync> m_sync;
    std::unique_ptr<BoundPeople> m_people;
    std::unique_ptr<QWidget> m_page;
    DesksCard *m_card = nullptr; // the page's
};

void TestDesksCard::nobodyIsAskedUntilSomebodyLooks()
{
    m_sync->set(m_sync->view);
    QCOMPARE(m_sync->desksAsked, 0);
    look();
    QCOMPARE(m_sync->desksAsked, 1);
    QVERIFY(part("desksState")->isVisible());
    QCOMPARE(text("desksState"), QStringLiteral("Asking the server\u2026"));
    QVERIFY(!list()->isVisible());
}

void TestDesksCard::desksAreListedWithWhenTheyWereSeen()
{
    showDesks(sampleDesks());
    QVERIFY(list()->isVisible());
    QCOMPARE(list()->model()->rowCount(), 5);
    QCOMPARE(cell(0, RowRole::Detail), QStringLiteral("A1 \u00B7 seen just now"));
    QCOMPARE(cell(1, RowRole::Detail), QStringLiteral("A2 \u00B7 seen 12 minute(s) ago"));
    QCOMPARE(cell(2, RowRole::Detail), QStringLiteral("A3 \u00B7 revoked 11-12"));
    QCOMPARE(cell(3, RowRole::Detail), QStringLiteral("A4 \u00B7 last seen 11-17"));
    QCOMPARE(cell(4, RowRole::Detail), QStringLiteral("A5 \u00B7 not seen yet"));
    QCOMPARE(cell(4, RowRole::RightText), QStringLiteral("joined 2026-11-20"));
    QVERIFY(cell(1, Qt::AccessibleTextRole).contains(QStringLiteral("seen 12 minute(s) ago")));
}

void TestDesksCard::thisDeskAndRevokedOnesAreMarked()
{
    showDesks(sampleDesks());
    QCOMPARE(cell(0, RowRole::BadgeText), QStringLiteral("This desk"));
    QCOMPARE(cell(1, RowRole::BadgeText), QString());
    QCOMPARE(cell(2, RowRole::BadgeText), QStringLiteral("Revoked"));
}

void TestDesksCard::theCommandNamesTheChosenDesk()
{
    showDesks(sampleDesks());
    list()->setCurrentIndex(list()->model()->index(1, 0));
    QCOMPARE(text("desksCommand"),
             QStringLiteral("forecourt-server admin revoke '城东店' A2 --reason 'lost'"));
    list()->setCurrentIndex(list()->model()->index(0, 0)); // this desk is here, not lost
    QVERIFY(text("desksCommand").contains(QStringLiteral(" DESK ")));
    list()->setCurrentIndex(list()->model()->index(2, 0)); // is revoked already
    QVERIFY(text("desksCommand").contains(QStringLiteral(" DESK ")));
}

void TestDesksCard::aStoreNameNeedsNoCareInTheCommand()
{
    StoreDesks desks = sampleDesks();
    desks.store = QStringLiteral("Bob's $HOME");
    showDesks(desks);
    QVERIFY2(text("desksCommand").contains(QStringLiteral("revoke 'Bob'\\''s $HOME' DESK")),
             qPrintable(text("desksCommand")));
}

void TestDesksCard::whoMayNotManageDesksSeesNothing()
{
    m_people->become(StaffRole::Sales);
    QVERIFY(!m_card->isVisible());
    m_people->become(StaffRole::Administrator);
    QVERIFY(m_card->isVisible());
}

void TestDesksCard::whereNobodySignsInEverybodySeesIt()
{
    FakePeople anybody;
    QWidget page;
    auto *card = new DesksCard(*m_sync, anybody, &page);
    page.show();
    QVERIFY(card->isVisible());
}

void TestDesksCard::theListIsGoneForWhoeverComesNext()
{
    showDesks(sampleDesks());
    m_people->become(StaffRole::Sales);
    QCOMPARE(list()->model()->rowCount(), 0);
    m_people->become(StaffRole::Manager);
    QVERIFY(!list()->isVisible());
    QCOMPARE(m_sync->desksAsked, 1);
}

void TestDesksCard::aDeskWithoutAServerHasNoList()
{
    m_sync->set({});
    QVERIFY(!m_card->isVisible());
}

void TestDesksCard::aServerThatIsAwayIsSaidAndAskedAgain()
{
    look();
    answer(fail(ErrorCode::Unavailable, QStringLiteral("Connection refused")));
    QVERIFY(part("desksFailure")->isVisible());
    QVERIFY(part("desksFailure")->accessibleName().contains(QStringLiteral("cannot be reached")));
    QVERIFY(!part("desksFailure")->accessibleName().contains(QStringLiteral("refused")));
    auto *again = part("desksFailure")->findChild<Button *>();
    QCOMPARE(again->text(), QStringLiteral("Try again"));
    QTest::mouseClick(again, Qt::LeftButton);
    QCOMPARE(m_sync->desksAsked, 2);
    QVERIFY(!part("desksFailure")->isVisible());
    answer(sampleDesks());
    QVERIFY(list()->isVisible());
}

void TestDesksCard::anOlderServerIsSaidToBeOne()
{
    look();
    answer(fail(ErrorCode::Unsupported, QStringLiteral("HTTP 404")));
    QVERIFY(part("desksFailure")->accessibleName().contains(QStringLiteral("older than this program")));
}

void TestDesksCard::aLateAnswerToAClosedQuestionIsNotShown()
{
    look();
    look(); // closed again
    look();
    StoreDesks late = sampleDesks();
    late.desks.resize(1);
    m_sync->answer(1, sampleDesks());
    QTRY_COMPARE(list()->model()->rowCount(), 5);
    m_sync->answer(0, late);
    QCoreApplication::processEvents();
    QCOMPARE(list()->model()->rowCount(), 5);
}

void TestDesksCard::theRoomThatIsEnteredAgainAsksAgain()
{
    showDesks(sampleDesks());
    m_page->hide();
    m_page->show();
    QCOMPARE(m_sync->desksAsked, 2);
    QVERIFY(list()->isVisible()); // what is known stays until the answer
}

void TestDesksCard::theKeyboardReachesEverything()
{
    QApplication::setActiveWindow(m_page.get());
    part("desksToggle")->setFocus();
    QTest::keyClick(part("desksToggle"), Qt::Key_Space);
    QCOMPARE(m_sync->desksAsked, 1);
    answer(sampleDesks());
    QTest::keyClick(part("desksToggle"), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(list()));
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(list()->currentIndex().row(), 1);
    QTest::keyClick(list(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), part("desksCommand"));
}

void TestDesksCard::nothingIsCut_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("scale");
    QTest::addColumn<int>("width");
    QTest::newRow("light-372") << false << 1.0 << kNarrow;
    QTest::newRow("dark-372") << true << 1.0 << kNarrow;
    QTest::newRow("light-800") << false << 1.0 << 800;
    QTest::newRow("light-200") << false << 2.0 << 2 * kNarrow;
}

void TestDesksCard::nothingIsCut()
{
    QFETCH(bool, dark);
    QFETCH(double, scale);
    QFETCH(int, width);
    m_style->setTheme(dark ? Theme::Dark : Theme::Light);
    m_style->setScale(scale);
    m_page->resize(width, qRound(600 * scale));
    keep("closed");
    look();
    keep("asking");
    answer(fail(ErrorCode::Unavailable));
    keep("away");
    look();
    showDesks(sampleDesks());
    keep("listed");
}

QTEST_MAIN(TestDesksCard)
#include "tst_deskscard.moc"
