// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/printing/samples.h"
#include "ui/orders/ordersheetdocument.h"
#include "ui/printing/previewoutput.h"
#include "ui/printing/previewpages.h"
#include "ui/printing/printpreview.h"
#include "ui/reception/checkinsheetdocument.h"
#include "ui/style/stylecontext.h"
#include "ui/widgets/hintline.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QPrintDialog>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;
using namespace forecourt::printing;

// The preview, by keyboard. With FORECOURT_PICTURES set to a folder, pictures of it are written there.
class PrintPreviewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        m_style = std::make_unique<StyleContext>(*qApp);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings =
            std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("desk.ini")), QSettings::IniFormat);
        m_parent = std::make_unique<QWidget>();
        m_parent->resize(1200, 760);
        m_parent->show();
        show(OrderSheetDocument::of(order()));
    }

    void cleanup()
    {
        m_parent.reset();
        m_preview = nullptr;
    }

    void pagesAreTurnedByKeys()
    {
        QCOMPARE(m_preview->pages()->pageCount(), 2);
        press(Qt::Key_PageDown);
        QCOMPARE(m_preview->pages()->page(), 1);
        press(Qt::Key_PageDown);
        QCOMPARE(m_preview->pages()->page(), 1);
        press(Qt::Key_PageUp);
        QCOMPARE(m_preview->pages()->page(), 0);
        press(Qt::Key_End);
        QCOMPARE(m_preview->pages()->page(), 1);
        press(Qt::Key_Home);
        QCOMPARE(m_preview->pages()->page(), 0);
    }

    void aPageBeginsAtItsTopAndScrollsByArrowsAndSpace()
    {
        QScrollBar *bar = m_preview->pages()->verticalScrollBar();
        QVERIFY(bar->maximum() > 0);
        press(Qt::Key_Down);
        const int afterArrow = bar->value();
        QVERIFY(afterArrow > 0);
        press(Qt::Key_Space);
        QVERIFY(bar->value() > afterArrow);
        press(Qt::Key_PageDown);
        QCOMPARE(bar->value(), 0);
    }

    void theBoxWithThePapersIsReachedByItsKeyAndChangesThePages()
    {
        auto *papers = m_preview->findChild<QComboBox *>(QStringLiteral("paper"));
        QCOMPARE(m_preview->paper(), Paper::A4);
        press(Qt::Key_P, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget(), papers);
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        QCOMPARE(m_preview->paper(), Paper::Roll80);
        QCOMPARE(m_preview->pages()->pageCount(), 1);
        QCOMPARE(m_preview->pages()->document()->paper(), Paper::Roll80);
    }

    void thePaperIsRememberedByKindOfDocument()
    {
        m_preview->choosePaper(Paper::A5);
        QCOMPARE(PrintPreview::rememberedPaper(*m_settings, QStringLiteral("order")), Paper::A5);
        show(OrderSheetDocument::of(order()));
        QCOMPARE(m_preview->paper(), Paper::A5);
        show(CheckInSheetDocument::of(checkIn()));
        QCOMPARE(m_preview->paper(), Paper::A4);
        m_settings->setValue(QStringLiteral("printing/checkin/paper"), QStringLiteral("papyrus"));
        QCOMPARE(PrintPreview::rememberedPaper(*m_settings, QStringLiteral("checkin")), Paper::A4);
    }

    void zoomFollowsItsKeysAndFitsTheWidthAgain()
    {
        const qreal fitted = m_preview->pages()->zoom();
        press(Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(m_preview->pages()->zoom() > fitted);
        press(Qt::Key_Minus, Qt::ControlModifier);
        press(Qt::Key_Minus, Qt::ControlModifier);
        QVERIFY(m_preview->pages()->zoom() < fitted);
        press(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(m_preview->pages()->zoom(), fitted);
        m_preview->resize(600, 700);
        QTRY_VERIFY(m_preview->pages()->zoom() < fitted);
        QCOMPARE(m_preview->pages()->horizontalScrollBar()->maximum(), 0);
    }

    void theFileIsNamedAfterTheDocumentAndWritten()
    {
        m_settings->setValue(QStringLiteral("printing/folder"), m_folder->path());
        press(Qt::Key_S, Qt::ControlModifier);
        auto *dialog = m_preview->findChild<QFileDialog *>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->selectedFiles(),
                 QStringList{m_folder->filePath(QStringLiteral("R261103-A0-001.pdf"))});
        QSignalSpy chosen(dialog, &QFileDialog::fileSelected);
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_COMPARE(chosen.size(), 1);
        QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("R261103-A0-001.pdf"))));
        QVERIFY(hint().contains(QStringLiteral("R261103-A0-001.pdf")));
    }

    void aFileThatCannotBeWrittenIsSaidAndThePreviewStays()
    {
        QVERIFY(!m_preview->savePdf(QStringLiteral("/nonexistent/folder/x.pdf")));
        QVERIFY(hint().contains(QStringLiteral("cannot be written")));
        QVERIFY(m_preview->isVisible());
    }

    void printAsksForThePrinterWithTheRightPages()
    {
        press(Qt::Key_P, Qt::ControlModifier);
        auto *dialog = m_preview->findChild<QPrintDialog *>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->maxPage(), 2);
        dialog->reject();
        QVERIFY(m_preview->isVisible());
    }

    void escapeCloses()
    {
        press(Qt::Key_Escape);
        QTRY_VERIFY(m_parent->findChild<PrintPreview *>() == nullptr);
    }

    void everyControlHasAName()
    {
        const auto buttons = m_preview->findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons) {
            QVERIFY(!button->text().isEmpty() || !button->accessibleName().isEmpty());
        }
        QCOMPARE(m_preview->findChild<QComboBox *>(QStringLiteral("paper"))->accessibleName(),
                 QStringLiteral("Paper"));
        QCOMPARE(m_preview->pages()->accessibleName(), QStringLiteral("Page 1 of 2"));
        QVERIFY(m_preview->pages()->accessibleDescription().contains(QStringLiteral("检查左前悬挂")));
    }

    void tabVisitsEveryControlOnce()
    {
        QSet<QWidget *> visited;
        QWidget *first = QApplication::focusWidget();
        for (QWidget *now = first; !visited.contains(now) && visited.size() < 20;
             now = QApplication::focusWidget()) {
            visited.insert(now);
            press(Qt::Key_Tab);
        }
        QCOMPARE(QApplication::focusWidget(), first);
        // Paper, smaller, larger, pages, next, close, save, print; "previous" and "fit" have nothing to do
        // yet.
        QCOMPARE(visited.size(), 8);
    }

    void whatHasNoGlyphIsRefusedBeforeAnythingOpens()
    {
        m_preview->close();
        QTRY_VERIFY(m_parent->findChild<PrintPreview *>() == nullptr);
        PrintDocument document;
        document.blocks = {ParagraphBlock{QStringLiteral("\uE123")}};
        const auto shown = PreviewOutput(*m_settings).show(document, m_parent.get());
        QVERIFY(!shown);
        QCOMPARE(shown.error().code, ErrorCode::Unsupported);
        QVERIFY(m_parent->findChild<PrintPreview *>() == nullptr);
    }

    void pictures()
    {
        if (!qEnvironmentVariableIsSet("FORECOURT_PICTURES")) {
            QSKIP("pictures are drawn where FORECOURT_PICTURES names a folder");
        }
        const QString folder = qEnvironmentVariable("FORECOURT_PICTURES");
        m_preview->grab().save(folder + QStringLiteral("/preview-a4.png"));
        m_style->setTheme(Theme::Dark);
        show(OrderSheetDocument::of(order())); // palettes reach open windows only where the program runs
        m_preview->choosePaper(Paper::Roll80);
        m_preview->grab().save(folder + QStringLiteral("/preview-roll-dark.png"));
        m_style->setTheme(Theme::Light);
    }

private:
    void show(const PrintDocument &document)
    {
        if (m_preview != nullptr) {
            delete m_preview;
        }
        QVERIFY(PreviewOutput(*m_settings).show(document, m_parent.get()));
        m_preview = m_parent->findChild<PrintPreview *>();
        m_preview->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_preview));
    }

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    [[nodiscard]] QString hint() const { return m_preview->findChild<HintLine *>()->text(); }

    std::unique_ptr<StyleContext> m_style;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<QWidget> m_parent;
    PrintPreview *m_preview = nullptr;
};

QTEST_MAIN(PrintPreviewTest)
#include "tst_printpreview.moc"
