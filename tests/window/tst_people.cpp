// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/peopleadapter.h"
#include "models/storage/records.h"
#include "tests/support/dealerdata.h"

#include <QSettings>

using namespace forecourt;

// Who stands at this desk.
class TestPeople final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoeverIsChosenIsRemembered()
    {
        const StaffId anna = add(QStringLiteral("Anna"));
        const StaffId berta = add(QStringLiteral("Berta"));
        {
            PeopleAdapter people(*m_desk.storage, m_settings);
            QTRY_COMPARE(people.current().id, anna);
            people.choose(berta);
        }
        PeopleAdapter again(*m_desk.storage, m_settings);
        QTRY_COMPARE(again.current().id, berta);
    }

    void nobodyStandsInForSomebodyWhoHasLeft()
    {
        const StaffId carla = add(QStringLiteral("Carla"));
        PeopleAdapter people(*m_desk.storage, m_settings);
        people.choose(carla);
        QTRY_COMPARE(people.current().id, carla);
        const auto left = m_desk.write([&](Mutation &mutation) {
            const Staff before = **records::staff().find(mutation.database(), carla);
            Staff after = before;
            after.active = false;
            return records::staff().update(mutation, before, after);
        });
        QVERIFY(left);
        QTRY_VERIFY(people.current().id != carla);
        QVERIFY(people.current().id.isNull()); // the window asks who it is
        QVERIFY(!people.people().isEmpty());
    }

private:
    StaffId add(const QString &name)
    {
        Staff person;
        person.id = StaffId(m_desk.ids.next());
        person.name = name;
        person.role = QStringLiteral("sales");
        put(m_desk, records::staff(), person);
        return person.id;
    }

    StorageFixture m_desk;
    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(QStringLiteral("desk.ini")), QSettings::IniFormat};
};

QTEST_MAIN(TestPeople)
#include "tst_people.moc"
