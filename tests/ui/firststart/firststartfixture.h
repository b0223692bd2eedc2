// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/firststart.h"
#include "models/services/people/peopleservice.h"
#include "models/services/store/storesettings.h"
#include "tests/server/selfsigned.h"
#include "tests/server/serverprocess.h"
#include "tests/support/memorykeeper.h"
#include "ui/firststart/firststartpage.h"
#include "ui/shell/appearance.h"
#include "ui/shell/languagecontroller.h"
#include "ui/style/stylecontext.h"
#include "ui/widgets/formfield.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>

namespace forecourt {

// The first-start page over an empty data folder, with the real program behind it, and a real server to join.
class FirstStartFixture : public QObject
{
    Q_OBJECT

protected:
    void open(const QString &name)
    {
        Desk::Options options;
        options.keeper = m_keeper;
        auto desk = Desk::open(m_folder->filePath(name), options);
        QVERIFY(desk);
        m_settings =
            std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("desk.ini")), QSettings::IniFormat);
        m_style = std::make_unique<StyleContext>(*qApp);
        m_language = std::make_unique<LanguageController>();
        m_appearance = std::make_unique<Appearance>(*m_style, *m_language, *m_settings);
        m_appearance->setLanguage(QStringLiteral("en"));
        m_port = std::make_unique<FirstStart>(std::move(*desk));
        m_page = std::make_unique<FirstStartPage>(*m_port, *m_appearance);
        m_finished = std::make_unique<QSignalSpy>(m_page.get(), &FirstStartPage::finished);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void close()
    {
        m_finished.reset();
        m_page.reset();
        m_port.reset();
        m_desk.reset();
        m_appearance.reset();
        m_language.reset();
        m_style.reset();
    }
    bool finishes() { return m_finished->count() > 0 || m_finished->wait(60'000); }
    void takeDesk()
    {
        m_desk = m_port->takeDesk();
        QVERIFY(m_desk != nullptr);
    }
    void startServer()
    {
        m_server = std::make_unique<ServerProcess>();
        m_store = m_server->admin({QStringLiteral("add-store"), QStringLiteral("Main")});
    }
    QString code()
    {
        return QString::fromUtf8(m_server->admin({QStringLiteral("enrol-code"), QString::fromUtf8(m_store)}));
    }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_server->port); }
    void joinWith(const QString &server, const QString &secret)
    {
        press(Qt::Key_2);
        QTRY_COMPARE(focusName(), QStringLiteral("joinServer"));
        type(server);
        press(Qt::Key_Return);
        QCOMPARE(focusName(), QStringLiteral("joinCode"));
        type(secret);
        press(Qt::Key_Return);
        QCOMPARE(focusName(), QStringLiteral("joinName"));
        press(Qt::Key_Return, Qt::ControlModifier);
    }
    void makeBackup()
    {
        Result<std::unique_ptr<Desk>> other = Desk::open(path("other"));
        QVERIFY(other);
        StoreSettings settings((*other)->storage());
        Store store;
        store.name = QStringLiteral("North");
        QVERIFY(settings.create(store).result());
        QVERIFY((*other)->storage().executor().readSinglyAndWait(
            [this](Database &database) { return database.copyInto(path("backup.sqlite")); }));
    }
    void refuseBackup(const QString &file)
    {
        press(Qt::Key_3);
        type(file);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(line("backupFile")->isVisible() && !hint("backupFile").isEmpty(),
                                 kPatienceMs);
        QCOMPARE(line("backupFile")->text(), file);
        QVERIFY(m_finished->isEmpty());
    }
    [[nodiscard]] QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    QLineEdit *line(const char *name) const
    {
        return m_page->findChild<QLineEdit *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString hint(const char *name) const
    {
        return qobject_cast<FormField *>(line(name)->parentWidget())->hint();
    }
    static QString focusName()
    {
        return QApplication::focusWidget() != nullptr ? QApplication::focusWidget()->objectName() : QString();
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    static void type(const QString &text)
    {
        auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(editor != nullptr);
        editor->insert(text);
    }
    template <typename T> static T wait(QFuture<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, kPatienceMs)) {
            qFatal("never finished");
        }
        return future.result();
    }
    QString storeName()
    {
        const auto store = PeopleService(m_desk->storage()).store().result();
        return store ? store->name : QString();
    }
    static DeskState stateOf(Desk &desk) { return PeopleService(desk.storage()).desk().result().value(); }
    qint64 count(const char *table)
    {
        const QString sql = QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table);
        return m_desk->storage()
            .executor()
            .readAndWait([&](Database &database) { return database.integer(sql); })
            .value_or(-1);
    }

    std::shared_ptr<MemoryKeeper> m_keeper = std::make_shared<MemoryKeeper>();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<StyleContext> m_style;
    std::unique_ptr<LanguageController> m_language;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<FirstStart> m_port;
    std::unique_ptr<FirstStartPage> m_page;
    std::unique_ptr<QSignalSpy> m_finished;
    std::unique_ptr<ServerProcess> m_server;
    QByteArray m_store;
};

} // namespace forecourt
