// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/digest.h"
#include "models/protocol/effect.h"
#include "models/protocol/entity.h"
#include "models/protocol/operation.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <rapidcheck.h>

using namespace forecourt;

namespace {

QUuid anyUuid()
{
    const auto bytes = *rc::gen::container<std::vector<char>>(16, rc::gen::arbitrary<char>());
    const QUuid id = QUuid::fromRfc4122(QByteArrayView(bytes.data(), 16));
    return id.isNull() ? QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) : id;
}

CellValue anyValue()
{
    switch (*rc::gen::inRange(0, 3)) {
    case 0:
        return CellValue();
    case 1:
        return CellValue(*rc::gen::inRange<qint64>(-(qint64{1} << 52), qint64{1} << 52));
    default:
        return CellValue(QString::fromUtf8(QByteArray::fromStdString(*rc::gen::arbitrary<std::string>())));
    }
}

Base anyBase()
{
    switch (*rc::gen::inRange(0, 3)) {
    case 0:
        return Base();
    case 1:
        return Base(*rc::gen::inRange<qint64>(1, 1 << 30));
    default:
        return Base(anyUuid());
    }
}

Change anyChange()
{
    Change change;
    change.collection = *rc::gen::inRange(1, 100);
    change.row = anyUuid();
    change.create = *rc::gen::arbitrary<bool>();
    for (int field = 1; field <= *rc::gen::inRange(0, 5); ++field) {
        change.put.insert(field, anyValue());
        change.base.insert(field, anyBase());
    }
    if (*rc::gen::arbitrary<bool>()) {
        change.add.insert(12, {QStringLiteral("金卡"), QStringLiteral("vip")});
        change.remove[13].insert(QStringLiteral("x"), {anyBase(), anyBase()});
    }
    if (*rc::gen::arbitrary<bool>()) {
        change.dead = *rc::gen::arbitrary<bool>();
    }
    return change;
}

Entity anyEntity()
{
    Entity entity;
    entity.collection = 3;
    entity.row = anyUuid();
    entity.created = *rc::gen::inRange<qint64>(1, 1000);
    for (int field = 1; field <= *rc::gen::inRange(1, 6); ++field) {
        entity.cells.insert(
            field, Cell{anyValue(), *rc::gen::inRange<qint64>(1, 2000), *rc::gen::inRange<qint64>(0, 9)});
    }
    entity.sets[12].insert(QStringLiteral("vip"), {1, *rc::gen::inRange<qint64>(2, 50)});
    entity.dead = *rc::gen::inRange<qint64>(0, 2);
    return entity;
}

} // namespace

