// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/operationview.h"

#include "models/domain/clock.h"
#include "ui/history/historytexts.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/rightsgate.h"
#include "ui/style/tokens.h"
#include "ui/sync/queuetexts.h"
#include "ui/sync/synctexts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QGridLayout>

namespace forecourt {

namespace {

Label *textLine(TextRole role, QWidget *parent)
{
    auto *label = new Label(role, parent);
    label->setWordWrap(true);
    return label;
}

// An id that nobody here can name says nothing to people.
bool saysSomething(const OperationField &field)
{
    return field.value.isNull() || !field.valueName.isEmpty() || field.value.isNumber() ||
           QUuid::fromString(field.value.text()).isNull();
}

} // namespace

OperationView::OperationView(const PeoplePort &people, const Clock &clock, QWidget *parent)
    : KitWidget(parent)
    , m_people(people)
    , m_clock(clock)
    , m_layout(new QVBoxLayout(this))
    , m_heading(new Label(TextRole::Title, this))
    , m_sentence(textLine(TextRole::Secondary, this))
    , m_why(new Card({}, this))
    , m_reason(textLine(TextRole::Body, m_why))
    , m_remedy(textLine(TextRole::Secondary, m_why))
    , m_what(new Card({}, this))
    , m_mend(new Button({}, ButtonVariant::Primary, this))
    , m_export(new Button({}, ButtonVariant::Plain, this))
    , m_giveUp(new Button({}, ButtonVariant::Plain, this))
    , m_open(new Button({}, ButtonVariant::Quiet, this))
    , m_blocker(new Button({}, ButtonVariant::Plain, this))
{
    m_reason->setObjectName(QStringLiteral("refusedReason"));
    m_remedy->setObjectName(QStringLiteral("refusedRemedy"));
    build();
    OperationView::restyle();
    OperationView::retranslate();
}

void OperationView::build()
{
    m_heading->setElided(true);
    m_why->contentLayout()->addWidget(m_reason);
    m_why->contentLayout()->addWidget(m_remedy);
    const int gap = tokens(this).space(2);
    auto *buttons = new FlowLayout(gap, gap);
    for (Button *button : {m_blocker, m_mend, m_export, m_giveUp, m_open}) {
        buttons->addWidget(button);
    }
    m_blocker->setObjectName(QStringLiteral("goToBlocker"));
    m_mend->setKeyHint(QKeySequence(kMendKey));
    m_export->setKeyHint(QKeySequence(kExportKey));
    m_giveUp->setKeyHint(QKeySequence(kGiveUpKey));
    m_open->setKeyHint(QKeySequence(Qt::Key_Return));
    RightsGate::put(m_export, m_people, Action::ExportPersonal);
    RightsGate::put(m_giveUp, m_people, Action::DecideConflicts);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_heading);
    m_layout->addWidget(m_sentence);
    m_layout->addWidget(m_why);
    m_layout->addLayout(buttons);
    m_layout->addWidget(m_what);
    m_layout->addStretch(1);
    connect(m_mend, &Button::clicked, this, &OperationView::mendAsked);
    connect(m_export, &Button::clicked, this, &OperationView::exportAsked);
    connect(m_giveUp, &Button::clicked, this, &OperationView::giveUpAsked);
    connect(m_open, &Button::clicked, this, [this] { Q_EMIT openAsked(m_detail.openKind, m_detail.openId); });
    connect(m_blocker, &Button::clicked, this, [this] {
        if (m_detail.waitsFor) {
            Q_EMIT blockerAsked(m_detail.waitsFor->id);
        }
    });
}

void OperationView::setOperation(const OperationDetail &detail)
{
    m_detail = detail;
    refresh();
}

