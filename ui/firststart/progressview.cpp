// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/progressview.h"

#include "ui/shell/shortcuts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QProgressBar>

namespace forecourt {

static constexpr int kSteps = 1000;

ProgressView::ProgressView(QWidget *parent)
    : KitWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_title(new Label(TextRole::Heading, this))
    , m_bar(new QProgressBar(this))
    , m_detail(new Label(TextRole::Secondary, this))
    , m_cancel(new Button({}, ButtonVariant::Plain, this))
{
    m_cancel->setObjectName(QStringLiteral("stop"));
    m_title->setWordWrap(true);
    m_detail->setWordWrap(true);
    m_bar->setTextVisible(false);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_bar);
    m_layout->addWidget(m_detail);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    m_layout->addLayout(buttons);
    connect(m_cancel, &Button::clicked, this, &ProgressView::cancelled);
    ProgressView::restyle();
    ProgressView::retranslate();
}

void ProgressView::start(const QString &title, const QString &detail, const QString &cancelText)
{
    m_title->setText(title);
    m_bar->setAccessibleName(title);
    m_bar->setRange(0, 0);
    m_detail->setText(detail);
    m_cancel->setText(cancelText);
    m_cancel->setVisible(!cancelText.isEmpty());
    m_cancel->setEnabled(true);
    m_cancel->setFocus(Qt::OtherFocusReason);
}

void ProgressView::setProgress(qint64 done, qint64 of, const QString &detail)
{
    m_bar->setRange(0, of > 0 ? kSteps : 0);
    m_bar->setValue(of > 0 ? static_cast<int>(done * kSteps / of) : 0);
    m_detail->setText(detail);
}

void ProgressView::setStopping(const QString &detail)
{
    m_cancel->setEnabled(false);
    m_detail->setText(detail);
}

void ProgressView::restyle()
{
    m_layout->setSpacing(tokens(this).space(3));
}

void ProgressView::retranslate()
{
    m_cancel->setKeyHint(Shortcuts::keys(Shortcuts::Command::Back));
}

} // namespace forecourt
