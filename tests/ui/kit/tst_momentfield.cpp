// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/clock.h"
#include "tests/ui/kit/windowfixture.h"
#include "ui/drafts/editorvalue.h"
#include "ui/widgets/momentfield.h"
#include "ui/widgets/momentwords.h"
#include "ui/widgets/storetime.h"

#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

#include <rapidcheck.h>

using namespace forecourt;

// A day and a time of day in one line, in every language.
class TestMomentField final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_style = std::make_unique<StyleContext>(*qApp); }
    void cleanup() { m_language.setLanguage(QStringLiteral("en")); }

    void whatTheFieldWritesItReadsBack_data() { languages(); }
    void whatTheFieldWritesItReadsBack()
    {
        QFETCH(QString, language);
        m_language.setLanguage(language);
        MomentField field(m_clock);
        field.setZone(m_zone);
        const bool holds = rc::check("written is read", [&] {
            const auto minutes = *rc::gen::inRange<qint64>(-500'000, 2'000'000);
            const qint64 at = (m_clock.nowMs() / kMinute + minutes) * kMinute;
            field.setValue(at);
            RC_ASSERT(field.value() == std::optional(at));
            // So does a field of another language, as after switching it while a draft waits.
            const QString written = field.text();
            m_language.setLanguage(
                *rc::gen::element(QStringLiteral("zh_CN"), QStringLiteral("en"), QStringLiteral("de")));
            field.setText(written);
            RC_ASSERT(field.value() == std::optional(at));
            QLocale::setDefault(QLocale(language));
        });
        QVERIFY(holds);
    }

    // What stands below the field is what people learn to type from.
    void whatItSaysItReads_data() { languages(); }
    void whatItSaysItReads()
    {
        QFETCH(QString, language);
        m_language.setLanguage(language);
        MomentField field(m_clock);
        field.setZone(m_zone);
        const bool holds = rc::check("said is read", [&] {
            const auto minutes = *rc::gen::inRange<qint64>(0, 2'000'000);
            const qint64 at = (m_clock.nowMs() / kMinute + minutes) * kMinute;
            field.setText(MomentWords::of(at, m_clock.nowMs(), m_zone));
            RC_ASSERT(field.value() == std::optional(at));
        });
        QVERIFY(holds);
    }

    void aWordBecomesADateOnceLeft()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *field = new MomentField(m_clock);
        auto *other = new QLineEdit;
        layout->addWidget(field);
        layout->addWidget(other);
        field->setZone(m_zone);
        window.show();
        QApplication::setActiveWindow(&window);
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("morgen 16 Uhr"));
        QCOMPARE(field->text(), QStringLiteral("morgen 16 Uhr"));
        const auto typed = field->value();
        QVERIFY(typed.has_value());
        QCOMPARE(editorValue(field).toString(), MomentWords::exact(*typed, m_zone)); // what a draft keeps
        other->setFocus();
        QCOMPARE(field->text(), MomentWords::exact(*typed, m_zone));
        QCOMPARE(field->value(), typed);
    }

    void aDayAloneMeansTheUsualTime()
    {
        MomentField field(m_clock);
        field.setZone(m_zone);
        field.setUsualTime(QTime(18, 0));
        field.setText(QStringLiteral("明天"));
        QVERIFY(field.value().has_value());
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(*field.value(), m_zone).time(), QTime(18, 0));
        QVERIFY(field.problem().isEmpty());
        field.setText(QStringLiteral("irgendwann"));
        QVERIFY(!field.problem().isEmpty());
    }

    void theArrowsGoToTheNextQuarter()
    {
        MomentField field(m_clock);
        field.setZone(m_zone);
        field.setText(QStringLiteral("16:20"));
        QTest::keyClick(&field, Qt::Key_Up);
        QVERIFY(field.text().endsWith(QStringLiteral("16:30")));
        QTest::keyClick(&field, Qt::Key_Down);
        QVERIFY(field.text().endsWith(QStringLiteral("16:15")));
    }

    void anOpenFieldFollowsTheClockOfTheStore()
    {
        StoreTime::setZone(QTimeZone("Asia/Shanghai"));
        MomentField field(m_clock);
        field.show();
        field.setText(QStringLiteral("17:30"));
        const auto shanghai = field.value();
        StoreTime::setZone(QTimeZone("Europe/Berlin"));
        field.setText(QStringLiteral("17:30"));
        QVERIFY(shanghai.has_value() && field.value().has_value());
        QVERIFY(*field.value() != *shanghai);
        StoreTime::setZone(QTimeZone("Asia/Shanghai"));
    }

private:
    static constexpr qint64 kMinute = 60'000;

    static void languages()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : {"zh_CN", "en", "de"}) {
            QTest::newRow(language) << QString::fromLatin1(language);
        }
    }

    FakeClock m_clock;
    LanguageController m_language;
    const QTimeZone m_zone{"Asia/Shanghai"};
    std::unique_ptr<StyleContext> m_style;
};

QTEST_MAIN(TestMomentField)
#include "tst_momentfield.moc"
