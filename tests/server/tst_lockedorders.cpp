// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/orderstatus.h"
#include "tests/server/servertest.h"

using namespace forecourt;

namespace {

constexpr int kStatus = 6; // of an order
constexpr int kOfJob = 1;  // the order of a job
constexpr int kOfLine = 2; // of a line
constexpr int kPriceOfLine = 8;
constexpr int kTechnicianOfLine = 12;
constexpr int kPayerOfJob = 8;
constexpr int kNotesPrinted = 16; // of an order
const QUuid kOrder = idNumber(21);
const QUuid kOther = idNumber(22);
const QUuid kLine = idNumber(23);
const QUuid kJob = idNumber(24);
const QString kTaken; // no reason against it

Change made(int collection, const QUuid &row, const Cells &cells)
{
    Change change;
    change.collection = collection;
    change.row = row;
    change.create = true;
    change.put = cells;
    return change;
}

Change changed(int collection, const QUuid &row, const Cells &cells)
{
    Change change = made(collection, row, cells);
    change.create = false;
    return change;
}

Change newOrder(const QUuid &order, OrderStatus status)
{
    return made(collections::kServiceOrder, order, {{kStatus, wordOf(status)}});
}

Change moved(const QUuid &order, OrderStatus status)
{
    return changed(collections::kServiceOrder, order, {{kStatus, wordOf(status)}});
}

Change newLine(const QUuid &line, const QUuid &order)
{
    return made(collections::kOrderLine, line, {{kOfLine, CellValue::of(order)}});
}

Change newJob(const QUuid &job, const QUuid &order)
{
    return made(collections::kJob, job, {{kOfJob, CellValue::of(order)}});
}

Change removed(int collection, const QUuid &row)
{
    Change change;
    change.collection = collection;
    change.row = row;
    change.dead = true;
    return change;
}

} // namespace

