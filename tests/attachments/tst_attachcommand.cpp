// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/desk.h"
#include "models/services/attachments/attachmentservice.h"
#include "models/storage/records.h"
#include "tests/attachments/picturefixture.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;

// `forecourt attach` and `attachments` over a desk of their own.
class TestAttachCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void filesAreAddedToTheirRecord();
    void aFileThatCannotBeTakenLeavesTheOthers();
    void whatIsNamedMustExist_data();
    void whatIsNamedMustExist();
    void aPersonWhoIsNotThereAddsNothing();
    void listingChangesNothing();
    void whatIsElsewhereIsAskedFor();

private:
    [[nodiscard]] QString file(const char *name, const QByteArray &bytes) const
    {
        const QString path = m_place->filePath(QLatin1String(name));
        QFile out(path);
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? path : QString();
    }
    [[nodiscard]] QString photo() const
    {
        return file("car.jpg", encodedPicture(cornered(QSize(80, 60)), "JPG"));
    }
    [[nodiscard]] CommandLine lineFor(const QStringList &files = {}) const
    {
        CommandLine line;
        line.kind = QStringLiteral("customer");
        line.id = m_customer.toString();
        line.files = files;
        return line;
    }
    int attachAll(const CommandLine &line)
    {
        Output output(true);
        return runAttach(*m_desk, line, output);
    }
    int list(bool fetch)
    {
        CommandLine line = lineFor();
        line.fetch = fetch;
        Output output(true);
        return runAttachments(*m_desk, line, output);
    }
    QList<AttachmentView> stored()
    {
        return AttachmentService(m_desk->storage())
            .list({AttachmentOwner::Kind::Customer, m_customer.uuid()})
            .result()
            .value_or(QList<AttachmentView>());
    }

    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<Desk> m_desk;
    CustomerId m_customer;
};

void TestAttachCommand::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    auto desk = Desk::open(m_place->filePath(QStringLiteral("desk")));
    QVERIFY(desk);
    m_desk = std::move(*desk);
    Customer customer;
    customer.id = CustomerId(m_desk->storage().ids().next());
    customer.fullName = QStringLiteral("王梓涵");
    m_customer = customer.id;
    QVERIFY(
        m_desk->storage()
            .write({StaffId(), QStringLiteral("test")},
                   [customer](Mutation &mutation) { return records::customers().create(mutation, customer); })
            .result());
}

void TestAttachCommand::cleanup()
{
    m_desk.reset();
    m_place.reset();
}

void TestAttachCommand::filesAreAddedToTheirRecord()
{
    CommandLine line = lineFor({photo(), file("offer.pdf", "%PDF-1.7\n")});
    line.text = QStringLiteral("Dent");
    QCOMPARE(attachAll(line), static_cast<int>(kDone));
    const auto views = stored();
    QCOMPARE(views.size(), 2);
    for (const AttachmentView &view : views) {
        QCOMPARE(view.attachment.caption, QStringLiteral("Dent"));
        QCOMPARE(view.whole, BlobPresence::Here);
        QVERIFY(view.isWaiting);
    }
}

void TestAttachCommand::aFileThatCannotBeTakenLeavesTheOthers()
{
    QCOMPARE(attachAll(lineFor({file("notes.txt", "hello"), photo()})), static_cast<int>(kRefused));
    QCOMPARE(stored().size(), 1);
    QCOMPARE(stored().first().attachment.kind, AttachmentKind::Photo);
}

void TestAttachCommand::whatIsNamedMustExist_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("id");
    QTest::newRow("a kind without photos") << QStringLiteral("lead") << QString();
    QTest::newRow("no id") << QStringLiteral("customer") << QStringLiteral("nobody");
    QTest::newRow("nobody") << QStringLiteral("customer")
                            << QStringLiteral("01890000-0000-7000-8000-000000000099");
    QTest::newRow("of another kind") << QStringLiteral("order") << QString();
}

void TestAttachCommand::whatIsNamedMustExist()
{
    QFETCH(QString, kind);
    QFETCH(QString, id);
    CommandLine line = lineFor({photo()});
    line.kind = kind;
    line.id = id.isEmpty() ? line.id : id;
    QCOMPARE(attachAll(line), static_cast<int>(kRefused));
    Output output(true);
    QCOMPARE(runAttachments(*m_desk, line, output), static_cast<int>(kRefused));
    QVERIFY(stored().isEmpty());
}

void TestAttachCommand::aPersonWhoIsNotThereAddsNothing()
{
    CommandLine line = lineFor({photo()});
    line.advisor = QStringLiteral("Nobody");
    QCOMPARE(attachAll(line), static_cast<int>(kRefused));
    QVERIFY(stored().isEmpty());
}

void TestAttachCommand::listingChangesNothing()
{
    QCOMPARE(attachAll(lineFor({photo()})), static_cast<int>(kDone));
    const auto before = stored();
    QCOMPARE(list(false), static_cast<int>(kDone));
    QCOMPARE(list(true), static_cast<int>(kDone)); // it is here
    QCOMPARE(stored(), before);
}

void TestAttachCommand::whatIsElsewhereIsAskedFor()
{
    QCOMPARE(attachAll(lineFor({photo()})), static_cast<int>(kDone));
    // As on a desk that pulled the row.
    QVERIFY(m_desk->storage().executor().writeAndWait(
        [](Database &database) { return database.run(QStringLiteral("DELETE FROM blob_state")); }));
    QVERIFY(QDir(m_place->filePath(QStringLiteral("desk/blobs"))).removeRecursively());
    QCOMPARE(stored().first().whole, BlobPresence::Away);
    QCOMPARE(list(true), static_cast<int>(kDone));
    QCOMPARE(stored().first().whole, BlobPresence::Coming);
    QCOMPARE(stored().first().small, BlobPresence::Coming);
}

QTEST_GUILESS_MAIN(TestAttachCommand)
#include "tst_attachcommand.moc"
