// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/editing/editservice.h"
#include "tests/reception/receptionfixture.h"

using namespace forecourt;
using namespace forecourt::receptiontest;

class EditServiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ReceptionFixture>();
        m_done = m_fixture->in(m_fixture->walkIn());
        m_edits = std::make_unique<EditService>(*m_fixture->desk.storage);
        m_edits->actAs(m_fixture->advisor);
    }

    void textFieldIsSet()
    {
        MUST_DO(set("order", m_done.order.uuid(), {{"notes_internal", "留意右后门"}}));
        QCOMPARE(text(QStringLiteral("SELECT notes_internal FROM service_order")),
                 QStringLiteral("留意右后门"));
    }

    void unknownKindIsUnsupported()
    {
        MUST_FAIL(set("boat", m_done.order.uuid(), {{"name", "x"}}), ErrorCode::Unsupported);
    }

    void unknownFieldIsNamed()
    {
        const auto result = set("order", m_done.order.uuid(), {{"colour", "red"}});
        QVERIFY(!result);
        QVERIFY(result.error().detail.startsWith(QStringLiteral("colour")));
    }

    void missingRecordIsNotFound()
    {
        MUST_FAIL(set("order", m_fixture->desk.ids.next(), {{"notes_internal", "x"}}), ErrorCode::NotFound);
    }

    void oneBadValueWritesNothing()
    {
        MUST_FAIL(set("vehicle", m_done.vehicle.uuid(), {{"colour", "白"}, {"model_year", "abc"}}),
                  ErrorCode::InvalidInput);
        QVERIFY(text(QStringLiteral("SELECT colour FROM vehicle")).isEmpty());
    }

    void wordMustBelongToItsField()
    {
        MUST_FAIL(set("vehicle", m_done.vehicle.uuid(), {{"energy", "steam"}}), ErrorCode::InvalidInput);
        MUST_DO(set("vehicle", m_done.vehicle.uuid(), {{"energy", "hybrid"}}));
        QCOMPARE(text(QStringLiteral("SELECT energy FROM vehicle")), QStringLiteral("hybrid"));
    }

    void numberOfTheOrderIsNotSetByHand()
    {
        MUST_FAIL(set("order", m_done.order.uuid(), {{"number", "R1"}}), ErrorCode::Forbidden);
    }

    void statusGoesThroughTheStateMachine()
    {
        MUST_FAIL(set("order", m_done.order.uuid(), {{"status", "delivered"}}), ErrorCode::Conflict);
        MUST_FAIL(set("order", m_done.order.uuid(), {{"status", "flying"}}), ErrorCode::InvalidInput);
        MUST_DO(set("order", m_done.order.uuid(), {{"status", "ready"}}));
        QVERIFY(m_fixture->desk.number(QStringLiteral("SELECT ready_at FROM service_order")) > 0);
    }

    void promiseIsReadAsPeopleTypeIt()
    {
        const qint64 first = m_fixture->desk.number(QStringLiteral("SELECT promised_at FROM service_order"));
        MUST_DO(set("order", m_done.order.uuid(), {{"promised_at", "2026-11-03T18:15"}}));
        QCOMPARE(
            m_fixture->desk.number(QStringLiteral("SELECT promised_at FROM service_order")),
            QDateTime(QDate(2026, 11, 3), QTime(18, 15), QTimeZone("Asia/Shanghai")).toMSecsSinceEpoch());
        QCOMPARE(m_fixture->desk.number(QStringLiteral("SELECT first_promised_at FROM service_order")),
                 first);
    }

    void nameIsSplitIntoItsParts()
    {
        MUST_DO(set("customer", m_done.customer.uuid(), {{"full_name", "欧阳明"}}));
        QCOMPARE(text(QStringLiteral("SELECT surname FROM customer")), QStringLiteral("欧阳"));
        QCOMPARE(text(QStringLiteral("SELECT given FROM customer")), QStringLiteral("明"));
    }

    void phoneReplacesThePreferredOne()
    {
        MUST_FAIL(set("customer", m_done.customer.uuid(), {{"phone", "12"}}), ErrorCode::InvalidInput);
        MUST_DO(set("customer", m_done.customer.uuid(), {{"phone", "139-1234-5678"}}));
        QCOMPARE(text(QStringLiteral("SELECT normalised FROM contact_point")),
                 QStringLiteral("+8613912345678"));
        QCOMPARE(m_fixture->desk.number(QStringLiteral("SELECT count(*) FROM contact_point")), 1);
    }

    void tagsBecomeExactlyThese()
    {
        MUST_DO(set("customer", m_done.customer.uuid(), {{"tags", "金卡, 老客户"}}));
        MUST_DO(set("customer", m_done.customer.uuid(), {{"tags", "金卡"}}));
        QCOMPARE(m_fixture->desk.number(QStringLiteral("SELECT count(DISTINCT element) FROM set_element")),
                 1);
    }

    void plateChangesWithDates()
    {
        MUST_DO(set("vehicle", m_done.vehicle.uuid(), {{"plate", "沪A·12B88"}}));
        QCOMPARE(m_fixture->desk.number(QStringLiteral("SELECT count(*) FROM plate")), 2);
        QCOMPARE(text(QStringLiteral("SELECT text FROM plate WHERE coalesce(valid_to, 0) = 0")),
                 QStringLiteral("沪A12B88"));
    }

    void failingVinNeedsAReason()
    {
        MUST_FAIL(set("vehicle", m_done.vehicle.uuid(), {{"vin", "LVSHCAMB2CE054249"}}),
                  ErrorCode::InvalidInput);
        MUST_DO(set("vehicle", m_done.vehicle.uuid(),
                    {{"vin", "LVSHCAMB2CE054249"}, {"vin_override_reason", "登记证如此"}}));
    }

    void jobAnswerNeedsItsReason()
    {
        NewJob job;
        job.title = QStringLiteral("前制动片");
        MUST(const JobId id, answer(m_fixture->orders.addJob(m_done.order, job)));
        MUST_FAIL(set("job", id.uuid(), {{"authorisation", "declined"}}), ErrorCode::InvalidInput);
        MUST_DO(set("job", id.uuid(), {{"authorisation", "declined"}, {"declined_reason", "太贵"}}));
        QCOMPARE(text(QStringLiteral("SELECT authorisation FROM job")), QStringLiteral("declined"));
    }

    void settledOrderKeepsItsFacts()
    {
        MUST_DO(set("order", m_done.order.uuid(), {{"status", "ready"}}));
        MUST_DO(set("order", m_done.order.uuid(), {{"status", "settled"}}));
        MUST_FAIL(set("order", m_done.order.uuid(), {{"odometer_in", "5"}}), ErrorCode::Conflict);
        MUST_DO(set("order", m_done.order.uuid(), {{"notes_internal", "客户满意"}}));
    }

    void advisorMustBeSomebody()
    {
        MUST_FAIL(
            set("order", m_done.order.uuid(), {{"advisor", m_fixture->desk.ids.next().toString().toUtf8()}}),
            ErrorCode::NotFound);
        MUST_DO(set("order", m_done.order.uuid(), {{"advisor", m_fixture->manager.toString().toUtf8()}}));
    }

private:
    using Pairs = std::initializer_list<std::pair<const char *, QByteArray>>;

    Result<void> set(const char *kind, const QUuid &id, Pairs pairs)
    {
        FieldTexts fields;
        for (const auto &[name, value] : pairs) {
            fields.insert(QString::fromLatin1(name), QString::fromUtf8(value));
        }
        return answer(m_edits->set(QString::fromLatin1(kind), id, fields));
    }

    QString text(const QString &sql)
    {
        const auto found = m_fixture->desk.read([=](Database &database) {
            return database.first(sql, {}, [](const Row &row) { return row.text(0); });
        });
        return found && *found ? **found : QString();
    }

    std::unique_ptr<ReceptionFixture> m_fixture;
    CheckInDone m_done;
    std::unique_ptr<EditService> m_edits;
};

QTEST_GUILESS_MAIN(EditServiceTest)
#include "tst_editservice.moc"