// What the customer paid stands: desks that did not know of each other never change it unseen.
class TestLockedOrders final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { useEngineOfRow(); }

    void whatComesAfterTheSettlementIsSetAside_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("a line") << "line";
        QTest::newRow("a job") << "job";
        QTest::newRow("another price") << "price";
        QTest::newRow("a line removed") << "removal";
        QTest::newRow("a line from another order") << "move";
    }
    void whatComesAfterTheSettlementIsSetAside()
    {
        QFETCH(const QString, change);
        Desks desks;
        desks.cashier.take({newOrder(kOrder, OrderStatus::Ready), newOrder(kOther, OrderStatus::InProgress)});
        desks.cashier.take({newLine(kLine, change == QLatin1String("move") ? kOther : kOrder)});
        QCOMPARE(desks.cashier.take({moved(kOrder, OrderStatus::Settled)}), kTaken);
        const QHash<QString, Change> changes{
            {QStringLiteral("line"), newLine(idNumber(31), kOrder)},
            {QStringLiteral("job"), newJob(kJob, kOrder)},
            {QStringLiteral("price"),
             changed(collections::kOrderLine, kLine, {{kPriceOfLine, CellValue(5)}})},
            {QStringLiteral("removal"), removed(collections::kOrderLine, kLine)},
            {QStringLiteral("move"),
             changed(collections::kOrderLine, kLine, {{kOfLine, CellValue::of(kOrder)}})},
        };
        QCOMPARE(desks.workshop.take({changes.value(change)}),
                 QStringLiteral("order-locked: ") + name(kOrder));
    }

    void everyLockedStatusHolds()
    {
        for (const OrderStatus status :
             {OrderStatus::Settled, OrderStatus::Delivered, OrderStatus::Closed, OrderStatus::Cancelled}) {
            Desks desks;
            desks.cashier.take({newOrder(kOrder, status)});
            QCOMPARE(desks.workshop.take({newLine(kLine, kOrder)}),
                     QStringLiteral("order-locked: ") + name(kOrder));
        }
    }

    void anOpenOrderTakesEverything()
    {
        Desks desks;
        desks.cashier.take({newOrder(kOrder, OrderStatus::InProgress)});
        QCOMPARE(desks.workshop.take({newJob(kJob, kOrder), newLine(kLine, kOrder)}), kTaken);
        QCOMPARE(
            desks.cashier.take({changed(collections::kOrderLine, kLine, {{kPriceOfLine, CellValue(5)}})}),
            kTaken);
    }

    // Its words are no part of what was paid.
    void aNoteOnASettledOrderIsTaken()
    {
        Desks desks;
        desks.cashier.take({newOrder(kOrder, OrderStatus::Settled)});
        QCOMPARE(desks.workshop.take({changed(collections::kServiceOrder, kOrder,
                                              {{kNotesPrinted, QStringLiteral("谢谢")}})}),
                 kTaken);
    }

    void anOrderWhoseSettlementIsTakenBackTakesLinesAgain()
    {
        Desks desks;
        desks.cashier.take({newOrder(kOrder, OrderStatus::Settled)});
        Change back = moved(kOrder, OrderStatus::Ready);
        back.base = {{kStatus, qint64(1)}}; // a step back counts where it was seen what it steps back from
        QCOMPARE(desks.cashier.take({back}), kTaken);
        QCOMPARE(desks.workshop.take({newLine(kLine, kOrder)}), kTaken);
    }

    void aDeskSettlesWhatItAddedItself()
    {
        Desks desks;
        const auto lines =
            desks.cashier.desk.commit({newOrder(kOrder, OrderStatus::Ready), newLine(kLine, kOrder)});
        const auto settled = desks.cashier.desk.commit({moved(kOrder, OrderStatus::Settled)});
        const PushReply reply = need(desks.server.service->push(
            desks.cashier.desk.caller, desks.cashier.desk.request({lines, settled})));
        QCOMPARE(reply.results.at(1).outcome, PushOutcome::Ok);
    }

    void aSettlementThatDidNotKnowOfALineIsSetAside()
    {
        Desks desks;
        desks.cashier.take({newOrder(kOrder, OrderStatus::Ready)});
        desks.cashier.desk.cursor = 1;
        desks.workshop.take({newLine(kLine, kOrder)});
        QCOMPARE(desks.cashier.take({moved(kOrder, OrderStatus::Settled)}),
                 QStringLiteral("order-grew: ") + name(kOrder));
        desks.cashier.desk.cursor = 2; // it has looked
        QCOMPARE(desks.cashier.take({moved(kOrder, OrderStatus::Settled)}), kTaken);
    }

    // What was paid would not be what the order says.
    void aSettlementThatDidNotKnowOfAPriceIsSetAside_data()
    {
        QTest::addColumn<QString>("change");
        for (const char *change : {"price", "no such line", "payer"}) {
            QTest::newRow(change) << QString::fromLatin1(change);
        }
    }
    void aSettlementThatDidNotKnowOfAPriceIsSetAside()
    {
        QFETCH(const QString, change);
        Desks desks;
        desks.cashier.take(
            {newOrder(kOrder, OrderStatus::Ready), newJob(kJob, kOrder), newLine(kLine, kOrder)});
        desks.cashier.desk.cursor = desks.workshop.desk.cursor = 1;
        const QHash<QString, Change> changes{
            {QStringLiteral("price"),
             changed(collections::kOrderLine, kLine, {{kPriceOfLine, CellValue(5)}})},
            {QStringLiteral("no such line"), removed(collections::kOrderLine, kLine)},
            {QStringLiteral("payer"),
             changed(collections::kJob, kJob, {{kPayerOfJob, QStringLiteral("warranty")}})},
        };
        QCOMPARE(desks.workshop.take({changes.value(change)}), kTaken);
        QCOMPARE(desks.cashier.take({moved(kOrder, OrderStatus::Settled)}),
                 QStringLiteral("order-grew: ") + name(kOrder));
        desks.cashier.desk.cursor = 2; // it has looked
        QCOMPARE(desks.cashier.take({moved(kOrder, OrderStatus::Settled)}), kTaken);
    }

    void whatCostsNothingHoldsNoSettlement()
    {
        Desks desks;
        desks.cashier.take({newOrder(kOrder, OrderStatus::Ready), newLine(kLine, kOrder)});
        desks.cashier.desk.cursor = desks.workshop.desk.cursor = 1;
        desks.workshop.take(
            {changed(collections::kOrderLine, kLine, {{kTechnicianOfLine, CellValue::of(kOther)}})});
        QCOMPARE(desks.cashier.take({moved(kOrder, OrderStatus::Settled)}), kTaken);
    }

    // The mark of lines stands in more entries than are read at once.
    void aPriceIsFoundBehindHundredsOfOthers()
    {
        Desks desks;
        desks.cashier.take({newOrder(kOrder, OrderStatus::Ready), newOrder(kOther, OrderStatus::Ready),
                            newLine(kLine, kOrder)});
        desks.cashier.desk.cursor = desks.workshop.desk.cursor = 1;
        for (int i = 0; i < 230; ++i) {
            desks.workshop.take({newLine(idNumber(1000 + i), kOther)});
        }
        desks.workshop.take({changed(collections::kOrderLine, kLine, {{kPriceOfLine, CellValue(5)}})});
        QCOMPARE(desks.cashier.take({moved(kOrder, OrderStatus::Settled)}),
                 QStringLiteral("order-grew: ") + name(kOrder));
    }

    void aLineThatIsGoneAgainHoldsNoSettlement()
    {
        Desks desks;
        desks.cashier.take({newOrder(kOrder, OrderStatus::Ready)});
        desks.cashier.desk.cursor = 1;
        desks.workshop.take({newLine(kLine, kOrder)});
        desks.workshop.take({removed(collections::kOrderLine, kLine)});
        QCOMPARE(desks.cashier.take({moved(kOrder, OrderStatus::Settled)}), kTaken);
    }

    // Entries with jobs are found by one mark, those with lines by another.
    void aLineThatIsGoneWithAJobOfAnotherOrderHoldsNoSettlement()
    {
        Desks desks;
        desks.cashier.take({newOrder(kOrder, OrderStatus::Ready), newOrder(kOther, OrderStatus::Ready)});
        desks.cashier.desk.cursor = 1;
        desks.workshop.take({newLine(kLine, kOrder)});
        desks.workshop.take({newJob(kJob, kOther), removed(collections::kOrderLine, kLine)});
        QCOMPARE(desks.cashier.take({moved(kOrder, OrderStatus::Settled)}), kTaken);
    }

    void eachSettlementOfAPushIsHeldAgainstWhatItKnew()
    {
        Desks desks;
        desks.cashier.take({newOrder(kOrder, OrderStatus::Ready), newOrder(kOther, OrderStatus::Ready)});
        desks.workshop.take({newLine(kLine, kOther)});
        desks.workshop.take({newLine(idNumber(31), kOrder)});
        desks.cashier.desk.cursor = 2; // of the other order it knows the line, of this one it does not
        const auto unseen = desks.cashier.desk.commit({moved(kOrder, OrderStatus::Settled)});
        const auto other = desks.cashier.desk.commit({moved(kOther, OrderStatus::Settled)});
        desks.cashier.desk.cursor = 3;
        const auto seen = desks.cashier.desk.commit({moved(kOrder, OrderStatus::Settled)});
        const PushReply reply = need(desks.server.service->push(
            desks.cashier.desk.caller, desks.cashier.desk.request({unseen, other, seen})));
        QCOMPARE(reply.results.at(0).reason, QStringLiteral("order-grew: ") + name(kOrder));
        QCOMPARE(reply.results.at(1).outcome, PushOutcome::Ok);
        QCOMPARE(reply.results.at(2).outcome, PushOutcome::Ok);
    }

    void aLineOfAnotherOrderHoldsNoSettlement()
    {
        Desks desks;
        desks.cashier.take({newOrder(kOrder, OrderStatus::Ready), newOrder(kOther, OrderStatus::Ready)});
        desks.cashier.desk.cursor = 1;
        desks.workshop.take({newLine(kLine, kOther)});
        QCOMPARE(desks.cashier.take({moved(kOrder, OrderStatus::Settled)}), kTaken);
    }

    // It may have stood in the log before the server was restored, and the settlement may have known it.
    void whatIsOfferedAgainAfterARestoreIsTaken()
    {
        Desks desks;
        desks.cashier.take({newOrder(kOrder, OrderStatus::Settled)});
        desks.workshop.desk.epoch = 1;
        const auto before = desks.workshop.desk.commit({newLine(kLine, kOrder)});
        const qint64 epoch = need(desks.server.store->restored(desks.store, desks.server.clock.nowMs()));
        desks.workshop.desk.epoch = epoch;
        const PushReply reply = need(
            desks.server.service->push(desks.workshop.desk.caller, desks.workshop.desk.request({before})));
        QCOMPARE(reply.results.at(0).outcome, PushOutcome::Ok);
    }

private:
    static QString name(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }

    struct Side
    {
        DeskDouble desk;
        ServerFixture &server;

        // Why the server set it aside; nothing where it took it.
        QString take(const QList<Change> &changes)
        {
            const auto operation = desk.commit(changes);
            return need(server.service->push(desk.caller, desk.request({operation}))).results.at(0).reason;
        }
    };

    struct Desks
    {
        ServerFixture server;
        StoreId store = server.addStore(1);
        Side cashier{DeskDouble(store, 1), server};
        Side workshop{DeskDouble(store, 2), server};
    };
};

QTEST_GUILESS_MAIN(TestLockedOrders)
#include "tst_lockedorders.moc"
