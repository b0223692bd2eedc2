// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/searchgrams.h"
#include "models/storage/searchtables.h"
#include "tests/lists/panereader.h"
#include "tests/reception/receptionfixture.h"
#include "tests/support/remembereddocuments.h"
#include "tests/support/roomwindow.h"
#include "ui/orders/linetablemodel.h"
#include "ui/orders/orderlistmodel.h"
#include "ui/orders/orderpage.h"
#include "ui/orders/ordersroom.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/sortbutton.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace forecourt;
using namespace forecourt::receptiontest;

// The Orders room over a real database, by keyboard.
class OrdersRoomTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<ReceptionFixture>();
        const auto done = answer(m_desk->reception.checkIn(m_desk->walkIn()));
        QVERIFY(done && done->done);
        m_order = done->done->order;
        m_room = new OrdersRoom(m_desk->orders, m_people, m_desk->desk.clock, m_printed);
        m_window.open(m_room);
        QTRY_VERIFY(m_room->page()->hasOrder());
    }

    void cleanup()
    {
        m_window.close();
        m_desk.reset();
    }

    void theListModelsKeepTheRulesOfQt()
    {
        OrderListModel list(m_desk->orders);
        QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.show({});
        QTRY_COMPARE(list.rowCount(), 1);
        LineTableModel lines;
        QAbstractItemModelTester lineTester(&lines, QAbstractItemModelTester::FailureReportingMode::QtTest);
        LineDetail line;
        line.line.id = LineId(m_desk->desk.ids.next());
        lines.setLines({line}, Currency::cny());
        QTRY_COMPARE(lines.rowCount(), 1);
        lines.setLines({}, Currency::cny());
        QTRY_COMPARE(lines.rowCount(), 0);
    }

    void aJobWithALabourLineIsAddedByKeyboardAlone()
    {
        press(Qt::Key_J, Qt::ControlModifier);
        QTRY_COMPARE(focusName(), QStringLiteral("jobTitle"));
        type(QStringLiteral("检查左前悬挂"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(focusName(), QStringLiteral("lineKind"));
        press(Qt::Key_Tab);
        type(QStringLiteral("3112065"));
        press(Qt::Key_Return);
        type(QStringLiteral("检查左前悬挂"));
        press(Qt::Key_Return);
        qobject_cast<QLineEdit *>(QApplication::focusWidget())->selectAll();
        type(QStringLiteral("1.5"));
        press(Qt::Key_Return);
        type(QStringLiteral("360"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(gross(), 54000);
    }

    void aLineThatIsNotANumberIsRefusedBesideItsField()
    {
        press(Qt::Key_J, Qt::ControlModifier);
        QTRY_COMPARE(focusName(), QStringLiteral("jobTitle"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(focusName(), QStringLiteral("lineKind"));
        auto *quantity = m_room->findChild<QLineEdit *>(QStringLiteral("lineQuantity"));
        quantity->setText(QStringLiteral("viel"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(focusName(), QStringLiteral("lineQuantity"));
        QCOMPARE(gross(), 0);
    }

    void twoPressesAreOnePayment()
    {
        press(Qt::Key_B, Qt::ControlModifier);
        QTRY_COMPARE(focusName(), QStringLiteral("paymentAmount"));
        type(QStringLiteral("100"));
        press(Qt::Key_Return, Qt::ControlModifier);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(payments(), 1);
        QTRY_VERIFY(focusName() != QLatin1String("paymentAmount")); // the answer is there
        QCOMPARE(payments(), 1);
    }

    void theNextStepIsOneKey()
    {
        press(Qt::Key_N, Qt::AltModifier);
        QTRY_COMPARE(status(), OrderStatus::InProgress);
    }

    void escapeClosesTheFormAndKeepsWhatWasTyped()
    {
        press(Qt::Key_J, Qt::ControlModifier);
        QTRY_COMPARE(focusName(), QStringLiteral("jobTitle"));
        qobject_cast<QLineEdit *>(QApplication::focusWidget())->setText(QStringLiteral("halb"));
        QVERIFY(m_room->stepBack());
        press(Qt::Key_J, Qt::ControlModifier);
        QTRY_COMPARE(focusName(), QStringLiteral("jobTitle"));
        QCOMPARE(qobject_cast<QLineEdit *>(QApplication::focusWidget())->text(), QStringLiteral("halb"));
    }

    void printShowsTheOrderAsADocument()
    {
        QVERIFY(m_room->canPrint());
        m_room->print();
        QTRY_COMPARE(m_printed.documents.size(), 1);
        QCOMPARE(m_printed.documents.first().kind, QStringLiteral("order"));
        QCOMPARE(m_printed.documents.first().head.number, QStringLiteral("R261103-A0-001"));
        m_room->findChild<QPushButton *>(QStringLiteral("printOrder"))->click();
        QTRY_COMPARE(m_printed.documents.size(), 2);
    }

    void whatCannotBePrintedIsSaid()
    {
        m_printed.refusal =
            Error{ErrorCode::Unsupported, QStringLiteral("No installed font has the characters 龘.")};
        QSignalSpy said(m_room, &Room::message);
        m_room->print();
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(said.first().first().toString().contains(QStringLiteral("龘")));
    }

    void theOrderOfTheListIsChosenAndKept()
    {
        m_desk->desk.clock.advance(ReceptionFixture::kHour);
        CheckIn second = m_desk->walkIn();
        second.customerName = QStringLiteral("陈国强");
        second.phone = QStringLiteral("139 0000 7219");
        second.plate = QStringLiteral("沪C7M219");
        second.vin.clear();
        QVERIFY(answer(m_desk->reception.checkIn(second)));
        auto *view = m_room->findChild<ListView *>();
        auto *model = static_cast<OrderListModel *>(view->model());
        QTRY_COMPARE(model->rowCount(), 2);
        QVERIFY(model->record(0).id != m_order);
        QMenu *menu = m_room->findChild<SortButton *>()->openMenu();
        menu->actions().at(1)->trigger(); // oldest first
        menu->close();
        QTRY_COMPARE(model->record(0).id, m_order);
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("ui.ini")), QSettings::IniFormat);
        m_room->saveState(settings);
        OrdersRoom again(m_desk->orders, m_people, m_desk->desk.clock, m_printed);
        again.restoreState(settings);
        auto *other = static_cast<OrderListModel *>(again.findChild<ListView *>()->model());
        QTRY_COMPARE(other->rowCount(), 2);
        QTRY_COMPARE(other->record(0).id, m_order);
    }

    void anOrderOpenedElsewhereAppearsInTheList()
    {
        auto *view = m_room->findChild<ListView *>();
        QCOMPARE(view->model()->rowCount(), 1);
        CheckIn second = m_desk->walkIn();
        second.customerName = QStringLiteral("陈国强");
        second.phone = QStringLiteral("139 0000 7219");
        second.plate = QStringLiteral("沪C7M219");
        second.vin.clear();
        QVERIFY(answer(m_desk->reception.checkIn(second)));
        QTRY_COMPARE(view->model()->rowCount(), 2);
    }

    void beforeTheFirstAnswerNobodySaysThereIsNone()
    {
        OrdersRoom room(m_desk->orders, m_people, m_desk->desk.clock, m_printed);
        room.show();
        const PaneReader list(&room);
        QCOMPARE(list.sentence(), QStringLiteral("Reading orders…"));
        QTRY_COMPARE(list.rows(), 1);
    }

    void aTextThatCannotBeSearchedShowsNoOtherOrder()
    {
        const PaneReader list(m_room);
        QCOMPARE(list.rows(), 1);
        markIndex(0);
        m_room->findChild<QLineEdit *>(QStringLiteral("orderFilter"))->setText(QStringLiteral("李"));
        QTRY_COMPARE(list.sentence(), QStringLiteral("The orders could not be read."));
        QCOMPARE(list.rows(), 0);
        markIndex(searchgrams::kAlphabet);
        list.retry();
        QTRY_COMPARE(list.sentence(), QStringLiteral("No order matches this text"));
        QCOMPARE(list.count(), QString());
    }

    void aTextThatFindsTooManySaysSo()
    {
        constexpr int kMany = 1001; // one more than a filter looks at
        QVERIFY(m_desk->desk.write([](Mutation &mutation) -> Result<void> {
            for (int i = 0; i < kMany; ++i) {
                Customer customer;
                customer.id = CustomerId(mutation.newId());
                customer.fullName = QStringLiteral("陈%1").arg(i);
                FORECOURT_TRY(records::customers().create(mutation, customer));
            }
            return {};
        }));
        CheckIn second = m_desk->walkIn();
        second.customerName = QStringLiteral("陈国强");
        second.phone = QStringLiteral("139 0000 7219");
        second.plate = QStringLiteral("沪C7M219");
        second.vin.clear();
        QVERIFY(answer(m_desk->reception.checkIn(second)));
        const PaneReader list(m_room);
        QTRY_COMPARE(list.count(), QStringLiteral("2"));
        auto *filter = m_room->findChild<QLineEdit *>(QStringLiteral("orderFilter"));
        filter->setText(QStringLiteral("陈"));
        QTRY_COMPARE(list.count(), QStringLiteral("1 or more"));
        filter->setText(QStringLiteral("陈国"));
        QTRY_COMPARE(list.count(), QStringLiteral("1"));
    }

private:
    void markIndex(int alphabet)
    {
        QVERIFY(m_desk->desk.read([=](Database &database) { return setSearchAlphabet(database, alphabet); }));
    }
    static void type(const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(QApplication::focusWidget(), &event);
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    static QString focusName()
    {
        return QApplication::focusWidget() == nullptr ? QString() : QApplication::focusWidget()->objectName();
    }
    qint64 gross() { return answer(m_desk->orders.detail(m_order)).value().totals.grand.gross; }
    qint64 payments() { return m_desk->desk.number(QStringLiteral("SELECT count(*) FROM payment")); }
    OrderStatus status() { return answer(m_desk->orders.detail(m_order)).value().order.status; }

    RoomWindow m_window;
    OnePerson m_people;
    RememberedDocuments m_printed;
    std::unique_ptr<ReceptionFixture> m_desk;
    OrdersRoom *m_room = nullptr;
    OrderId m_order;
};

QTEST_MAIN(OrdersRoomTest)
#include "tst_ordersroom.moc"
