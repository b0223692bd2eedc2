// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/fakes.h"
#include "ui/style/stylecontext.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/moneyfield.h"
#include "ui/widgets/phonefield.h"
#include "ui/widgets/platefield.h"
#include "ui/widgets/timefield.h"
#include "ui/widgets/vinfield.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTest>

using namespace forecourt;

// The clock of the tests says Friday, 20 November 2026.
class TestFields final : public QObject
{
    Q_OBJECT

private:
    // A window with a field and something else to go to.
    struct Page
    {
        explicit Page(ParsedField *edited) : field(edited), other(new QLineEdit)
        {
            auto *layout = new QVBoxLayout(&window);
            layout->addWidget(field);
            layout->addWidget(other);
            window.show();
            QApplication::setActiveWindow(&window);
            field->setFocus();
        }
        void type(const QString &text) const { QTest::keyClicks(field, text); }
        void paste(const QString &text) const
        {
            QApplication::clipboard()->setText(text);
            field->paste();
        }
        void leave() const { other->setFocus(); }

        QWidget window;
        ParsedField *field;
        QLineEdit *other;
    };

    FakeClock m_clock;
    const QTimeZone m_zone{"Asia/Shanghai"};
    std::unique_ptr<StyleContext> m_style;

    [[nodiscard]] DateField *dateField() const
    {
        auto *field = new DateField(m_clock);
        field->setZone(m_zone);
        return field;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en")));
        m_style = std::make_unique<StyleContext>(*qApp);
    }

    void typedTextStaysUntilLeft()
    {
        auto *field = dateField();
        const Page page(field);
        page.type(QStringLiteral("+3"));
        QCOMPARE(field->text(), QStringLiteral("+3"));
        QCOMPARE(field->value(), std::optional(QDate(2026, 11, 23)));
        page.leave();
        QCOMPARE(field->text(), QStringLiteral("2026-11-23"));
    }

    void typingSaysEditedAndSettingDoesNot()
    {
        auto *field = dateField();
        const Page page(field);
        const QSignalSpy spy(field, &ParsedField::edited);
        field->setValue(QDate(2026, 12, 1));
        QCOMPARE(spy.count(), 0);
        page.type(QStringLiteral("1"));
        QCOMPARE(spy.count(), 1);
        page.leave();
        QCOMPARE(spy.count(), 1);
    }

    void compositionIsNotDisturbed()
    {
        auto *field = dateField();
        const Page page(field);
        QInputMethodEvent composing(QStringLiteral("mingtian"), {});
        QApplication::sendEvent(field, &composing);
        QVERIFY(field->isComposing());
        QVERIFY(field->text().isEmpty());
        Q_EMIT field->editingFinished();
        QInputMethodEvent done;
        done.setCommitString(QStringLiteral("明天"));
        QApplication::sendEvent(field, &done);
        QVERIFY(!field->isComposing());
        QCOMPARE(field->text(), QStringLiteral("明天"));
        QCOMPARE(field->value(), std::optional(QDate(2026, 11, 21)));
    }

    void textNotUnderstoodStaysAsTyped()
    {
        auto *field = dateField();
        const Page page(field);
        page.type(QStringLiteral("31.2."));
        page.leave();
        QCOMPARE(field->text(), QStringLiteral("31.2."));
        QVERIFY(!field->value());
        QVERIFY(!field->problem().isEmpty());
    }

    void cursorStaysWhereItWasPut()
    {
        auto *field = new MoneyField;
        const Page page(field);
        page.type(QStringLiteral("1234567"));
        field->setCursorPosition(3); // behind the 3
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(field->text(), QStringLiteral("1,234,567.00"));
        QCOMPARE(field->cursorPosition(), 4);
    }

    void undoBringsBackWhatWasTyped()
    {
        auto *field = dateField();
        const Page page(field);
        page.type(QStringLiteral("+3"));
        page.leave();
        field->undo();
        QCOMPARE(field->text(), QStringLiteral("+3"));
    }

    void arrowsStepDays()
    {
        auto *field = dateField();
        const Page page(field);
        QTest::keyClick(field, Qt::Key_Up);
        QCOMPARE(field->value(), std::optional(QDate(2026, 11, 20)));
        QTest::keyClick(field, Qt::Key_Up);
        QTest::keyClick(field, Qt::Key_Up);
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(field->text(), QStringLiteral("2026-11-21"));
    }

