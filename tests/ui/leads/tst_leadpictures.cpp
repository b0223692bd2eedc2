// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/layoutcheck.h"
#include "tests/ui/leads/roomfixture.h"
#include "ui/leads/importpanel.h"
#include "ui/leads/knownperson.h"
#include "ui/leads/leadpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/card.h"
#include "ui/widgets/tablepane.h"

#include <QDir>

using namespace forecourt;

namespace {

constexpr qint64 kMinute = 60 * 1000;

// Leads as in the mock-up: one counting down, one overdue, some answered, one invalid.
void fill(RoomFixture &fixture)
{
    struct Sample
    {
        const char16_t *name;
        const char16_t *make;
        const char16_t *model;
        const char16_t *source;
        LeadGrade grade;
        int ageMinutes;
        int answeredAfter; // 0: not yet
    };
    const Sample samples[] = {
        {u"林欣怡", u"宝马", u"X3", u"汽车之家", LeadGrade::H, 21, 0},
        {u"郭浩", u"宝马", u"i3", u"walk_in", LeadGrade::A, 20, 3},
        {u"Anna Weiß", u"宝马", u"M240i", u"web", LeadGrade::A, 18, 2},
        {u"宋雨晨", u"宝马", u"X1", u"event", LeadGrade::B, 17, 8},
        {u"唐建国", u"宝马", u"7 系", u"referral", LeadGrade::H, 15, 1},
        {u"赵子轩", u"宝马", u"5 系", u"抖音", LeadGrade::H, 1, 0},
    };
    ManualClock &clock = fixture.desk.desk.clock;
    const qint64 now = clock.nowMs() + 60 * kMinute;
    int number = 0;
    for (const Sample &sample : samples) {
        clock.set(now - sample.ageMinutes * kMinute);
        NewLead lead;
        lead.name = QString::fromUtf16(sample.name);
        lead.phone = QStringLiteral("138001380%1").arg(++number, 2, 10, QLatin1Char('0'));
        lead.make = QString::fromUtf16(sample.make);
        lead.model = QString::fromUtf16(sample.model);
        lead.source = QString::fromUtf16(sample.source);
        lead.grade = sample.grade;
        lead.comments = QStringLiteral("周六上午方便，想了解置换补贴");
        const LeadId id = *LeadFixture::wait(fixture.desk.service.create(lead, fixture.desk.liu.id));
        if (sample.answeredAfter > 0) {
            clock.advance(sample.answeredAfter * kMinute);
            CallRecord call;
            call.note = QStringLiteral("周六下午可到店");
            call.nextFollowUpAt = now + number * 240 * kMinute;
            LeadFixture::wait(fixture.desk.service.recordCall(id, call, fixture.desk.he.id));
        }
    }
    clock.set(now);
}

} // namespace

// Draws the room in each theme, language and text size and looks for cut text. With FORECOURT_GALLERY set to
// a folder the pictures are written there.
class TestLeadPictures final : public QObject
{
    Q_OBJECT

private:
    static void keep(const RoomFixture &fixture, const QString &name)
    {
        QCoreApplication::processEvents();
        const QString folder = qEnvironmentVariable("FORECOURT_GALLERY");
        if (!folder.isEmpty()) {
            QVERIFY(QDir().mkpath(folder));
            QVERIFY(
                fixture.shell.window->grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png")));
        }
        // A layout that was just changed settles with the next events.
        QTRY_VERIFY2(LayoutCheck::faults(fixture.room).isEmpty(),
                     qPrintable(name + QStringLiteral(": ") +
                                LayoutCheck::faults(fixture.room).join(QLatin1Char('\n'))));
    }

private Q_SLOTS:
    void theRoomIsDrawnWithoutCuttingText_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QString>("language");
        QTest::addColumn<double>("scale");
        QTest::newRow("light-zh") << false << QStringLiteral("zh_CN") << 1.0;
        QTest::newRow("dark-zh") << true << QStringLiteral("zh_CN") << 1.0;
        QTest::newRow("light-en") << false << QStringLiteral("en") << 1.0;
        QTest::newRow("light-en-200") << false << QStringLiteral("en") << 2.0;
    }

    void theRoomIsDrawnWithoutCuttingText()
    {
        QFETCH(bool, dark);
        QFETCH(QString, language);
        QFETCH(double, scale);
        const QString tag = QStringLiteral("leads-") + QString::fromLatin1(QTest::currentDataTag());
        RoomFixture fixture;
        fixture.shell.style.setTheme(dark ? Theme::Dark : Theme::Light);
        fixture.shell.style.setScale(scale);
        fixture.shell.language.setLanguage(language);
        fixture.open();
        keep(fixture, tag + QStringLiteral("-empty"));
        fill(fixture);
        if (scale > 1.0) {
            fixture.shell.window->resize(1920, 1080);
        }
        auto *table = fixture.room->findChild<TablePane *>();
        QTRY_COMPARE(table->model()->rowCount(), 6);
        table->setCurrentIndex(table->model()->index(1, 0));
        QTRY_COMPARE(fixture.room->findChild<LeadPanel *>()->detail().row.customerName,
                     QStringLiteral("赵子轩"));
        keep(fixture, tag);
        QFile file(fixture.shell.folder.filePath(QStringLiteral("抖音-1103.xml")));
        QVERIFY(file.open(QFile::WriteOnly));
        ProspectText bad;
        bad.phone = QStringLiteral("123");
        ProspectText again;
        again.phone = QStringLiteral("+86 138 0013 8002");
        file.write(adf({prospectXml(again), prospectXml(bad)}));
        file.close();
        fixture.room->importFiles({file.fileName()});
        QTRY_COMPARE(table->model()->rowCount(), 7);
        QTRY_VERIFY(fixture.room->findChild<ImportPanel *>()->findChild<Card *>()->isVisible());
        keep(fixture, tag + QStringLiteral("-import"));
        fixture.room->createNew();
        fixture.type(QStringLiteral("赵"));
        fixture.press(Qt::Key_Tab);
        fixture.type(QStringLiteral("13800138006"));
        QTRY_VERIFY(fixture.room->findChild<KnownPerson *>()->isVisible());
        keep(fixture, tag + QStringLiteral("-form"));
    }
};

QTEST_MAIN(TestLeadPictures)
#include "tst_leadpictures.moc"
