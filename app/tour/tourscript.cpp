// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/tourscript.h"

#include "ui/leads/leadsroom.h"
#include "ui/printing/printpreview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/room.h"
#include "ui/shell/shortcuts.h"

#include <QApplication>
#include <QFile>

namespace forecourt {

namespace {

// As the domain's own example; the clock of the lead runs from its import.
constexpr auto kLead = R"xml(<?xml version="1.0" encoding="UTF-8"?>
<?adf version="1.0"?>
<adf><prospect status="new">
  <id sequence="1" source="AutoHome">TOUR-1</id>
  <vehicle interest="test-drive" status="new"><year>2026</year><make>宝马</make><model>i5 eDrive35L</model></vehicle>
  <customer><contact><name part="full">欧阳 明</name><phone type="cellphone">138 0013 8000</phone></contact>
    <comments>周六上午可到店</comments></customer>
  <provider><name part="full">汽车之家</name></provider>
</prospect></adf>)xml";

} // namespace

Result<QStringList> TourScript::run()
{
    m_window.show();
    FORECOURT_TRY(settle());
    FORECOURT_TRY(showLeads());
    FORECOURT_TRY(importLead());
    FORECOURT_TRY(showCustomer());
    FORECOURT_TRY(checkIn());
    FORECOURT_TRY(showOrder());
    FORECOURT_TRY(addWork());
    FORECOURT_TRY(showPaper());
    FORECOURT_TRY(showTimeline());
    FORECOURT_TRY(showRest());
    m_window.close();
    return m_files;
}

Result<void> TourScript::showLeads()
{
    m_window.showRoom(QStringLiteral("leads"));
    FORECOURT_TRY(settle());
    return save(QStringLiteral("leads"));
}

