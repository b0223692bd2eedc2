// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/stylecontext.h"
#include "ui/widgets/hint.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace forecourt;

// A hint in a window, with settings in a real file.
class TestHint final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
    }

    void aNewHintIsSeenAndLeavesTheFocusWhereItIs()
    {
        QVERIFY(m_hint->isVisible());
        QCOMPARE(QApplication::focusWidget(), m_line);
        QTest::keyClick(m_line, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), m_line); // nothing else takes it
    }

    void oneKeyDismissesItForGood()
    {
        QTest::keyClick(m_line, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!m_hint->isVisible());
        open();
        QVERIFY(m_hint->isDismissed());
        QVERIFY(!m_hint->isVisible());
    }

    void oneClickDismissesItForGood()
    {
        QTest::mouseClick(m_hint->findChild<QAbstractButton *>(), Qt::LeftButton);
        open();
        QVERIFY(!m_hint->isVisible());
    }

    void anotherHintStays()
    {
        m_hint->dismiss();
        Hint other(QStringLiteral("other"), *m_settings);
        QVERIFY(!other.isDismissed());
    }

private:
    // As after a start of the program.
    void open()
    {
        m_window.reset();
        m_settings =
            std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("desk.ini")), QSettings::IniFormat);
        m_window = std::make_unique<QWidget>();
        m_line = new QLineEdit;
        m_hint = new Hint(QStringLiteral("leads"), *m_settings);
        m_hint->setText(QStringLiteral("Ctrl+K finds everything"));
        auto *layout = new QVBoxLayout(m_window.get());
        layout->addWidget(m_line);
        layout->addWidget(m_hint);
        m_window->show();
        m_line->setFocus();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    StyleContext m_style{*qApp};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_line = nullptr;
    Hint *m_hint = nullptr;
};

QTEST_MAIN(TestHint)
#include "tst_hint.moc"
