// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "ui/shell/shortcuts.h"
#include "ui/shell/synclight.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QPainter>

namespace forecourt {

StatusLine::StatusLine(SyncPort &sync, const Clock &clock, const QString &desk, QWidget *parent)
    : KitWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_desk(new Label(TextRole::Small, this))
    , m_shortcuts(nullptr)
    , m_deskName(desk)
{
    auto *light = new SyncLight(sync, clock, this);
    m_shortcuts = new Button({}, ButtonVariant::Quiet, this);
    m_shortcuts->setSmall(true);
    m_shortcuts->setKeyHint(Shortcuts::keys(Shortcuts::Command::Sheet));
    m_desk->setElided(true);
    m_layout->addWidget(light);
    m_layout->addWidget(m_desk, 1);
    m_layout->addWidget(m_shortcuts);
    connect(light, &SyncLight::clicked, this, &StatusLine::syncOpened);
    connect(m_shortcuts, &Button::clicked, this, &StatusLine::shortcutsRequested);
    restyle();
    retranslate();
}

void StatusLine::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.color.surface);
    painter.fillRect(QRect(0, 0, width(), t.hairline), t.color.line);
}

void StatusLine::restyle()
{
    const Tokens &t = tokens(this);
    m_layout->setContentsMargins(t.space(2), t.hairline, t.space(2), 0);
    m_layout->setSpacing(t.space(3));
    setFixedHeight(t.statusHeight);
}

void StatusLine::retranslate()
{
    m_desk->setText(m_deskName.isEmpty() ? QString() : tr("This desk: %1").arg(m_deskName));
    m_shortcuts->setText(tr("Shortcuts"));
}

} // namespace forecourt
