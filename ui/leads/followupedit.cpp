// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/followupedit.h"

#include "ui/leads/followuptimes.h"
#include "ui/leads/leadtexts.h"
#include "ui/widgets/momentfield.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QSignalBlocker>

namespace forecourt {

namespace {

constexpr qint64 kOther = -1; // the item that opens the free choice

} // namespace

FollowUpEdit::FollowUpEdit(const Clock &clock, QWidget *parent)
    : KitWidget(parent), m_choice(new QComboBox(this)), m_other(new MomentField(clock, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_choice);
    layout->addWidget(m_other);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int kLongestUsual = 12; // "Morgen 08:30"
    m_choice->setMinimumContentsLength(kLongestUsual);
    m_other->setObjectName(QStringLiteral("otherFollowUp"));
    m_other->hide();
    setFocusProxy(m_choice);
    connect(m_choice, qOverload<int>(&QComboBox::activated), this, &FollowUpEdit::onChosen);
    connect(m_other, &QLineEdit::textChanged, this, &FollowUpEdit::changed);
    restyle();
    retranslate();
}

void FollowUpEdit::suggest(qint64 suggestedMs, qint64 nowMs)
{
    constexpr qint64 kStep = qint64(5) * 60 * 1000;
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
        m_other->setValue(ms);
    }
    m_choice->setCurrentIndex(index);
    m_other->setVisible(m_choice->currentData().toLongLong() == kOther);
}

qint64 FollowUpEdit::when() const
{
    const qint64 chosen = m_choice->currentData().toLongLong();
    return chosen == kOther ? m_other->value().value_or(0) : chosen;
}

QString FollowUpEdit::problem() const
{
    const bool other = m_choice->currentData().toLongLong() == kOther;
    if (!other) {
        return {};
    }
    return m_other->isEmpty() ? tr("Say when, or choose that there is none.") : m_other->problem();
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
    for (const FollowUpTime &time : FollowUpTimes::usual(m_nowMs)) {
        offer(time.ms, time.text);
    }
    offer(0, tr("No follow-up"));
    offer(kOther, tr("Other time…"));
}

void FollowUpEdit::onChosen()
{
    m_touched = true;
    const bool other = m_choice->currentData().toLongLong() == kOther;
    if (other && m_other->isEmpty()) {
        m_other->setValue(FollowUpTimes::tomorrow(m_nowMs));
    }
    m_other->setVisible(other);
    if (other) {
        m_other->selectAll();
        m_other->setFocus(Qt::OtherFocusReason);
    }
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
