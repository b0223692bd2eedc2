// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/checklistcard.h"

#include "ui/style/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/iconlabel.h"

#include <QBoxLayout>

namespace forecourt {

ChecklistCard::ChecklistCard(QWidget *parent)
    : KitWidget(parent)
    , m_card(new Card({}, this))
    , m_columns(new Columns)
    , m_dismiss(new Button({}, ButtonVariant::Quiet))
{
    m_dismiss->setObjectName(QStringLiteral("dismissChecklist"));
    m_card->addHeaderWidget(m_dismiss);
    constexpr int kLeft = (kSteps + 1) / 2;
    QWidget *left = makeColumn(0, kLeft);
    QWidget *right = makeColumn(kLeft, kSteps);
    m_columns->setParts(left, 1, right, 1);
    m_card->contentLayout()->addWidget(m_columns);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(m_dismiss, &Button::clicked, this, &ChecklistCard::dismissed);
    ChecklistCard::retranslate();
}

QWidget *ChecklistCard::makeColumn(int from, int until)
{
    auto *column = new QWidget;
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    for (int i = from; i < until; ++i) {
        const auto step = static_cast<SetupStep>(i);
        Line &line = m_lines.at(static_cast<size_t>(i));
        line.sign = new IconLabel(IconLabel::Size::Normal);
        line.step = new Button({}, ButtonVariant::Quiet);
        line.step->setObjectName(QStringLiteral("step_") + wordOf(step));
        line.confirm = new Button({}, ButtonVariant::Plain);
        line.confirm->setObjectName(QStringLiteral("confirm_") + wordOf(step));
        line.confirm->setSmall(true);
        auto *row = new QHBoxLayout;
        row->setSpacing(tokens(this).space(1));
        row->addWidget(line.sign);
        row->addWidget(line.step);
        row->addWidget(line.confirm);
        row->addStretch(1);
        lines->addLayout(row);
        connect(line.step, &Button::clicked, this, [this, step] { Q_EMIT jumpRequested(step); });
        connect(line.confirm, &Button::clicked, this, [this, step] { Q_EMIT confirmed(step); });
    }
    lines->addStretch(1);
    return column;
}

void ChecklistCard::setChecklist(const SetupChecklist &checklist)
{
    m_checklist = checklist;
    setVisible(checklist.open() > 0);
    retranslate();
}

void ChecklistCard::focus()
{
    for (int i = 0; i < kSteps; ++i) {
        if (!m_checklist.isDone(static_cast<SetupStep>(i))) {
            m_lines.at(static_cast<size_t>(i)).step->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

QString ChecklistCard::title(SetupStep step)
{
    switch (step) {
    case SetupStep::Name:
        return tr("Name of the store");
    case SetupStep::Staff:
        return tr("Who works here");
    case SetupStep::Hours:
        return tr("Opening hours");
    case SetupStep::Bays:
        return tr("Work places in the workshop");
    case SetupStep::Taxes:
        return tr("Usual tax");
    case SetupStep::Numbers:
        return tr("How orders are numbered");
    case SetupStep::Forms:
        return tr("Terms on printed sheets");
    }
    return {};
}

void ChecklistCard::retranslate()
{
    m_card->setTitle(tr("Before the first customer"));
    m_card->setTitleNote(tr("%1 of %2 done").arg(m_checklist.done.size()).arg(kSteps));
    m_dismiss->setText(tr("Do not show again"));
    for (int i = 0; i < kSteps; ++i) {
        const auto step = static_cast<SetupStep>(i);
        const Line &line = m_lines.at(static_cast<size_t>(i));
        const bool done = m_checklist.isDone(step);
        line.sign->setIcon(done ? QStringLiteral("check-circle") : QStringLiteral("circle"),
                           done ? Tone::Ok : Tone::Neutral);
        line.step->setText(title(step));
        line.step->setAccessibleName(done ? tr("%1: done").arg(title(step))
                                          : tr("%1: open").arg(title(step)));
        line.confirm->setText(tr("Looks right"));
        line.confirm->setAccessibleName(tr("%1: looks right").arg(title(step)));
        line.confirm->setVisible(!done && isConfirmable(step));
    }
}

} // namespace forecourt
