// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/receptionroom.h"

#include "models/domain/whendone.h"
#include "ui/reception/appointmentsview.h"
#include "ui/reception/checkinpage.h"
#include "ui/reception/queuemodel.h"
#include "ui/reception/receptionwords.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/splitview.h"

#include <QBoxLayout>
#include <QSettings>

namespace forecourt {

namespace {

const QString kChips[] = {QStringLiteral("waiting"), QStringLiteral("inReception"), QStringLiteral("today")};
const QString kScopeKey = QStringLiteral("reception/scope");
const QKeySequence kTakeUpKeys(Qt::ALT | Qt::Key_A);
const QKeySequence kQueueKeys(Qt::CTRL | Qt::SHIFT | Qt::Key_Return);
const QKeySequence kLeaveKeys(Qt::CTRL | Qt::SHIFT | Qt::Key_L);

} // namespace

ReceptionRoom::ReceptionRoom(ReceptionService &reception, DraftStore &drafts, PrintOutput &output,
                             const PeoplePort *people, QWidget *parent)
    : Room(parent)
    , m_reception(reception)
    , m_drafts(drafts)
    , m_model(new QueueModel(reception.clock(), this))
    , m_list(new ListPane)
    , m_listState(new Placeholder)
    , m_page(new CheckInPage(reception, drafts, output))
    , m_split(new SplitView(m_list, m_page, this))
{
    if (people != nullptr) {
        m_page->guard(*people);
    }
    build();
    connectList();
    addShortcuts();
    connect(m_page, &CheckInPage::openRequested, this, &ReceptionRoom::openRequested);
    connect(m_page, &CheckInPage::message, this, &ReceptionRoom::message);
    connect(m_page, &CheckInPage::nextRequested, this, &ReceptionRoom::createNew);
    connect(&m_reception, &ReceptionService::changed, this, &ReceptionRoom::reload);
    ReceptionRoom::retranslate();
    refreshCounts();
}

void ReceptionRoom::build()
{
    for (const QString &chip : kChips) {
        m_list->addChip(chip, {});
    }
    m_list->setChipChecked(kChips[0]);
    m_list->setPlaceholder(m_listState);
    m_list->setModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_split);
}

void ReceptionRoom::connectList()
{
    connect(m_list, &ListPane::actionTriggered, this,
            [this] { showsAppointments() ? m_appointments->book() : createNew(); });
    connect(m_list, &ListPane::chipToggled, this, [this](const QString &id, bool checked) {
        if (checked && !toggleAppointments(id)) {
            m_scope = id == kChips[1]   ? QueueScope::InReception
                      : id == kChips[2] ? QueueScope::Today
                                        : QueueScope::Waiting;
            ask();
        }
    });
    // A row that moves up because another left the list is nobody's choice.
    connect(m_list, &ListPane::currentChanged, this, [this](const QModelIndex &current) {
        if (m_list->view()->hasFocus() && !showsAppointments()) {
            showRow(current);
        }
    });
    connect(m_list->view(), &QListView::clicked, this, &ReceptionRoom::showRow);
    connect(m_list, &ListPane::activated, this, [this](const QModelIndex &index) {
        if (showsAppointments()) {
            m_appointments->move();
            return;
        }
        showRow(index);
        m_page->takeFocus();
    });
    connect(m_listState, &Placeholder::actionTriggered, this, [this] {
        if (showsAppointments()) {
            m_appointments->triggerState();
            return;
        }
        m_model->hasAnswer() ? createNew() : ask();
    });
    m_model->onFailed([this](const Error &error) { showListState(&error); });
    m_model->onLoaded([this] { onLoaded(); });
}

void ReceptionRoom::addShortcuts()
{
    const auto form = [this] {
        return m_page->isForm();
    };
    addCommand({Shortcuts::keys(Shortcuts::Command::Save), [] { return tr("Open the service order"); },
                [this] { m_page->save(); }, form, QStringLiteral("clipboard-check")});
    addCommand({kQueueKeys, [] { return tr("Let the customer wait"); }, [this] { m_page->queue(); },
                [this] { return m_page->isForm() && m_page->isNew(); }, QStringLiteral("hourglass-split")});
    addCommand({kTakeUpKeys, [] { return tr("Add all that was not done last time"); },
                [this] { m_page->takeUpAll(); }, form, QStringLiteral("plus-lg")});
    addCommand({kLeaveKeys, [] { return tr("The customer leaves without service"); },
                [this] { m_page->askWhyLeft(); }, [this] { return m_page->isForm() && !m_page->isNew(); },
                QStringLiteral("box-arrow-right")});
    addKeys(QKeySequence(Qt::CTRL | Qt::Key_Enter), [this] { m_page->save(); });
}

QStringList ReceptionRoom::kinds() const
{
    QStringList kinds{QStringLiteral("visit"), QStringLiteral("reception:customer"),
                      QStringLiteral("reception:vehicle")};
    if (m_appointments != nullptr) {
        kinds.append(QStringLiteral("appointment"));
    }
    return kinds;
}

void ReceptionRoom::openRecord(const QString &kind, const QUuid &id)
{
    m_started = true;
    if (kind == QLatin1String("appointment") && m_appointments != nullptr) {
        showAppointments();
        m_appointments->openAppointment(AppointmentId(id));
        return;
    }
    leaveAppointments();
    m_list->setChipChecked(kChips[static_cast<int>(m_scope)]);
    if (kind == QLatin1String("reception:customer")) {
        m_page->startWith(CustomerId(id), {});
    } else if (kind == QLatin1String("reception:vehicle")) {
        m_page->startWith({}, VehicleId(id));
    } else if (const int row = m_model->rowOf(id); row >= 0) {
        m_list->view()->setCurrentIndex(m_model->index(row, 0));
        m_page->showVisit(m_model->record(row));
    } else {
        // Whatever became of it, today's list or a form has it.
        m_wanted = VisitId(id);
        m_scope = QueueScope::Today;
        m_list->setChipChecked(kChips[2]);
        ask();
    }
}

