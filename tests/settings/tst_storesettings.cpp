// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/orders/orderreader.h"
#include "models/services/reception/checkinsheetreader.h"
#include "models/services/store/storesettings.h"
#include "models/storage/outbox.h"
#include "models/storage/unsettledjoin.h"
#include "tests/support/dealerdata.h"

#include <QSignalSpy>

using namespace forecourt;

// The settings of the store over a real database.
class TestStoreSettings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<StorageFixture>();
        m_settings = std::make_unique<StoreSettings>(*m_desk->storage);
    }
    void cleanup()
    {
        m_settings.reset();
        m_desk.reset();
    }

    void aNewStoreIsMadeOnce()
    {
        QVERIFY(make());
        const auto second = make();
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Conflict);
        QCOMPARE(view().store.name, QStringLiteral("城东店"));
    }

    void aStoreWithoutANameIsRefused()
    {
        Store store;
        store.name = QStringLiteral("  ");
        const auto made = answerOf(m_settings->create(store));
        QVERIFY(!made);
        QCOMPARE(made.error().detail, QStringLiteral("name"));
    }

    void everySettingIsSavedAndReadBack()
    {
        QVERIFY(make());
        Store after = view().store;
        after.groupName = QStringLiteral("星河汽车集团");
        after.address = QStringLiteral("金科路 2188 号");
        after.phone = QStringLiteral("021-55550000");
        after.openMinute = 510;
        after.closeMinute = 1200;
        after.labourRate = 36'000;
        after.taxBasisPoints = 0;
        after.bays = 8;
        after.sheetTerms = QStringLiteral("一\n二");
        QVERIFY(save(after));
        after.phone = QStringLiteral("+862155550000");
        QCOMPARE(view().store, after);
    }

    void impossibleSettingsAreRefusedByName_data()
    {
        QTest::addColumn<QString>("field");
        for (const char *field : {"name", "open_minute", "close_minute", "labour_rate", "tax_basis_points",
                                  "bays", "sheet_terms"}) {
            QTest::newRow(field) << QString::fromLatin1(field);
        }
    }

    void impossibleSettingsAreRefusedByName()
    {
        QFETCH(QString, field);
        QVERIFY(make());
        const Store before = view().store;
        Store after = before;
        const QHash<QString, std::function<void()>> spoil{{QStringLiteral("name"),
                                                           [&] {
                                                               after.name.clear();
                                                           }},
                                                          {QStringLiteral("open_minute"),
                                                           [&] {
                                                               after.openMinute = 1440;
                                                           }},
                                                          {QStringLiteral("close_minute"),
                                                           [&] {
                                                               after.closeMinute = after.openMinute;
                                                           }},
                                                          {QStringLiteral("labour_rate"),
                                                           [&] {
                                                               after.labourRate = -1;
                                                           }},
                                                          {QStringLiteral("tax_basis_points"),
                                                           [&] {
                                                               after.taxBasisPoints = 10'001;
                                                           }},
                                                          {QStringLiteral("bays"),
                                                           [&] {
                                                               after.bays = 1000;
                                                           }},
                                                          {QStringLiteral("sheet_terms"), [&] {
                                                               after.sheetTerms.fill(u'x', 4001);
                                                           }}};
        spoil.value(field)();
        const auto refused = save(after);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QCOMPARE(refused.error().detail, field);
        QCOMPARE(view().store, before);
    }

    void onlyTheChangedFieldsTravel()
    {
        QVERIFY(make());
        Store after = view().store;
        after.bays = 5;
        QVERIFY(save(after));
        const auto operations = m_desk->read([](Database &database) { return Outbox(database).pending(10); });
        QVERIFY(operations);
        QCOMPARE(operations->size(), 2);
        const auto last = decodeOperation(operations->last().body);
        QVERIFY(last);
        QCOMPARE(last->changes.first().put.size(), 1);
    }

    void changesAreAnnounced()
    {
        QSignalSpy spy(m_settings.get(), &StoreSettings::changed);
        QVERIFY(make());
        QTRY_COMPARE(spy.size(), 1);
    }

    void peopleAreAddedRenamedAndLeave()
    {
        QVERIFY(make());
        const auto id =
            answerOf(m_settings->saveStaff({}, {{}, QStringLiteral(" 张敏 "), QStringLiteral("advisor")}));
        QVERIFY(id);
        QCOMPARE(view().staff.first().name, QStringLiteral("张敏"));
        const Staff before = view().staff.first();
        QVERIFY(answerOf(m_settings->saveStaff(
            {}, {before, QStringLiteral("张小敏"), QStringLiteral("manager"), view().staffSeen.value(*id)})));
        QCOMPARE(view().staff.first().role, QStringLiteral("manager"));
        QVERIFY(answerOf(m_settings->setStaffActive({}, *id, false)));
        QVERIFY(!view().staff.first().active);
        QVERIFY(answerOf(m_settings->setStaffActive({}, *id, true)));
        QVERIFY(view().staff.first().active);
        QCOMPARE(view().staff.size(), 1);
    }

    void aPersonWithoutNameOrRoleIsRefused()
    {
        QCOMPARE(answerOf(m_settings->saveStaff({}, {{}, {}, QStringLiteral("advisor")})).error().detail,
                 QStringLiteral("name"));
        QCOMPARE(answerOf(m_settings->saveStaff({}, {{}, QStringLiteral("A"), QStringLiteral("king")}))
                     .error()
                     .detail,
                 QStringLiteral("role"));
    }

    void theChecklistCountsWhatIsDone()
    {
        QCOMPARE(view().checklist.open(), 7);
        QVERIFY(make());
        QCOMPARE(view().checklist.done, QList<SetupStep>{SetupStep::Name});
        const auto id =
            answerOf(m_settings->saveStaff({}, {{}, QStringLiteral("A"), QStringLiteral("sales")}));
        QVERIFY(view().checklist.isDone(SetupStep::Staff));
        QVERIFY(answerOf(m_settings->setStaffActive({}, *id, false)));
        QVERIFY(!view().checklist.isDone(SetupStep::Staff));
        Store after = view().store;
        after.bays = 3;
        after.taxBasisPoints = 0;
        after.openMinute = 480;
        after.sheetTerms = QStringLiteral("x");
        QVERIFY(save(after));
        QCOMPARE(view().checklist.open(), 2);
    }

    void whatIsRightAsItIsIsConfirmedByAPerson()
    {
        QVERIFY(make());
        for (const SetupStep step : {SetupStep::Hours, SetupStep::Numbers, SetupStep::Forms}) {
            QVERIFY(!view().checklist.isDone(step));
            QVERIFY(answerOf(m_settings->confirm({}, step)));
            QVERIFY(view().checklist.isDone(step));
        }
        QVERIFY(answerOf(m_settings->confirm({}, SetupStep::Bays)));
        QVERIFY(!view().checklist.isDone(SetupStep::Bays)); // only a number says how many
        QCOMPARE(view().checklist.open(), 3);
    }

    void aDismissedChecklistStaysAwayAfterARestart()
    {
        QVERIFY(make());
        QVERIFY(answerOf(m_settings->dismissChecklist({})));
        m_settings.reset();
        m_desk->reopen();
        m_settings = std::make_unique<StoreSettings>(*m_desk->storage);
        QCOMPARE(view().checklist.open(), 0);
        QVERIFY(view().checklist.dismissed);
    }

    void theNextOrderNumberIsShownAsItWillBe()
    {
        QVERIFY(make());
        QCOMPARE(view().orderNumber, QStringLiteral("R261103-A0-001"));
    }

    void anOrderProposesRateAndTaxOfTheStore()
    {
        QVERIFY(make());
        Store after = view().store;
        after.labourRate = 36'000;
        after.taxBasisPoints = 600;
        QVERIFY(save(after));
        Order order;
        order.id = OrderId(m_desk->ids.next());
        put(*m_desk, records::orders(), order);
        auto detail = m_desk->read([&](Database &database) { return readOrder(database, order.id); });
        QVERIFY(detail);
        QCOMPARE(detail->labourRate, 36'000);
        QCOMPARE(detail->taxBasisPoints, 600);
        after.taxBasisPoints = -1;
        QVERIFY(save(after));
        detail = m_desk->read([&](Database &database) { return readOrder(database, order.id); });
        QCOMPARE(detail->taxBasisPoints, kUsualTaxBasisPoints);
    }

    void theSheetCarriesTheTermsOfTheStore()
    {
        QVERIFY(make());
        Store after = view().store;
        after.sheetTerms = QStringLiteral("旧件返还");
        QVERIFY(save(after));
        Order order;
        order.id = OrderId(m_desk->ids.next());
        put(*m_desk, records::orders(), order);
        const auto sheet = m_desk->read(
            [&](Database &database) { return readSheet(database, order.id, m_desk->clock.nowMs()); });
        QVERIFY(sheet);
        QCOMPARE(sheet->terms, QStringLiteral("旧件返还"));
    }

    void aJoinedServerWithoutAStoreGetsOneOfItsName()
    {
        joined({});
        QCOMPARE(settled(), true);
        QCOMPARE(view().store.name, QStringLiteral("North"));
    }

    void theStoreThatTheServerHadFirstStandsAfterJoining()
    {
        const StoreId own = *make();
        const StoreId theirs = another();
        QCOMPARE(view().store.name, QStringLiteral("城东店"));
        joined(own);
        number(theirs, 4);
        number(own, 9);
        QCOMPARE(settled(), true);
        QCOMPARE(view().store.name, QStringLiteral("North"));
        QCOMPARE(m_desk->number(QStringLiteral("SELECT count(*) FROM store WHERE dead_version = 0")), 1);
    }

    void theOwnStoreStandsWhereTheServerHadItFirst()
    {
        const StoreId own = *make();
        const StoreId theirs = another();
        joined(own);
        number(own, 4);
        number(theirs, 9);
        QCOMPARE(settled(), true);
        QCOMPARE(m_desk->number(QStringLiteral("SELECT count(*) FROM store WHERE dead_version = 0")), 2);
        QCOMPARE(view().store.name, QStringLiteral("城东店")); // until the other desk has settled, too
    }

    void nothingIsSettledBeforeTheStoreIsFetched()
    {
        joined({});
        QVERIFY(m_desk->read([](Database &database) {
            return database.run(QStringLiteral("UPDATE desk_state SET epoch = 0"));
        }));
        QCOMPARE(settled(), false);
        QVERIFY(!view().exists);
    }

    void nothingIsSettledWhileTheOwnStoreHasNoNumber()
    {
        const StoreId own = *make();
        joined(own);
        QCOMPARE(settled(), false);
        number(own, 4);
        QCOMPARE(settled(), true);
        QCOMPARE(view().store.name, QStringLiteral("城东店"));
    }

private:
    // The desk has joined the store "North" and fetched it.
    void joined(const StoreId &before)
    {
        QVERIFY(m_desk->read([&](Database &database) -> Result<void> {
            FORECOURT_TRY(database.run(QStringLiteral("UPDATE desk_state SET epoch = 1, server_epoch = 1")));
            return writeUnsettledJoin(database, {QStringLiteral("North"), before});
        }));
    }
    std::optional<bool> settled()
    {
        const auto done = answerOf(m_settings->settleJoined());
        return done ? std::optional(*done) : std::nullopt;
    }
    StoreId another()
    {
        Store theirs;
        theirs.id = StoreId(QUuid::fromString(QStringLiteral("ffffffff-0000-7000-8000-000000000001")));
        theirs.name = QStringLiteral("North");
        put(*m_desk, records::stores(), theirs);
        return theirs.id;
    }
    // As if the server had given it this number.
    void number(const StoreId &store, qint64 version)
    {
        QVERIFY(m_desk->storage
                    ->maintain([=](Database &database, ChangeSet &) {
                        return database.run(
                            QStringLiteral("UPDATE store SET created_version = ? WHERE id = ?"),
                            {version, bound(store)});
                    })
                    .result());
    }
    Result<StoreId> make()
    {
        Store store;
        store.name = QStringLiteral("城东店");
        return answerOf(m_settings->create(store));
    }
    StoreSettingsView view()
    {
        const auto read = answerOf(m_settings->load());
        return read ? *read : StoreSettingsView();
    }
    Result<void> save(const Store &after)
    {
        const StoreSettingsView now = view();
        return answerOf(m_settings->save({}, {now.store, after, now.seen}));
    }

    std::unique_ptr<StorageFixture> m_desk;
    std::unique_ptr<StoreSettings> m_settings;
};

QTEST_GUILESS_MAIN(TestStoreSettings)
#include "tst_storesettings.moc"
