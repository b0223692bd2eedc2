// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/attachments/attachmentservice.h"
#include "tests/attachments/picturefixture.h"
#include "tests/customers/customersroomfixture.h"
#include "ui/attachments/attachmentcard.h"

#include <QListWidget>
#include <QScrollArea>

using namespace forecourt;

// Photos and documents on a customer's page, over a real desk.
class TestCustomerAttachments final : public QObject, private CustomersRoomFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        open();
        m_attachments = std::make_unique<AttachmentService>(*m_desk->storage);
        m_room->setAttachments(*m_attachments);
        show(m_wang);
        QTRY_COMPARE(strip()->owner().row, m_wang.uuid());
    }
    void cleanup()
    {
        m_window.close();
        m_attachments.reset();
        close();
    }

    void aPhotoThatIsAddedIsTheCustomers();
    void photosOfTheirVisitsStandThereToo();
    void photosOfAnotherCustomerDoNot();
    void aPhotoIsRemovedByKeyboard();
    void whatAnotherRoomAddsIsShownAtOnce();
    void picturesOfIt();

private:
    [[nodiscard]] AttachmentStrip *strip() const { return m_room->findChild<AttachmentCard *>()->strip(); }
    void show(const CustomerId &customer) { m_room->openRecord(QStringLiteral("customer"), customer.uuid()); }
    // A photo as another room would have added it.
    void add(AttachmentOwner::Kind kind, const QUuid &row)
    {
        const auto made = answerOf(m_attachments->importPicture(cornered(QSize(40, 30))));
        QVERIFY(made);
        QVERIFY(answerOf(m_attachments->add({kind, row}, {*made})));
    }
    VisitId addVisit(const CustomerId &customer)
    {
        Visit visit;
        visit.id = VisitId(m_desk->ids.next());
        visit.customer = customer;
        visit.arrivedAt = m_desk->clock.nowMs();
        put(*m_desk, records::visits(), visit);
        return visit.id;
    }
    qsizetype stored(const CustomerId &customer)
    {
        const auto views = answerOf(m_attachments->list({AttachmentOwner::Kind::Customer, customer.uuid()}));
        return views ? views->size() : -1;
    }

    std::unique_ptr<AttachmentService> m_attachments;
};

void TestCustomerAttachments::aPhotoThatIsAddedIsTheCustomers()
{
    strip()->addPicture(cornered(QSize(400, 300)));
    QTRY_COMPARE(strip()->count(), 1);
    QCOMPARE(stored(m_wang), 1);
}

void TestCustomerAttachments::photosOfTheirVisitsStandThereToo()
{
    add(AttachmentOwner::Kind::Visit, addVisit(m_wang).uuid());
    add(AttachmentOwner::Kind::Customer, m_wang.uuid());
    QTRY_COMPARE(strip()->count(), 2);
}

void TestCustomerAttachments::photosOfAnotherCustomerDoNot()
{
    const CustomerId other = addCustomer(*m_desk, QStringLiteral("李雷"));
    add(AttachmentOwner::Kind::Customer, m_wang.uuid());
    QTRY_COMPARE(strip()->count(), 1);
    show(other);
    QTRY_COMPARE(shownName(), QStringLiteral("李雷"));
    QTRY_COMPARE(strip()->count(), 0);
    strip()->addPicture(cornered(QSize(40, 40)));
    QTRY_COMPARE(strip()->count(), 1);
    QCOMPARE(stored(other), 1);
    QCOMPARE(stored(m_wang), 1);
}

void TestCustomerAttachments::aPhotoIsRemovedByKeyboard()
{
    add(AttachmentOwner::Kind::Customer, m_wang.uuid());
    QTRY_COMPARE(strip()->count(), 1);
    auto *list = strip()->findChild<QListWidget *>();
    list->setFocus();
    press(Qt::Key_Delete);
    QTRY_COMPARE(strip()->count(), 0);
    QCOMPARE(stored(m_wang), 0);
}

void TestCustomerAttachments::whatAnotherRoomAddsIsShownAtOnce()
{
    QTRY_COMPARE(strip()->count(), 0);
    add(AttachmentOwner::Kind::Customer, m_wang.uuid());
    QTRY_COMPARE(strip()->count(), 1);
}

void TestCustomerAttachments::picturesOfIt()
{
    if (!RoomWindow::takesPictures()) {
        QSKIP("FORECOURT_PICTURES names no folder");
    }
    for (int i = 0; i < 4; ++i) {
        add(AttachmentOwner::Kind::Customer, m_wang.uuid());
    }
    QTRY_COMPARE(strip()->count(), 4);
    for (QWidget *up = strip(); up != nullptr; up = up->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(up)) {
            area->ensureWidgetVisible(strip());
        }
    }
    m_window.takePictures(QStringLiteral("customer-photos"));
}

QTEST_MAIN(TestCustomerAttachments)
#include "tst_customerattachments.moc"