    void datesOutsideTheRangeAreRefused()
    {
        auto *field = dateField();
        field->setRange(QDate(2026, 11, 20), {});
        field->setText(QStringLiteral("2026-11-19"));
        QVERIFY(!field->value());
        QVERIFY(field->problem().contains(QStringLiteral("2026-11-20")));
        field->setText(QStringLiteral("2026-11-20"));
        QVERIFY(field->value() && field->problem().isEmpty());
    }

    void dateFollowsTheLocale()
    {
        QLocale::setDefault(QLocale(QStringLiteral("de")));
        const std::unique_ptr<DateField> field(dateField());
        field->setValue(QDate(2026, 12, 3));
        QCOMPARE(field->text(), QStringLiteral("03.12.2026"));
        QCOMPARE(field->value(), std::optional(QDate(2026, 12, 3)));
        QLocale::setDefault(QLocale(QStringLiteral("en")));
        QEvent event(QEvent::LanguageChange);
        QApplication::sendEvent(field.get(), &event);
        QCOMPARE(field->text(), QStringLiteral("2026-12-03"));
    }

    void timeIsReadAndShown()
    {
        auto *field = new TimeField;
        const Page page(field);
        page.paste(QStringLiteral("下午5点"));
        page.leave();
        QCOMPARE(field->text(), QStringLiteral("17:00"));
        QCOMPARE(field->value(), std::optional(QTime(17, 0)));
    }

    void arrowsStepQuarters()
    {
        auto *field = new TimeField;
        const Page page(field);
        field->setValue(QTime(17, 20));
        QTest::keyClick(field, Qt::Key_Up);
        QCOMPARE(field->text(), QStringLiteral("17:30"));
        field->setValue(QTime(17, 20));
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(field->text(), QStringLiteral("17:15"));
        field->setValue(QTime(23, 50));
        QTest::keyClick(field, Qt::Key_Up);
        QCOMPARE(field->text(), QStringLiteral("23:45")); // the day ends
    }

