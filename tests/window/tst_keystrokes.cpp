// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/deskfixture.h"

using namespace forecourt;

// Whole tasks with the keyboard alone, in the real window, counted in keys beyond the text that is typed.
class TestKeystrokes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newLeadTakesAtMost25()
    {
        DeskFixture desk(20);
        const qint64 before = desk.number(QStringLiteral("SELECT count(*) FROM lead"));
        desk.key(Qt::Key_1, Qt::ControlModifier);
        desk.key(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(DeskFixture::focusLabel(), QStringLiteral("Name"));
        DeskFixture::type(QStringLiteral("尉迟明"));
        tabTo(desk, QStringLiteral("Phone"));
        DeskFixture::type(QStringLiteral("139 1234 5678"));
        tabTo(desk, QStringLiteral("Make"));
        DeskFixture::type(QStringLiteral("宝马"));
        tabTo(desk, QStringLiteral("Model"));
        DeskFixture::type(QStringLiteral("i5"));
        tabTo(desk, QStringLiteral("What they say"));
        DeskFixture::type(QStringLiteral("周六上午可到店"));
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.number(QStringLiteral("SELECT count(*) FROM lead")), before + 1);
        QCOMPARE(desk.number(QStringLiteral("SELECT count(*) FROM lead WHERE contact_name = '尉迟明'")), 1);
        QVERIFY2(desk.keys <= 25, qPrintable(QString::number(desk.keys)));
        qInfo("new lead: %d keys", desk.keys);
    }

    void knownCustomerIsCheckedInWithAtMost20()
    {
        DeskFixture desk(60);
        const QString plate = desk.text(
            QStringLiteral("SELECT p.text FROM plate p JOIN ownership o ON o.vehicle = p.vehicle WHERE "
                           "p.dead_version = 0 AND NOT EXISTS "
                           "(SELECT 1 FROM service_order s WHERE s.vehicle = p.vehicle AND s.status NOT IN "
                           "('delivered', 'cancelled')) "
                           "AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.vehicle = p.vehicle) LIMIT 1"));
        QVERIFY(!plate.isEmpty());
        const qint64 before = desk.number(QStringLiteral("SELECT count(*) FROM service_order"));
        desk.key(Qt::Key_2, Qt::ControlModifier);
        desk.key(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(DeskFixture::focusName(), QStringLiteral("find"));
        DeskFixture::type(plate.last(5));
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(DeskFixture::focusName(), QStringLiteral("odometer"));
        DeskFixture::type(QStringLiteral("980000"));
        nameTo(desk, QStringLiteral("concern1"));
        DeskFixture::type(QStringLiteral("常规保养"));
        nameTo(desk, QStringLiteral("promise"));
        DeskFixture::type(QStringLiteral("+3h"));
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        // What is unusual is asked once and accepted by the same keys.
        for (int i = 0; i < 3 && !opened(desk, before); ++i) {
            desk.key(Qt::Key_Return, Qt::ControlModifier);
        }
        QVERIFY(opened(desk, before));
        QVERIFY2(desk.keys <= 20, qPrintable(QString::number(desk.keys)));
        qInfo("check-in of a known customer: %d keys", desk.keys);
    }

    void jobWithLabourAndPartTakesAtMost20()
    {
        DeskFixture desk(60);
        const qint64 jobs = desk.number(QStringLiteral("SELECT count(*) FROM job"));
        const QString lines = QStringLiteral("SELECT count(*) FROM order_line");
        const qint64 before = desk.number(lines);
        desk.key(Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY(desk.main().currentRoom()->canPrint()); // the first order of the list is shown
        desk.key(Qt::Key_J, Qt::ControlModifier);
        QTRY_COMPARE(DeskFixture::focusName(), QStringLiteral("jobTitle"));
        DeskFixture::type(QStringLiteral("更换前制动片"));
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(DeskFixture::focusName(), QStringLiteral("lineKind"));
        QCOMPARE(desk.number(QStringLiteral("SELECT count(*) FROM job")), jobs + 1);
        fillLine(desk, QStringLiteral("拆装"), QStringLiteral("1.5"), QStringLiteral("360"));
        desk.key(Qt::Key_L, Qt::ControlModifier); // at once, as fast fingers do
        QTRY_COMPARE(desk.number(lines), before + 1);
        QTRY_COMPARE(DeskFixture::focusName(), QStringLiteral("lineKind"));
        desk.key(Qt::Key_Down); // a part
        fillLine(desk, QStringLiteral("前制动片"), QStringLiteral("1"), QStringLiteral("880"));
        QTRY_COMPARE(desk.number(lines), before + 2);
        QVERIFY2(desk.keys <= 20, qPrintable(QString::number(desk.keys)));
        qInfo("job with labour and part: %d keys", desk.keys);
    }

private:
    static void tabTo(DeskFixture &desk, const QString &label)
    {
        for (int i = 0; i < 12 && DeskFixture::focusLabel() != label; ++i) {
            desk.key(Qt::Key_Tab);
        }
        QCOMPARE(DeskFixture::focusLabel(), label);
    }
    static void nameTo(DeskFixture &desk, const QString &name)
    {
        for (int i = 0; i < 12 && DeskFixture::focusName() != name; ++i) {
            desk.key(Qt::Key_Tab);
        }
        QCOMPARE(DeskFixture::focusName(), name);
    }
    static void fillLine(DeskFixture &desk, const QString &description, const QString &quantity,
                         const QString &price)
    {
        nameTo(desk, QStringLiteral("lineDescription"));
        DeskFixture::type(description);
        nameTo(desk, QStringLiteral("lineQuantity"));
        replace(quantity);
        nameTo(desk, QStringLiteral("linePrice"));
        replace(price);
        desk.key(Qt::Key_Return, Qt::ControlModifier);
    }
    // A field that Tab enters has its text selected, so typing replaces it.
    static void replace(const QString &text) { DeskFixture::type(text); }

    static bool opened(DeskFixture &desk, qint64 before)
    {
        return QTest::qWaitFor(
            [&] { return desk.number(QStringLiteral("SELECT count(*) FROM service_order")) == before + 1; },
            1500);
    }
};

QTEST_MAIN(TestKeystrokes)
#include "tst_keystrokes.moc"
