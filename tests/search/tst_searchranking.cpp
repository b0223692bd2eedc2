// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/search/searchservice.h"
#include "tests/support/dealerdata.h"

using namespace forecourt;

// In which order the answers come, what stands for what, and what is marked.
class TestSearchRanking final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<StorageFixture>(); }

    void aWordBeforeABeginningBeforeATailBeforeTheRest()
    {
        for (const char16_t *name : {u"大张三氏", u"大张三", u"张三丰", u"张三"}) {
            addCustomer(*m_desk, QString::fromUtf16(name));
        }
        QCOMPARE_EQ(titles(QStringLiteral("张三")),
                    QStringList({QStringLiteral("张三"), QStringLiteral("张三丰"), QStringLiteral("大张三"),
                                 QStringLiteral("大张三氏")}));
    }

    void theTailOfANumberBeforeItsBeginning()
    {
        phone(QStringLiteral("+8613811113333"));
        phone(QStringLiteral("+8613333338888"));
        phone(QStringLiteral("+8613913331111"));
        const QStringList found = titles(QStringLiteral("3333"));
        QCOMPARE_EQ(found, QStringList({QStringLiteral("+8613811113333"), QStringLiteral("+8613333338888")}));
    }

    void theNewestFirstAmongEquals()
    {
        addCustomer(*m_desk, QStringLiteral("李一"));
        addCustomer(*m_desk, QStringLiteral("李二"));
        QCOMPARE_EQ(titles(QStringLiteral("李")).first(), QStringLiteral("李二"));
    }

    void whoWasHereLatelyComesFirstAmongEquals()
    {
        const CustomerId old = addCustomer(*m_desk, QStringLiteral("李一"));
        for (int i = 0; i < 60; ++i) {
            addCustomer(*m_desk, QStringLiteral("李二%1").arg(i));
        }
        Visit visit;
        visit.id = VisitId(m_desk->ids.next());
        visit.customer = old;
        visit.arrivedAt = m_desk->clock.nowMs();
        put(*m_desk, records::visits(), visit);
        QCOMPARE_EQ(titles(QStringLiteral("李")).first(), QStringLiteral("李一"));
    }

    void eachKindKeepsAPlace()
    {
        const CustomerId customer = addCustomer(*m_desk, QStringLiteral("王五"));
        addVehicle(*m_desk, customer, QStringLiteral("沪A12345"), QStringLiteral("LATPAB071W1012345"));
        for (int i = 0; i < 60; ++i) {
            phone(QStringLiteral("+86138%1").arg(12345, 8, 10, QLatin1Char('0')));
        }
        const auto found = answerOf(SearchService(*m_desk->storage).search(QStringLiteral("12345")));
        QVERIFY(found);
        QCOMPARE_EQ(found->size(), 50);
        QVERIFY(std::any_of(found->begin(), found->end(), [](const FoundRecord &record) {
            return record.kind == QLatin1String("vehicle");
        }));
    }

    void severalWordsMeetInOneRecord()
    {
        const CustomerId wanted = addCustomer(*m_desk, QStringLiteral("张伟"));
        phone(QStringLiteral("+8613800001234"), wanted);
        addCustomer(*m_desk, QStringLiteral("张敏"));
        phone(QStringLiteral("+8613900001234"));
        QCOMPARE_EQ(titles(QStringLiteral("zhang 1234")), QStringList({QStringLiteral("张伟")}));
        QCOMPARE_EQ(titles(QStringLiteral("1234 张")), QStringList({QStringLiteral("张伟")}));
        QCOMPARE_EQ(titles(QStringLiteral("张 9")).size(),
                    2); // a word too short to be found counts for nothing
    }

    void lookalikesInAVinAreRead()
    {
        addVehicle(*m_desk, {}, QStringLiteral("沪B33K91"), QStringLiteral("LSVA10012CE054249"));
        for (const char16_t *typed : {u"LSVAIOO12CEO54249", u"vaioq12", u"ＬＳＶＡ１００", u"CEO54249"}) {
            QCOMPARE_EQ(titles(QString::fromUtf16(typed)), QStringList({QStringLiteral("沪B33K91")}));
        }
    }

    void whatAnswersIsMarked_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QList<SearchMark>>("marks");
        const auto row = [](const char *name, const char16_t *shown, const char16_t *typed,
                            const QList<SearchMark> &marks) {
            QTest::newRow(name) << QString::fromUtf16(shown) << QString::fromUtf16(typed) << marks;
        };
        row("part of a name", u"欧阳雪", u"阳雪", {{1, 2}});
        row("pinyin", u"欧阳雪", u"ouyang", {{0, 2}});
        row("spaces shown", u"138 0013 8000", u"00138000", {{4, 9}});
        row("country code typed", u"+8613800138000", u"+86 138 0013", {{1, 9}});
        row("separator in a plate", u"沪A·12B88", u"a12b", {{1, 5}});
        row("two words", u"张伟 13800001234", u"张 1234", {{0, 1}, {10, 4}});
        row("not across two texts", u"138 · 1234", u"81234", {});
        row("full width", u"LSVA100", u"ｌｓｖ", {{0, 3}});
        row("nothing", u"王芳", u"李", {});
    }

    void whatAnswersIsMarked()
    {
        QFETCH(QString, shown);
        QFETCH(QString, typed);
        QFETCH(QList<SearchMark>, marks);
        QCOMPARE_EQ(searchMarks(shown, SearchQuestion::of(typed)), marks);
    }

private:
    QStringList titles(const QString &typed)
    {
        const auto found = answerOf(SearchService(*m_desk->storage).search(typed));
        QStringList list;
        for (const FoundRecord &record : *found) {
            list.append(record.title);
        }
        return list;
    }

    // A customer called like the number, or a number of one there is.
    void phone(const QString &number, CustomerId customer = {})
    {
        ContactPoint point;
        point.id = ContactPointId(m_desk->ids.next());
        point.customer = customer;
        point.value = point.normalised = number;
        if (customer.isNull()) {
            Customer record;
            record.id = point.customer = CustomerId(m_desk->ids.next());
            record.fullName = number;
            put(*m_desk, records::customers(), record);
        }
        put(*m_desk, records::contactPoints(), point);
    }

    std::unique_ptr<StorageFixture> m_desk;
};

QTEST_GUILESS_MAIN(TestSearchRanking)
#include "tst_searchranking.moc"
