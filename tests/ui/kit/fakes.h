// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "ui/gallery/samples.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/room.h"
#include "ui/shell/searchport.h"
#include "ui/shell/syncport.h"

#include <QPromise>
#include <QStandardItemModel>

namespace forecourt {

// 2026-11-20 14:02 in the time zone of the tests (Asia/Shanghai).
inline constexpr qint64 kTestNow = kSampleNow;

class FakeClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return now; }
    qint64 now = kTestNow;
};

class FakeSync : public SyncPort
{
    Q_OBJECT

public:
    [[nodiscard]] SyncStatusView status() const override { return view; }
    [[nodiscard]] QFuture<Result<StoreDesks>> desks() override
    {
        ++desksAsked;
        QPromise<Result<StoreDesks>> promise;
        promise.start();
        promise.addResult(known);
        promise.finish();
        return promise.future();
    }
    void set(const SyncStatusView &status)
    {
        view = status;
        Q_EMIT changed();
    }

    SyncStatusView view{SyncStatusView::State::InSyncVerified, 0, kTestNow, 0, 0};
    int asked = 0;
    int desksAsked = 0;
    Result<StoreDesks> known = StoreDesks();

public Q_SLOTS:
    void syncNow() override { ++asked; }
    void applyHeld() override {}
    void pauseFill() override {}
    void repairSeen() override {}
    void refill() override {}
};

class FakePeople : public PeoplePort
{
    Q_OBJECT

public:
    FakePeople();
    [[nodiscard]] QList<Person> people() const override { return staff; }
    [[nodiscard]] Person current() const override { return staff.value(chosen); }
    void choose(const StaffId &id) override;

    QList<Person> staff;
    int chosen = 0;
};

// Keeps the question until answer() is called, or answers at once.
class FakeSearch final : public SearchPort
{
public:
    void search(const QString &text, std::function<void(SearchAnswer)> answer) override;
    void answerAll();

    QList<SearchHit> hits;
    bool immediate = true;
    bool failing = false;
    QStringList asked;
    QList<std::function<void(SearchAnswer)>> waiting;
};

// A room that records what the shell asks of it.
class ProbeRoom : public Room
{
    Q_OBJECT

public:
    ProbeRoom(const QString &id, const QString &title, const QString &icon, const QStringList &kinds = {});

    [[nodiscard]] QString id() const override { return m_id; }
    [[nodiscard]] QString title() const override { return m_title; }
    [[nodiscard]] QString iconName() const override { return m_icon; }
    [[nodiscard]] QStringList kinds() const override { return m_kinds; }
    void openRecord(const QString &kind, const QUuid &record) override
    {
        openedKind = kind;
        opened = record;
    }
    void activate() override { ++activated; }
    void deactivate() override { ++deactivated; }
    [[nodiscard]] bool canCreate() const override { return true; }
    void createNew() override { ++created; }
    [[nodiscard]] QString createText() const override { return QStringLiteral("New ") + m_title; }
    [[nodiscard]] bool canPrint() const override { return true; }
    void print() override { ++printed; }
    bool stepBack() override { return ++steppedBack, true; }
    [[nodiscard]] bool isUtility() const override { return m_id == QLatin1String("sync"); }

    QString openedKind;
    QUuid opened;
    int activated = 0;
    int deactivated = 0;
    int created = 0;
    int printed = 0;
    int steppedBack = 0;

private:
    QString m_id;
    QString m_title;
    QString m_icon;
    QStringList m_kinds;
};

inline SampleLanguage chineseOrEnglish(bool chinese)
{
    return chinese ? SampleLanguage::Chinese : SampleLanguage::English;
}
inline void fillRows(QStandardItemModel *model, bool chinese)
{
    fillRows(model, chineseOrEnglish(chinese));
}
inline void fillTable(QStandardItemModel *model, bool chinese)
{
    fillTable(model, chineseOrEnglish(chinese));
}
inline void fillTimeline(QStandardItemModel *model, bool chinese)
{
    fillTimeline(model, chineseOrEnglish(chinese));
}

// Rooms after the mock-ups.
[[nodiscard]] ProbeRoom *makeReception(bool chinese, const Clock &clock);
[[nodiscard]] ProbeRoom *makeLeads(bool chinese, const Clock &clock);
[[nodiscard]] ProbeRoom *makeCustomers(bool chinese, const Clock &clock);

} // namespace forecourt
