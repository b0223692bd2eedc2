// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/dealerdata.h"
#include "tests/support/roomwindow.h"
#include "ui/customers/customersroom.h"
#include "ui/widgets/label.h"

namespace forecourt {

// The Customers room over a real desk, in a window of its own; 王梓涵 is known.
class CustomersRoomFixture
{
protected:
    template <typename T> T *child(const char *name) const
    {
        return m_room->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString shownName() const { return child<Label>("customerName")->text(); }
    void type(const QString &text) const { QTest::keyClicks(QApplication::focusWidget(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void open()
    {
        m_desk = std::make_unique<StorageFixture>();
        m_customers = std::make_unique<CustomerService>(*m_desk->storage);
        m_timeline = std::make_unique<TimelineService>(*m_desk->storage);
        const NewCustomer wang{QStringLiteral("王梓涵"), QStringLiteral("13817235566"), {}, {}};
        m_wang = *answerOf(m_customers->create({}, wang));
        openRoom();
    }
    void openRoom()
    {
        m_room = new CustomersRoom(*m_customers, *m_timeline, m_people, m_desk->clock);
        m_window.open(m_room);
        m_room->activate();
        QTRY_COMPARE(shownName(), QStringLiteral("王梓涵"));
    }
    void close()
    {
        m_window.close();
        m_timeline.reset();
        m_customers.reset();
        m_desk.reset();
    }
    void write(const CustomerId &id, const std::function<void(Customer &)> &change)
    {
        const auto before = answerOf(m_customers->detail(id));
        Customer after = before->customer;
        change(after);
        QVERIFY(answerOf(m_customers->update({}, before->customer, after, before->versions)));
    }

    std::unique_ptr<StorageFixture> m_desk;
    std::unique_ptr<CustomerService> m_customers;
    std::unique_ptr<TimelineService> m_timeline;
    OnePerson m_people;
    RoomWindow m_window;
    CustomersRoom *m_room = nullptr;
    CustomerId m_wang;
};

} // namespace forecourt
