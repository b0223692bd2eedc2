// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reception/receptionwindow.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/momentfield.h"
#include "ui/widgets/platefield.h"

#include <QApplication>
#include <QClipboard>

using namespace forecourt;
using namespace forecourt::receptiontest;

// The fields of a check-in take what people type, paste and scan.
class CheckInFieldsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<ReceptionWindow>();
        QTRY_COMPARE(ReceptionWindow::focusName(), QStringLiteral("find"));
    }
    void cleanup() { QLocale::setDefault(QLocale(QStringLiteral("en"))); }

    void aPastedPlateTakesItsForm()
    {
        paste("plate", QStringLiteral("沪 a·d83926 "));
        leave("plate");
        QCOMPARE(m_window->field("plate")->text(), QStringLiteral("沪AD83926"));
        QVERIFY(!hint("plate").isEmpty()); // province and drive
    }

    void aScannedVinMovesOn()
    {
        m_window->field("vin")->setFocus();
        QTest::keyClicks(m_window->field("vin"), QStringLiteral("lvshcamb1ce054249"));
        ReceptionWindow::press(Qt::Key_Return);
        QCOMPARE(ReceptionWindow::focusName(), QStringLiteral("make"));
        QCOMPARE(m_window->field("vin")->text(), QStringLiteral("LVSHCAMB1CE054249"));
    }

    void aVinWithAnOIsOfferedAndTakenByKeys()
    {
        m_window->field("vin")->setFocus();
        QTest::keyClicks(m_window->field("vin"), QStringLiteral("LVSHCAMB1CEO54249"));
        ReceptionWindow::press(Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(m_window->field("vin")->text(), QStringLiteral("LVSHCAMB1CE054249"));
    }

    void aPastedNumberIsGroupedAndSavedPlain()
    {
        paste("phone", QStringLiteral("+86-138-1723-5566"));
        leave("phone");
        QCOMPARE(m_window->field("phone")->text(), QStringLiteral("138 1723 5566"));
    }

    void aPromiseIsReadInEveryLanguage_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("English") << QStringLiteral("tomorrow 16:30");
        QTest::newRow("Chinese") << QStringLiteral("明天下午4点半");
        QTest::newRow("German") << QStringLiteral("morgen 16:30 Uhr");
    }
    void aPromiseIsReadInEveryLanguage()
    {
        QFETCH(QString, typed);
        auto *promise = qobject_cast<MomentField *>(m_window->field("promise"));
        QVERIFY(promise != nullptr);
        promise->setFocus();
        ReceptionWindow::type(typed);
        const QDateTime wanted(QDate(2026, 11, 4), QTime(16, 30), QTimeZone("Asia/Shanghai"));
        QTRY_COMPARE(promise->value(), std::optional(wanted.toMSecsSinceEpoch()));
        leave("promise");
        QCOMPARE(promise->text(), QStringLiteral("2026-11-04 16:30"));
    }

    // "tomorrow" of a draft of yesterday would be another day.
    void aDraftKeepsTheDayThatWasMeant()
    {
        m_window->field("name")->setText(QStringLiteral("王梓涵"));
        auto *promise = qobject_cast<MomentField *>(m_window->field("promise"));
        promise->setFocus();
        ReceptionWindow::type(QStringLiteral("tomorrow 10:00"));
        QTRY_VERIFY(promise->value().has_value());
        const auto meant = promise->value();
        QTRY_VERIFY(!m_window->drafts.drafts.isEmpty());
        constexpr qint64 kDay = qint64(24) * 60 * 60 * 1000;
        m_window->desk.desk.clock.advance(kDay);
        m_window->open();
        promise = qobject_cast<MomentField *>(m_window->field("promise"));
        QTRY_COMPARE(promise->value(), meant);
    }

    void kilometresOfALanguageAreReadBack()
    {
        QLocale::setDefault(QLocale(QStringLiteral("de")));
        paste("odometer", QStringLiteral("41.200 km"));
        leave("odometer");
        QVERIFY2(!hint("odometer").contains(QStringLiteral("digits")), qPrintable(hint("odometer")));
    }

private:
    void paste(const char *name, const QString &text)
    {
        QApplication::clipboard()->setText(text);
        m_window->field(name)->setFocus();
        m_window->field(name)->paste();
    }
    void leave(const char *name)
    {
        m_window->field(name)->setFocus();
        ReceptionWindow::press(Qt::Key_Tab);
    }
    QString hint(const char *name)
    {
        const QWidget *widget = m_window->field(name);
        while (widget != nullptr && qobject_cast<const FormField *>(widget) == nullptr) {
            widget = widget->parentWidget();
        }
        return widget == nullptr ? QString() : static_cast<const FormField *>(widget)->hint();
    }

    std::unique_ptr<ReceptionWindow> m_window;
};

QTEST_MAIN(CheckInFieldsTest)
#include "tst_checkinfields.moc"
