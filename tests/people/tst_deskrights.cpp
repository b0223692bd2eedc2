// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/mutationseries.h"
#include "models/storage/peoplerecords.h"
#include "tests/support/dealerdata.h"
#include "tests/support/rightssamples.h"

using namespace forecourt;

// The whole matrix of roles and changes through the one write path of a desk.
class TestDeskRights final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<StorageFixture>();
        const auto staged = m_desk->write([](Mutation &mutation) -> Result<void> {
            for (const Change &change : rightsStage()) {
                FORECOURT_TRY(mutation.create(change.collection, change.row, change.put));
            }
            return {};
        });
        QVERIFY2(staged, qPrintable(staged ? QString() : staged.error().detail));
    }
    void cleanupTestCase() { m_desk.reset(); }

    void aRoleMayMakeAChange_data()
    {
        QTest::addColumn<int>("sample");
        QTest::addColumn<int>("role");
        const QList<RightsSample> samples = rightsSamples();
        for (int i = 0; i < samples.size(); ++i) {
            for (int role = 0; role < kRoleLetters.size(); ++role) {
                const QString word = wordOf(static_cast<StaffRole>(role));
                QTest::addRow("%s by %s", samples.at(i).name, qPrintable(word)) << i << role;
            }
        }
    }

    void aRoleMayMakeAChange()
    {
        QFETCH(int, sample);
        QFETCH(int, role);
        const RightsSample wanted = rightsSamples().at(sample);
        if (wanted.row == RightsSample::Whose::OwnSecret && role == kRoleLetters.indexOf(u'-')) {
            return; // the desk by itself has none
        }
        const auto written =
            attempt(static_cast<StaffRole>(role), rightsChange(wanted, sample, static_cast<StaffRole>(role)));
        const bool may = QString::fromLatin1(wanted.roles).contains(kRoleLetters.at(role));
        QCOMPARE(written.has_value(), may);
        if (!may) {
            QCOMPARE(written.error().code, ErrorCode::Forbidden);
            QVERIFY2(written.error().detail.startsWith(QLatin1String("may-not: ")),
                     qPrintable(written.error().detail));
        }
    }

    void whatWasRefusedLeavesNothingBehind()
    {
        const auto count = [this] {
            return m_desk->number(QStringLiteral("SELECT count(*) FROM outbox")) * 1000 +
                   m_desk->number(QStringLiteral("SELECT count(*) FROM staff"));
        };
        const qint64 before = count();
        QVERIFY(!attempt(StaffRole::Technician,
                         rowMade(collections::kStaff, m_desk->ids.next(), {{2, textCell("manager")}})));
        QCOMPARE(count(), before);
    }

    void nobodyGivesThemselvesARoleAndUsesItInTheSameBreath()
    {
        const StaffId technician = personOf(StaffRole::Technician);
        const auto written = writeAs(technician, [&](Mutation &mutation) -> Result<void> {
            FORECOURT_TRY(
                mutation.put(collections::kStaff, technician.uuid(), {{2, textCell("administrator")}}));
            return mutation.put(collections::kStorePolicy, policyRow(), {{1, CellValue(qint64(0))}});
        });
        QVERIFY(!written);
        QCOMPARE(written.error().detail, QStringLiteral("may-not: staff.administrators"));
    }

    void theFirstAdministratorStays()
    {
        const StaffId first = personOf(StaffRole::Administrator);
        for (const auto &[field, value] :
             {std::pair(2, textCell("manager")), std::pair(4, CellValue(qint64(0)))}) {
            const auto written = writeAs(administratorBeside(StaffRole::Sales), [&](Mutation &mutation) {
                return mutation.put(collections::kStaff, first.uuid(), {{field, value}});
            });
            QVERIFY(!written);
            QCOMPARE(written.error().detail, QStringLiteral("first-administrator"));
        }
        const auto removed = writeAs(administratorBeside(StaffRole::Sales), [&](Mutation &mutation) {
            return mutation.remove(collections::kStaff, first.uuid());
        });
        QVERIFY(!removed);
    }

    void whoeverHasLeftWritesNothing()
    {
        const StaffId left(m_desk->ids.next());
        QVERIFY(attempt(StaffRole::Administrator,
                        rowMade(collections::kStaff, left.uuid(),
                                {{2, textCell("manager")}, {4, CellValue(qint64(0))}})));
        const auto written = writeAs(left, [&](Mutation &mutation) {
            return mutation.create(collections::kCustomer, m_desk->ids.next(), {{1, textCell("X")}});
        });
        QCOMPARE(written.error().detail, QStringLiteral("has-left"));
    }

    void aSeriesIsBoundByTheSameRules()
    {
        const auto series = [this](StaffRole role) {
            auto future = writeSeries(
                *m_desk->storage, Author{personOf(role), QStringLiteral("import")},
                [id = m_desk->ids.next()](MutationSeries &mutations) {
                    return mutations.create({NewRow{collections::kCustomer, id, {{1, textCell("X")}}, {}}});
                });
            future.waitForFinished();
            return future.takeResult();
        };
        QVERIFY(series(StaffRole::Manager));
        QCOMPARE(series(StaffRole::Parts).error().detail, QStringLiteral("may-not: customer.edit"));
    }

    void theAuditDoesNotTellWhatSecretsAreCheckedWith()
    {
        QVERIFY(m_desk->number(QStringLiteral("SELECT count(*) FROM audit WHERE collection = 18")) > 0);
        QCOMPARE(m_desk->number(QStringLiteral("SELECT count(*) FROM audit WHERE changes LIKE '%$x%'")), 0);
    }

private:
    template <typename F> Result<void> writeAs(const StaffId &person, F work)
    {
        auto future = m_desk->storage->write(Author{person, QStringLiteral("test")}, std::move(work));
        future.waitForFinished();
        return future.takeResult();
    }

    Result<void> attempt(StaffRole role, const Change &change)
    {
        return writeAs(personOf(role), [change](Mutation &mutation) {
            return change.create ? mutation.create(change.collection, change.row, change.put)
                                 : mutation.put(change.collection, change.row, change.put);
        });
    }

    std::unique_ptr<StorageFixture> m_desk;
};

QTEST_GUILESS_MAIN(TestDeskRights)
#include "tst_deskrights.moc"
