// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/followupedit.h"

#include "ui/leads/leadtexts.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QSignalBlocker>

namespace forecourt {

namespace {

constexpr qint64 kOther = -1; // the item that opens the free choice
constexpr qint64 kMinute = 60 * 1000;
constexpr int kMorning = 10;
constexpr int kAfternoon = 14;

qint64 onDay(qint64 nowMs, int days, int hour)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(nowMs).date().addDays(days);
    return QDateTime(day, QTime(hour, 0)).toMSecsSinceEpoch();
}

int daysUntil(Qt::DayOfWeek wanted, qint64 nowMs)
{
    constexpr int kWeek = 7;
    const int days = (wanted - QDateTime::fromMSecsSinceEpoch(nowMs).date().dayOfWeek() + kWeek) % kWeek;
    return days == 0 ? kWeek : days;
}

} // namespace

FollowUpEdit::FollowUpEdit(QWidget *parent)
    : KitWidget(parent), m_choice(new QComboBox(this)), m_other(new QDateTimeEdit(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_choice);
    layout->addWidget(m_other);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int kLongestUsual = 12; // "Morgen 08:30"
    m_choice->setMinimumContentsLength(kLongestUsual);
    m_other->setCalendarPopup(true);
    m_other->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_other->hide();
    setFocusProxy(m_choice);
    connect(m_choice, qOverload<int>(&QComboBox::activated), this, &FollowUpEdit::onChosen);
    connect(m_other, &QDateTimeEdit::dateTimeChanged, this, &FollowUpEdit::changed);
    restyle();
    retranslate();
}

void FollowUpEdit::suggest(qint64 suggestedMs, qint64 nowMs)
{
    constexpr qint64 kStep = 5 * kMinute;
    m_suggestedMs = (suggestedMs + kStep - 1) / kStep * kStep;
    m_nowMs = nowMs;
    const qint64 chosen = when();
    fill();
    setWhen(m_touched ? chosen : m_suggestedMs);
}

void FollowUpEdit::setWhen(qint64 ms)
{
    const QSignalBlocker quiet(this);
    int index = m_choice->findData(ms);
    if (index < 0) {
        index = m_choice->findData(kOther);
        m_other->setDateTime(QDateTime::fromMSecsSinceEpoch(ms));
    }
    m_choice->setCurrentIndex(index);
    m_other->setVisible(m_choice->currentData().toLongLong() == kOther);
}

qint64 FollowUpEdit::when() const
{
    const qint64 chosen = m_choice->currentData().toLongLong();
    return chosen == kOther ? m_other->dateTime().toMSecsSinceEpoch() : chosen;
}

void FollowUpEdit::fill()
{
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    const auto offer = [this](qint64 ms, const QString &text) {
        if (m_choice->findData(ms) < 0) {
            m_choice->addItem(text, ms);
        }
    };
    if (m_suggestedMs != 0) {
        offer(m_suggestedMs, LeadTexts::when(m_suggestedMs, m_nowMs));
    }
    constexpr qint64 kHalfHour = 30;
    const qint64 soon = (m_nowMs / kMinute + kHalfHour) * kMinute;
    offer(soon, tr("In 30 minutes"));
    constexpr int kWeek = 7;
    for (const qint64 ms :
         {onDay(m_nowMs, 1, kMorning), onDay(m_nowMs, daysUntil(Qt::Saturday, m_nowMs), kAfternoon),
          onDay(m_nowMs, kWeek, kMorning)}) {
        offer(ms, LeadTexts::when(ms, m_nowMs));
    }
    offer(0, tr("No follow-up"));
    offer(kOther, tr("Other time…"));
}

void FollowUpEdit::onChosen()
{
    m_touched = true;
    const bool other = m_choice->currentData().toLongLong() == kOther;
    if (other && !m_other->isVisible()) {
        m_other->setDateTime(QDateTime::fromMSecsSinceEpoch(onDay(m_nowMs, 1, kMorning)));
    }
    m_other->setVisible(other);
    Q_EMIT changed();
}

void FollowUpEdit::restyle()
{
    layout()->setSpacing(tokens(this).space(1));
}

void FollowUpEdit::retranslate()
{
    m_choice->setAccessibleName(tr("Next follow-up"));
    m_other->setAccessibleName(tr("Time of the next follow-up"));
    if (m_nowMs != 0) {
        const qint64 chosen = when();
        fill();
        setWhen(chosen);
    }
}

} // namespace forecourt
