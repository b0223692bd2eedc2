// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/searchgrams.h"
#include "models/storage/searchtables.h"
#include "tests/customers/customersroomfixture.h"
#include "tests/lists/panereader.h"
#include "ui/customers/customerform.h"
#include "ui/widgets/chip.h"

#include <QLineEdit>

using namespace forecourt;

// What the list of customers says about itself: how many it has, that it is read, that it could not be.
class TestCustomersList final : public QObject, private CustomersRoomFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        open();
        m_shown = std::make_unique<PaneReader>(m_room);
    }
    void cleanup()
    {
        m_shown.reset();
        close();
    }

    void aNameThatCannotBeSearchedShowsNobodyElse()
    {
        markIndex(0);
        filter(QStringLiteral("李"));
        QTRY_COMPARE(m_shown->sentence(), QStringLiteral("The customers could not be read."));
        QCOMPARE(m_shown->rows(), 0);
        QCOMPARE(m_shown->count(), QString());
        m_shown->retry(); // still damaged
        QTRY_COMPARE(m_shown->sentence(), QStringLiteral("The customers could not be read."));
        QVERIFY(!m_room->findChild<CustomerForm *>()->isVisible());
        addCustomer(*m_desk, QStringLiteral("李娜"));
        markIndex(searchgrams::kAlphabet);
        filter(QStringLiteral("王"));
        QTRY_COMPARE(m_shown->rows(), 1);
        QCOMPARE(m_shown->sentence(), QString());
    }

    void whatFailedIsTriedAgain()
    {
        markIndex(0);
        filter(QStringLiteral("王"));
        QTRY_COMPARE(m_shown->sentence(), QStringLiteral("The customers could not be read."));
        markIndex(searchgrams::kAlphabet);
        m_shown->retry();
        QTRY_COMPARE(m_shown->rows(), 1);
        QCOMPARE(m_shown->count(), QStringLiteral("1"));
        QCOMPARE(shownName(), QStringLiteral("王梓涵"));
    }

    void theFocusComesBackToTheList()
    {
        const auto *list = m_room->findChild<ListPane *>()->view();
        QTRY_COMPARE(QApplication::focusWidget(), list);
        markIndex(0);
        filter(QStringLiteral("王"));
        QTRY_COMPARE(m_shown->sentence(), QStringLiteral("The customers could not be read."));
        QCOMPARE(qobject_cast<Button *>(QApplication::focusWidget())->text(), QStringLiteral("Try again"));
        markIndex(searchgrams::kAlphabet);
        press(Qt::Key_Space);
        QTRY_COMPARE(m_shown->rows(), 1);
        QCOMPARE(QApplication::focusWidget(), list);
    }

    void anAnswerThatIsThereStaysWithAWord()
    {
        addCustomer(*m_desk, QStringLiteral("李娜"));
        QTRY_COMPARE(m_shown->count(), QStringLiteral("2"));
        filter(QStringLiteral("王"));
        QTRY_COMPARE(m_shown->count(), QStringLiteral("1"));
        markIndex(0);
        m_room->activate(); // asks the same again
        QTRY_VERIFY(m_shown->warning().startsWith(QStringLiteral("The customers could not be read.")));
        QCOMPARE(m_shown->rows(), 1);
        markIndex(searchgrams::kAlphabet);
        m_shown->retry();
        QTRY_COMPARE(m_shown->warning(), QString());
        QCOMPARE(m_shown->rows(), 1);
    }

    void theCountIsOfWhatIsListed()
    {
        addVehicle(*m_desk, addCustomer(*m_desk, QStringLiteral("李娜")), QStringLiteral("沪B33K91"));
        addCustomer(*m_desk, QStringLiteral("赵轩"));
        QTRY_COMPARE(m_shown->count(), QStringLiteral("3"));
        chip(QStringLiteral("withVehicle"))->click();
        QTRY_COMPARE(m_shown->count(), QStringLiteral("1"));
        chip(QStringLiteral("inHouse"))->click();
        QTRY_COMPARE(m_shown->count(), QString());
        chip(QStringLiteral("all"))->click();
        filter(QStringLiteral("赵"));
        QTRY_COMPARE(m_shown->count(), QStringLiteral("1"));
        filter({});
        QTRY_COMPARE(m_shown->count(), QStringLiteral("3"));
    }

    void aSearchThatFoundTooManySaysSo()
    {
        constexpr int kMany = 310;
        QVERIFY(m_desk->write([](Mutation &mutation) -> Result<void> {
            for (int i = 0; i < kMany; ++i) {
                Customer customer;
                customer.id = CustomerId(mutation.newId());
                customer.fullName = QStringLiteral("赵%1").arg(i);
                FORECOURT_TRY(records::customers().create(mutation, customer));
            }
            return {};
        }));
        filter(QStringLiteral("赵"));
        QTRY_COMPARE(m_shown->count(), QStringLiteral("the best 300"));
        QCOMPARE(m_shown->rows(), 300);
        filter(QStringLiteral("赵309"));
        QTRY_COMPARE(m_shown->count(), QStringLiteral("1"));
    }

    void exactlyAsManyAsAreListedAreAll()
    {
        constexpr int kAsMany = 300;
        QVERIFY(m_desk->write([](Mutation &mutation) -> Result<void> {
            for (int i = 0; i < kAsMany; ++i) {
                Customer customer;
                customer.id = CustomerId(mutation.newId());
                customer.fullName = QStringLiteral("赵%1").arg(i);
                FORECOURT_TRY(records::customers().create(mutation, customer));
            }
            return {};
        }));
        filter(QStringLiteral("赵"));
        QTRY_COMPARE(m_shown->count(), QStringLiteral("300"));
    }

    void pictures()
    {
        if (!RoomWindow::takesPictures()) {
            QSKIP("pictures are taken where FORECOURT_PICTURES names a folder");
        }
        addCustomer(*m_desk, QStringLiteral("李娜"));
        QTRY_COMPARE(m_shown->count(), QStringLiteral("2"));
        filter(QStringLiteral("王"));
        QTRY_COMPARE(m_shown->count(), QStringLiteral("1"));
        markIndex(0);
        m_room->activate();
        QTRY_VERIFY(!m_shown->warning().isEmpty());
        m_window.takePictures(QStringLiteral("customers-old-rows"));
        filter(QStringLiteral("李"));
        QTRY_COMPARE(m_shown->rows(), 0);
        m_window.takePictures(QStringLiteral("customers-not-read"));
    }

private:
    void markIndex(int alphabet)
    {
        QVERIFY(m_desk->read([=](Database &database) { return setSearchAlphabet(database, alphabet); }));
    }
    void filter(const QString &text) const { child<QLineEdit>("filter")->setText(text); }
    [[nodiscard]] Chip *chip(const QString &id) const { return m_room->findChild<ListPane *>()->chip(id); }

    std::unique_ptr<PaneReader> m_shown;
};

QTEST_MAIN(TestCustomersList)
#include "tst_customerslist.moc"