QString OperationView::sentence() const
{
    const QString who = m_detail.person.isEmpty() ? tr("Nobody named") : m_detail.person;
    QStringList parts{who, SyncTexts::time(m_detail.at)};
    if (!m_detail.closing) {
        //: an age: "3 h"
        parts.append(tr("%1 ago").arg(QueueTexts::age(m_detail.at, m_clock.nowMs())));
    }
    return parts.join(QStringLiteral(" \u00B7 "));
}

void OperationView::refresh()
{
    m_heading->setText(SyncTexts::useCase(m_detail.useCase));
    m_sentence->setText(sentence());
    showReason();
    m_mend->setVisible(canMend());
    m_export->setVisible(canExport());
    m_giveUp->setVisible(isRefused());
    m_blocker->setVisible(isRefused() && m_detail.waitsFor.has_value());
    m_open->setVisible(!m_detail.openKind.isEmpty());
    m_open->setText(tr("Open: %1").arg(HistoryTexts::kind(m_detail.openKind)));
    showChanges();
}

void OperationView::showReason()
{
    const bool waits = m_detail.reason.isEmpty();
    m_why->setTitle(m_detail.closing ? tr("Closed")
                    : waits          ? tr("Waiting for the server")
                                     : tr("Why the server refused it"));
    if (m_detail.closing) {
        m_reason->setText(QueueTexts::closing(*m_detail.closing));
        m_remedy->setText(tr("The server's reason: %1").arg(QueueTexts::reason(m_detail)));
    } else if (waits) {
        m_reason->setText(tr("Saved on this desk. It goes to the server as soon as there is a connection."));
        m_remedy->clear();
    } else {
        m_reason->setText(QueueTexts::reason(m_detail));
        m_remedy->setText(QueueTexts::remedy(m_detail));
    }
    m_remedy->setVisible(!m_remedy->text().isEmpty());
}

// Made anew for each operation: no two have the same fields.
void OperationView::showChanges()
{
    delete m_changes;
    m_changes = new QWidget(m_what);
    auto *layout = new QVBoxLayout(m_changes);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(tokens(this).space(3));
    m_what->contentLayout()->addWidget(m_changes);
    for (const OperationChange &change : std::as_const(m_detail.changes)) {
        addChange(change);
    }
    if (m_detail.more > 0) {
        layout->addWidget(
            new Label(tr("and %n more record(s)", nullptr, m_detail.more), TextRole::Secondary));
    }
    if (!m_detail.isReadable) {
        layout->addWidget(textLine(TextRole::Secondary, m_changes));
        qobject_cast<Label *>(layout->itemAt(layout->count() - 1)->widget())
            ->setText(tr("This version cannot say all that it changes."));
    }
    m_changes->show();
}

void OperationView::addChange(const OperationChange &change)
{
    auto *block = new QGridLayout;
    block->setHorizontalSpacing(tokens(this).space(4));
    block->setVerticalSpacing(tokens(this).space(1));
    block->setColumnStretch(1, 1);
    auto *title = new Label(QueueTexts::change(change), TextRole::Strong, m_changes);
    title->setWordWrap(true);
    block->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const OperationField &field : change.fields) {
        if (!saysSomething(field)) {
            continue;
        }
        auto *name = new Label(QueueTexts::field(field), TextRole::Secondary, m_changes);
        auto *value = textLine(TextRole::Body, m_changes);
        value->setText(QueueTexts::value(change, field));
        block->addWidget(name, row, 0, Qt::AlignTop);
        block->addWidget(value, row, 1);
        ++row;
    }
    qobject_cast<QVBoxLayout *>(m_changes->layout())->addLayout(block);
}

void OperationView::restyle()
{
    m_layout->setSpacing(tokens(this).space(3));
}

void OperationView::retranslate()
{
    m_what->setTitle(tr("What it changes"));
    m_mend->setText(tr("Edit and offer again"));
    m_export->setText(tr("Export"));
    m_giveUp->setText(tr("Give up"));
    m_blocker->setText(tr("Go to what it waits for"));
    refresh();
}

} // namespace forecourt
