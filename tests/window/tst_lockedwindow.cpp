// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"
#include "app/window/deskwindow.h"
#include "models/services/store/storesettings.h"
#include "tests/server/serverprocess.h"
#include "tests/support/memorykeeper.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/formfield.h"

#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace forecourt;

namespace {

const QString kReason = QStringLiteral("stolen from the counter");

} // namespace

// The windows of a desk that its server locks out: over the real server program and real files, by keys.
class TestLockedWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theWindowsGiveWayToThePage();
    void thePageSaysWhyAndWhatWaits();
    void nothingOfTheStoreIsToBeSeenBehindIt();
    void itIsLockedFromTheStartToo();
    void aSecondStartShowsNothingElse();
    void whatWaitsIsSavedToAFile();
    void aNewCodeUnlocksItByKeys();
    void aWrongCodeIsToldBesideItsField();
    void askingAgainUnlocksWhereTheServerTakesItAgain();
    void whatWasTypedIsStillThereAfterwards();

private:
    void openDesk();
    void showWindow();
    void revokeAndNotice();
    void unrevoke();
    QString code() { return QString::fromUtf8(m_server->admin({QStringLiteral("enrol-code"), m_store})); }
    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server->port)); }
    QWidget *page() { return m_window->lockedPage(); }
    bool isLocked() { return page() != nullptr && page()->isVisible() && !m_window->window().isVisible(); }
    bool isOpen() { return page() == nullptr && m_window->window().isVisible(); }
    QString text(const char *name)
    {
        auto *label = page()->findChild<QLabel *>(QLatin1String(name));
        return label != nullptr ? label->text() : QString();
    }
    QPushButton *button(const char *name) { return page()->findChild<QPushButton *>(QLatin1String(name)); }
    QLineEdit *line(const char *name) { return page()->findChild<QLineEdit *>(QLatin1String(name)); }
    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus != nullptr);
        QTest::keyClick(focus, key, modifiers);
    }
    // For people to look at: FORECOURT_PICTURES names a folder.
    void keepPicture()
    {
        const QString pictures = qEnvironmentVariable("FORECOURT_PICTURES");
        if (!pictures.isEmpty()) {
            page()->grab().save(QDir(pictures).filePath(QStringLiteral("locked.png")));
        }
    }
    template <typename T> static T wait(QFuture<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, kPatienceMs)) {
            qFatal("never finished");
        }
        return future.result();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerProcess> m_server;
    std::shared_ptr<MemoryKeeper> m_keeper = std::make_shared<MemoryKeeper>();
    QString m_store;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<DeskWindow> m_window;
};

void TestLockedWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<ServerProcess>();
    m_store = QString::fromUtf8(m_server->admin({QStringLiteral("add-store"), QStringLiteral("Main")}));
    openDesk();
    Store store;
    store.name = QStringLiteral("Main");
    StoreSettings settings(m_desk->storage());
    QVERIFY(wait(settings.create(store)));
    const auto joined = wait(m_desk->sync().enrol({url(), code(), QStringLiteral("desk")}));
    QVERIFY2(joined, joined ? "" : qPrintable(joined.error().detail));
}

void TestLockedWindow::cleanup()
{
    m_window.reset();
    m_desk.reset();
    m_server.reset();
}

void TestLockedWindow::openDesk()
{
    Desk::Options options;
    options.keeper = m_keeper;
    auto desk = Desk::open(m_folder->path(), options);
    QVERIFY(desk);
    m_desk = std::move(*desk);
}

void TestLockedWindow::showWindow()
{
    CommandLine line;
    line.language = QStringLiteral("en");
    m_window = std::make_unique<DeskWindow>(*qApp, *m_desk, line);
    m_window->window().resize(1366, 768);
    m_window->show();
}

void TestLockedWindow::revokeAndNotice()
{
    m_server->admin(
        {QStringLiteral("revoke"), m_store, QStringLiteral("A1"), QStringLiteral("--reason"), kReason});
    m_desk->sync().syncNow();
    QTRY_VERIFY_WITH_TIMEOUT(isLocked(), kPatienceMs);
}

// As a backup of before, put back at the server, would do.
void TestLockedWindow::unrevoke()
{
    auto database = Database::open(m_server->folder.filePath(QStringLiteral("server.sqlite")));
    QVERIFY(database);
    QVERIFY(database->run(QStringLiteral("UPDATE device SET revoked_at = NULL, revoked_reason = NULL")));
}

