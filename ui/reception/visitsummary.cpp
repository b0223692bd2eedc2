// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/visitsummary.h"

#include "models/domain/plate.h"
#include "models/itemmodels/daytext.h"
#include "ui/reception/receptionwords.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QDateTime>

namespace forecourt {

VisitSummary::VisitSummary(QWidget *parent)
    : KitWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_card(new Card({}, this))
    , m_head(new QHBoxLayout)
    , m_buttons(new QHBoxLayout)
    , m_title(new Label(TextRole::Title, this))
    , m_status(new Badge(this))
    , m_who(new Label(TextRole::Body, this))
    , m_when(new Label(TextRole::Secondary, this))
    , m_order(new Button({}, QStringLiteral("clipboard-check"), ButtonVariant::Primary, this))
    , m_print(new Button({}, QStringLiteral("printer"), ButtonVariant::Plain, this))
    , m_again(new Button({}, QStringLiteral("arrow-counterclockwise"), ButtonVariant::Primary, this))
    , m_next(new Button({}, QStringLiteral("plus-lg"), ButtonVariant::Plain, this))
    , m_zone(QTimeZone::utc())
{
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_order->setObjectName(QStringLiteral("openOrder"));
    m_head->addWidget(m_title);
    m_head->addWidget(m_status);
    m_head->addStretch(1);
    for (Button *button : {m_order, m_again, m_print, m_next}) {
        m_buttons->addWidget(button);
    }
    m_buttons->addStretch(1);
    m_card->contentLayout()->addLayout(m_head);
    m_card->contentLayout()->addWidget(m_who);
    m_card->contentLayout()->addWidget(m_when);
    m_card->contentLayout()->addLayout(m_buttons);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_card);
    m_layout->addStretch(1);
    connect(m_order, &Button::clicked, this, &VisitSummary::orderRequested);
    connect(m_print, &Button::clicked, this, &VisitSummary::printRequested);
    connect(m_again, &Button::clicked, this, &VisitSummary::takeInRequested);
    connect(m_next, &Button::clicked, this, &VisitSummary::nextRequested);
    VisitSummary::restyle();
    VisitSummary::retranslate();
}

void VisitSummary::show(const QueueEntry &entry, const QTimeZone &zone)
{
    m_entry = entry;
    m_zone = zone;
    retranslate();
    QWidget::show();
}

void VisitSummary::focusNext()
{
    (m_entry.order.isNull() ? m_again : m_order)->setFocus(Qt::OtherFocusReason);
}

void VisitSummary::restyle()
{
    const Tokens &t = tokens(this);
    m_head->setSpacing(t.space(3));
    m_buttons->setSpacing(t.space(2));
    m_card->contentLayout()->setSpacing(t.space(2));
    m_buttons->setContentsMargins(0, t.space(2), 0, 0);
}

void VisitSummary::retranslate()
{
    const bool order = !m_entry.order.isNull();
    const QString plate = m_entry.plate.isEmpty() ? QString() : displayedPlate(m_entry.plate);
    QStringList who{plate, m_entry.customerName,
                    QStringList{m_entry.make, m_entry.model}.join(u' ').trimmed()};
    who.removeAll(QString());
    m_title->setText(order ? m_entry.number : who.join(QStringLiteral(" · ")));
    m_who->setText(who.join(QStringLiteral(" · ")));
    m_who->setVisible(order);
    m_status->setBadge({ReceptionWords::status(m_entry.status), order ? Tone::Ok : Tone::Neutral,
                        order ? QStringLiteral("check") : QStringLiteral("x")});
    const auto at = [this](qint64 ms) {
        return momentText(QDateTime::fromMSecsSinceEpoch(ms, m_zone));
    };
    QStringList when{tr("Arrived %1").arg(at(m_entry.arrivedAt))};
    if (m_entry.promisedAt != 0) {
        when.append(tr("promised for %1").arg(at(m_entry.promisedAt)));
    }
    m_when->setText(when.join(QStringLiteral(" · ")));
    m_order->setText(tr("Open the order"));
    m_print->setText(tr("Print the sheet"));
    m_print->setKeyHint(Shortcuts::keys(Shortcuts::Command::Print));
    m_again->setText(tr("Take in again"));
    m_next->setText(tr("Next arrival"));
    m_next->setKeyHint(Shortcuts::keys(Shortcuts::Command::New));
    m_order->setVisible(order);
    m_print->setVisible(order);
    m_again->setVisible(!order);
}

} // namespace forecourt
