// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reception/receptionfixture.h"
#include "tests/support/remembereddocuments.h"
#include "tests/support/roomwindow.h"
#include "ui/orders/orderpage.h"
#include "ui/orders/ordersroom.h"
#include "ui/orders/orderwords.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/momentfield.h"
#include "ui/widgets/moneyfield.h"
#include "ui/widgets/stepper.h"

#include <QPlainTextEdit>

using namespace forecourt;
using namespace forecourt::receptiontest;

// What an order page shows and takes of the order as a whole.
class TestOrderDetails final : public QObject
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
        QLocale::setDefault(QLocale(QStringLiteral("en")));
        m_window.close();
        m_desk.reset();
    }

    void theStepperStandsWhereTheOrderStands()
    {
        auto *stages = m_room->page()->findChild<Stepper *>();
        QVERIFY(stages->isVisible());
        QCOMPARE(stages->current(), 0);
        QVERIFY(answer(m_desk->orders.setStatus(m_order, OrderStatus::InProgress)));
        QTRY_COMPARE(stages->current(), 2);
        QVERIFY(answer(m_desk->orders.setStatus(m_order, OrderStatus::OnHold)));
        QTRY_COMPARE(m_room->page()->findChild<Stepper *>()->current(), 2); // held up at the same place
    }

    void everyStateHasAStage()
    {
        int before = 0;
        for (const OrderStatus status : allOf<OrderStatus>()) {
            const auto stage = OrderWords::stage(status);
            QCOMPARE(stage.has_value(), status != OrderStatus::Cancelled);
            if (stage && status != OrderStatus::OnHold && status != OrderStatus::Rework) {
                QVERIFY(*stage >= before);
                before = *stage;
            }
        }
        QCOMPARE(before, static_cast<int>(OrderWords::stages().size())); // closed: all is done
    }

    void promiseAndNotesAreWrittenByKeyboard()
    {
        press(Qt::Key_F2);
        QTRY_COMPARE(focusName(), QStringLiteral("orderPromise"));
        auto *promise = qobject_cast<MomentField *>(QApplication::focusWidget());
        promise->selectAll();
        type(QStringLiteral("morgen 16:30 Uhr"));
        const auto at = promise->value();
        QVERIFY(at.has_value());
        press(Qt::Key_Return);
        QCOMPARE(focusName(), QStringLiteral("notesPrinted"));
        type(QStringLiteral("Bremsen prüfen"));
        press(Qt::Key_Tab);
        QCOMPARE(focusName(), QStringLiteral("notesInternal"));
        type(QStringLiteral("老客户，优先"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(order().notesInternal, QStringLiteral("老客户，优先"));
        QCOMPARE(order().notesPrinted, QStringLiteral("Bremsen prüfen"));
        QCOMPARE(order().promisedAt, *at);
        QTRY_VERIFY(!m_room->page()->hasOpenForm());
    }

    void aPromiseThatIsNoTimeIsRefusedBesideItsField()
    {
        const qint64 before = order().promisedAt;
        press(Qt::Key_F2);
        QTRY_COMPARE(focusName(), QStringLiteral("orderPromise"));
        qobject_cast<QLineEdit *>(QApplication::focusWidget())->selectAll();
        type(QStringLiteral("bald"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(focusName(), QStringLiteral("orderPromise"));
        QVERIFY(m_room->page()->hasOpenForm());
        QCOMPARE(order().promisedAt, before);
    }

    void amountsAreReadByTheLanguagesSign_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("typed");
        QTest::newRow("German") << QStringLiteral("de") << QStringLiteral("1.860,50");
        QTest::newRow("English") << QStringLiteral("en") << QStringLiteral("1,860.50");
        QTest::newRow("Chinese") << QStringLiteral("zh_CN") << QStringLiteral("¥1860.50");
    }
    void amountsAreReadByTheLanguagesSign()
    {
        QFETCH(QString, language);
        QFETCH(QString, typed);
        QLocale::setDefault(QLocale(language));
        QEvent change(QEvent::LanguageChange);
        QApplication::sendEvent(m_room->window(), &change);
        press(Qt::Key_B, Qt::ControlModifier);
        QTRY_COMPARE(focusName(), QStringLiteral("paymentAmount"));
        qobject_cast<QLineEdit *>(QApplication::focusWidget())->selectAll();
        type(typed);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(answer(m_desk->orders.detail(m_order))->payments.size(), 1);
        QCOMPARE(answer(m_desk->orders.detail(m_order))->payments.first().amountMinor, 186050);
    }

private:
    [[nodiscard]] Order order() { return answer(m_desk->orders.detail(m_order))->order; }
    static QString focusName()
    {
        const QWidget *focus = QApplication::focusWidget();
        return focus == nullptr ? QString() : focus->objectName();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : m_room, key, modifiers);
    }
    static void type(const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(QApplication::focusWidget(), &event);
    }

    std::unique_ptr<ReceptionFixture> m_desk;
    OnePerson m_people;
    RememberedDocuments m_printed;
    RoomWindow m_window;
    OrdersRoom *m_room = nullptr;
    OrderId m_order;
};

QTEST_MAIN(TestOrderDetails)
#include "tst_orderdetails.moc"
