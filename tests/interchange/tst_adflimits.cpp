// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/adf/adfreader.h"

#include <QElapsedTimer>
#include <QTest>

using namespace forecourt;

namespace {

constexpr qint64 kReceivedAtMs = 1'718'841'600'000; // 2024-06-20T00:00:00Z

QByteArray file(const QByteArray &phones)
{
    return "<adf><prospect><requestdate>2024-06-01T10:20:30Z</requestdate><vehicle/><customer><contact>" +
           phones + "</contact></customer></prospect></adf>";
}

} // namespace

class TestAdfLimits final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void limitsWarnings();
    void refusesALargeFileBeforeReadingIt();
    void stopsAtTheElementLimitWithoutAProspect();
    void staysLinear_data();
    void staysLinear();
};

void TestAdfLimits::limitsWarnings()
{
    AdfLimits limits;
    limits.maxWarnings = 5;
    const QByteArray phones = QByteArray("<phone type='nothing known'>13800138000</phone>").repeated(20);
    const Result<AdfDocument> document = readAdf(file(phones), kReceivedAtMs, limits);
    QCOMPARE(document->prospects.value(0).warnings.size(), 5);
}

void TestAdfLimits::refusesALargeFileBeforeReadingIt()
{
    const Result<AdfDocument> document = readAdf(QByteArray(9 * 1024 * 1024, ' '), kReceivedAtMs);
    QVERIFY(!document);
    QCOMPARE(document.error().code, ErrorCode::TooLarge);
}

void TestAdfLimits::stopsAtTheElementLimitWithoutAProspect()
{
    AdfLimits limits;
    limits.maxElements = 10;
    const Result<AdfDocument> document =
        readAdf(QByteArray("<a>").repeated(20) + file("<phone>13800138000</phone>"), kReceivedAtMs, limits);
    QCOMPARE(document.error().code, ErrorCode::TooLarge);
    QCOMPARE(document.error().detail.section(u':', 0, 0), QStringLiteral("line 1, column 31"));
}

void TestAdfLimits::staysLinear_data()
{
    QTest::addColumn<QByteArray>("piece");
    for (const char *piece : {"<",
                              "<a ",
                              "<a b=\"",
                              "<a b='x\" c=",
                              "<!--",
                              "<![CDATA[",
                              "<!DOCTYPE a [",
                              "]",
                              "<?",
                              "</",
                              "</a",
                              "&a",
                              "&amp;",
                              "<prospect>",
                              "<prospect",
                              "<a>",
                              "<comments>",
                              "</prospect>",
                              "=",
                              "\"",
                              "<a b=“",
                              "x ",
                              "\n",
                              "<prospect><customer><phone>",
                              "\xC4\xA3",
                              "\xE6",
                              "<!DOCTYPE a [ ] ",
                              "<a:",
                              "<prospect a='"}) {
        QTest::newRow(QByteArray(piece).toPercentEncoding(" <>[]!?=/'\"&;").constData()) << QByteArray(piece);
    }
}

// Two megabytes of the same fault: quadratic work would take many minutes.
void TestAdfLimits::staysLinear()
{
    QFETCH(QByteArray, piece);
    const QByteArray bytes = "<adf><prospect>" + piece.repeated(2 * 1024 * 1024 / piece.size());
    QElapsedTimer timer;
    timer.start();
    const Result<AdfDocument> document = readAdf(bytes, kReceivedAtMs);
    QVERIFY(!document || document->prospects.isEmpty()); // nobody in it can be reached
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestAdfLimits)
#include "tst_adflimits.moc"
