// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/drafts/filedraftstore.h"
#include "models/services/drafts/persondraftstore.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace forecourt;

// What people at one desk have typed and not saved.
class TestPersonDrafts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = std::make_unique<FileDraftStore>(m_folder->filePath(QStringLiteral("drafts.json")),
                                                  std::chrono::seconds{10});
    }

    void nobodyFindsWhatAnotherTyped()
    {
        PersonDraftStore anna(*m_file, m_anna, false);
        PersonDraftStore berta(*m_file, m_berta, false);
        QVERIFY(anna.save(m_key, text("Zhang")));
        QCOMPARE(berta.load(m_key), std::nullopt);
        QVERIFY(berta.keys().isEmpty());
        QCOMPARE(anna.load(m_key), std::optional(text("Zhang")));
        QCOMPARE(anna.keys(), QStringList{m_key});
    }

    void theSameFormIsDraftedByBoth()
    {
        PersonDraftStore anna(*m_file, m_anna, false);
        PersonDraftStore berta(*m_file, m_berta, false);
        QVERIFY(anna.save(m_key, text("Zhang")));
        QVERIFY(berta.save(m_key, text("Li")));
        QVERIFY(berta.remove(m_key));
        QCOMPARE(anna.load(m_key), std::optional(text("Zhang")));
        QCOMPARE(berta.load(m_key), std::nullopt);
    }

    void theDeskFindsNobodysDraftWhereNobodySignsIn()
    {
        PersonDraftStore desk(*m_file, {}, false);
        PersonDraftStore anna(*m_file, m_anna, false);
        QVERIFY(anna.save(m_key, text("Zhang")));
        QCOMPARE(desk.load(m_key), std::nullopt);
        QVERIFY(desk.keys().isEmpty());
    }

    void whoeverWorkedHereBeforeInheritsTheDesksDrafts()
    {
        PersonDraftStore desk(*m_file, {}, false);
        QVERIFY(desk.save(m_key, text("Wang")));
        PersonDraftStore anna(*m_file, m_anna, true);
        PersonDraftStore berta(*m_file, m_berta, false);
        QCOMPARE(anna.load(m_key), std::optional(text("Wang")));
        QCOMPARE(anna.keys(), QStringList{m_key});
        QCOMPARE(berta.load(m_key), std::nullopt);
    }

    void whatIsInheritedIsTakenOver()
    {
        PersonDraftStore desk(*m_file, {}, false);
        QVERIFY(desk.save(m_key, text("Wang")));
        PersonDraftStore anna(*m_file, m_anna, true);
        QVERIFY(anna.save(m_key, text("Wang Wei")));
        QCOMPARE(desk.load(m_key), std::nullopt);
        QVERIFY(desk.save(m_key, text("Wang")));
        QVERIFY(anna.remove(m_key));
        QCOMPARE(anna.load(m_key), std::nullopt);
    }

private:
    static QJsonObject text(const char *value)
    {
        return {{QStringLiteral("name"), QString::fromLatin1(value)}};
    }

    const QString m_key = QStringLiteral("leads.form");
    StaffId m_anna{QUuid(QStringLiteral("{00000000-0000-7000-8000-000000000001}"))};
    StaffId m_berta{QUuid(QStringLiteral("{00000000-0000-7000-8000-000000000002}"))};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FileDraftStore> m_file;
};

QTEST_GUILESS_MAIN(TestPersonDrafts)
#include "tst_persondrafts.moc"
