// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/startproblempage.h"

#include "ui/firststart/storewords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QDir>

namespace forecourt {

StartProblemPage::StartProblemPage(StoreProblem problem, QWidget *parent)
    : KitWidget(parent)
    , m_problem(std::move(problem))
    , m_column(new QWidget(this))
    , m_layout(new QVBoxLayout(m_column))
    , m_title(new Label(TextRole::Figure, m_column))
    , m_sentence(new Label(TextRole::Body, m_column))
    , m_details(new Label(TextRole::Secondary, m_column))
    , m_retry(new Button({}, ButtonVariant::Primary, m_column))
    , m_begin(new Button({}, ButtonVariant::Plain, m_column))
    , m_quit(new Button({}, ButtonVariant::Plain, m_column))
{
    setAutoFillBackground(true);
    m_title->setObjectName(QStringLiteral("problemTitle"));
    m_sentence->setObjectName(QStringLiteral("problemSentence"));
    m_retry->setObjectName(QStringLiteral("retry"));
    m_quit->setObjectName(QStringLiteral("quit"));
    for (Label *label : {m_title, m_sentence, m_details}) {
        label->setWordWrap(true);
        m_layout->addWidget(label);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_retry);
    buttons->addWidget(m_begin);
    buttons->addWidget(m_quit);
    buttons->addStretch(1);
    m_layout->addLayout(buttons);
    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addWidget(m_column, 0, Qt::AlignVCenter);
    row->addStretch(1);
    connect(m_retry, &Button::clicked, this, &StartProblemPage::retryRequested);
    connect(m_begin, &Button::clicked, this, &StartProblemPage::beginRequested);
    connect(m_quit, &Button::clicked, this, &QWidget::close);
    StartProblemPage::restyle();
    StartProblemPage::retranslate();
    resize(tokens(this).defaultWindow);
    m_retry->setFocus(Qt::OtherFocusReason);
}

void StartProblemPage::closeEvent(QCloseEvent *event)
{
    KitWidget::closeEvent(event);
    Q_EMIT closed();
}

void StartProblemPage::restyle()
{
    const Tokens &t = tokens(this);
    m_column->setFixedWidth(t.dialogWidth);
    m_layout->setSpacing(t.space(3));
}

void StartProblemPage::retranslate()
{
    setWindowTitle(QStringLiteral("Forecourt"));
    m_title->setText(StoreWords::title(m_problem));
    m_sentence->setText(StoreWords::sentence(m_problem));
    m_details->setText(tr("Data folder: %1").arg(QDir::toNativeSeparators(m_problem.folder)) +
                       QLatin1Char('\n') + tr("For the log: %1").arg(m_problem.error.detail));
    m_retry->setText(tr("Try again"));
    m_begin->setText(tr("Begin anew in this folder"));
    m_begin->setVisible(m_problem.kind == StoreProblem::Kind::FolderGone);
    m_quit->setText(tr("Quit"));
}

} // namespace forecourt
