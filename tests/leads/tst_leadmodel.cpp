// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/roles.h"
#include "tests/leads/leadfixture.h"
#include "ui/leads/leadtablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace forecourt;

namespace {

constexpr qint64 kMinute = 60 * 1000;

QVariant at(const QAbstractItemModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role);
}

} // namespace

class TestLeadModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsWhatHappensWithoutAReset()
    {
        LeadFixture desk;
        LeadTableModel model(desk.service);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        desk.newLead(QStringLiteral("赵轩"), QStringLiteral("13800138000"));
        model.setQuery({LeadFilter::Open, {}, desk.liu.id});
        QTRY_COMPARE(model.rowCount(), 1);
        const LeadId second = desk.newLead(QStringLiteral("郭浩"), QStringLiteral("13900139000"));
        QTRY_COMPARE(model.rowCount(), 2);
        QVERIFY(LeadFixture::wait(
            desk.service.setStatus(second, LeadStatus::Invalid, QStringLiteral("fake"), desk.liu.id)));
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE_EQ(resets.size(), 0);
    }

    void anAnsweredLeadMovesBehindThoseThatWait()
    {
        LeadFixture desk;
        LeadTableModel model(desk.service);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const LeadId first = desk.newLead(QStringLiteral("赵轩"), QStringLiteral("13800138000"));
        desk.desk.clock.advance(kMinute);
        desk.newLead(QStringLiteral("郭浩"), QStringLiteral("13900139000"));
        model.setQuery({LeadFilter::Open, {}, desk.liu.id});
        QTRY_COMPARE(model.rowCount(), 2);
        const QPersistentModelIndex followed(model.index(0, 0));
        QCOMPARE_EQ(model.leadAt(followed), first);
        QVERIFY(LeadFixture::wait(desk.service.recordCall(first, {}, desk.liu.id)));
        QTRY_COMPARE(model.leadAt(model.index(1, 0)), first);
        QCOMPARE_EQ(followed.row(), 1);
    }

    void showsTheClockWhileItRunsAndTheAnswerAfterwards()
    {
        LeadFixture desk;
        LeadTableModel model(desk.service);
        const LeadId id = desk.newLead(QStringLiteral("赵轩"), QStringLiteral("13800138000"));
        model.setQuery({LeadFilter::Open, {}, desk.liu.id});
        QTRY_COMPARE(model.rowCount(), 1);
        constexpr int kResponse = LeadListModel::ResponseColumn;
        QCOMPARE_EQ(at(model, 0, kResponse, RowRole::Deadline).toLongLong(),
                    desk.desk.clock.nowMs() + 5 * kMinute);
        QVERIFY(!at(model, 0, LeadListModel::CustomerColumn, RowRole::Deadline).isValid());
        desk.desk.clock.advance(3 * kMinute);
        CallRecord call;
        call.grade = LeadGrade::H;
        QVERIFY(LeadFixture::wait(desk.service.recordCall(id, call, desk.liu.id)));
        QTRY_COMPARE(at(model, 0, kResponse, RowRole::BadgeText).toString(), QStringLiteral("3 min"));
        QVERIFY(!at(model, 0, kResponse, RowRole::Deadline).isValid());
        QCOMPARE_EQ(at(model, 0, LeadListModel::GradeColumn, RowRole::BadgeText).toString(),
                    QStringLiteral("H"));
        QCOMPARE_EQ(at(model, 0, LeadListModel::OwnerColumn).toString(), QStringLiteral("刘强"));
    }

    void namesSomebodyByWhatIsKnown()
    {
        LeadFixture desk;
        LeadTableModel model(desk.service);
        desk.newLead({}, QStringLiteral("13800138000"));
        model.setQuery({LeadFilter::Open, {}, desk.liu.id});
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE_EQ(at(model, 0, LeadListModel::CustomerColumn).toString(), QStringLiteral("138 0013 8000"));
        QCOMPARE_EQ(at(model, 0, 0, RowRole::Kind).toString(), QStringLiteral("lead"));
        QVERIFY(!at(model, 0, 0, RowRole::Id).toUuid().isNull());
    }

    void aModelThatDiesWhileLoadingDoesNoHarm()
    {
        LeadFixture desk;
        for (int i = 0; i < 20; ++i) {
            LeadTableModel model(desk.service);
            model.setQuery({LeadFilter::All, {}, desk.liu.id});
        }
        QCoreApplication::processEvents();
        QVERIFY(LeadFixture::wait(desk.service.counts(desk.liu.id)));
    }
};

QTEST_MAIN(TestLeadModel)
#include "tst_leadmodel.moc"
