// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reception/receptionfixture.h"

using namespace forecourt;
using namespace forecourt::receptiontest;

class CandidatesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = std::make_unique<ReceptionFixture>();
        m_wang = m_fixture->in(m_fixture->walkIn());
        take("陈国强", "13912345678", "沪C7M219", "LATPAB071W1005301");
        take("尉迟明", "13600002366", "苏E90F3D", "");
        take("欧阳 明", "021-5555 0026", "沪A26888", "");
    }

    void personOrCarIsFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("by");
        const auto row = [](const char *what, const char *text, const char *name, MatchedBy by) {
            QTest::newRow(what) << QString::fromUtf8(text) << QString::fromUtf8(name) << static_cast<int>(by);
        };
        row("plate tail", "83926", "王梓涵", MatchedBy::Plate);
        row("plate tail in lower case", "d83926", "王梓涵", MatchedBy::Plate);
        row("plate with province", "沪AD83926", "王梓涵", MatchedBy::Plate);
        row("plate with dot", "沪C·7M219", "陈国强", MatchedBy::Plate);
        row("full-width plate", "Ｄ８３９２６", "王梓涵", MatchedBy::Plate);
        row("phone as typed", "138 1723 5566", "王梓涵", MatchedBy::Phone);
        row("phone with country code", "+86 138-1723-5566", "王梓涵", MatchedBy::Phone);
        row("phone with double nought", "008613817235566", "王梓涵", MatchedBy::Phone);
        row("phone tail", "5566", "王梓涵", MatchedBy::Phone);
        row("landline", "021-55550026", "欧阳明", MatchedBy::Phone);
        row("vin tail", "054249", "王梓涵", MatchedBy::Vin);
        row("whole vin in lower case", "lvshcamb1ce054249", "王梓涵", MatchedBy::Vin);
        row("name", "王梓涵", "王梓涵", MatchedBy::Name);
        row("given name", "国强", "陈国强", MatchedBy::Name);
        row("one ideograph", "陈", "陈国强", MatchedBy::Name);
        row("name without its space", "欧阳明", "欧阳明", MatchedBy::Name);
    }
    void personOrCarIsFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QFETCH(int, by);
        MUST(const QList<Candidate> found, answer(m_fixture->reception.find(text)));
        QVERIFY(!found.isEmpty());
        QCOMPARE(found.first().customerName, name);
        QCOMPARE(static_cast<int>(found.first().matched), by);
    }

    void candidateBringsCarAndPhone()
    {
        MUST(const QList<Candidate> found, answer(m_fixture->reception.find(QStringLiteral("王梓涵"))));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().vehicle, m_wang.vehicle);
        QCOMPARE(found.first().plate, QStringLiteral("沪AD83926"));
        QCOMPARE(found.first().phone, QStringLiteral("+8613817235566"));
    }

    void tailsComeBeforeBeginningsAndMiddles()
    {
        // "26" ends Wang's plate and Ouyang's telephone, begins nothing and is within Chi's number.
        MUST(const QList<Candidate> found, answer(m_fixture->reception.find(QStringLiteral("26"))));
        int last = 0;
        for (const Candidate &candidate : found) {
            QVERIFY(candidate.rank >= last);
            last = candidate.rank;
        }
        QVERIFY(found.size() >= 2);
        QCOMPARE(found.first().rank, 1);
    }

    void formerPlateStillLeadsToTheCar()
    {
        CheckIn changed = m_fixture->walkIn();
        changed.vehicle = m_wang.vehicle;
        changed.customer = m_wang.customer;
        changed.plate = QStringLiteral("沪AF00001");
        m_fixture->in(changed);
        MUST(const QList<Candidate> found, answer(m_fixture->reception.find(QStringLiteral("D83926"))));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().matched, MatchedBy::FormerPlate);
        QCOMPARE(found.first().plate, QStringLiteral("沪AF00001"));
    }

    void tooLittleFindsNothing()
    {
        for (const char *text : {"", " ", "1", "-", "·"}) {
            MUST(const QList<Candidate> found, answer(m_fixture->reception.find(QString::fromUtf8(text))));
            QVERIFY(found.isEmpty());
        }
    }

    void signsOfTheQueryLanguageFindNothing()
    {
        for (const char *text : {"%%%", "___", "'; DROP TABLE visit; --", "\"\""}) {
            MUST(const QList<Candidate> found, answer(m_fixture->reception.find(QString::fromUtf8(text))));
            QVERIFY(found.isEmpty());
        }
    }

    void limitHolds()
    {
        MUST(const QList<Candidate> found, answer(m_fixture->reception.find(QStringLiteral("沪"), 2)));
        QCOMPARE(found.size(), 2);
    }

private:
    void take(const char *name, const char *phone, const char *plate, const char *vin)
    {
        CheckIn checkIn = m_fixture->walkIn();
        checkIn.customerName = QString::fromUtf8(name);
        checkIn.phone = QString::fromUtf8(phone);
        checkIn.plate = QString::fromUtf8(plate);
        checkIn.vin = QString::fromUtf8(vin);
        m_fixture->in(checkIn);
    }

    std::unique_ptr<ReceptionFixture> m_fixture;
    CheckInDone m_wang;
};

QTEST_GUILESS_MAIN(CandidatesTest)
#include "tst_candidates.moc"
