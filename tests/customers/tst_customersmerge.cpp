// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/customers/customersroomfixture.h"
#include "ui/customers/customerpage.h"
#include "ui/customers/mergebar.h"
#include "ui/customers/mergedialog.h"
#include "ui/customers/mergetable.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/listview.h"

#include <QRadioButton>

using namespace forecourt;

// Customers who are there twice, in the room: seen, compared, merged and separated by keyboard.
class TestCustomersMerge final : public QObject, private CustomersRoomFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        open();
        m_merge = std::make_unique<CustomerMerge>(*m_desk->storage);
        m_room->setMerge(*m_merge);
    }
    void cleanup()
    {
        close();
        m_merge.reset();
    }

    void nothingIsSaidWhereNobodyIsTwice()
    {
        QVERIFY(!child<Banner>("duplicates")->isVisible());
        QVERIFY(dialog() == nullptr);
    }

    void aDuplicateIsSaidAndMergedByKeyboard()
    {
        addTwin();
        QTRY_VERIFY(child<Banner>("duplicates")->isVisible());
        press(Qt::Key_M, Qt::ControlModifier);
        QTRY_VERIFY(ready());
        QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(dialog() == nullptr);
        QTRY_VERIFY(!child<Banner>("duplicates")->isVisible());
        QTRY_COMPARE(answerOf(m_customers->detail(m_twin))->customer.id, m_wang);
        QTRY_VERIFY(child<Button>("separate") != nullptr);
        QCOMPARE(shownName(), QStringLiteral("王梓涵")); // the fuller name
    }

    void whatIsChosenIsKept()
    {
        addTwin();
        QTRY_VERIFY(child<Banner>("duplicates")->isVisible());
        press(Qt::Key_M, Qt::ControlModifier);
        QTRY_VERIFY(ready());
        auto *theirs = dialog()->findChild<QRadioButton *>(QStringLiteral("merge0_1"));
        QVERIFY(theirs != nullptr);
        QVERIFY(!theirs->isChecked());
        theirs->setFocus();
        QTest::keyClick(theirs, Qt::Key_Space);
        QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(shownName(), QStringLiteral("王女士"));
    }

    void twoWhoOnlyLookLikeOneAreNotProposedAgain()
    {
        addTwin();
        QTRY_VERIFY(child<Banner>("duplicates")->isVisible());
        press(Qt::Key_M, Qt::ControlModifier);
        QTRY_VERIFY(ready());
        dialog()->findChild<Button *>(QStringLiteral("apart"))->click();
        QTRY_VERIFY(dialog() == nullptr);
        QTRY_VERIFY(!child<Banner>("duplicates")->isVisible());
        QCOMPARE(answerOf(m_customers->detail(m_twin))->customer.id, m_twin);
    }

    void escapeChangesNothing()
    {
        addTwin();
        QTRY_VERIFY(child<Banner>("duplicates")->isVisible());
        press(Qt::Key_M, Qt::ControlModifier);
        QTRY_VERIFY(ready());
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(dialog() == nullptr);
        QCOMPARE(answerOf(m_customers->detail(m_twin))->customer.id, m_twin);
    }

    void whoIsResponsibleIsAskedBefore()
    {
        addTwin();
        write(m_wang, [&](Customer &c) { c.ownerStaff = StaffId(m_desk->ids.next()); });
        write(m_twin, [&](Customer &c) { c.ownerStaff = StaffId(m_desk->ids.next()); });
        QTRY_VERIFY(child<Banner>("duplicates")->isVisible());
        press(Qt::Key_M, Qt::ControlModifier);
        QTRY_VERIFY(dialog() != nullptr &&
                    dialog()->findChild<QRadioButton *>(QStringLiteral("merge5_1")) != nullptr);
        auto *merge = dialog()->findChild<Button *>(QStringLiteral("merge"));
        QVERIFY(!merge->isEnabled());
        QTRY_VERIFY(QApplication::focusWidget() != nullptr);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("merge5_0"));
        press(Qt::Key_Space);
        QVERIFY(merge->isEnabled());
        dialog()->reject();
    }

    void twoSelectedRowsAreMergedWithoutAnythingInCommon()
    {
        const CustomerId other = addCustomer(*m_desk, QStringLiteral("李芳"));
        auto *view = m_room->findChild<ListView *>();
        QTRY_COMPARE(view->model()->rowCount(), 2);
        view->selectAll();
        QTRY_COMPARE(view->selectionModel()->selectedRows().size(), 2);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_M, Qt::ControlModifier);
        QTRY_VERIFY(ready());
        QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(answerOf(m_customers->list({}, CustomerFilter::All, 10))->size(), 1);
        QTRY_COMPARE(view->model()->rowCount(), 1);
        QCOMPARE(answerOf(m_customers->detail(other))->customer.id,
                 answerOf(m_customers->detail(m_wang))->customer.id);
    }

    void aMergedOneIsSeparatedOnThePage()
    {
        addTwin();
        QVERIFY(answerOf(m_merge->join({}, m_twin, m_wang, {})));
        QTRY_VERIFY(child<Button>("separate") != nullptr);
        child<Button>("separate")->click();
        QTRY_COMPARE(answerOf(m_customers->detail(m_twin))->customer.id, m_twin);
        QTRY_VERIFY(child<Button>("separate") == nullptr);
    }

    void openingAMergedOneShowsWhoStandsForIt()
    {
        addTwin();
        QVERIFY(answerOf(m_merge->join({}, m_twin, m_wang, {})));
        m_room->openRecord(QStringLiteral("customer"), m_twin.uuid());
        QTRY_COMPARE(m_room->shown(), m_wang);
        QTRY_COMPARE(shownName(), QStringLiteral("王梓涵"));
    }

private:
    void addTwin()
    {
        m_desk->clock.advance(1000);
        m_twin = addCustomer(*m_desk, QStringLiteral("王女士"));
        write(m_wang, [](Customer &c) {
            c.surname = QStringLiteral("王");
            c.given = QStringLiteral("梓涵");
        });
        ContactPoint point;
        point.id = ContactPointId(m_desk->ids.next());
        point.customer = m_twin;
        point.value = point.normalised = QStringLiteral("+8613817235566");
        put(*m_desk, records::contactPoints(), point);
        m_room->openRecord(QStringLiteral("customer"), m_wang.uuid());
    }
    MergeDialog *dialog() const { return m_room->findChild<MergeDialog *>(); }
    bool ready() const
    {
        auto *merge = dialog() != nullptr ? dialog()->findChild<Button *>(QStringLiteral("merge")) : nullptr;
        return merge != nullptr && merge->isEnabled();
    }

    std::unique_ptr<CustomerMerge> m_merge;
    CustomerId m_twin;
};

QTEST_MAIN(TestCustomersMerge)
#include "tst_customersmerge.moc"