class TestWire final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOperationReadsBackAsItWasWritten()
    {
        QVERIFY(rc::check([] {
            Operation operation{
                anyUuid(), 5, 1, 7, anyUuid(), QStringLiteral("checkIn"), {anyChange(), anyChange()}};
            operation.compensates = *rc::gen::arbitrary<bool>() ? anyUuid() : QUuid();
            const auto decoded = decodeOperation(encodeOperation(operation));
            RC_ASSERT(decoded.has_value());
            RC_ASSERT(*decoded == operation);
        }));
    }

    void anEntityReadsBackAsItWasWritten()
    {
        QVERIFY(rc::check([] {
            const Entity entity = anyEntity();
            const auto decoded = decodeEntity(entity.collection, entity.row, encodeEntity(entity));
            RC_ASSERT(decoded.has_value());
            RC_ASSERT(*decoded == entity);
        }));
    }

    void aLogEntryReadsBackAsItWasWritten()
    {
        LogEntry entry;
        entry.seq = 12;
        entry.operation = QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        entry.replica = QUuid(2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        entry.desk = QStringLiteral("A3");
        entry.useCase = QStringLiteral("checkIn");
        entry.hlc = 99;
        ChangeEffect effect;
        effect.collection = 3;
        effect.row = entry.operation;
        effect.created = true;
        effect.cells.insert(3, CellValue(QStringLiteral("王芳")));
        effect.sets[12].insert(QStringLiteral("vip"), {12});
        effect.dead = false;
        entry.effects = {effect};
        entry.conflicts = {{ConflictKind::State, 11, entry.operation, 6, CellValue(QStringLiteral("ready")),
                            CellValue(QStringLiteral("draft")), 4, 12}};
        const auto decoded = decodeLogEntry(encodeLogEntry(entry));
        QVERIFY(decoded);
        QCOMPARE_EQ(*decoded, entry);
    }

    void aFractionIsNotAValue()
    {
        QVERIFY(!CellValue::fromJson(QJsonValue(1.5)));
        QVERIFY(!CellValue::fromJson(QJsonValue(true)));
        QVERIFY(CellValue::fromJson(QJsonValue(2.0)));
    }

    void brokenBodiesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not json") << QByteArray("{");
        QTest::newRow("no changes") << QByteArray(
            R"({"op":"019a0000-0000-7000-8000-000000000001","hlc":1,"epoch":1,"cur":0,"ch":[]})");
        QTest::newRow("no id") << QByteArray(R"({"hlc":1,"epoch":1,"cur":0,"ch":[{"c":1,"r":"x"}]})");
        QTest::newRow("no row") << QByteArray(
            R"({"op":"019a0000-0000-7000-8000-000000000001","hlc":1,"epoch":1,"cur":0,"ch":[{"c":1,"r":"x"}]})");
        QTest::newRow("field by name") << QByteArray(
            R"({"op":"019a0000-0000-7000-8000-000000000001","hlc":1,"epoch":1,"cur":0,"ch":[{"c":1,"r":"019a0000-0000-7000-8000-000000000001","put":{"name":"x"}}]})");
    }

    void brokenBodiesAreRefused()
    {
        QFETCH(QByteArray, body);
        QVERIFY(!decodeOperation(body));
    }

    void anOperationOverALimitIsTooLarge()
    {
        Operation operation{QUuid::createUuid(), 1, 1, 0, {}, {}, {}};
        Change change;
        change.collection = 1;
        change.row = operation.id;
        change.put.insert(1, CellValue(QString(70000, QLatin1Char('x'))));
        operation.changes = {change};
        const auto decoded = decodeOperation(encodeOperation(operation));
        QVERIFY(!decoded);
        QCOMPARE_EQ(decoded.error().code, ErrorCode::TooLarge);
    }

    void aChainDependsOnEveryByteBefore()
    {
        const QByteArray first = nextChain({}, "one");
        QCOMPARE_NE(nextChain(first, "two"), nextChain(nextChain({}, "One"), "two"));
    }

    void theDigestOfChangesEqualsTheDigestOfTheState()
    {
        QVERIFY(rc::check([] {
            const QByteArray nothing(kDigestBytes, '\0');
            const Entity first = anyEntity();
            Entity second = first;
            second.cells.insert(2, Cell{anyValue(), 3000, 0});
            Digest incremental;
            incremental.replace(first.row, nothing, rowDigest(first));
            incremental.replace(first.row, rowDigest(first), rowDigest(second));
            Digest fresh;
            fresh.replace(second.row, nothing, rowDigest(second));
            RC_ASSERT(incremental == fresh);
        }));
    }

    void theDigestSeesEveryPartOfARow()
    {
        Entity entity;
        entity.collection = 3;
        entity.row = QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        entity.created = 1;
        entity.cells.insert(3, Cell{CellValue(QStringLiteral("a")), 1, 0});
        const QByteArray before = rowDigest(entity);
        Entity changed = entity;
        changed.dead = 2;
        QCOMPARE_NE(rowDigest(changed), before);
        changed = entity;
        changed.cells[3].version = 2;
        QCOMPARE_NE(rowDigest(changed), before);
        changed = entity;
        changed.cells[3].value = CellValue(QStringLiteral("b"));
        QCOMPARE_NE(rowDigest(changed), before);
        changed = entity;
        changed.sets[12].insert(QStringLiteral("vip"), {1});
        QCOMPARE_NE(rowDigest(changed), before);
        changed = entity;
        changed.cells[3].hlc = 77; // a matter of the server alone
        QCOMPARE_EQ(rowDigest(changed), before);
    }
};

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
