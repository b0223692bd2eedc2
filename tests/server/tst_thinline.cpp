// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/reception/receptionservice.h"
#include "tests/server/blobdesk.h"
#include "tests/server/thinline.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>

#include <sodium.h>

using namespace forecourt;

namespace {

constexpr qint64 kBytesPerMbit = 1'000'000 / 8;
constexpr qint64 kWholeBytes = 300 * 1000; // as a photo is kept
constexpr qint64 kSmallBytes = 10 * 1000;

// FORECOURT_SOAK=1: the whole day, which takes eight minutes and more; else a twentieth of it over eight
// times the line, on which moments are eight times shorter too.
struct Day
{
    bool isWhole = qEnvironmentVariable("FORECOURT_SOAK") == QLatin1String("1");
    int photos = isWhole ? 200 : 10;
    int checkIns = isWhole ? 40 : 3;
    qint64 mbit = isWhole ? 1 : 8;

    [[nodiscard]] qint64 bytes() const { return photos * (kWholeBytes + kSmallBytes); }
    [[nodiscard]] qint64 rate() const { return mbit * kBytesPerMbit; }
    [[nodiscard]] SyncRunner::Options options() const
    {
        SyncRunner::Options options;
        options.engine.localChangeMs /= mbit;
        return options;
    }
    [[nodiscard]] int patienceMs() const
    {
        return static_cast<int>(4 * bytes() * 1000 / rate()) + kPatienceMs;
    }
};

// From the check-in's being saved at its desk until the server has it.
struct Passage
{
    qint64 ms = 0;
    qint64 bytes = 0; // that the line carried meanwhile
};

} // namespace

// A day's photos over the line of a small town: the rows of check-ins do not wait for them.
class TestThinLine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void checkInsPassThePhotosThatWait();
    void aLargeQueueArrivesThoughItTakesLongerThanABodyMay();

private:
    void begin(const Day &day);
    OrderId checkIn(int number);
    Passage pass(const Day &day, int number);
    int wholeFiles();
    int ordersOf(BlobDesk &desk) const;
    void print(const Day &day, qint64 ms, const QList<Passage> &passages) const;

    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<ThinLine> m_line;
    std::unique_ptr<BlobDesk> m_desk;  // at the end of the thin line
    std::unique_ptr<BlobDesk> m_other; // beside the server
    QList<OrderId> m_orders;
    std::unique_ptr<ReceptionService> m_reception;
};

void TestThinLine::begin(const Day &day)
{
    m_place = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<ServerProcess>();
    m_server->admin({QStringLiteral("add-store"), QStringLiteral("North")});
    m_line = std::make_unique<ThinLine>(m_server->port, day.rate());
    m_desk = std::make_unique<BlobDesk>(m_place->filePath(QStringLiteral("a")), day.options());
    m_other = std::make_unique<BlobDesk>(m_place->filePath(QStringLiteral("b")), day.options());
    m_desk->enrol(*m_server, m_line->port());
    m_other->enrol(*m_server);
    m_reception = std::make_unique<ReceptionService>(*m_desk->storage);
    for (int i = 0; i < day.photos; ++i) {
        m_desk->add(blobOf(2 * i, kWholeBytes), blobOf(2 * i + 1, kSmallBytes));
    }
    m_desk->runner->start();
}

