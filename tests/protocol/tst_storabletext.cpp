// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/operation.h"
#include "models/protocol/storabletext.h"

#include <QTest>

using namespace forecourt;

namespace {

// Texts of the characters that somebody, somewhere, gives back as others.
QString oddText(quint64 seed)
{
    const QList<char16_t> odd{0x0000, 0xFEFF, 0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF,
                              0xD83D, 0xDE00, 0xDFFF, u'a',   u'字'};
    QString text;
    for (quint64 state = seed; state > 0; state /= 11) {
        text.append(QChar(odd.at(static_cast<qsizetype>(state % 11))));
    }
    return text;
}

} // namespace

class TestStorableText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordinaryTextsStayAsTheyAre()
    {
        const QString text = QStringLiteral("Zoë 张伟 😀\r\n\t inside \uFEFF");
        QVERIFY(isStorableText(text));
        QCOMPARE(storableText(text), text);
    }

    void whatCannotBeKeptIsReplaced()
    {
        QCOMPARE(storableText(QStringLiteral("a") + QChar(0xFFFF) + QStringLiteral("b")),
                 QStringLiteral("a\uFFFDb"));
        QCOMPARE(storableText(QStringLiteral("a") + QChar(0xD83D)), QStringLiteral("a\uFFFD"));
        QCOMPARE(storableText(QString(2, QChar(0xFEFF)) + QStringLiteral("a")), QStringLiteral("a"));
        QCOMPARE(storableText(QStringLiteral("a") + QChar(u'\0')), QStringLiteral("a"));
        QVERIFY(storableValue(CellValue(QString(QChar(0xFEFF)))).isNull());
    }

    void whateverComesWhatIsKeptIsGivenBackByTheWire()
    {
        constexpr quint64 kTexts = 11 * 11 * 11 * 11;
        for (quint64 seed = 1; seed < kTexts; ++seed) {
            const QString kept = storableText(oddText(seed));
            QVERIFY2(isStorableText(kept), qPrintable(QString::number(seed)));
            QCOMPARE(isStorableText(oddText(seed)), kept == oddText(seed));
            Operation operation;
            operation.id = QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
            Change change;
            change.collection = 1;
            change.row = operation.id;
            change.put.insert(1, CellValue(kept));
            change.add.insert(2, {kept});
            operation.changes = {change};
            // Twice: bodies travel as a string within a line.
            const QString body = QString::fromUtf8(encodeOperation(operation));
            const auto read = decodeOperation(body.toUtf8());
            QVERIFY(read);
            QCOMPARE(read->changes.first(), change);
        }
    }
};

QTEST_GUILESS_MAIN(TestStorableText)
#include "tst_storabletext.moc"
