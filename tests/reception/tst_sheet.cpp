// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reception/receptionfixture.h"

using namespace forecourt;
using namespace forecourt::receptiontest;

class SheetTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<ReceptionFixture>(); }

    void sheetOfAnOrderHoldsWhatWasTakenDown()
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.bringInName = QStringLiteral("李师傅");
        checkIn.bringInPhone = QStringLiteral("13900001111");
        checkIn.relation = QStringLiteral("driver");
        const CheckInDone done = m_fixture->in(checkIn);
        m_fixture->desk.clock.advance(60'000);
        MUST(const CheckInSheet sheet, answer(m_fixture->reception.sheet(done.order)));
        QCOMPARE(sheet.storeName, QStringLiteral("城东店"));
        QCOMPARE(sheet.number, done.number);
        QCOMPARE(sheet.plate, QStringLiteral("沪AD83926"));
        QCOMPARE(sheet.vin, QStringLiteral("LVSHCAMB1CE054249"));
        QCOMPARE(sheet.customerName, QStringLiteral("王梓涵"));
        QCOMPARE(sheet.customerPhone, QStringLiteral("138 1723 5566"));
        QCOMPARE(sheet.bringInPhone, QStringLiteral("139 0000 1111"));
        QCOMPARE(sheet.concerns.size(), 2);
        QCOMPARE(sheet.odometerKm, 41'520);
        QCOMPARE(sheet.fuelPercent, 62);
        QCOMPARE(sheet.promisedAt, checkIn.promisedAt);
        QCOMPARE(sheet.advisorName, QStringLiteral("张敏"));
        QCOMPARE(sheet.printedAt - sheet.openedAt, 60'000);
    }

    void sheetOfADraftHasNoNumber()
    {
        MUST(const CheckInSheet sheet, answer(m_fixture->reception.sheet(m_fixture->walkIn())));
        QVERIFY(sheet.number.isEmpty());
        QCOMPARE(sheet.customerName, QStringLiteral("王梓涵"));
        QCOMPARE(sheet.plate, QStringLiteral("沪AD83926"));
        QCOMPARE(m_fixture->desk.number(QStringLiteral("SELECT count(*) FROM visit")), 0);
    }

    void draftOfAKnownCarIsCompletedFromItsRecord()
    {
        m_fixture->in(m_fixture->walkIn());
        CheckIn draft;
        draft.plate = QStringLiteral("沪AD83926");
        MUST(const CheckInSheet sheet, answer(m_fixture->reception.sheet(draft)));
        QCOMPARE(sheet.vin, QStringLiteral("LVSHCAMB1CE054249"));
        QCOMPARE(sheet.customerName, QStringLiteral("王梓涵"));
    }

    void sheetOfNoOrderIsNotFound()
    {
        MUST_FAIL(answer(m_fixture->reception.sheet(OrderId(m_fixture->desk.ids.next()))),
                  ErrorCode::NotFound);
    }

private:
    std::unique_ptr<ReceptionFixture> m_fixture;
};

QTEST_GUILESS_MAIN(SheetTest)
#include "tst_sheet.moc"
