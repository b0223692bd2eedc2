// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/personname.h"

#include <QtTest>

using namespace forecourt;

class TestPersonName final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fullNamesAreSplit_data()
    {
        QTest::addColumn<QString>("full");
        QTest::addColumn<QString>("surname");
        QTest::addColumn<QString>("given");
        const auto row = [](const char *full, const char *surname, const char *given) {
            QTest::newRow(full) << QString::fromUtf8(full) << QString::fromUtf8(surname)
                                << QString::fromUtf8(given);
        };
        row("张伟", "张", "伟");
        row("王小明", "王", "小明");
        row("欧阳 明", "欧阳", "明");
        row("欧阳明", "欧阳", "明");
        row("歐陽修", "歐陽", "修");
        row("司马相如", "司马", "相如");
        row("上官婉儿", "上官", "婉儿");
        row("诸葛亮", "诸葛", "亮");
        row("尉迟恭", "尉迟", "恭");
        row("爱新觉罗溥仪", "爱新觉罗", "溥仪");
        row("张　三", "张", "三");
        row("张", "张", "");
        row("欧阳", "欧阳", "");
        row("张先生", "张", "");
        row("欧阳女士", "欧阳", "");
        row("刘总", "刘", "");
        row("阿迪力·买买提", "", "阿迪力·买买提");
        row("김 철수", "김", "철수");
        row("김철수", "김", "철수");
        row("Anna Weiß", "Weiß", "Anna");
        row("  Anna   Maria  Weiß ", "Weiß", "Anna Maria");
        row("Weiß, Anna", "Weiß", "Anna");
        row("Karl von der Heide", "von der Heide", "Karl");
        row("Ludwig van Beethoven", "van Beethoven", "Ludwig");
        row("Von Braun", "Braun", "Von");
        row("Madonna", "Madonna", "");
        row("Peter 王", "王", "Peter");
    }
    void fullNamesAreSplit()
    {
        QFETCH(QString, full);
        QFETCH(QString, surname);
        QFETCH(QString, given);
        const PersonName name = parsePersonName(full);
        QCOMPARE(name.surname, surname);
        QCOMPARE(name.given, given);
        QVERIFY(!name.business);
    }

    void surnameOutsideTheBasicPlaneIsNotCut()
    {
        QCOMPARE(parsePersonName(QStringLiteral("𠮷田")).surname, QStringLiteral("𠮷"));
    }

    void companiesAreNotSplit_data()
    {
        QTest::addColumn<QString>("full");
        for (const char *full : {"上海大众汽车有限公司", "北京市第一医院", "顺丰车队", "Müller GmbH",
                                 "Weiß & Söhne KG", "Acme Ltd.", "Autohaus Süd AG", "Smith & Co"}) {
            QTest::newRow(full) << QString::fromUtf8(full);
        }
    }
    void companiesAreNotSplit()
    {
        QFETCH(QString, full);
        const PersonName name = parsePersonName(full);
        QVERIFY(name.business);
        QCOMPARE(displayName(name), full);
        QVERIFY(name.surname.isEmpty());
    }

    void displayFollowsTheScript()
    {
        QCOMPARE(displayName(parsePersonName(QStringLiteral("欧阳 明"))), QStringLiteral("欧阳明"));
        QCOMPARE(displayName(parsePersonName(QStringLiteral("Weiß, Anna"))), QStringLiteral("Anna Weiß"));
        QCOMPARE(displayName(parsePersonName(QStringLiteral("张先生"))), QStringLiteral("张先生"));
        QCOMPARE(displayName(parsePersonName(QStringLiteral("阿迪力•买买提"))),
                 QStringLiteral("阿迪力·买买提"));
        QCOMPARE(displayName({}), QString());
    }

    void partsMakeAFullName()
    {
        QCOMPARE(personName(QStringLiteral("欧阳"), QStringLiteral("明")).full, QStringLiteral("欧阳明"));
        QCOMPARE(personName(QStringLiteral("Weiß"), QStringLiteral("Anna")).full,
                 QStringLiteral("Anna Weiß"));
        QCOMPARE(personName(QStringLiteral("Weiß"), QString()).full, QStringLiteral("Weiß"));
    }
};

QTEST_APPLESS_MAIN(TestPersonName)
#include "tst_personname.moc"