Result<void> TourScript::importLead()
{
    const QString path = m_folder.filePath(QStringLiteral("tour-lead.adf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(kLead) < 0) {
        return fail(ErrorCode::StorageReadOnly, QStringLiteral("the lead of the tour cannot be written"));
    }
    file.close();
    qobject_cast<LeadsRoom *>(m_window.currentRoom())->importFiles({path});
    const QString sql = QStringLiteral("SELECT id FROM lead WHERE source_ref LIKE '%TOUR-1%'");
    FORECOURT_TRY(until(QStringLiteral("the imported lead"), [&] { return !newest(sql).isNull(); }));
    file.remove();
    m_window.openRecord(QStringLiteral("lead"), newest(sql));
    FORECOURT_TRY(settle());
    return save(QStringLiteral("lead"));
}

Result<void> TourScript::showCustomer()
{
    m_customer = newest(QStringLiteral("SELECT customer FROM lead WHERE source_ref LIKE '%TOUR-1%'"));
    m_window.openRecord(QStringLiteral("customer"), m_customer);
    FORECOURT_TRY(settle());
    return save(QStringLiteral("customer"));
}

Result<void> TourScript::checkIn()
{
    m_window.showRoom(QStringLiteral("reception"));
    FORECOURT_TRY(settle());
    m_window.currentRoom()->createNew();
    FORECOURT_TRY(settle());
    FORECOURT_TRY(fill(QStringLiteral("name"), QStringLiteral("欧阳明")));
    FORECOURT_TRY(fill(QStringLiteral("phone"), QStringLiteral("138 0013 8000")));
    FORECOURT_TRY(fill(QStringLiteral("plate"), QStringLiteral("沪AD83026")));
    FORECOURT_TRY(fill(QStringLiteral("make"), QStringLiteral("宝马")));
    FORECOURT_TRY(fill(QStringLiteral("model"), QStringLiteral("i5 eDrive35L")));
    FORECOURT_TRY(fill(QStringLiteral("concern1"), QStringLiteral("低速过减速带左前有异响，冷车明显")));
    FORECOURT_TRY(fill(QStringLiteral("odometer"), QStringLiteral("41200")));
    FORECOURT_TRY(fill(QStringLiteral("promise"), QStringLiteral("+3h")));
    FORECOURT_TRY(settle());
    FORECOURT_TRY(save(QStringLiteral("reception")));
    press(Shortcuts::keys(Shortcuts::Command::Save));
    const QString sql =
        QStringLiteral("SELECT o.id FROM service_order o JOIN plate p ON p.vehicle = o.vehicle "
                       "WHERE p.text = '沪AD83026'");
    FORECOURT_TRY(until(QStringLiteral("the order of the check-in"), [&] { return !newest(sql).isNull(); }));
    FORECOURT_TRY(settle());
    return save(QStringLiteral("received"));
}

Result<void> TourScript::showOrder()
{
    m_window.openRecord(
        QStringLiteral("order"),
        newest(QStringLiteral("SELECT o.id FROM service_order o JOIN plate p ON p.vehicle = o.vehicle "
                              "WHERE p.text = '沪AD83026'")));
    return settle();
}

Result<void> TourScript::addWork()
{
    FORECOURT_TRY(
        until(QStringLiteral("the order"), [&] { return visible(QStringLiteral("addJob")) != nullptr; }));
    press(QKeySequence(Qt::CTRL | Qt::Key_J));
    FORECOURT_TRY(fill(QStringLiteral("jobTitle"), QStringLiteral("检查左前悬挂")));
    press(Shortcuts::keys(Shortcuts::Command::Save));
    FORECOURT_TRY(until(QStringLiteral("the form for a line"),
                        [&] { return visible(QStringLiteral("lineDescription")) != nullptr; }));
    FORECOURT_TRY(fill(QStringLiteral("lineCode"), QStringLiteral("3112065")));
    FORECOURT_TRY(fill(QStringLiteral("lineDescription"), QStringLiteral("检查左前悬挂")));
    FORECOURT_TRY(fill(QStringLiteral("lineQuantity"), QStringLiteral("1.5")));
    FORECOURT_TRY(fill(QStringLiteral("linePrice"), QStringLiteral("360")));
    press(Shortcuts::keys(Shortcuts::Command::Save));
    FORECOURT_TRY(until(QStringLiteral("the saved line"),
                        [&] { return visible(QStringLiteral("lineDescription")) == nullptr; }));
    FORECOURT_TRY(settle());
    return save(QStringLiteral("order"));
}

Result<void> TourScript::showPaper()
{
    m_window.currentRoom()->print();
    PrintPreview *preview = nullptr;
    FORECOURT_TRY(until(QStringLiteral("the preview"),
                        [&] { return (preview = m_window.findChild<PrintPreview *>()) != nullptr; }));
    FORECOURT_TRY(settle());
    const Result<void> saved = save(QStringLiteral("print"), *preview);
    preview->close();
    QApplication::setActiveWindow(&m_window); // no window manager gives it back in memory
    FORECOURT_TRY(settle());
    return saved;
}

Result<void> TourScript::showTimeline()
{
    m_window.openRecord(QStringLiteral("customer"), m_customer);
    FORECOURT_TRY(settle());
    return save(QStringLiteral("timeline"));
}

Result<void> TourScript::showRest()
{
    m_window.showRoom(QStringLiteral("figures"));
    FORECOURT_TRY(settle());
    FORECOURT_TRY(save(QStringLiteral("figures")));
    m_window.showRoom(QStringLiteral("sync"));
    FORECOURT_TRY(settle());
    FORECOURT_TRY(save(QStringLiteral("sync")));
    m_window.showRoom(QStringLiteral("settings"));
    FORECOURT_TRY(settle());
    FORECOURT_TRY(save(QStringLiteral("settings")));
    press(Shortcuts::keys(Shortcuts::Command::Search));
    type(QStringLiteral("8000"));
    FORECOURT_TRY(settle());
    return save(QStringLiteral("search"));
}

} // namespace forecourt
