// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/fieldkeyring.h"

#include <QTest>

using namespace forecourt;

class TestFieldKeyRing final : public QObject
{
    Q_OBJECT

private:
    const QUuid m_row = QUuid(QStringLiteral("{01890000-0000-7000-8000-000000000001}"));
    const QByteArray m_first = QByteArray(32, 'a');
    const QByteArray m_second = QByteArray(32, 'b');

private Q_SLOTS:
    void whatWasSealedOpensInItsRow()
    {
        const FieldKeyRing ring({m_first});
        const auto sealed = ring.seal(m_row, QStringLiteral("11010519491231002X"));
        QVERIFY(sealed);
        QVERIFY(!sealed->contains(QStringLiteral("1949")));
        QCOMPARE(ring.open(m_row, *sealed).value_or(QString()), QStringLiteral("11010519491231002X"));
    }

    void inAnotherRowItDoesNotOpen()
    {
        const FieldKeyRing ring({m_first});
        const auto opened = ring.open(QUuid(), *ring.seal(m_row, QStringLiteral("E12345678")));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Malformed);
    }

    void aChangedValueDoesNotOpen()
    {
        const FieldKeyRing ring({m_first});
        QString sealed = *ring.seal(m_row, QStringLiteral("E12345678"));
        const qsizetype middle = sealed.size() - 10;
        sealed[middle] = sealed.at(middle) == u'A' ? u'B' : u'A';
        QCOMPARE(ring.open(m_row, sealed).error().code, ErrorCode::Malformed);
    }

    void equalNumbersAreSealedDifferently()
    {
        const FieldKeyRing ring({m_first});
        QVERIFY(*ring.seal(m_row, QStringLiteral("1")) != *ring.seal(m_row, QStringLiteral("1")));
    }

    void anEarlierKeyStillOpensAndTheNewOneSeals()
    {
        const FieldKeyRing before({m_first});
        const FieldKeyRing after({m_second, m_first});
        const QString old = *before.seal(m_row, QStringLiteral("E12345678"));
        QCOMPARE(after.open(m_row, old).value_or(QString()), QStringLiteral("E12345678"));
        QVERIFY(!after.isCurrent(old));
        const QString fresh = *after.seal(m_row, QStringLiteral("E12345678"));
        QVERIFY(after.isCurrent(fresh));
        QCOMPARE(before.open(m_row, fresh).error().code, ErrorCode::NotFound);
    }

    void aLookupIsOfTheTextAndTheKey()
    {
        const FieldKeyRing ring({m_first});
        QCOMPARE(ring.lookup(QStringLiteral("1")), FieldKeyRing({m_first}).lookup(QStringLiteral("1")));
        QVERIFY(ring.lookup(QStringLiteral("1")) != ring.lookup(QStringLiteral("2")));
        QVERIFY(ring.lookup(QStringLiteral("1")) != FieldKeyRing({m_second}).lookup(QStringLiteral("1")));
        QCOMPARE(FieldKeyRing({m_second, m_first}).lookups(QStringLiteral("1")).last(),
                 ring.lookup(QStringLiteral("1")));
    }

    void withoutAKeyNothingIsSealed()
    {
        const FieldKeyRing none;
        QCOMPARE(none.seal(m_row, QStringLiteral("1")).error().code, ErrorCode::NotFound);
        QVERIFY(FieldKeyRing({QByteArray(31, 'a')}).isEmpty()); // no key of that length
    }

    void whatIsNoSealedValueIsMalformed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("words") << QStringLiteral("E12345678");
        QTest::newRow("a newer form") << QStringLiteral("2.abc.def");
    }
    void whatIsNoSealedValueIsMalformed()
    {
        QFETCH(QString, text);
        QCOMPARE(FieldKeyRing({m_first}).open(m_row, text).error().code, ErrorCode::Malformed);
    }
};

QTEST_APPLESS_MAIN(TestFieldKeyRing)
#include "tst_fieldkeyring.moc"