    void moneyIsReadAndShown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("minor");
        QTest::newRow("plain") << QStringLiteral("1860") << qint64(186000);
        QTest::newRow("groups") << QStringLiteral("1,860.5") << qint64(186050);
        QTest::newRow("sign") << QStringLiteral("¥1860") << qint64(186000);
        QTest::newRow("full width") << QStringLiteral("１８６０元") << qint64(186000);
        QTest::newRow("other separator") << QStringLiteral("1.860,00") << qint64(186000);
    }

    void moneyIsReadAndShown()
    {
        QFETCH(QString, text);
        QFETCH(qint64, minor);
        auto *field = new MoneyField;
        const Page page(field);
        page.paste(text);
        QCOMPARE(field->value(), std::optional(Money{minor, Currency::cny()}));
        page.leave();
        QCOMPARE(field->value(), std::optional(Money{minor, Currency::cny()}));
        QVERIFY(field->text().startsWith(QStringLiteral("1,860.")));
    }

    // A thousandfold is no small error: what could be meant either way is asked for again.
    void moneyOfTwoMeaningsIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"12.345", "0.125", "1.230", "0,125", "¥12.345"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }
    void moneyOfTwoMeaningsIsRefused()
    {
        QFETCH(QString, text);
        MoneyField field;
        field.setText(text);
        QVERIFY(!field.value());
        QVERIFY(!field.problem().isEmpty());
    }

    void moneyOfAnotherKindIsRefused()
    {
        MoneyField field;
        field.setText(QStringLiteral("12 €"));
        QVERIFY(!field.value());
        QVERIFY(field.problem().contains(QStringLiteral("CNY")));
        field.setText(QStringLiteral("-3"));
        QVERIFY(!field.value());
        field.setNegativeAllowed(true);
        QCOMPARE(field.value(), std::optional(Money{-300, Currency::cny()}));
    }

    void moneySurvivesAChangeOfLanguage()
    {
        MoneyField field;
        field.setValue(Money{186050, Currency::cny()});
        QLocale::setDefault(QLocale(QStringLiteral("de")));
        QEvent event(QEvent::LanguageChange);
        QApplication::sendEvent(&field, &event);
        QCOMPARE(field.text(), QStringLiteral("1.860,50"));
        QCOMPARE(field.value(), std::optional(Money{186050, Currency::cny()}));
        QLocale::setDefault(QLocale(QStringLiteral("en")));
    }

    void moneyStandsAtTheRight() { QVERIFY(MoneyField().alignment().testFlag(Qt::AlignRight)); }

    void plateTakesItsForm()
    {
        auto *field = new PlateField;
        const Page page(field);
        page.paste(QStringLiteral("沪a12b88"));
        QCOMPARE(field->value(), QStringLiteral("沪A12B88"));
        page.leave();
        QCOMPARE(field->text(), QStringLiteral("沪A·12B88"));
    }

    void plateSaysProvinceAndEnergy()
    {
        PlateField field;
        field.setText(QStringLiteral("沪AD83026"));
        QVERIFY(field.hint().text.contains(QStringLiteral("Shanghai")));
        QVERIFY(field.hint().text.contains(QStringLiteral("electric")));
        QCOMPARE(field.hint().tone, Tone::Neutral);
        field.setText(QStringLiteral("AB 1"));
        QCOMPARE(field.hint().tone, Tone::Warn);
    }

    void vinBecomesCapitals()
    {
        auto *field = new VinField(m_clock);
        const Page page(field);
        page.paste(QStringLiteral("ｌvshcamb1ce054249"));
        page.leave();
        QCOMPARE(field->text(), QStringLiteral("LVSHCAMB1CE054249"));
        QCOMPARE(field->hint().tone, Tone::Ok);
    }

    void vinOffersTheNumberThatWasMeant()
    {
        auto *field = new VinField(m_clock);
        const Page page(field);
        page.type(QStringLiteral("LVSHCAMB1CEO54249"));
        QVERIFY(field->hint().text.contains(QStringLiteral("LVSHCAMB1CE054249")));
        QCOMPARE(field->value(), QStringLiteral("LVSHCAMB1CEO54249")); // never by itself
        const QSignalSpy spy(field, &ParsedField::edited);
        QTest::keyClick(field, Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(field->value(), QStringLiteral("LVSHCAMB1CE054249"));
        QCOMPARE(spy.count(), 1);
    }

    void vinWarnsOfItsCheckDigit()
    {
        VinField field(m_clock);
        field.setText(QStringLiteral("LVSHCAMB2CE054249"));
        QCOMPARE(field.hint().tone, Tone::Warn);
        field.setText(QStringLiteral("WVWZZZ1JZXW123456")); // Europe: the digit means nothing
        QCOMPARE(field.hint().tone, Tone::Neutral);
    }

    void phoneIsGrouped()
    {
        auto *field = new PhoneField;
        const Page page(field);
        page.paste(QStringLiteral("+86 13817235566"));
        QCOMPARE(field->value(), QStringLiteral("+8613817235566"));
        page.leave();
        QCOMPARE(field->text(), QStringLiteral("138 1723 5566"));
    }

    void fieldSaysWhatIsWrongOnlyOnceLeft()
    {
        auto *field = new PhoneField;
        auto *form = new FormField(QStringLiteral("Phone"), field);
        form->followEditor();
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *other = new QLineEdit;
        layout->addWidget(form);
        layout->addWidget(other);
        window.show();
        QApplication::setActiveWindow(&window);
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("1381723"));
        QVERIFY(form->hint().isEmpty());
        other->setFocus();
        QVERIFY(!form->hint().isEmpty());
        QCOMPARE(field->accessibleDescription(), form->hint());
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("5566"));
        QVERIFY(form->hint().isEmpty());
    }

    void fieldSaysAtOnceHowItIsRead()
    {
        auto *field = dateField();
        FormField form(QStringLiteral("Day"), field);
        form.followEditor();
        form.show();
        QApplication::setActiveWindow(&form);
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("+1"));
        QCOMPARE(form.hint(), QStringLiteral("Tomorrow, Saturday"));
    }
};

QTEST_MAIN(TestFields)
#include "tst_fields.moc"
