// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/syncroom.h"

#include "models/domain/whendone.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/rightswords.h"
#include "ui/shell/syncport.h"
#include "ui/style/tokens.h"
#include "ui/sync/conflictview.h"
#include "ui/sync/deskscard.h"
#include "ui/sync/operationview.h"
#include "ui/sync/syncnotices.h"
#include "ui/sync/syncstanding.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/counttext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/splitview.h"

#include <QBoxLayout>
#include <QScrollArea>

#include <array>

namespace forecourt {

namespace {

struct ScopeChip
{
    SyncScope scope;
    const char *id;
};

constexpr ScopeChip kChips[] = {{SyncScope::Conflicts, "conflicts"},
                                {SyncScope::Refused, "refused"},
                                {SyncScope::Waiting, "waiting"},
                                {SyncScope::Closed, "closed"}};

QString chipOf(SyncScope scope)
{
    return QString::fromLatin1(kChips[static_cast<int>(scope)].id);
}

} // namespace

SyncRoom::SyncRoom(SyncQueueService &service, SyncPort &sync, PeoplePort &people, const Clock &clock,
                   QWidget *parent)
    : Room(parent)
    , m_service(service)
    , m_sync(sync)
    , m_people(people)
    , m_clock(clock)
    , m_model(new SyncListModel(service, this))
    , m_list(new ListPane(this))
    , m_empty(new EmptyState(QStringLiteral("check-circle"), {}, this))
    , m_page(new QWidget(this))
    , m_detail(new QScrollArea(m_page))
    , m_conflict(new ConflictView(people))
    , m_operation(new OperationView(people, clock))
{
    buildList();
    buildPage(m_page);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new SplitView(m_list, m_page, this));
    follow();
    connectViews();
    addDecisionCommands();
    addScopeCommands();
    m_model->show(SyncScope::Conflicts);
    countOpen();
    SyncRoom::restyle();
    SyncRoom::retranslate();
}

void SyncRoom::buildList()
{
    m_model->setClock(&m_clock);
    for (const ScopeChip &chip : kChips) {
        m_list->addChip(QString::fromLatin1(chip.id), {});
    }
    m_list->setChipChecked(chipOf(SyncScope::Conflicts));
    m_list->setPlaceholder(m_empty);
    m_list->setModel(m_model);
}

void SyncRoom::buildPage(QWidget *page)
{
    auto *both = new QWidget;
    auto *views = new QVBoxLayout(both);
    views->setContentsMargins(0, 0, 0, 0);
    views->addWidget(m_conflict);
    views->addWidget(m_operation);
    m_detail->setObjectName(QStringLiteral("syncDetail"));
    m_detail->setWidgetResizable(true);
    m_detail->setFrameShape(QFrame::NoFrame);
    m_detail->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_detail->setWidget(both);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(new SyncStanding(m_sync, m_clock, page));
    layout->addWidget(new SyncNotices(m_sync, m_people, page));
    layout->addWidget(new DesksCard(m_sync, m_people, page));
    layout->addWidget(m_detail, 1);
    layout->addStretch();
}

void SyncRoom::follow()
{
    connect(m_list, &ListPane::chipToggled, this, [this](const QString &id, bool checked) {
        for (const ScopeChip &chip : kChips) {
            if (checked && id == QLatin1String(chip.id)) {
                showScope(chip.scope);
            }
        }
    });
    connect(m_list, &ListPane::currentChanged, this, &SyncRoom::showCurrent);
    connect(m_list, &ListPane::activated, this, &SyncRoom::openShown);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &SyncRoom::showCurrent);
    connect(&m_service, &SyncQueueService::changed, this, [this] {
        m_model->reload();
        countOpen();
    });
    connect(&m_sync, &SyncPort::changed, this, [this] {
        if (isVisible() && m_model->scope() != SyncScope::Conflicts) {
            m_list->view()->viewport()->update(); // ages
        }
    });
    connect(m_list, &ListPane::retryRequested, this, [this] {
        m_model->reload();
        showListState();
    });
    m_model->onLoaded([this] { showListState(); });
    m_model->onFailed([this](const Error &) { showListState(); });
}

void SyncRoom::activate()
{
    m_model->reload();
    m_entered = true;
    countOpen();
    m_list->view()->setFocus();
}

void SyncRoom::showScope(SyncScope scope)
{
    m_entered = false;
    m_model->show(scope);
    showListState();
}

const SyncItem *SyncRoom::current() const
{
    const QModelIndex index = m_list->view()->currentIndex();
    return index.isValid() && m_model->holds(index.row()) ? &m_model->record(index.row()) : nullptr;
}

bool SyncRoom::showsConflict() const
{
    const SyncItem *item = current();
    return item != nullptr && item->scope == SyncScope::Conflicts;
}

