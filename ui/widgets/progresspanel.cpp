// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progresspanel.h"

#include "models/domain/clock.h"
#include "ui/widgets/badgepainter.h"
#include "ui/widgets/button.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLocale>
#include <QProgressBar>

namespace forecourt {

static constexpr qint64 kWorthReckoningMs = 2000;
static constexpr int kBarSteps = 1000;

ProgressPanel::ProgressPanel(const Clock &clock, QWidget *parent)
    : KitWidget(parent)
    , m_clock(clock)
    , m_icon(new IconLabel(IconLabel::Size::Normal, this))
    , m_title(new Label(TextRole::Strong, this))
    , m_count(new Label(TextRole::Secondary, this))
    , m_left(new Label(TextRole::Muted, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new Button({}, ButtonVariant::Plain, this))
{
    auto *words = new QHBoxLayout;
    words->addWidget(m_icon);
    words->addWidget(m_title, 1);
    words->addWidget(m_count);
    auto *line = new QHBoxLayout;
    line->addWidget(m_bar, 1);
    line->addWidget(m_left);
    line->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(words);
    layout->addLayout(line);
    m_icon->hide();
    m_title->setWordWrap(true);
    m_bar->setTextVisible(false);
    connect(m_cancel, &Button::clicked, this, &ProgressPanel::cancel);
    ProgressPanel::restyle();
    ProgressPanel::retranslate();
}

void ProgressPanel::start(const QString &title, qint64 total)
{
    m_startedAt = m_clock.nowMs();
    m_total = qMax<qint64>(0, total);
    m_running = true;
    m_stopping = false;
    m_title->setText(title);
    m_title->setTone(Tone::Neutral);
    m_icon->hide();
    m_bar->setAccessibleName(title);
    m_bar->setRange(0, m_total > 0 ? kBarSteps : 0);
    m_bar->show();
    m_cancel->show();
    setAccessibleName(title);
    setDone(0);
}

void ProgressPanel::setDone(qint64 done)
{
    m_done = done;
    if (m_total > 0) {
        m_done = qBound<qint64>(0, done, m_total);
        m_bar->setValue(static_cast<int>(double(m_done) / double(m_total) * kBarSteps));
    }
    retranslate();
}

void ProgressPanel::finish(const QString &sentence, Tone tone)
{
    m_running = false;
    m_title->setText(sentence);
    m_title->setTone(tone);
    m_icon->setIcon(toneIconName(tone), tone);
    m_icon->show();
    m_bar->hide();
    m_cancel->hide();
    retranslate();
    setAccessibleName(sentence);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ProgressPanel::cancel()
{
    m_stopping = true;
    retranslate();
    Q_EMIT cancelRequested();
}

QString ProgressPanel::timeLeft() const
{
    const qint64 elapsed = m_clock.nowMs() - m_startedAt;
    if (!m_running || m_done == 0 || m_total == 0 || elapsed < kWorthReckoningMs) {
        return {};
    }
    const double seconds = double(elapsed) / double(m_done) * double(m_total - m_done) / 1000.0;
    constexpr double kMinute = 60.0;
    return seconds < kMinute ? tr("less than a minute left")
                             : tr("about %n minute(s) left", nullptr, qRound(seconds / kMinute));
}

void ProgressPanel::restyle()
{
    const Tokens &t = tokens(this);
    layout()->setSpacing(t.space(1));
    for (auto *line : layout()->findChildren<QHBoxLayout *>()) {
        line->setSpacing(t.space(2));
    }
    m_bar->setMinimumWidth(t.fieldWidth);
}

void ProgressPanel::retranslate()
{
    const QLocale locale;
    QString count;
    if (m_total > 0) {
        count = tr("%1 of %2").arg(locale.toString(m_done), locale.toString(m_total));
    } else if (m_done > 0) {
        count = locale.toString(m_done);
    }
    m_count->setText(count);
    m_count->setVisible(!count.isEmpty());
    m_left->setText(timeLeft());
    m_left->setVisible(!m_left->text().isEmpty());
    m_cancel->setText(m_stopping ? tr("Stopping…") : tr("Stop"));
    m_cancel->setEnabled(!m_stopping);
    setAccessibleDescription(QStringList({count, m_left->text()}).join(QLatin1Char(' ')).trimmed());
}

} // namespace forecourt
