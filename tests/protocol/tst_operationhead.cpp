// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/operation.h"
#include "models/protocol/operationhead.h"

#include <QTest>

using namespace forecourt;

namespace {

const QUuid kRow = QUuid::fromString(QStringLiteral("aaaaaaaa-0000-7000-8000-000000000001"));
const QUuid kActor = QUuid::fromString(QStringLiteral("cccccccc-0000-7000-8000-000000000001"));

Operation operation(const QString &useCase)
{
    Operation made;
    made.id = QUuid::fromString(QStringLiteral("bbbbbbbb-0000-7000-8000-000000000001"));
    made.actor = kActor;
    made.useCase = useCase;
    for (int i = 0; i < 300; ++i) {
        Change change;
        change.collection = 3 + i;
        change.row = i == 0 ? kRow : made.id;
        change.put.insert(1, QStringLiteral("{\"ch\":[{\"c\":9,\"r\":\"x\"}]}"));
        made.changes.append(change);
    }
    return made;
}

} // namespace

class TestOperationHead final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBeginningOfABodySaysWhatItIs_data()
    {
        QTest::addColumn<QString>("useCase");
        QTest::newRow("word") << QStringLiteral("checkIn");
        QTest::newRow("quotes") << QStringLiteral("say \"ch\":[{\"c\":1");
        QTest::newRow("backslash") << QStringLiteral("a\\b\\");
        QTest::newRow("none") << QString();
    }
    void theBeginningOfABodySaysWhatItIs()
    {
        QFETCH(const QString, useCase);
        const QByteArray body = encodeOperation(operation(useCase));
        QVERIFY(body.size() > OperationHead::kBytes);
        QCOMPARE_EQ(operationHead(body.left(OperationHead::kBytes)),
                    (OperationHead{useCase, 3, kRow, kActor, 1}));
    }

    // However much of it there is, and whatever it is.
    void anythingElseSaysNothing()
    {
        const QByteArray body = encodeOperation(operation(QStringLiteral("checkIn")));
        for (int bytes = 0; bytes < 300; ++bytes) {
            const OperationHead head = operationHead(body.left(bytes));
            QVERIFY(head.useCase.isEmpty() || head.useCase == QLatin1String("checkIn"));
            QVERIFY(head.row.isNull() || head.row == kRow);
        }
        QCOMPARE_EQ(operationHead("\x00\xff not json"), OperationHead());
    }
};

QTEST_GUILESS_MAIN(TestOperationHead)
#include "tst_operationhead.moc"