void SyncRoom::showCurrent()
{
    const SyncItem *item = current();
    m_detail->setVisible(item != nullptr);
    if (item == nullptr) {
        return;
    }
    const bool isConflict = item->scope == SyncScope::Conflicts;
    m_conflict->setVisible(isConflict);
    m_operation->setVisible(!isConflict && m_operation->operation().id == item->id);
    if (isConflict) {
        m_conflict->setConflict(item->conflict);
        readStory(item->conflict);
    } else {
        readOperation(item->id);
    }
}

void SyncRoom::readStory(const ConflictItem &item)
{
    whenDone(m_service.story(item), this, [this, id = item.id](const Result<ConflictStory> &story) {
        if (story && showsConflict() && m_conflict->conflict().id == id) {
            m_conflict->setStory(*story);
            openAwaited(id);
        }
    });
}

void SyncRoom::readOperation(const QUuid &id)
{
    whenDone(m_service.operation(id), this, [this, id](const Result<OperationDetail> &detail) {
        const SyncItem *item = current();
        if (detail && item != nullptr && item->id == id) {
            m_operation->setOperation(*detail);
            m_operation->show();
            openAwaited(id);
        }
    });
}

void SyncRoom::showListState()
{
    m_list->showStateOf(*m_model, tr("Reading the list…"), tr("The list could not be read."));
    const std::array<QString, std::size(kChips)> sentences{
        tr("Nothing to decide"), tr("The server has refused nothing"), tr("Nothing waits to be sent"),
        tr("No refused change was closed")};
    const SyncScope scope = m_model->scope();
    m_empty->setSentence(sentences.at(static_cast<std::size_t>(scope)));
    m_empty->setDetail(
        scope == SyncScope::Conflicts
            ? tr("Desks that change different fields keep both changes; only the same field needs you.")
        : scope == SyncScope::Closed ? tr("What was mended or given up is kept here, with who and why.")
                                     : QString());
    m_list->setCountText(m_model->rowCount() > 0 ? countText(m_model->count()) : QString());
    showCurrent();
}

void SyncRoom::countOpen()
{
    whenDone(m_service.conflictSource().count(), this, [this](const Result<ListCount> &count) {
        m_conflicts = count.value_or(ListCount());
        whenDone(m_service.queuedSource(QueuedKind::Refused).count(), this,
                 [this](const Result<ListCount> &refused) {
                     m_refused = refused.value_or(ListCount());
                     showCounts();
                     chooseScope();
                 });
    });
}

// Whoever comes into the room finds what is to be done, once.
void SyncRoom::chooseScope()
{
    if (std::exchange(m_entered, false) && m_conflicts.rows == 0 && m_refused.rows > 0 &&
        m_model->scope() == SyncScope::Conflicts) {
        m_list->setChipChecked(chipOf(SyncScope::Refused));
        showScope(SyncScope::Refused);
    }
}

void SyncRoom::showCounts()
{
    const auto shown = [](const ListCount &count) {
        return count.rows > 0 ? count.rows : -1;
    };
    m_list->chip(chipOf(SyncScope::Conflicts))->setCount(shown(m_conflicts));
    m_list->chip(chipOf(SyncScope::Refused))->setCount(shown(m_refused));
    const int count = m_conflicts.rows + m_refused.rows;
    Q_EMIT countChanged(count, count > 0 ? Tone::Bad : Tone::Neutral);
}

void SyncRoom::decide(ConflictDecision decision)
{
    const SyncItem *item = current();
    if (item == nullptr || item->scope != SyncScope::Conflicts) {
        return;
    }
    whenDone(m_service.decide(m_people.current().id, item->conflict.seq, item->conflict.idx, decision), this,
             [this](const Result<void> &done) { told(done); });
}

void SyncRoom::told(const Result<void> &decided)
{
    if (decided) {
        Q_EMIT message(tr("Decided for all desks"), Tone::Ok);
    } else if (const auto refusal = RightsWords::refusalIn(decided.error())) {
        Q_EMIT message(*refusal, Tone::Warn);
    } else {
        Q_EMIT message(tr("This could not be done: the record has moved on since. Nothing was changed."),
                       Tone::Warn);
    }
}

void SyncRoom::restyle()
{
    const Tokens &t = tokens(this);
    m_page->layout()->setContentsMargins(t.space(5), t.space(4), t.space(5), t.space(4));
    m_page->layout()->setSpacing(t.space(4));
}

void SyncRoom::retranslate()
{
    m_list->setTitle(tr("Sync"));
    m_list->chip(chipOf(SyncScope::Conflicts))->setText(tr("To decide"));
    m_list->chip(chipOf(SyncScope::Refused))->setText(tr("Refused"));
    m_list->chip(chipOf(SyncScope::Waiting))->setText(tr("Waiting"));
    m_list->chip(chipOf(SyncScope::Closed))->setText(tr("Closed"));
    m_detail->setAccessibleName(tr("Details"));
    showCounts();
    m_model->retranslate();
    showListState();
    Q_EMIT titleChanged();
}

} // namespace forecourt
