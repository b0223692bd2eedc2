// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/desk.h"
#include "models/services/store/storesettings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;

// Who a command is told to name as advisor.
class TestNamedPerson final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_desk = *Desk::open(m_folder->path());
        StoreSettings settings(m_desk->storage());
        Store store;
        store.name = QStringLiteral("Main");
        QVERIFY(settings.create(store).result());
        for (const char16_t *name : {u"李娜", u"王芳"}) {
            QVERIFY(
                settings.saveStaff({}, {{}, QString::fromUtf16(name), QStringLiteral("advisor")}).result());
        }
    }

    void aNamedAdvisorIsTheOneOfTheVisit()
    {
        QCOMPARE(checkIn(QStringLiteral("王芳")), 0);
        QCOMPARE(advisors(), QStringList(QStringLiteral("王芳")));
    }

    void aMisspeltAdvisorIsRefusedAndNothingIsWritten()
    {
        QCOMPARE(checkIn(QStringLiteral("Nobody Such")), 1);
        QCOMPARE(advisors(), QStringList());
    }

    void withoutANameItIsTheFirstOfTheList()
    {
        QCOMPARE(checkIn({}), 0);
        QCOMPARE(advisors().size(), 1);
    }

private:
    int checkIn(const QString &advisor)
    {
        CommandLine line;
        line.plate = QStringLiteral("沪A12345");
        line.customerName = QStringLiteral("欧阳明");
        line.phone = QStringLiteral("13800138000");
        line.concerns = QStringList(QStringLiteral("异响"));
        line.odometer = 12'000;
        line.advisor = advisor;
        line.acceptWarnings = true;
        Output output(false);
        return runCheckin(*m_desk, line, output);
    }
    QStringList advisors()
    {
        const auto names = m_desk->storage().executor().readAndWait([](Database &database) {
            return database.all(
                QStringLiteral("SELECT s.name FROM visit v LEFT JOIN staff s ON s.id = v.advisor"), {},
                [](const Row &row) { return row.text(0); });
        });
        return names.value_or(QStringList(QStringLiteral("unreadable")));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;
};

QTEST_GUILESS_MAIN(TestNamedPerson)
#include "tst_namedperson.moc"
