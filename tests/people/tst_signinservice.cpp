// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/signinwaits.h"
#include "models/protocol/operationrights.h"
#include "models/services/people/signinservice.h"
#include "models/storage/peoplerecords.h"
#include "tests/support/dealerdata.h"

#include <QSignalSpy>

using namespace forecourt;

namespace {

const QString kPin = QStringLiteral("271828");
const QString kWrong = QStringLiteral("314159");

} // namespace

// Who people are, at one desk without any network.
class TestSignInService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<StorageFixture>();
        m_steady.set(5'000);
        m_anna = add(QStringLiteral("Anna"), QStringLiteral("administrator"));
        m_berta = add(QStringLiteral("Berta"), QStringLiteral("technician"));
        start();
    }
    void cleanup()
    {
        m_service.reset();
        m_desk.reset();
    }

    void whoeverSetAPinSignsInWithIt()
    {
        setPin(m_anna);
        QCOMPARE(attempt(m_anna, kPin).outcome, SignInOutcome::Welcome);
        QCOMPARE(attempt(m_anna, kWrong).outcome, SignInOutcome::Wrong);
    }

    void onePersonsPinIsNotAnothers()
    {
        setPin(m_anna);
        QVERIFY(setSecret(m_berta, SecretKind::Password, QStringLiteral("grey-heron")));
        QCOMPARE(attempt(m_berta, kPin).outcome, SignInOutcome::Wrong);
        QCOMPARE(attempt(m_berta, QStringLiteral("grey-heron")).outcome, SignInOutcome::Welcome);
    }

    void whatIsKeptIsNotThePin()
    {
        setPin(m_anna);
        const auto found = m_desk->read([this](Database &database) {
            return records::credentials().find(database, CredentialId(credentialRow(m_anna)));
        });
        QVERIFY(found && *found);
        QVERIFY((*found)->verifier.startsWith(QLatin1String("$argon2id$")));
        QVERIFY(!(*found)->verifier.contains(kPin));
    }

    void theNewPinReplacesTheOld()
    {
        setPin(m_anna);
        QVERIFY(setSecret(m_anna, SecretKind::Pin, QStringLiteral("662607")));
        QCOMPARE(attempt(m_anna, kPin).outcome, SignInOutcome::Wrong);
        QCOMPARE(attempt(m_anna, QStringLiteral("662607")).outcome, SignInOutcome::Welcome);
        QCOMPARE(m_desk->number(QStringLiteral("SELECT count(*) FROM credential")), 1);
    }

    void whoeverHasNoneIsTold()
    {
        QCOMPARE(attempt(m_berta, kPin).outcome, SignInOutcome::NoSecret);
        setPin(m_berta);
        QVERIFY(answerOf(m_service->clearSecret(m_anna, m_berta)));
        QCOMPARE(attempt(m_berta, kPin).outcome, SignInOutcome::NoSecret);
    }

    void whoeverHasLeftDoesNotComeIn()
    {
        setPin(m_berta);
        const Result<void> left = m_desk->write([this](Mutation &mutation) -> Result<void> {
            const Staff before = **records::staff().find(mutation.database(), m_berta);
            Staff after = before;
            after.active = false;
            return records::staff().update(mutation, before, after);
        });
        QVERIFY(left);
        QCOMPARE(attempt(m_berta, kPin).outcome, SignInOutcome::Unknown);
    }

    void aPoorPinIsNotTaken()
    {
        const auto poor = setSecret(m_anna, SecretKind::Pin, QStringLiteral("123456"));
        QCOMPARE(poor.error().code, ErrorCode::InvalidInput);
        QCOMPARE(poor.error().detail, QStringLiteral("too-simple"));
        QCOMPARE(m_desk->number(QStringLiteral("SELECT count(*) FROM credential")), 0);
    }

    void theFifthWrongTryBeginsAWait()
    {
        setPin(m_anna);
        for (int left = kFreeFailures - 1; left > 0; --left) {
            QCOMPARE(attempt(m_anna, kWrong), (SignInAnswer{SignInOutcome::Wrong, left, 0}));
        }
        QCOMPARE(attempt(m_anna, kWrong), (SignInAnswer{SignInOutcome::Wrong, 0, waitAfter(5)}));
        // Not even the right one is looked at now.
        QCOMPARE(attempt(m_anna, kPin), (SignInAnswer{SignInOutcome::Waiting, 0, waitAfter(5)}));
        m_steady.advance(waitAfter(5) - 1);
        QCOMPARE(attempt(m_anna, kPin).waitMs, 1);
        m_steady.advance(1);
        QCOMPARE(attempt(m_anna, kPin).outcome, SignInOutcome::Welcome);
    }

    void waitsGrowUntilSomebodyIsRight()
    {
        setPin(m_anna);
        failOften(m_anna, kFreeFailures);
        m_steady.advance(waitAfter(5));
        QCOMPARE(attempt(m_anna, kWrong).waitMs, waitAfter(6));
        m_steady.advance(waitAfter(6));
        QCOMPARE(attempt(m_anna, kPin).outcome, SignInOutcome::Welcome);
        QCOMPARE(attempt(m_anna, kWrong), (SignInAnswer{SignInOutcome::Wrong, kFreeFailures - 1, 0}));
    }

    void oneWaitsWhileAnotherWorks()
    {
        setPin(m_anna);
        setPin(m_berta);
        failOften(m_anna, kFreeFailures);
        QCOMPARE(attempt(m_berta, kPin).outcome, SignInOutcome::Welcome);
    }

    void aWaitOutlivesTheProgram()
    {
        setPin(m_anna);
        failOften(m_anna, kFreeFailures);
        m_steady.advance(10'000);
        QCOMPARE(attempt(m_anna, kPin).waitMs, waitAfter(5) - 10'000);
        restart();
        QCOMPARE(attempt(m_anna, kPin), (SignInAnswer{SignInOutcome::Waiting, 0, waitAfter(5) - 10'000}));
        m_steady.advance(waitAfter(5) - 10'000);
        QCOMPARE(attempt(m_anna, kPin).outcome, SignInOutcome::Welcome);
    }

    void failuresAreCountedOnAfterARestart()
    {
        setPin(m_anna);
        failOften(m_anna, kFreeFailures - 1);
        restart();
        QCOMPARE(attempt(m_anna, kWrong).waitMs, waitAfter(5));
    }

    void settingTheClockDoesNotHelp()
    {
        setPin(m_anna);
        failOften(m_anna, kFreeFailures);
        constexpr qint64 kDay = 86'400'000;
        for (const qint64 by : {kDay, -2 * kDay}) {
            m_desk->clock.advance(by);
            restart();
            QCOMPARE(attempt(m_anna, kPin).outcome, SignInOutcome::Waiting);
        }
    }

    void aNewPinEndsTheWait()
    {
        setPin(m_berta);
        failOften(m_berta, kFreeFailures);
        QVERIFY(answerOf(m_service->setSecret(m_anna, m_berta, SecretKind::Pin, QStringLiteral("662607"))));
        QCOMPARE(attempt(m_berta, QStringLiteral("662607")).outcome, SignInOutcome::Welcome);
    }

    void failuresStayAtThisDesk()
    {
        setPin(m_anna);
        const qint64 before = m_desk->number(QStringLiteral("SELECT count(*) FROM outbox"));
        failOften(m_anna, kFreeFailures);
        QCOMPARE(m_desk->number(QStringLiteral("SELECT count(*) FROM outbox")), before);
    }

    void onlyAnAdministratorWhoCanOpenTheDoorClosesIt()
    {
        const auto close = [this](const StaffId &by) {
            return answerOf(m_service->requireSignIn(by, true));
        };
        setPin(m_berta);
        QCOMPARE(close(m_berta).error().detail, QStringLiteral("administrator"));
        QCOMPARE(close(m_anna).error().detail, QStringLiteral("secret"));
        setPin(m_anna);
        QVERIFY(close(m_anna));
        const auto view = answerOf(m_service->load());
        QVERIFY(view->policy.signInRequired);
        QCOMPARE(view->policy.firstAdministrator, m_anna);
    }

    void theFirstAdministratorHandsOn()
    {
        setPin(m_anna);
        QVERIFY(answerOf(m_service->requireSignIn(m_anna, true)));
        const StaffId carla = add(QStringLiteral("Carla"), QStringLiteral("administrator"), m_anna);
        QCOMPARE(answerOf(m_service->setFirstAdministrator(m_anna, carla)).error().detail,
                 QStringLiteral("secret"));
        QVERIFY(answerOf(m_service->setSecret(m_anna, carla, SecretKind::Pin, kPin)));
        QVERIFY(answerOf(m_service->setFirstAdministrator(m_anna, carla)));
        QCOMPARE(answerOf(m_service->load())->policy.firstAdministrator, carla);
        QVERIFY(answerOf(m_service->clearSecret(carla, m_anna)));
        QCOMPARE(answerOf(m_service->clearSecret(carla, carla)).error().detail,
                 QStringLiteral("first-administrator"));
    }

    void whereRolesCountATechnicianSetsNobodyElsesPin()
    {
        setPin(m_anna);
        setPin(m_berta);
        QVERIFY(answerOf(m_service->requireSignIn(m_anna, true)));
        const auto others = answerOf(m_service->setSecret(m_berta, m_anna, SecretKind::Pin, kPin));
        QCOMPARE(others.error().code, ErrorCode::Forbidden);
        QCOMPARE(others.error().detail, QStringLiteral("may-not: staff.administrators"));
        QVERIFY(answerOf(m_service->setSecret(m_berta, m_berta, SecretKind::Pin, QStringLiteral("662607"))));
        QCOMPARE(answerOf(m_service->setLockMinutes(m_berta, 5)).error().code, ErrorCode::Forbidden);
    }

    void theViewSaysWhoSignsInWithWhat()
    {
        QVERIFY(setSecret(m_berta, SecretKind::Password, QStringLiteral("grey-heron")));
        const auto view = answerOf(m_service->load());
        QCOMPARE(view->people.size(), 2);
        QCOMPARE(view->people.at(0).secret, std::nullopt);
        QCOMPARE(view->people.at(1).secret, std::optional(SecretKind::Password));
        QCOMPARE(view->policy, StorePolicy());
    }

    void lockMinutesAreWithinReason()
    {
        QVERIFY(answerOf(m_service->setLockMinutes(m_anna, 0)));
        QVERIFY(answerOf(m_service->setLockMinutes(m_anna, 480)));
        QCOMPARE(answerOf(m_service->setLockMinutes(m_anna, 481)).error().code, ErrorCode::InvalidInput);
        QCOMPARE(answerOf(m_service->setLockMinutes(m_anna, -1)).error().code, ErrorCode::InvalidInput);
        QCOMPARE(answerOf(m_service->load())->policy.lockMinutes, 480);
    }

    void whatConcernsPeopleIsTold()
    {
        QSignalSpy told(m_service.get(), &SignInService::changed);
        setPin(m_anna);
        QTRY_VERIFY(!told.isEmpty());
        const qsizetype before = told.size();
        addCustomer(*m_desk, QStringLiteral("Zhang"));
        QVERIFY(answerOf(m_service->setLockMinutes(m_anna, 3)));
        QTRY_COMPARE(told.size(), before + 1);
    }

private:
    void start() { m_service = std::make_unique<SignInService>(*m_desk->storage, m_steady); }
    void restart()
    {
        m_service.reset();
        m_desk->reopen();
        m_steady.set(70'000'000); // it begins somewhere else
        start();
    }

    StaffId add(const QString &name, const QString &role, const StaffId &by = {})
    {
        Staff person;
        person.id = StaffId(m_desk->ids.next());
        person.name = name;
        person.role = role;
        auto written =
            m_desk->storage->write(Author{by, QStringLiteral("test")}, [person](Mutation &mutation) {
                return records::staff().create(mutation, person);
            });
        if (!answerOf(written)) {
            qFatal("the person is not written");
        }
        return person.id;
    }

    Result<void> setSecret(const StaffId &person, SecretKind kind, const QString &secret)
    {
        return answerOf(m_service->setSecret(person, person, kind, secret));
    }
    void setPin(const StaffId &person) { QVERIFY(setSecret(person, SecretKind::Pin, kPin)); }
    SignInAnswer attempt(const StaffId &person, const QString &secret)
    {
        const auto answer = answerOf(m_service->signIn(person, secret));
        if (!answer) {
            qFatal("%s", qPrintable(answer.error().detail));
        }
        return *answer;
    }
    void failOften(const StaffId &person, int times)
    {
        for (int i = 0; i < times; ++i) {
            QCOMPARE(attempt(person, kWrong).outcome, SignInOutcome::Wrong);
        }
    }

    std::unique_ptr<StorageFixture> m_desk;
    ManualClock m_steady;
    std::unique_ptr<SignInService> m_service;
    StaffId m_anna;
    StaffId m_berta;
};

QTEST_GUILESS_MAIN(TestSignInService)
#include "tst_signinservice.moc"
