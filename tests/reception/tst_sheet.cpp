// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/blobfolder.h"
#include "tests/reception/receptionfixture.h"

#include <QFile>

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

    void theCustomersSignatureIsOnTheSheetOfTheOrder()
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.attachments = {signature()};
        const CheckInDone done = m_fixture->in(checkIn);
        for (const auto &sheet : {answer(m_fixture->reception.sheet(done.order)),
                                  answer(m_fixture->reception.sheet(done.visit))}) {
            QVERIFY(sheet);
            QCOMPARE(sheet->signature, m_strokes);
            QCOMPARE(sheet->signedAt, m_fixture->desk.clock.nowMs());
        }
    }

    void aDraftShowsTheSignatureThatWasJustGiven()
    {
        CheckIn draft = m_fixture->walkIn();
        draft.attachments = {signature()};
        MUST(const CheckInSheet sheet, answer(m_fixture->reception.sheet(draft)));
        QCOMPARE(sheet.signature, m_strokes);
        QCOMPARE(sheet.signedAt, 0);
    }

    void aPhotoIsNoSignature()
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.attachments = {signature()};
        checkIn.attachments.first().kind = AttachmentKind::Photo;
        const CheckInDone done = m_fixture->in(checkIn);
        MUST(const CheckInSheet sheet, answer(m_fixture->reception.sheet(done.order)));
        QVERIFY(sheet.signature.isEmpty());
    }

    void aSignatureThatIsNotAtThisDeskIsLeftToBeGivenByHand()
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.attachments = {signature()};
        const CheckInDone done = m_fixture->in(checkIn);
        const BlobFolder folder(m_fixture->desk.storage->folder());
        QVERIFY(QFile::remove(folder.file(checkIn.attachments.first().whole.sha256)));
        MUST(const CheckInSheet sheet, answer(m_fixture->reception.sheet(done.order)));
        QVERIFY(sheet.signature.isEmpty());
        QCOMPARE(sheet.signedAt, 0);
    }

    void sheetOfNoOrderIsNotFound()
    {
        MUST_FAIL(answer(m_fixture->reception.sheet(OrderId(m_fixture->desk.ids.next()))),
                  ErrorCode::NotFound);
    }

private:
    // Its bytes are at this desk.
    PreparedAttachment signature()
    {
        PreparedAttachment made;
        made.kind = AttachmentKind::Signature;
        made.whole = BlobFolder(m_fixture->desk.storage->folder()).put(m_strokes).value_or(BlobName());
        made.mediaType = QStringLiteral("image/png");
        return made;
    }

    const QByteArray m_strokes = "the bytes of a PNG";
    std::unique_ptr<ReceptionFixture> m_fixture;
};

QTEST_GUILESS_MAIN(SheetTest)
#include "tst_sheet.moc"
