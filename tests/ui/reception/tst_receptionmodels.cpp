// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/reception/candidatemodel.h"
#include "models/itemmodels/roles.h"
#include "tests/reception/receptionfixture.h"
#include "ui/reception/queuemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace forecourt;
using namespace forecourt::receptiontest;

class ReceptionModelsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<ReceptionFixture>(); }

    void queueFollowsArrivalsWithoutAReset()
    {
        QueueModel model(m_fixture->desk.clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        arrive("王梓涵", "沪AD83926");
        ask(model);
        QTRY_COMPARE(model.rowCount(), 1);
        const VisitId second = arrive("陈国强", "沪C7M219");
        model.reload();
        QTRY_COMPARE(model.rowCount(), 2);
        QVERIFY(answer(m_fixture->reception.takeIn(second)));
        model.reload();
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(resets.count(), 0);
    }

    void waitingTurnsAmberAndRed()
    {
        QueueModel model(m_fixture->desk.clock);
        arrive("王梓涵", "沪AD83926");
        ask(model);
        QTRY_COMPARE(model.rowCount(), 1);
        const QModelIndex row = model.index(0, 0);
        QCOMPARE(row.data(RowRole::Title).toString(), QStringLiteral("沪AD83926"));
        QCOMPARE(row.data(RowRole::BadgeTone).toInt(), static_cast<int>(Tone::Neutral));
        m_fixture->desk.clock.advance(12 * 60'000);
        QCOMPARE(row.data(RowRole::BadgeTone).toInt(), static_cast<int>(Tone::Warn));
        QVERIFY(row.data(RowRole::BadgeText).toString().contains(QStringLiteral("12")));
        m_fixture->desk.clock.advance(12 * 60'000);
        QCOMPARE(row.data(RowRole::BadgeTone).toInt(), static_cast<int>(Tone::Bad));
    }

    void failureIsTold()
    {
        QueueModel model(m_fixture->desk.clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        bool failed = false;
        model.onFailed([&](const Error &) { failed = true; });
        model.ask([](int) {
            QPromise<Result<QList<QueueEntry>>> promise;
            auto future = promise.future();
            promise.start();
            promise.addResult(fail(ErrorCode::StorageBusy));
            promise.finish();
            return future;
        });
        QTRY_VERIFY(failed);
        QVERIFY(!model.hasAnswer());
    }

    void candidatesShowPlateNameCarAndNumber()
    {
        m_fixture->in(m_fixture->walkIn());
        CandidateModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.ask([this](int) { return m_fixture->reception.find(QStringLiteral("王梓涵")); });
        QTRY_COMPARE(model.rowCount(), 1);
        const QModelIndex row = model.index(0, 0);
        QCOMPARE(row.data(RowRole::Title).toString(), QStringLiteral("沪AD83926 · 王梓涵"));
        QCOMPARE(row.data(RowRole::Detail).toString(), QStringLiteral("宝马 i5 · 138 1723 5566"));
        QCOMPARE(row.data(RowRole::RightText).toString(), QStringLiteral("…CE054249"));
    }

    void candidatesOfAnotherQuestionReplaceTheOld()
    {
        m_fixture->in(m_fixture->walkIn());
        CandidateModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.ask([this](int) { return m_fixture->reception.find(QStringLiteral("王梓涵")); });
        QTRY_COMPARE(model.rowCount(), 1);
        model.ask([this](int) { return m_fixture->reception.find(QStringLiteral("nobody")); });
        QTRY_COMPARE(model.rowCount(), 0);
    }

private:
    void ask(QueueModel &model)
    {
        model.ask([this](int limit) { return m_fixture->reception.queue(QueueScope::Waiting, limit); });
    }

    VisitId arrive(const char *name, const char *plate)
    {
        CheckIn arrival;
        arrival.customerName = QString::fromUtf8(name);
        arrival.plate = QString::fromUtf8(plate);
        m_fixture->desk.clock.advance(1000);
        return answer(m_fixture->reception.arrive(arrival))->done->visit;
    }

    std::unique_ptr<ReceptionFixture> m_fixture;
};

QTEST_MAIN(ReceptionModelsTest)
#include "tst_receptionmodels.moc"