OrderId TestThinLine::checkIn(int number)
{
    CheckIn order;
    order.plate = QStringLiteral("沪A%1").arg(10'000 + number);
    order.customerName = QStringLiteral("Customer %1").arg(number);
    order.phone = QStringLiteral("138%1").arg(number, 8, 10, QLatin1Char('0'));
    order.concerns = {{QStringLiteral("Noise in front"), {}}};
    CheckInAnswer answer = need(BlobDesk::wait(m_reception->checkIn(order)));
    for (const Finding &finding : std::as_const(answer.findings)) {
        order.accepted.insert(finding.key());
    }
    if (!answer.done) {
        answer = need(BlobDesk::wait(m_reception->checkIn(order)));
    }
    return answer.done ? answer.done->order : OrderId();
}

Passage TestThinLine::pass(const Day &day, int number)
{
    const OrderId order = checkIn(number);
    const qint64 before = m_line->carriedUp();
    QElapsedTimer time;
    time.start();
    const auto arrived = [&] {
        return need(BlobDesk::wait(m_desk->storage->read([](Database &database) {
                   return database.integer(
                       QStringLiteral("SELECT count(*) FROM outbox WHERE state IN (0, 1)"));
               }))) == 0;
    };
    if (order.isNull() || !QTest::qWaitFor(arrived, day.patienceMs())) {
        qFatal("a check-in never arrived");
    }
    m_orders.append(order);
    return {time.elapsed(), m_line->carriedUp() - before};
}

int TestThinLine::ordersOf(BlobDesk &desk) const
{
    int found = 0;
    for (const OrderId &order : m_orders) {
        const auto stored = need(BlobDesk::wait(desk.storage->read(
            [order](Database &database) { return records::orders().find(database, order); })));
        found += stored ? 1 : 0;
    }
    return found;
}

int TestThinLine::wholeFiles()
{
    int found = 0;
    QDirIterator files(m_server->folder.filePath(QStringLiteral("blobs")), QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        found += files.next().contains(QLatin1String("/arriving/")) ? 0 : 1;
    }
    return found;
}

void TestThinLine::print(const Day &day, qint64 ms, const QList<Passage> &passages) const
{
    QList<qint64> times;
    for (const Passage &passage : passages) {
        times.append(passage.ms);
    }
    std::sort(times.begin(), times.end());
    const QJsonObject figures{{QStringLiteral("photos"), day.photos},
                              {QStringLiteral("bytes"), day.bytes()},
                              {QStringLiteral("mbit"), day.mbit},
                              {QStringLiteral("ms"), ms},
                              {QStringLiteral("leastMs"), day.bytes() * 1000 / day.rate()},
                              {QStringLiteral("carriedBytes"), m_line->carriedUp()},
                              {QStringLiteral("checkIns"), day.checkIns},
                              {QStringLiteral("rowMsMedian"), times.at(times.size() / 2)},
                              {QStringLiteral("rowMsMost"), times.last()}};
    qInfo("%s", QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
}

void TestThinLine::checkInsPassThePhotosThatWait()
{
    const Day day;
    begin(day);
    QElapsedTimer time;
    time.start();
    QList<Passage> passages;
    for (int i = 0; i < day.checkIns; ++i) {
        const qint64 from = day.bytes() * (i + 1) / (day.checkIns + 2);
        QTRY_VERIFY_WITH_TIMEOUT(m_line->carriedUp() >= from, day.patienceMs());
        passages.append(pass(day, i));
        QVERIFY2(m_desk->runner->status().blobs.waiting > 0, "there were no photos to pass");
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->runner->status().blobs, BlobTransfer(), day.patienceMs());
    print(day, time.elapsed(), passages);
    QCOMPARE(wholeFiles(), 2 * day.photos);
    QVERIFY(m_other->sync());
    QCOMPARE(ordersOf(*m_other), day.checkIns);
    // What is counted cannot depend on how busy this machine is. A check-in waits a moment for others to
    // travel with it (localChangeMs), while photos go on; then it waits for one chunk at most.
    const qint64 chunk = BlobCourier::Options().chunkBytes;
    const qint64 gathering = day.rate() * day.options().engine.localChangeMs / 1000;
    for (const Passage &passage : std::as_const(passages)) {
        QVERIFY2(passage.bytes <= gathering + 2 * chunk, qPrintable(QString::number(passage.bytes)));
    }
}

// Days without a network, then a line on which one push takes many times the server's patience for a body
// that stands still.
void TestThinLine::aLargeQueueArrivesThoughItTakesLongerThanABodyMay()
{
    constexpr int kNotes = 60;
    constexpr int kBytes = 12'000; // of each; random, so that gzip does not make nothing of it
    constexpr qint64 kRate = 300'000;
    QTemporaryDir place;
    ServerProcess server({QStringLiteral("--body-timeout-ms"), QStringLiteral("300")});
    server.admin({QStringLiteral("add-store"), QStringLiteral("North")});
    ThinLine line(server.port, kRate);
    BlobDesk desk(place.filePath(QStringLiteral("a")));
    desk.enrol(server, line.port());
    for (int i = 0; i < kNotes; ++i) {
        const QByteArray text = blobOf(i, kBytes).toHex();
        need(BlobDesk::wait(desk.storage->write({{}, QStringLiteral("test")}, [&](Mutation &mutation) {
            return mutation.create(collections::kCustomer, idNumber(1000 + i),
                                   {{kSurname, QString::fromLatin1(text)}});
        })));
    }
    QElapsedTimer time;
    time.start();
    QVERIFY(desk.sync());
    QVERIFY2(time.elapsed() > 900, "the line is not thin enough to show anything");
    QCOMPARE(need(BlobDesk::wait(desk.storage->read([](Database &database) {
                 return database.integer(QStringLiteral("SELECT count(*) FROM outbox WHERE state = 0"));
             }))),
             0);
}

QTEST_GUILESS_MAIN(TestThinLine)
#include "tst_thinline.moc"
