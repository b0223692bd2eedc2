// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/fakes.h"
#include "ui/style/stylecontext.h"
#include "ui/widgets/pickerpopup.h"
#include "ui/widgets/recordpicker.h"
#include "ui/widgets/searchbox.h"

#include <QApplication>
#include <QBoxLayout>
#include <QPromise>
#include <QSignalSpy>
#include <QTest>

using namespace forecourt;

class TestRecordPicker final : public QObject
{
    Q_OBJECT

private:
    using Answer = Result<QList<PickerEntry>>;

    std::unique_ptr<StyleContext> m_style;
    std::unique_ptr<QWidget> m_window;
    RecordPicker *m_picker = nullptr;
    QLineEdit *m_next = nullptr;
    QStringList m_asked;
    std::vector<QPromise<Answer>> m_open;

    static PickerEntry entry(const char *title)
    {
        return {QUuid::createUuidV5(QUuid(), QByteArray(title)), QString::fromUtf8(title),
                QStringLiteral("138 0013 8000")};
    }
    void type(const QString &text) { QTest::keyClicks(m_picker->box(), text); }
    void press(Qt::Key key) { QTest::keyClick(m_picker->box(), key); }
    void answer(const Answer &found)
    {
        m_open.back().addResult(found);
        m_open.back().finish();
    }
    [[nodiscard]] PickerPopup *popup() const { return m_window->findChild<PickerPopup *>(); }
    [[nodiscard]] bool isOpen() const { return popup() != nullptr && popup()->isVisible(); }

private Q_SLOTS:
    void initTestCase() { m_style = std::make_unique<StyleContext>(*qApp); }

    void init()
    {
        m_asked.clear();
        m_open.clear();
        m_window = std::make_unique<QWidget>();
        m_picker = new RecordPicker([this](const QString &text) {
            m_asked.append(text);
            m_open.emplace_back().start();
            return m_open.back().future();
        });
        m_next = new QLineEdit;
        auto *layout = new QVBoxLayout(m_window.get());
        layout->addWidget(m_picker);
        layout->addWidget(m_next);
        layout->addStretch(1);
        m_window->resize(m_style->tokens().defaultWindow);
        m_window->show();
        QApplication::setActiveWindow(m_window.get());
        m_picker->setFocus();
    }

    void cleanup() { m_window.reset(); }

    void arrowsChooseAndEnterTakes()
    {
        const QSignalSpy spy(m_picker, &RecordPicker::picked);
        type(QStringLiteral("wang"));
        QTRY_COMPARE(m_asked.size(), 1);
        answer(QList<PickerEntry>{entry("Wang Zihan"), entry("Wang Wu")});
        QTRY_VERIFY(isOpen());
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(m_picker->value(), std::optional(entry("Wang Wu")));
        QCOMPARE(m_picker->box()->text(), QStringLiteral("Wang Wu"));
        QVERIFY(!isOpen());
        QVERIFY(m_picker->box()->hasFocus());
        press(Qt::Key_Return); // chosen: Enter moves on
        QVERIFY(m_next->hasFocus());
    }

    void enterBeforeTheAnswerTakesTheFirst()
    {
        type(QStringLiteral("wang"));
        press(Qt::Key_Return);
        QCOMPARE(m_asked, QStringList(QStringLiteral("wang")));
        answer(QList<PickerEntry>{entry("Wang Zihan")});
        QTRY_COMPARE(m_picker->value(), std::optional(entry("Wang Zihan")));
    }

    void lateAnswerToAnOldQuestionIsDropped()
    {
        type(QStringLiteral("wa"));
        QTRY_COMPARE(m_asked.size(), 1);
        type(QStringLiteral("n"));
        QTRY_COMPARE(m_asked.size(), 2);
        m_open.front().addResult(Answer(QList<PickerEntry>{entry("Old")}));
        m_open.front().finish();
        answer(QList<PickerEntry>{entry("New")});
        QTRY_VERIFY(isOpen());
        press(Qt::Key_Return);
        QCOMPARE(m_picker->value(), std::optional(entry("New")));
    }

    void lastRowCreatesInPlace()
    {
        QString created;
        m_picker->setCreate(QStringLiteral("New customer %1"), [&](const QString &text) {
            created = text;
            m_picker->setValue(entry("Zhao Liu"));
        });
        type(QStringLiteral("Zhao Liu"));
        QTRY_COMPARE(m_asked.size(), 1);
        answer(QList<PickerEntry>{entry("Zhao Lei")});
        QTRY_VERIFY(isOpen());
        press(Qt::Key_Down);
        QVERIFY(m_picker->box()->accessibleDescription().contains(QStringLiteral("New customer Zhao Liu")));
        press(Qt::Key_Return);
        QCOMPARE(created, QStringLiteral("Zhao Liu"));
        QCOMPARE(m_picker->value(), std::optional(entry("Zhao Liu")));
    }

    void typingOnForgetsTheChoice()
    {
        m_picker->setValue(entry("Wang Wu"));
        QVERIFY(m_picker->problem().isEmpty());
        const QSignalSpy spy(m_picker, &RecordPicker::edited);
        type(QStringLiteral("x"));
        QVERIFY(m_picker->isEmpty());
        QVERIFY(!m_picker->problem().isEmpty());
        QCOMPARE(spy.count(), 1);
    }

    void escapeClosesTheAnswersOnly()
    {
        type(QStringLiteral("wang"));
        QTRY_COMPARE(m_asked.size(), 1);
        answer(QList<PickerEntry>{entry("Wang Wu")});
        QTRY_VERIFY(isOpen());
        press(Qt::Key_Escape);
        QVERIFY(!isOpen());
        QCOMPARE(m_picker->box()->text(), QStringLiteral("wang"));
    }

    void leavingClosesTheAnswers()
    {
        type(QStringLiteral("wang"));
        QTRY_COMPARE(m_asked.size(), 1);
        answer(QList<PickerEntry>{entry("Wang Wu")});
        QTRY_VERIFY(isOpen());
        m_next->setFocus();
        QVERIFY(!isOpen());
    }

    void failedSearchIsSaid()
    {
        type(QStringLiteral("wang"));
        QTRY_COMPARE(m_asked.size(), 1);
        answer(fail(ErrorCode::StorageBusy, QStringLiteral("busy")));
        QTRY_VERIFY(isOpen());
        QVERIFY(m_picker->isEmpty());
        press(Qt::Key_Return); // nothing to take
        QVERIFY(m_picker->isEmpty());
    }

    void answersGoAwayWithThePicker()
    {
        type(QStringLiteral("wang"));
        QTRY_COMPARE(m_asked.size(), 1);
        answer(QList<PickerEntry>{entry("Wang Wu")});
        QTRY_VERIFY(isOpen());
        delete m_picker;
        QTRY_VERIFY(popup() == nullptr);
    }
};

QTEST_MAIN(TestRecordPicker)
#include "tst_recordpicker.moc"
