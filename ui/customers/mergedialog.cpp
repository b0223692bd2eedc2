// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/mergedialog.h"

#include "models/domain/whendone.h"
#include "ui/customers/mergetable.h"
#include "ui/customers/mergewords.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/rightsgate.h"
#include "ui/style/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/placeholder.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedLayout>

namespace forecourt {

MergeDialog::MergeDialog(CustomerMerge &merge, const PeoplePort &people, const CustomerId &into,
                         const QList<Duplicate> &others, QWidget *parent)
    : QDialog(parent)
    , m_merge(merge)
    , m_people(people)
    , m_into(into)
    , m_others(new QComboBox(this))
    , m_reasons(new Label(TextRole::Secondary, this))
    , m_table(new MergeTable)
    , m_page(new QWidget(this))
    , m_placeholder(new Placeholder(this))
    , m_body(new QStackedLayout)
    , m_hint(new Label(TextRole::Secondary, this))
    , m_apart(new Button(tr("Two different customers"), ButtonVariant::Quiet, this))
    , m_cancel(new Button(tr("Cancel"), ButtonVariant::Plain, this))
    , m_join(new Button(tr("Merge"), ButtonVariant::Primary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Merge customers"));
    m_others->setObjectName(QStringLiteral("others"));
    m_apart->setObjectName(QStringLiteral("apart"));
    m_join->setObjectName(QStringLiteral("merge"));
    build();
    addOthers(others);
    const QKeySequence keys(Qt::CTRL | Qt::Key_Return);
    m_join->setKeyHint(keys);
    for (const QKeySequence &each : {keys, QKeySequence(Qt::CTRL | Qt::Key_Enter)}) {
        connect(new QShortcut(each, this), &QShortcut::activated, this, &MergeDialog::join);
    }
    connect(m_join, &Button::clicked, this, &MergeDialog::join);
    connect(m_apart, &Button::clicked, this, &MergeDialog::keepApart);
    connect(m_cancel, &Button::clicked, this, &MergeDialog::reject);
    connect(m_table, &MergeTable::changed, this, &MergeDialog::refresh);
    connect(m_others, &QComboBox::currentIndexChanged, this, &MergeDialog::compare);
    connect(m_placeholder, &Placeholder::actionTriggered, this, &MergeDialog::compare);
    compare();
}

void MergeDialog::build()
{
    const Tokens &t = tokens(this);
    auto *area = new QScrollArea(m_page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_table);
    auto *page = new QVBoxLayout(m_page);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(area);
    m_body->addWidget(m_placeholder);
    m_body->addWidget(m_page);
    m_others->setAccessibleName(tr("Compare with"));
    m_hint->setWordWrap(true);
    m_apart->setToolTip(tr("Do not propose these two any more"));
    m_apart->setAutoDefault(false);
    RightsGate::put(m_apart, m_people, Action::EditCustomers);
    RightsGate::put(m_join, m_people, Action::EditCustomers);
    m_cancel->setAutoDefault(false);
    m_join->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_hint, 1);
    foot->addWidget(m_apart);
    foot->addWidget(m_cancel);
    foot->addWidget(m_join);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(t.space(5), t.space(4), t.space(5), t.space(4));
    layout->setSpacing(t.space(3));
    layout->addWidget(m_others);
    layout->addWidget(m_reasons);
    layout->addLayout(m_body, 1);
    layout->addLayout(foot);
    resize(qRound(t.space(190) * t.scale), qRound(t.space(110) * t.scale));
}

void MergeDialog::addOthers(const QList<Duplicate> &others)
{
    for (const Duplicate &other : others) {
        const QString why = MergeWords::reasons(other.reasons);
        m_others->addItem(why.isEmpty() ? other.row.name : tr("%1 (%2)").arg(other.row.name, why),
                          other.row.id.uuid());
    }
    m_others->setVisible(others.size() > 1); // else there is nothing to choose
}

CustomerId MergeDialog::other() const
{
    return CustomerId(m_others->currentData().toUuid());
}

void MergeDialog::compare()
{
    showState(QStringLiteral("hourglass-split"), tr("Reading both customers…"));
    whenDone(m_merge.compare(other(), m_into), this,
             [this, asked = other()](const Result<MergeComparison> &comparison) {
                 if (asked == other()) {
                     showComparison(comparison);
                 }
             });
}

void MergeDialog::showComparison(const Result<MergeComparison> &comparison)
{
    if (!comparison) {
        const bool again = comparison.error().code >= ErrorCode::StorageBusy;
        showState(QStringLiteral("exclamation-octagon"), MergeWords::failure(comparison.error()),
                  again ? tr("Try again") : QString());
        return;
    }
    m_reasons->setText(MergeWords::reasons(comparison->reasons));
    m_reasons->setVisible(!comparison->reasons.isEmpty() && !m_others->isVisibleTo(this));
    m_table->setComparison(*comparison);
    m_body->setCurrentWidget(m_page);
    refresh();
    QWidget *open = m_table->firstOpen();
    (open != nullptr ? open : m_join)->setFocus(Qt::OtherFocusReason);
}

void MergeDialog::showState(const QString &icon, const QString &sentence, const QString &action)
{
    m_placeholder->setIconName(icon);
    m_placeholder->setSentence(sentence);
    m_placeholder->setAction(action);
    m_body->setCurrentWidget(m_placeholder);
    refresh();
}

void MergeDialog::refresh()
{
    const bool there = m_body->currentWidget() == m_page;
    const bool complete = there && m_table->isComplete();
    m_apart->setEnabled(there && !m_busy);
    m_join->setEnabled(complete && !m_busy);
    m_hint->setText(there && !complete ? tr("Choose who is responsible.")
                                       : tr("Nothing is deleted, and the two can be separated at any time."));
}

void MergeDialog::join()
{
    if (!m_join->isEnabled()) {
        return;
    }
    m_busy = true;
    refresh();
    whenDone(m_merge.join(m_people.current().id, other(), m_into, m_table->choices()), this,
             [this](const Result<void> &done) { finish(done); });
}

void MergeDialog::keepApart()
{
    m_busy = true;
    refresh();
    whenDone(m_merge.keepApart(m_people.current().id, other(), m_into), this,
             [this](const Result<void> &done) {
                 m_busy = false;
                 refresh();
                 if (!done) {
                     m_hint->setText(MergeWords::failure(done.error()));
                     return;
                 }
                 Q_EMIT keptApart(m_into);
                 accept();
             });
}

void MergeDialog::finish(const Result<void> &done)
{
    m_busy = false;
    refresh();
    if (!done) {
        m_hint->setText(MergeWords::failure(done.error()));
        return;
    }
    Q_EMIT merged(m_into);
    accept();
}

} // namespace forecourt