void ReceptionRoom::activate()
{
    if (m_started) {
        m_page->takeFocus();
    } else {
        m_page->startNew(); // ready to type before the queue has answered
    }
    if (!m_asked) {
        ask();
    } else {
        reload();
    }
}

void ReceptionRoom::deactivate()
{
    m_page->flush();
}

void ReceptionRoom::createNew()
{
    m_started = true;
    m_list->view()->clearSelection();
    m_page->startNew();
}

void ReceptionRoom::print()
{
    m_page->print();
}

bool ReceptionRoom::stepBack()
{
    if (m_page->stepBack()) {
        return true;
    }
    if (m_list->view()->hasFocus() || m_list->view()->model()->rowCount() == 0) {
        return false;
    }
    m_list->view()->setFocus(Qt::OtherFocusReason);
    return true;
}

void ReceptionRoom::ask()
{
    m_asked = true;
    m_model->ask(m_reception.queueSource(m_scope));
    showListState();
    refreshCounts();
}

void ReceptionRoom::reload()
{
    refreshCounts();
    if (m_asked) {
        m_model->reload();
    }
}

void ReceptionRoom::refreshCounts()
{
    whenDone(m_reception.counts(), this, [this](const Result<QueueCounts> &counts) {
        if (counts) {
            takeCounts(*counts);
        }
    });
}

void ReceptionRoom::takeCounts(const QueueCounts &counts)
{
    m_list->chip(kChips[0])->setCount(counts.waiting);
    m_list->chip(kChips[1])->setCount(counts.inReception);
    m_list->chip(kChips[2])->setCount(counts.today);
    m_list->setCountText(counts.waiting == 0 ? QString() : tr("%n waiting", nullptr, counts.waiting));
    Q_EMIT countChanged(counts.waiting);
}

void ReceptionRoom::showRow(const QModelIndex &index)
{
    if (index.isValid() && index.model() == m_model && m_model->holds(index.row())) {
        m_started = true;
        m_page->showVisit(m_model->record(index.row()));
    }
}

// The first answer shows whoever waits longest, unless a draft stands there or somebody types already.
void ReceptionRoom::onLoaded()
{
    showListState();
    if (!m_wanted.isNull()) {
        const VisitId wanted = std::exchange(m_wanted, {});
        const int row = m_model->rowOf(wanted.uuid());
        if (row >= 0) {
            m_list->view()->setCurrentIndex(m_model->index(row, 0));
            m_page->showVisit(m_model->record(row));
        } else {
            m_page->showVisit(wanted);
        }
    }
    if (m_started) {
        return;
    }
    m_started = true;
    if (m_page->isUntouched() && m_model->rowCount() > 0) {
        m_page->showVisit(m_model->record(0));
    }
}

void ReceptionRoom::showListState(const Error *error)
{
    if (showsAppointments()) {
        m_appointments->showState();
        return;
    }
    m_listState->setDetail({});
    m_listState->setAction({});
    if (error != nullptr) {
        m_listState->setIconName(QStringLiteral("exclamation-octagon"), Tone::Bad);
        m_listState->setSentence(tr("The queue could not be read."));
        m_listState->setDetail(ReceptionWords::failure(*error));
        m_listState->setAction(tr("Try again"));
        return;
    }
    if (!m_model->hasAnswer()) {
        m_listState->setIconName(QStringLiteral("hourglass-split"));
        m_listState->setSentence(tr("Reading the queue…"));
        return;
    }
    m_listState->setIconName(QStringLiteral("box-arrow-in-down"));
    switch (m_scope) {
    case QueueScope::Waiting:
        m_listState->setSentence(tr("Nobody is waiting"));
        m_listState->setDetail(tr("Whoever arrives is taken in at the right, or put here to wait."));
        break;
    case QueueScope::InReception:
        m_listState->setSentence(tr("Nobody is being received"));
        break;
    case QueueScope::Today:
        m_listState->setSentence(tr("Nobody came yet today"));
        break;
    }
    m_listState->setAction(tr("New arrival"), Shortcuts::keys(Shortcuts::Command::New));
}

void ReceptionRoom::saveState(QSettings &settings) const
{
    m_page->flush();
    settings.setValue(kScopeKey, kChips[static_cast<int>(m_scope)]);
}

void ReceptionRoom::restoreState(QSettings &settings)
{
    m_split->remember(&settings, id());
    const QString scope = settings.value(kScopeKey, kChips[0]).toString();
    m_scope = scope == kChips[1]   ? QueueScope::InReception
              : scope == kChips[2] ? QueueScope::Today
                                   : QueueScope::Waiting;
    m_list->setChipChecked(kChips[static_cast<int>(m_scope)]);
}

void ReceptionRoom::retranslate()
{
    m_list->setTitle(tr("Reception"));
    nameAction();
    const QStringList chips{tr("Waiting"), tr("In reception"), tr("Today")};
    for (int i = 0; i < chips.size(); ++i) {
        m_list->chip(kChips[i])->setText(chips.at(i));
    }
    nameAppointments();
    m_model->retranslate();
    showListState();
    refreshCounts();
    Q_EMIT titleChanged();
}

} // namespace forecourt
