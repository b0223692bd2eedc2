// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/customerimport/importfixture.h"
#include "tests/support/dealerdata.h"
#include "tests/support/roomwindow.h"
#include "ui/customers/importassistant.h"
#include "ui/customers/importpreviewmodel.h"
#include "ui/style/stylecontext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/tablepane.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace forecourt;

class TestImportAssistant : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ImportFixture>();
        m_import = std::make_unique<CustomerImport>(*m_fixture->desk.storage);
        m_settings = std::make_unique<QSettings>(m_fixture->files.filePath(QStringLiteral("desk.ini")),
                                                 QSettings::IniFormat);
        m_style = std::make_unique<StyleContext>(*qApp);
        m_window = std::make_unique<QWidget>();
        m_assistant = new ImportAssistant(*m_import, m_people, m_window.get());
        m_assistant->remember(m_settings.get());
        m_assistant->resize(1000, 700);
        m_window->resize(1000, 700);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_assistant->start();
    }

    void cleanup()
    {
        m_window.reset();
        m_style.reset();
        m_settings.reset();
        m_import.reset();
        m_fixture.reset();
    }

    void byKeyboardFromTheFileToTheRowsAndBack()
    {
        m_assistant->open(table("name,phone\n张伟,13800138001\n李娜,13800138002\nbad,12\n"));
        QTRY_VERIFY(shows("importField0"));
        QTRY_COMPARE(QApplication::focusWidget(), child<QComboBox>("importField0"));
        QCOMPARE(child<TablePane>("importPreview")->model()->rowCount(), 3);
        QTRY_VERIFY(child<Label>("importForecast")->text().contains(QLatin1Char('3')));
        for (int i = 0; i < 10 && QApplication::focusWidget() != child<Button>("importGo"); ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(QApplication::focusWidget(), child<Button>("importGo"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(child<Button>("importUndo")->isVisible());
        QCOMPARE(m_fixture->count("customer"), 2);
        QVERIFY(child<Button>("importErrors")->isVisible());
        QVERIFY(child<Label>("importProblems")->text().contains(QLatin1Char('4')));
        QCOMPARE(QApplication::focusWidget(), child<Button>("importAgain"));
        child<Button>("importUndo")->click();
        QTRY_VERIFY(!m_assistant->isRunning() && !child<Button>("importUndo")->isVisible());
        QCOMPARE(m_fixture->count("customer"), 0);
    }

    void aChosenMeaningIsUsedAndRememberedForTheSameTitles()
    {
        const QString path = table("who,where to call\n张伟,13800138001\n");
        m_assistant->open(path);
        QTRY_VERIFY(shows("importField1"));
        choose("importField0", ImportField::Name);
        choose("importField1", ImportField::Phone);
        m_assistant->start();
        m_assistant->open(path);
        QTRY_VERIFY(shows("importField1"));
        QTRY_COMPARE(child<QComboBox>("importField1")->currentData().toInt(),
                     static_cast<int>(ImportField::Phone));
        child<Button>("importGo")->click();
        QTRY_VERIFY(child<Button>("importUndo")->isVisible());
        QCOMPARE(m_fixture->count("contact_point"), 1);
    }

    // The rows to correct stand in the columns of the file, and one more that is not among them.
    void aChosenMeaningIsUsedForTheRowsToCorrectAndTheOtherWayRound_data()
    {
        QTest::addColumn<QByteArray>("titles");
        QTest::newRow("with titles") << QByteArray("who,where to call\n");
        QTest::newRow("without titles") << QByteArray();
    }
    void aChosenMeaningIsUsedForTheRowsToCorrectAndTheOtherWayRound()
    {
        QFETCH(const QByteArray, titles);
        const QString path = table(titles + "张伟,13800138001\n李娜,12\n");
        m_assistant->open(path);
        QTRY_VERIFY(shows("importField1"));
        choose("importField0", ImportField::Name);
        choose("importField1", ImportField::Phone);
        const QString errors = importAndCorrect("12", "13800138002");
        QCOMPARE(m_fixture->count("contact_point"), 1);

        reopen(errors);
        QCOMPARE(chosen("importField0"), ImportField::Name);
        QCOMPARE(chosen("importField1"), ImportField::Phone);
        QCOMPARE(chosen("importField2"), ImportField::Ignore);
        // Another mind about the second column, made up at the rows to correct.
        choose("importField1", ImportField::Notes);

        reopen(path);
        QVERIFY(!shows("importField2"));
        QCOMPARE(chosen("importField0"), ImportField::Name);
        QCOMPARE(chosen("importField1"), ImportField::Notes);
        choose("importField1", ImportField::Phone);

        reopen(errors);
        child<Button>("importGo")->click();
        QTRY_VERIFY(child<Button>("importAgain")->isVisible());
        QCOMPARE(m_fixture->count("customer"), 2);
        QCOMPARE(m_fixture->count("contact_point"), 2);
    }

    void theColumnOfReasonsMayStandAnywhere()
    {
        m_assistant->open(table("who,where to call\n张伟,13800138001\n"));
        QTRY_VERIFY(shows("importField1"));
        choose("importField0", ImportField::Name);
        choose("importField1", ImportField::Phone);
        reopen(
            m_fixture->file(QStringLiteral("moved.csv"), "who,error,where to call\n李娜,why,13800138002\n"));
        QCOMPARE(chosen("importField0"), ImportField::Name);
        QCOMPARE(chosen("importField1"), ImportField::Ignore);
        QCOMPARE(chosen("importField2"), ImportField::Phone);
    }

    void theFileOfRowsToCorrectIsNamedAsItWasWritten()
    {
        const QByteArray kept = "name,phone,error\n李娜,12,why\n";
        m_fixture->file(QStringLiteral("t-errors.csv"), kept);
        m_assistant->open(table("name,phone\n李娜,12\n"));
        QTRY_VERIFY(shows("importField1"));
        child<Button>("importGo")->click();
        QTRY_VERIFY(child<Button>("importErrors")->isVisible());
        QVERIFY(child<Button>("importErrors")->toolTip().endsWith(QStringLiteral("t-errors-2.csv")));
    }

    void aFieldThatMayStandOnceMoves()
    {
        m_assistant->open(table("name,other\na,b\n"));
        QTRY_VERIFY(shows("importField1"));
        choose("importField1", ImportField::Name);
        QCOMPARE(child<QComboBox>("importField0")->currentData().toInt(),
                 static_cast<int>(ImportField::Ignore));
    }

    void aFileThatIsNoTableSaysSo()
    {
        m_assistant->open(table(""));
        const auto *choose = child<Placeholder>("importChoose");
        QTRY_VERIFY(choose->sentence().contains(QStringLiteral("not a table")));
        QVERIFY(choose->isVisible());
    }

    void thePreviewModelIsSound()
    {
        ImportPreviewModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ImportPreview preview;
        preview.plan.titles = {QStringLiteral("name")};
        preview.rows = {ImportDraft(), ImportDraft()};
        model.setPreview(preview);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.columnCount(), 2);
    }

    // Its cells are not known, but what stands there is, and why it is not taken.
    void aRowThatCannotBeReadShowsItsText()
    {
        ImportPreview preview;
        preview.plan.titles = {QStringLiteral("name"), QStringLiteral("phone")};
        ImportDraft broken;
        broken.unread = QStringLiteral("\"张伟,139\n李娜,138");
        broken.problems = {{ImportProblemKind::UnclosedQuote, 2, 1}};
        ImportDraft empty;
        empty.cells = {QString(), QStringLiteral("139")};
        preview.rows = {broken, empty};
        ImportPreviewModel model;
        model.setPreview(preview);
        const auto text = [&](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QVERIFY(text(0, 0).contains(QStringLiteral("a quotation mark is never closed")));
        QCOMPARE(text(0, 1), QStringLiteral("\"张伟,139 李娜,138"));
        QCOMPARE(text(0, 2), QString());
        QCOMPARE(text(1, 1), QString());
        QCOMPARE(text(1, 2), QStringLiteral("139"));
    }

private:
    template <typename T> T *child(const char *name) const
    {
        return m_assistant->findChild<T *>(QString::fromLatin1(name));
    }
    bool shows(const char *name) const
    {
        const auto *widget = child<QWidget>(name);
        return widget != nullptr && widget->isVisible();
    }
    QString table(const QByteArray &bytes) const { return m_fixture->file(QStringLiteral("t.csv"), bytes); }
    ImportField chosen(const char *name) const
    {
        return static_cast<ImportField>(child<QComboBox>(name)->currentData().toInt());
    }
    // The file of rows to correct, with this in the place of that.
    QString importAndCorrect(const QByteArray &wrong, const QByteArray &right) const
    {
        child<Button>("importGo")->click();
        [&] {
            QTRY_VERIFY(child<Button>("importErrors")->isVisible());
        }();
        const QString path = m_fixture->files.filePath(QStringLiteral("t-errors.csv"));
        const QByteArray bytes = m_fixture->bytesOf(path);
        return m_fixture->file(QStringLiteral("t-errors.csv"), QByteArray(bytes).replace(wrong, right));
    }
    void reopen(const QString &path)
    {
        m_assistant->start();
        QVERIFY(!shows("importField0"));
        m_assistant->open(path);
        QTRY_VERIFY(shows("importField0"));
    }
    void choose(const char *name, ImportField field) const
    {
        auto *box = child<QComboBox>(name);
        box->setCurrentIndex(static_cast<int>(field));
        Q_EMIT box->activated(static_cast<int>(field));
    }

    std::unique_ptr<ImportFixture> m_fixture;
    std::unique_ptr<CustomerImport> m_import;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<StyleContext> m_style;
    std::unique_ptr<QWidget> m_window;
    OnePerson m_people;
    ImportAssistant *m_assistant = nullptr;
};

QTEST_MAIN(TestImportAssistant)
#include "tst_importassistant.moc"
