// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reception/receptionwindow.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formfield.h"

#include <QComboBox>
#include <QPlainTextEdit>

using namespace forecourt;
using namespace forecourt::receptiontest;

// The form as an advisor uses it: with the keyboard alone.
class CheckInPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<ReceptionWindow>();
        QTRY_COMPARE(ReceptionWindow::focusName(), QStringLiteral("find"));
    }

    void walkInIsCheckedInWithoutAMouse()
    {
        typeWalkIn();
        ReceptionWindow::press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(count("service_order"), 1);
        QCOMPARE(text("SELECT number FROM service_order"), QStringLiteral("R261103-A0-001"));
        QCOMPARE(text("SELECT full_name FROM customer"), QStringLiteral("王梓涵"));
        QCOMPARE(text("SELECT normalised FROM contact_point"), QStringLiteral("+8613817235566"));
        QCOMPARE(text("SELECT text FROM plate"), QStringLiteral("沪AD83926"));
        QCOMPARE(text("SELECT vin FROM vehicle"), QStringLiteral("LVSHCAMB1CE054249"));
        QCOMPARE(number("SELECT odometer_km FROM visit"), 41'520);
        QCOMPARE(number("SELECT fuel_percent FROM visit"), 75);
        QCOMPARE(count("concern"), 2);
        QCOMPARE(
            number("SELECT promised_at FROM service_order"),
            QDateTime(QDate(2026, 11, 3), QTime(17, 30), QTimeZone("Asia/Shanghai")).toMSecsSinceEpoch());
        QTRY_COMPARE(ReceptionWindow::focusName(), QStringLiteral("openOrder"));
    }

    void tabOrderIsTheReadingOrder()
    {
        const QStringList expected{
            QStringLiteral("find"),     QStringLiteral("name"),    QStringLiteral("phone"),
            QStringLiteral("role"),     QStringLiteral("plate"),   QStringLiteral("vin"),
            QStringLiteral("make"),     QStringLiteral("model"),   QStringLiteral("energy"),
            QStringLiteral("odometer"), QStringLiteral("level"),   QStringLiteral("concern1"),
            QStringLiteral("promise"),  QStringLiteral("waiting"), QStringLiteral("notes"),
        };
        QStringList visited;
        for (int i = 0; i < expected.size(); ++i) {
            visited.append(ReceptionWindow::focusName());
            ReceptionWindow::press(Qt::Key_Tab);
        }
        QCOMPARE(visited, expected);
    }

    void shiftTabGoesBack()
    {
        ReceptionWindow::press(Qt::Key_Tab);
        ReceptionWindow::press(Qt::Key_Tab);
        ReceptionWindow::press(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(ReceptionWindow::focusName(), QStringLiteral("name"));
    }

    void enterMovesOn()
    {
        m_window->field("plate")->setFocus();
        ReceptionWindow::type(QStringLiteral("沪AD83926"));
        ReceptionWindow::press(Qt::Key_Return);
        QCOMPARE(ReceptionWindow::focusName(), QStringLiteral("vin"));
    }

    void concernsGrowByEnterAndShrinkByBackspace()
    {
        m_window->field("concern1")->setFocus();
        ReceptionWindow::type(QStringLiteral("异响"));
        ReceptionWindow::press(Qt::Key_Return);
        QCOMPARE(ReceptionWindow::focusName(), QStringLiteral("concern2"));
        ReceptionWindow::type(QStringLiteral("保养"));
        ReceptionWindow::press(Qt::Key_Return);
        QCOMPARE(ReceptionWindow::focusName(), QStringLiteral("concern3"));
        ReceptionWindow::press(Qt::Key_Backspace);
        QCOMPARE(ReceptionWindow::focusName(), QStringLiteral("concern2"));
        ReceptionWindow::press(Qt::Key_Tab);
        ReceptionWindow::press(Qt::Key_Return);
        QCOMPARE(ReceptionWindow::focusName(), QStringLiteral("promise"));
    }

    void knownCarIsFoundByPlateTailAndFilledIn()
    {
        m_window->desk.in(m_window->desk.walkIn());
        ReceptionWindow::type(QStringLiteral("83926"));
        ReceptionWindow::press(Qt::Key_Return);
        QTRY_COMPARE(m_window->field("name")->text(), QStringLiteral("王梓涵"));
        QCOMPARE(m_window->field("phone")->text(), QStringLiteral("138 1723 5566"));
        QCOMPARE(m_window->field("plate")->text(), QStringLiteral("沪AD83926"));
        QCOMPARE(m_window->field("vin")->text(), QStringLiteral("LVSHCAMB1CE054249"));
        QCOMPARE(ReceptionWindow::focusName(), QStringLiteral("odometer"));
        QTRY_VERIFY(hint("odometer").contains(QStringLiteral("41,520")));
    }

    void unknownTextGoesWhereItBelongs_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::newRow("plate") << QStringLiteral("沪c7m219") << QStringLiteral("plate")
                               << QStringLiteral("沪C·7M219");
        QTest::newRow("phone") << QStringLiteral("13912345678") << QStringLiteral("phone")
                               << QStringLiteral("13912345678");
        QTest::newRow("vin") << QStringLiteral("LATPAB071W1005301") << QStringLiteral("vin")
                             << QStringLiteral("LATPAB071W1005301");
        QTest::newRow("name") << QStringLiteral("尉迟明") << QStringLiteral("name")
                              << QStringLiteral("尉迟明");
    }
    void unknownTextGoesWhereItBelongs()
    {
        QFETCH(QString, typed);
        QFETCH(QString, name);
        QFETCH(QString, value);
        ReceptionWindow::type(typed);
        ReceptionWindow::press(Qt::Key_Return);
        QTRY_COMPARE(m_window->field(name.toLatin1().constData())->text(), value);
        QVERIFY(m_window->field("find")->text().isEmpty());
    }

    void lowerOdometerIsToldBesideItsField()
    {
        m_window->desk.in(m_window->desk.walkIn());
        ReceptionWindow::type(QStringLiteral("83926"));
        ReceptionWindow::press(Qt::Key_Return);
        QTRY_COMPARE(ReceptionWindow::focusName(), QStringLiteral("odometer"));
        ReceptionWindow::type(QStringLiteral("41,200"));
        QTRY_COMPARE(hint("odometer"), QStringLiteral("320 km less than last time"));
    }

    void slipOfTheFingerIsToldAtOnceAndStopsTheOrder()
    {
        typeWalkIn();
        m_window->field("promise")->setFocus();
        m_window->field("promise")->selectAll();
        ReceptionWindow::type(QStringLiteral("soon"));
        QVERIFY(hint("promise").contains(QStringLiteral("17:30")));
        m_window->field("vin")->setFocus();
        ReceptionWindow::press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(ReceptionWindow::focusName(), QStringLiteral("promise"));
        QCOMPARE(count("service_order"), 0);
    }

    void whatIsUnusualIsAskedOnceAndThenAccepted()
    {
        typeWalkIn();
        m_window->field("phone")->clear();
        ReceptionWindow::press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(banner(QStringLiteral("Without a number")));
        QCOMPARE(count("service_order"), 0);
        ReceptionWindow::press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(count("service_order"), 1);
    }

    void answerToAQuestionIsForgottenByTheNextLetter()
    {
        typeWalkIn();
        m_window->field("phone")->clear();
        ReceptionWindow::press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(banner(QStringLiteral("Without a number")));
        m_window->field("make")->setFocus();
        ReceptionWindow::type(QStringLiteral("x"));
        QVERIFY(!banner(QStringLiteral("Without a number")));
        ReceptionWindow::press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(banner(QStringLiteral("Without a number")));
        QCOMPARE(count("service_order"), 0);
    }

    void failingVinAsksForItsReason()
    {
        typeWalkIn();
        m_window->field("vin")->setFocus();
        m_window->field("vin")->selectAll();
        ReceptionWindow::type(QStringLiteral("LVSHCAMB2CE054249"));
        QTRY_VERIFY(m_window->field("vinReason")->isVisible());
        m_window->field("make")->setFocus();
        ReceptionWindow::press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(ReceptionWindow::focusName(), QStringLiteral("vin"));
        ReceptionWindow::press(Qt::Key_Tab);
        QCOMPARE(ReceptionWindow::focusName(), QStringLiteral("vinReason"));
        ReceptionWindow::type(QStringLiteral("登记证如此"));
        ReceptionWindow::press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(count("service_order"), 1);
        QCOMPARE(text("SELECT vin_override_reason FROM vehicle"), QStringLiteral("登记证如此"));
    }

    void twoPressesOpenOneOrder()
    {
        typeWalkIn();
        m_window->room->page()->save();
        m_window->room->page()->save();
        QTRY_COMPARE(ReceptionWindow::focusName(), QStringLiteral("openOrder"));
        QCOMPARE(count("service_order"), 1);
    }

    void draftSurvivesARestart()
    {
        typeWalkIn();
        m_window->room->page()->flush();
        m_window->open();
        QTRY_COMPARE(m_window->field("name")->text(), QStringLiteral("王梓涵"));
        QCOMPARE(m_window->field("concern2")->text(), QStringLiteral("常规保养"));
        QCOMPARE(m_window->field("promise")->text(), QStringLiteral("2026-11-03 17:30"));
        ReceptionWindow::press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(count("service_order"), 1);
        QTRY_VERIFY(m_window->drafts.drafts.isEmpty());
    }

    void draftIsKeptWhileOneTypes()
    {
        m_window->field("plate")->setFocus();
        ReceptionWindow::type(QStringLiteral("沪AD83926"));
        QTRY_VERIFY(!m_window->drafts.drafts.isEmpty());
        QCOMPARE(m_window->drafts.drafts.first().value(QStringLiteral("plate")).toString(),
                 QStringLiteral("沪AD83926"));
    }

    void bringInPersonLeavesTheOwnerAlone()
    {
        const CheckInDone first = m_window->desk.in(m_window->desk.walkIn());
        ReceptionWindow::type(QStringLiteral("83926"));
        ReceptionWindow::press(Qt::Key_Return);
        QTRY_COMPARE(m_window->field("name")->text(), QStringLiteral("王梓涵"));
        m_window->room->findChild<QComboBox *>(QStringLiteral("role"))
            ->setCurrentIndex(static_cast<int>(OwnershipRole::Driver));
        m_window->field("name")->selectAll();
        m_window->field("name")->setFocus();
        ReceptionWindow::type(QStringLiteral("李师傅"));
        m_window->field("concern1")->setFocus();
        ReceptionWindow::type(QStringLiteral("保养"));
        ReceptionWindow::press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(count("service_order"), 2);
        QCOMPARE(count("customer"), 1);
        QCOMPARE(number("SELECT count(*) FROM visit WHERE bring_in_name = '李师傅' AND relation = 'driver'"),
                 1);
        MUST(const auto orders, answer(m_window->desk.orders.list({}, 10)));
        QCOMPARE(orders.first().customerName, QStringLiteral("王梓涵"));
        QVERIFY(!first.customer.isNull());
    }

    void workOfLastTimeIsAddedByOneKey()
    {
        const CheckInDone first = m_window->desk.in(m_window->desk.walkIn());
        NewJob job;
        job.title = QStringLiteral("前制动片");
        MUST(const JobId id, answer(m_window->desk.orders.addJob(first.order, job)));
        MUST_DO(answer(m_window->desk.orders.decline(id, QStringLiteral("太贵"))));
        ReceptionWindow::type(QStringLiteral("83926"));
        ReceptionWindow::press(Qt::Key_Return);
        QTRY_VERIFY(banner(QStringLiteral("前制动片")));
        ReceptionWindow::press(Qt::Key_A, Qt::AltModifier);
        QCOMPARE(m_window->field("concern1")->text(), QStringLiteral("前制动片"));
        ReceptionWindow::press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(count("job"), 2);
    }

    void printShowsTheDraftAndThenTheOrder()
    {
        typeWalkIn();
        m_window->room->print();
        QTRY_COMPARE(m_window->printed.documents.size(), 1);
        QVERIFY(m_window->printed.documents.first().head.number.isEmpty());
        ReceptionWindow::press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(ReceptionWindow::focusName(), QStringLiteral("openOrder"));
        m_window->room->print();
        QTRY_COMPARE(m_window->printed.documents.size(), 2);
        QCOMPARE(m_window->printed.documents.last().head.number, QStringLiteral("R261103-A0-001"));
    }

    void everyFieldHasAnAccessibleName()
    {
        const QList<QLineEdit *> edits = m_window->room->page()->findChildren<QLineEdit *>();
        for (const QLineEdit *edit : edits) {
            QVERIFY2(!edit->accessibleName().isEmpty(), qPrintable(edit->objectName()));
        }
        const QList<QComboBox *> boxes = m_window->room->page()->findChildren<QComboBox *>();
        for (const QComboBox *box : boxes) {
            QVERIFY2(!box->accessibleName().isEmpty(), qPrintable(box->objectName()));
        }
    }

private:
    void typeWalkIn()
    {
        const auto next = [](const QString &text) {
            ReceptionWindow::type(text);
            ReceptionWindow::press(Qt::Key_Return);
        };
        next({});
        next(QStringLiteral("王梓涵"));
        next(QStringLiteral("138 1723 5566"));
        next({}); // relation: owner
        next(QStringLiteral("沪ad83926"));
        next(QStringLiteral("lvshcamb1ce054249"));
        next(QStringLiteral("宝马"));
        next(QStringLiteral("i5"));
        next({}); // energy
        next(QStringLiteral("41520"));
        next(QStringLiteral("3/4"));
        next(QStringLiteral("低速过减速带左前有异响"));
        next(QStringLiteral("常规保养"));
        next({}); // no more concerns
        next(QStringLiteral("17:30"));
    }

    qint64 number(const char *sql) { return m_window->desk.desk.number(QString::fromUtf8(sql)); }
    qint64 count(const char *table)
    {
        return m_window->desk.desk.number(QStringLiteral("SELECT count(*) FROM ") +
                                          QString::fromLatin1(table));
    }
    QString text(const char *sql)
    {
        const auto found = m_window->desk.desk.read([=](Database &database) {
            return database.first(QString::fromUtf8(sql), {}, [](const Row &row) { return row.text(0); });
        });
        return found && *found ? **found : QString();
    }

    // The hint below the field of this editor.
    QString hint(const char *name)
    {
        const QWidget *widget = m_window->field(name);
        while (widget != nullptr && qobject_cast<const FormField *>(widget) == nullptr) {
            widget = widget->parentWidget();
        }
        return widget == nullptr ? QString() : static_cast<const FormField *>(widget)->hint();
    }

    // Whether a banner that is seen says this.
    bool banner(const QString &part)
    {
        const QList<Banner *> banners = m_window->room->findChildren<Banner *>();
        return std::any_of(banners.begin(), banners.end(), [&](const Banner *one) {
            return one->isVisible() && one->accessibleName().contains(part);
        });
    }

    std::unique_ptr<ReceptionWindow> m_window;
};

QTEST_MAIN(CheckInPageTest)
#include "tst_checkinpage.moc"