void TestLockedWindow::theWindowsGiveWayToThePage()
{
    showWindow();
    QVERIFY(m_window->window().isVisible());
    auto *dialog = new QDialog(&m_window->window());
    dialog->show();
    revokeAndNotice();
    QVERIFY(!dialog->isVisible());
    unrevoke();
    m_desk->sync().syncNow();
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(), kPatienceMs);
    QVERIFY(dialog->isVisible());
}

void TestLockedWindow::thePageSaysWhyAndWhatWaits()
{
    showWindow();
    revokeAndNotice();
    QVERIFY2(text("lockReason").contains(kReason), qPrintable(text("lockReason")));
    QVERIFY(text("lockReason").contains(QStringLiteral("Main")));
    // The store's own record, made before it joined.
    QVERIFY2(text("lockWaiting").contains(QStringLiteral("not reached the server")),
             qPrintable(text("lockWaiting")));
    QCOMPARE(QApplication::focusWidget(), button("lockAsk"));
    keepPicture();
}

void TestLockedWindow::nothingOfTheStoreIsToBeSeenBehindIt()
{
    showWindow();
    revokeAndNotice();
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (const QWidget *window : windows) {
        QVERIFY2(!window->isVisible() || window == page(), qPrintable(window->objectName()));
    }
}

void TestLockedWindow::itIsLockedFromTheStartToo()
{
    showWindow();
    revokeAndNotice();
    m_window.reset();
    m_desk.reset();
    m_server->stop();
    openDesk();
    showWindow();
    QVERIFY(isLocked());
    QVERIFY(text("lockReason").contains(kReason));
    m_server->start();
}

void TestLockedWindow::aSecondStartShowsNothingElse()
{
    showWindow();
    revokeAndNotice();
    m_window->comeToFront({});
    QVERIFY(isLocked());
}

void TestLockedWindow::whatWaitsIsSavedToAFile()
{
    showWindow();
    revokeAndNotice();
    const QString file = m_folder->filePath(QStringLiteral("changes.jsonl"));
    key(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), button("lockSave"));
    key(Qt::Key_Space);
    QTRY_VERIFY(page()->findChild<QFileDialog *>() != nullptr);
    auto *dialog = page()->findChild<QFileDialog *>();
    Q_EMIT dialog->fileSelected(file);
    dialog->close();
    QTRY_VERIFY_WITH_TIMEOUT(text("lockAnswer").contains(QStringLiteral("changes.jsonl")), kPatienceMs);
    QVERIFY(QFile::exists(file));
    QVERIFY(m_server->admin({QStringLiteral("import-pending"), m_store, file}).contains("refused=0"));
}

void TestLockedWindow::aNewCodeUnlocksItByKeys()
{
    showWindow();
    revokeAndNotice();
    button("lockJoin")->setFocus(Qt::TabFocusReason);
    key(Qt::Key_Space);
    QTRY_VERIFY(line("joinCode")->isVisible());
    QCOMPARE(line("joinServer")->text(), url().toString());
    QTRY_COMPARE(QApplication::focusWidget(), line("joinCode"));
    line("joinCode")->insert(code());
    key(Qt::Key_Return);
    key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->sync().status().waiting == 0, kPatienceMs);
}

void TestLockedWindow::aWrongCodeIsToldBesideItsField()
{
    showWindow();
    revokeAndNotice();
    button("lockJoin")->click();
    QTRY_VERIFY(line("joinCode")->isVisible());
    line("joinCode")->insert(QStringLiteral("00000-00000"));
    line("joinName")->setFocus();
    key(Qt::Key_Return);
    auto *field = qobject_cast<FormField *>(line("joinCode")->parentWidget());
    QTRY_VERIFY_WITH_TIMEOUT(!field->hint().isEmpty(), kPatienceMs);
    QVERIFY(isLocked());
}

void TestLockedWindow::askingAgainUnlocksWhereTheServerTakesItAgain()
{
    showWindow();
    revokeAndNotice();
    unrevoke();
    key(Qt::Key_Space); // on the button that has the focus
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(), kPatienceMs);
}

void TestLockedWindow::whatWasTypedIsStillThereAfterwards()
{
    showWindow();
    auto *editor = new QLineEdit(&m_window->window());
    editor->setText(QStringLiteral("half a name"));
    revokeAndNotice();
    unrevoke();
    m_desk->sync().syncNow();
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(), kPatienceMs);
    QCOMPARE(editor->text(), QStringLiteral("half a name"));
}

QTEST_MAIN(TestLockedWindow)
#include "tst_lockedwindow.moc"
