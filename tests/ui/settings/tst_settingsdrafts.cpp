// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/drafts/filedraftstore.h"
#include "tests/support/busywriter.h"
#include "tests/support/dealerdata.h"
#include "tests/support/roomwindow.h"
#include "ui/drafts/formdraft.h"
#include "ui/settings/deskport.h"
#include "ui/settings/settingsroom.h"
#include "ui/widgets/banner.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace forecourt;

namespace {

class QuietDesk final : public DeskPort
{
public:
    [[nodiscard]] DeskFacts facts() const override { return {}; }
    void trust(const QString &) override {}
    void join(const JoinRequest &) override {}
};

} // namespace

// What is typed in the settings, while the store is busy, while another desk works, and over a kill.
class SettingsDraftsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<StorageFixture>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<StoreSettings>(*m_desk->storage);
        Store store;
        store.name = QStringLiteral("城东店");
        QVERIFY(answerOf(m_settings->create(store)));
        open();
    }
    void cleanup()
    {
        m_window.close();
        m_drafts.reset();
        m_settings.reset();
        m_desk.reset();
    }

    void whatIsTypedSurvivesAKill()
    {
        line("storeAddress")->setText(QStringLiteral("金科路"));
        QTRY_COMPARE(FileDraftStore(path()).keys().size(), 1);
        open();
        QTRY_COMPARE(line("storeAddress")->text(), QStringLiteral("金科路"));
        QVERIFY(stored().address.isEmpty());
        QVERIFY(m_room->findChild<QAbstractButton *>(QStringLiteral("saveSettings"))->isEnabled());
    }

    void whatAnotherDeskChangedSinceIsSaid()
    {
        line("storeAddress")->setText(QStringLiteral("金科路"));
        line("storeGroup")->setText(QStringLiteral("星河"));
        QTRY_COMPARE(FileDraftStore(path()).keys().size(), 1);
        m_window.close();
        change([](Store &store) { store.address = QStringLiteral("张杨路"); });
        open();
        QTRY_COMPARE(line("storeAddress")->text(), QStringLiteral("金科路"));
        const auto labels =
            m_room->findChild<Banner *>(QStringLiteral("draftLine"))->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().contains(QStringLiteral("changed since: Address"));
        }));
    }

    void anotherDesksValueIsNoDraft()
    {
        line("storeGroup")->setText(QStringLiteral("星河"));
        change([](Store &store) { store.bays = 4; });
        QTRY_COMPARE(line("bays")->text(), QStringLiteral("4"));
        QTRY_COMPARE(FileDraftStore(path()).keys().size(), 1);
        m_window.close();
        change([](Store &store) { store.bays = 6; });
        open();
        QTRY_COMPARE(line("storeGroup")->text(), QStringLiteral("星河"));
        QCOMPARE(line("bays")->text(), QStringLiteral("6"));
    }

    void typingGoesOnWhileTheStoreIsBusy()
    {
        line("storeAddress")->setText(QStringLiteral("金科路"));
        line("openTime")->setText(QStringLiteral("8:30"));
        BusyWriter busy(*m_desk->storage);
        press(line("storeAddress"), Qt::Key_Return, Qt::ControlModifier);
        line("storeGroup")->setText(QStringLiteral("星河"));
        line("storeAddress")->setText(QStringLiteral("金科路 1"));
        busy.finish();
        QTRY_COMPARE(line("openTime")->text(), QStringLiteral("08:30")); // as it was tidied
        QCOMPARE(line("storeGroup")->text(), QStringLiteral("星河"));
        QCOMPARE(line("storeAddress")->text(), QStringLiteral("金科路 1"));
        QCOMPARE(stored().address, QStringLiteral("金科路"));
        QTRY_COMPARE(FileDraftStore(path()).keys().size(), 1);
        press(line("storeAddress"), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(stored().address, QStringLiteral("金科路 1"));
        QCOMPARE(stored().groupName, QStringLiteral("星河"));
        QTRY_VERIFY(FileDraftStore(path()).keys().isEmpty());
    }

    void theSameKeysTwiceAreOnePerson()
    {
        m_room->createNew();
        line("staffName")->setText(QStringLiteral("张敏"));
        BusyWriter busy(*m_desk->storage);
        press(line("staffName"), Qt::Key_Return, Qt::ControlModifier);
        press(line("staffName"), Qt::Key_Return, Qt::ControlModifier);
        busy.finish();
        QTRY_VERIFY(!line("staffName")->isVisible());
        QCOMPARE(staff().size(), 1);
    }

    void anotherPersonsFormStaysOpen()
    {
        QVERIFY(answerOf(m_settings->saveStaff({}, {{}, QStringLiteral("李娜"), QStringLiteral("sales")})));
        m_room->createNew();
        line("staffName")->setText(QStringLiteral("张敏"));
        QSignalSpy said(m_room, &Room::message);
        BusyWriter busy(*m_desk->storage);
        press(line("staffName"), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_room->stepBack());
        changeFirst();
        QTRY_COMPARE(line("staffName")->text(), QStringLiteral("李娜"));
        busy.finish();
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(staff().size(), 2);
        QVERIFY(line("staffName")->isVisible());
        QCOMPARE(line("staffName")->text(), QStringLiteral("李娜"));
    }

    void aRoleGivenAtAnotherDeskStands()
    {
        const auto id =
            answerOf(m_settings->saveStaff({}, {{}, QStringLiteral("李那"), QStringLiteral("sales")}));
        QVERIFY(id);
        changeFirst();
        QTRY_COMPARE(line("staffName")->text(), QStringLiteral("李那"));
        const auto other = m_desk->write([&](Mutation &mutation) {
            const Staff before = **records::staff().find(mutation.database(), *id);
            Staff after = before;
            after.role = QStringLiteral("manager");
            return records::staff().update(mutation, before, after);
        });
        QVERIFY(other);
        QSignalSpy reloaded(m_room, &Room::countChanged);
        QTRY_VERIFY(!reloaded.isEmpty());
        line("staffName")->setText(QStringLiteral("李娜"));
        press(line("staffName"), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(staff().first().name, QStringLiteral("李娜"));
        QCOMPARE(staff().first().role, QStringLiteral("manager"));
    }

private:
    void open()
    {
        m_window.close();
        m_drafts = std::make_unique<FileDraftStore>(path(), std::chrono::seconds{10});
        m_room = new SettingsRoom(*m_settings, m_port, m_people);
        attachDrafts(*m_room, *m_drafts, m_desk->clock);
        QSignalSpy shown(m_room, &Room::countChanged);
        m_window.open(m_room);
        QTRY_VERIFY(!shown.isEmpty());
    }
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("drafts.json")); }
    [[nodiscard]] QLineEdit *line(const char *name) const
    {
        return m_room->findChild<QLineEdit *>(QString::fromLatin1(name));
    }
    static void press(QWidget *at, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        at->setFocus();
        QTest::keyClick(at, key, modifiers);
    }
    // As another desk would.
    void change(const std::function<void(Store &)> &how)
    {
        Store after = stored();
        how(after);
        QVERIFY(answerOf(m_settings->save({}, {stored(), after, {}})));
    }
    void changeFirst()
    {
        const auto buttons = m_room->findChildren<QAbstractButton *>();
        const auto button = std::find_if(buttons.begin(), buttons.end(), [](const QAbstractButton *one) {
            return one->text() == QLatin1String("Change");
        });
        QVERIFY(button != buttons.end());
        QTRY_VERIFY((*button)->isVisible());
        (*button)->click();
    }
    [[nodiscard]] Store stored()
    {
        const auto view = answerOf(m_settings->load());
        return view ? view->store : Store();
    }
    [[nodiscard]] QList<Staff> staff()
    {
        const auto view = answerOf(m_settings->load());
        return view ? view->staff : QList<Staff>();
    }

    OnePerson m_people;
    QuietDesk m_port;
    RoomWindow m_window;
    std::unique_ptr<StorageFixture> m_desk;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StoreSettings> m_settings;
    std::unique_ptr<FileDraftStore> m_drafts;
    SettingsRoom *m_room = nullptr;
};

QTEST_MAIN(SettingsDraftsTest)
#include "tst_settingsdrafts.moc"
