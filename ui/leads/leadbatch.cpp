// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadbatch.h"

#include "models/domain/whendone.h"
#include "ui/leads/followuptimes.h"
#include "ui/leads/leadtablemodel.h"
#include "ui/leads/leadtexts.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/rightsgate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/momentfield.h"
#include "ui/widgets/selectionbar.h"
#include "ui/widgets/tablepane.h"

#include <QBoxLayout>
#include <QItemSelectionModel>
#include <QMenu>
#include <QWidgetAction>

namespace forecourt {

static const QString kAssign = QStringLiteral("assign");

LeadBatch::LeadBatch(LeadService &service, PeoplePort &people, TablePane *table, const LeadTableModel *model,
                     QWidget *parent)
    : KitWidget(parent)
    , m_service(service)
    , m_people(people)
    , m_table(table)
    , m_model(model)
    , m_bar(new SelectionBar(this))
    , m_assign(m_bar->addAction(kAssign, {}, QStringLiteral("person"), assignKeys()))
    , m_followUp(m_bar->addAction(QStringLiteral("followUp"), {}, QStringLiteral("clock"), followUpKeys()))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_bar);
    m_table->setSelectMany(true);
    setTabOrder(m_followUp, m_table); // the line stands above the table
    connect(m_table, &TablePane::selectionCountChanged, this,
            [this](int rows) { m_bar->setCount(rows > 1 ? rows : 0); });
    connect(m_bar, &SelectionBar::clearRequested, this, &LeadBatch::clear);
    connect(m_bar, &SelectionBar::actionTriggered, this,
            [this](const QString &id) { id == kAssign ? openAssign() : openFollowUp(); });
    RightsGate::put(m_assign, people, Action::AssignLeads);
    RightsGate::put(m_followUp, people, Action::WorkLeads);
    LeadBatch::retranslate();
}

QList<LeadId> LeadBatch::selected() const
{
    QList<LeadId> ids;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        ids.append(m_model->leadAt(row));
    }
    return ids;
}

bool LeadBatch::clear()
{
    if (m_bar->count() == 0) {
        return false;
    }
    m_table->selectionModel()->select(m_table->currentIndex(),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->setFocus(Qt::OtherFocusReason);
    return true;
}

void LeadBatch::open(QMenu *menu, const Button *button)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPoint below(0, button->height());
    menu->popup(button->isVisible() ? button->mapToGlobal(below) : m_table->mapToGlobal(QPoint()));
}

void LeadBatch::openAssign()
{
    auto *menu = new QMenu(this);
    const auto add = [this, menu](const QString &name, const StaffId &owner) {
        connect(menu->addAction(name), &QAction::triggered, this, [this, owner] { assign(owner); });
    };
    for (const Person &person : m_people.people()) {
        add(person.name, person.id);
    }
    menu->addSeparator();
    add(tr("Nobody yet"), {});
    open(menu, m_assign);
}

// The usual times, and a line for any other.
void LeadBatch::openFollowUp()
{
    auto *menu = new QMenu(this);
    const auto add = [this, menu](const QString &text, qint64 ms) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, ms] { setFollowUp(ms); });
    };
    for (const FollowUpTime &time : FollowUpTimes::usual(m_service.clock().nowMs())) {
        add(time.text, time.ms);
    }
    add(tr("No follow-up"), 0);
    menu->addSeparator();
    auto *field = new MomentField(m_service.clock());
    field->setObjectName(QStringLiteral("batchFollowUp"));
    field->setAccessibleName(tr("Another time"));
    auto *other = new QWidgetAction(menu);
    other->setDefaultWidget(field);
    menu->addAction(other);
    connect(field, &QLineEdit::returnPressed, this, [this, field, menu] {
        if (const auto at = field->value()) {
            setFollowUp(*at);
            menu->close();
        }
    });
    open(menu, m_followUp);
}

void LeadBatch::assign(const StaffId &owner)
{
    const QList<LeadId> ids = selected();
    const QString done = tr("%n lead(s) assigned.", nullptr, static_cast<int>(ids.size()));
    whenDone(m_service.assign(ids, owner, m_people.current().id), this,
             [this, done](const Result<void> &result) { report(result, done); });
}

void LeadBatch::setFollowUp(qint64 ms)
{
    const QList<LeadId> ids = selected();
    const QString done = tr("Next follow-up of %n lead(s) set.", nullptr, static_cast<int>(ids.size()));
    whenDone(m_service.setFollowUp(ids, ms, m_people.current().id), this,
             [this, done](const Result<void> &result) { report(result, done); });
}

void LeadBatch::report(const Result<void> &result, const QString &done)
{
    Q_EMIT message(result ? done : LeadTexts::error(result.error()), result ? Tone::Ok : Tone::Bad);
    clear();
}

void LeadBatch::retranslate()
{
    m_assign->setText(tr("Assign…"));
    m_followUp->setText(tr("Next follow-up…"));
}

} // namespace forecourt
