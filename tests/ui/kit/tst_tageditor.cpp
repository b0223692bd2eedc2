// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/fakes.h"
#include "ui/style/stylecontext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/progresspanel.h"
#include "ui/widgets/selectionbar.h"
#include "ui/widgets/stepper.h"
#include "ui/widgets/tagchip.h"
#include "ui/widgets/tageditor.h"

#include <QApplication>
#include <QLineEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>

using namespace forecourt;

// The small compound widgets: tags, steps, progress and selection.
class TestTagEditor final : public QObject
{
    Q_OBJECT

private:
    static void show(QWidget &widget)
    {
        widget.show();
        QApplication::setActiveWindow(&widget);
    }
    static QString texts(const QWidget &widget)
    {
        QStringList all;
        for (const Label *label : widget.findChildren<Label *>()) {
            if (label->isVisibleTo(&widget)) {
                all.append(label->text());
            }
        }
        return all.join(QLatin1Char('|'));
    }

    std::unique_ptr<StyleContext> m_style;
    FakeClock m_clock;

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en")));
        m_style = std::make_unique<StyleContext>(*qApp);
    }

    void enterAddsATag()
    {
        TagEditor editor;
        show(editor);
        const QSignalSpy spy(&editor, &TagEditor::edited);
        QTest::keyClicks(editor.line(), QStringLiteral(" gold  member "));
        QTest::keyClick(editor.line(), Qt::Key_Return);
        QCOMPARE(editor.value(), QStringList(QStringLiteral("gold member")));
        QVERIFY(editor.line()->text().isEmpty());
        QVERIFY(spy.count() > 0);
    }

    void separatorsAddTagsAtOnce()
    {
        TagEditor editor;
        show(editor);
        editor.line()->insert(QStringLiteral("fleet,VIP，gold、re"));
        QCOMPARE(editor.findChildren<TagChip *>().size(), 3);
        QCOMPARE(editor.line()->text(), QStringLiteral("re"));
        QCOMPARE(editor.value().last(), QStringLiteral("re")); // counts though not entered
    }

    void aTagStandsOnlyOnce()
    {
        TagEditor editor;
        editor.setValue({QStringLiteral("VIP"), QStringLiteral("VIP"), QString()});
        QCOMPARE(editor.value(), QStringList(QStringLiteral("VIP")));
        show(editor);
        QTest::keyClicks(editor.line(), QStringLiteral("vip"));
        QTest::keyClick(editor.line(), Qt::Key_Return);
        QCOMPARE(editor.value(), QStringList(QStringLiteral("VIP")));
    }

    void tagsAreTakenOffByKeyboard()
    {
        TagEditor editor;
        editor.setValue({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        show(editor);
        editor.line()->setFocus();
        QTest::keyClick(editor.line(), Qt::Key_Backspace); // to c
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        QCOMPARE(editor.value(), QStringList({QStringLiteral("a"), QStringLiteral("c")}));
        QCOMPARE(qobject_cast<TagChip *>(QApplication::focusWidget())->text(), QStringLiteral("c"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(editor.line()->hasFocus());
        QCOMPARE(editor.value().size(), 2);
    }

    void settingTagsSaysNothing()
    {
        TagEditor editor;
        const QSignalSpy spy(&editor, &TagEditor::edited);
        editor.setValue({QStringLiteral("a")});
        QCOMPARE(spy.count(), 0);
    }

    void moreTagsTakeMoreLines()
    {
        TagEditor editor;
        const int before = editor.heightForWidth(m_style->tokens().galleryWidth);
        QStringList many;
        for (int i = 0; i < 20; ++i) {
            many.append(QStringLiteral("tag number %1").arg(i));
        }
        editor.setValue(many);
        QVERIFY(editor.heightForWidth(m_style->tokens().galleryWidth) > 2 * before);
    }

    void stepsAreToldInWords()
    {
        Stepper stepper;
        stepper.setSteps({QStringLiteral("Arrival"), QStringLiteral("Work"), QStringLiteral("Handover")});
        stepper.setCurrent(1);
        QCOMPARE(stepper.accessibleName(), QStringLiteral("Step 2 of 3, Work"));
        QCOMPARE(stepper.accessibleDescription(), QStringLiteral("Arrival: done, Work: now, Handover: open"));
        stepper.setCurrent(3);
        QCOMPARE(stepper.accessibleName(), QStringLiteral("All steps are done"));
        stepper.setCurrent(99);
        QCOMPARE(stepper.current(), 3);
    }

    void progressTellsCountAndTimeLeft()
    {
        ProgressPanel panel(m_clock);
        panel.start(QStringLiteral("Importing"), 4000);
        show(panel);
        QVERIFY(!texts(panel).contains(QStringLiteral("left")));
        m_clock.now += 60'000;
        panel.setDone(1000);
        QVERIFY2(texts(panel).contains(QStringLiteral("1,000 of 4,000")), qPrintable(texts(panel)));
        QVERIFY2(texts(panel).contains(QStringLiteral("about 3 minute")), qPrintable(texts(panel)));
        panel.setDone(3900);
        QVERIFY(texts(panel).contains(QStringLiteral("less than a minute")));
        m_clock.now = kTestNow;
    }

    void progressWithoutATotalOnlyCounts()
    {
        ProgressPanel panel(m_clock);
        panel.start(QStringLiteral("Reading"), 0);
        panel.setDone(12);
        show(panel);
        QCOMPARE(panel.findChild<QProgressBar *>()->maximum(), 0);
        QVERIFY(texts(panel).contains(QStringLiteral("12")));
    }

    void stoppingIsAskedForOnce()
    {
        ProgressPanel panel(m_clock);
        panel.start(QStringLiteral("Importing"), 10);
        show(panel);
        const QSignalSpy spy(&panel, &ProgressPanel::cancelRequested);
        auto *button = panel.findChild<Button *>();
        button->click();
        button->click();
        QCOMPARE(spy.count(), 1);
        QVERIFY(!button->isEnabled());
        panel.finish(QStringLiteral("Stopped after 4."), Tone::Warn);
        QVERIFY(!panel.isRunning());
        QVERIFY(button->isHidden());
        QCOMPARE(panel.accessibleName(), QStringLiteral("Stopped after 4."));
    }

    void selectionBarShowsWhileRowsAreSelected()
    {
        QWidget window;
        auto *bar = new SelectionBar(&window);
        const Button *assign = bar->addAction(QStringLiteral("assign"), QStringLiteral("Assign"));
        window.show();
        QVERIFY(!bar->isVisible());
        bar->setCount(3);
        QVERIFY(bar->isVisible());
        QVERIFY(bar->accessibleName().contains(u'3'));
        const QSignalSpy spy(bar, &SelectionBar::actionTriggered);
        const_cast<Button *>(assign)->click();
        QCOMPARE(spy.value(0).value(0).toString(), QStringLiteral("assign"));
        bar->setCount(0);
        QVERIFY(!bar->isVisible());
    }
};

QTEST_MAIN(TestTagEditor)
#include "tst_tageditor.moc"
