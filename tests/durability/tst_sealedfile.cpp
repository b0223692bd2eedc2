// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sealkeys.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;

// A file that only its password opens, and that cannot be changed without being found out.
class TestSealedFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto key = newSealKey(QStringLiteral("密码 1"), kCheap);
        QVERIFY2(key, key ? "" : qPrintable(key.error().detail));
        m_key = *key;
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatWasSealedComesBack_data()
    {
        QTest::addColumn<qsizetype>("bytes");
        for (const qsizetype bytes : {0, 1, 65535, 65536, 65537, 131072, 300000}) {
            QTest::addRow("%lld bytes", static_cast<long long>(bytes)) << bytes;
        }
    }
    void whatWasSealedComesBack()
    {
        QFETCH(const qsizetype, bytes);
        const QByteArray content = pattern(bytes);
        write(path("plain"), content);
        QVERIFY(sealFile(path("plain"), path("sealed"), m_key));
        QVERIFY(isSealed(path("sealed")));
        QVERIFY(unsealFile(path("sealed"), path("back"), m_key));
        QCOMPARE(read(path("back")), content);
        QCOMPARE(QFile::permissions(path("back")) &
                     ~(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser),
                 QFile::Permissions());
    }

    void thePasswordMakesTheKeyAgain()
    {
        seal(1000);
        const auto again = sealKeyOf(path("sealed"), QStringLiteral("密码 1"));
        QVERIFY(again);
        QCOMPARE(again->key, m_key.key);
        QCOMPARE(again->cost, kCheap);
    }

    void anotherPasswordIsForbidden()
    {
        seal(1000);
        const auto other = sealKeyOf(path("sealed"), QStringLiteral("密码 2"));
        QVERIFY(!other);
        QCOMPARE(other.error().code, ErrorCode::Forbidden);
    }

    void nothingOfTheContentShows()
    {
        write(path("plain"), QByteArray("13800138000").repeated(2000));
        QVERIFY(sealFile(path("plain"), path("sealed"), m_key));
        QVERIFY(!read(path("sealed")).contains("1380"));
    }

    void everyChangedByteIsFound()
    {
        seal(70000);
        const QByteArray good = read(path("sealed"));
        for (qsizetype at = 0; at < good.size(); at += at < 120 ? 1 : 3571) {
            QByteArray bad = good;
            bad[at] = static_cast<char>(bad.at(at) ^ 0x10);
            write(path("sealed"), bad);
            const Result<void> opened = unsealFile(path("sealed"), {}, m_key);
            QVERIFY2(!opened, qPrintable(QString::number(at)));
        }
    }

    void everyCutIsFound()
    {
        seal(140000);
        const QByteArray good = read(path("sealed"));
        const qsizetype piece = 65536 + 17;
        const qsizetype header = good.size() - 2 * piece - (140000 - 2 * 65536 + 17);
        for (const qsizetype size : {qsizetype{0}, qsizetype{5}, header - 1, header, header + piece,
                                     header + 2 * piece, good.size() - 1}) {
            write(path("sealed"), good.first(size));
            const Result<void> opened = unsealFile(path("sealed"), path("back"), m_key);
            QVERIFY2(!opened, qPrintable(QString::number(size)));
            QVERIFY(!QFile::exists(path("back"))); // nothing half is left
        }
        write(path("sealed"), good + 'x');
        QCOMPARE(codeOf(unsealFile(path("sealed"), {}, m_key)), ErrorCode::StorageCorrupt);
    }

    void piecesOfTwoFilesDoNotMix()
    {
        seal(140000);
        const QByteArray one = read(path("sealed"));
        QFile::remove(path("sealed"));
        seal(140000);
        const QByteArray two = read(path("sealed"));
        const qsizetype tail = 65536 + 17;
        write(path("sealed"), one.first(one.size() - tail) + two.last(tail));
        QCOMPARE(codeOf(unsealFile(path("sealed"), {}, m_key)), ErrorCode::StorageCorrupt);
    }

    // A header from elsewhere must not make this program use all of the machine's memory.
    void anUnreasonableCostIsRefused()
    {
        seal(10);
        QByteArray bad = read(path("sealed"));
        bad[18] = '\x7f'; // the first byte of the memory
        write(path("sealed"), bad);
        const auto key = sealKeyOf(path("sealed"), QStringLiteral("密码 1"));
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode::StorageCorrupt);
    }

    void anExistingFileIsNotReplaced()
    {
        seal(10);
        QCOMPARE(codeOf(sealFile(path("plain"), path("sealed"), m_key)), ErrorCode::Conflict);
        QCOMPARE(codeOf(unsealFile(path("sealed"), path("plain"), m_key)), ErrorCode::Conflict);
    }

    void keysAreKeptForTheirOwnerOnly()
    {
        const SealKeys keys{true, {m_key}};
        QVERIFY(writeSealKeys(m_folder->path(), keys));
        const auto back = readSealKeys(m_folder->path());
        QVERIFY(back);
        QVERIFY(*back == keys);
        QVERIFY(!(QFile::permissions(path("backup.key")) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void theKeyOfAnEarlierPasswordIsFound()
    {
        seal(10);
        const auto newer = newSealKey(QStringLiteral("neu"), kCheap);
        QVERIFY(newer);
        const auto found = matchingKey(path("sealed"), {*newer, m_key});
        QVERIFY(found && *found);
        QCOMPARE((*found)->salt, m_key.salt);
        const auto none = matchingKey(path("sealed"), {*newer});
        QVERIFY(none && !*none);
    }

private:
    static constexpr SealCost kCheap{1, 8192};

    static ErrorCode codeOf(const Result<void> &result)
    {
        return result ? ErrorCode::Internal : result.error().code;
    }
    [[nodiscard]] QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    static QByteArray pattern(qsizetype bytes)
    {
        QByteArray content(bytes, '\0');
        for (qsizetype i = 0; i < bytes; ++i) {
            content[i] = static_cast<char>(i * 31 + i / 256);
        }
        return content;
    }
    void seal(qsizetype bytes) const
    {
        write(path("plain"), pattern(bytes));
        QVERIFY(sealFile(path("plain"), path("sealed"), m_key));
    }
    static void write(const QString &file, const QByteArray &content)
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(content), content.size());
    }
    static QByteArray read(const QString &file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    SealKey m_key;
};

QTEST_GUILESS_MAIN(TestSealedFile)
#include "tst_sealedfile.moc"
