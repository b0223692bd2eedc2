// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/syncroom.h"

#include "models/domain/clock.h"
#include "models/domain/whendone.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/rightsgate.h"
#include "ui/shell/rightswords.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/syncport.h"
#include "ui/shell/syncsentence.h"
#include "ui/style/tokens.h"
#include "ui/sync/syncnotices.h"
#include "ui/sync/synctexts.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/counttext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/splitview.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace forecourt {

namespace {

const QString kConflicts = QStringLiteral("conflicts");
const QString kRefused = QStringLiteral("refused");
const QString kWaiting = QStringLiteral("waiting");

constexpr Qt::Key kKeepKey = Qt::Key_1;
constexpr Qt::Key kUseKey = Qt::Key_2;

Label *valueLabel(Card *card)
{
    auto *label = new Label(TextRole::Body, card);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    card->contentLayout()->addWidget(label);
    return label;
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
{
    for (const QString &id : {kConflicts, kRefused, kWaiting}) {
        m_list->addChip(id, {});
    }
    m_list->setChipChecked(kConflicts);
    m_list->setPlaceholder(m_empty);
    m_list->setModel(m_model);
    auto *page = new QWidget(this);
    buildDetail(page);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new SplitView(m_list, page, this));
    connect(m_list, &ListPane::chipToggled, this, [this](const QString &id, bool checked) {
        if (checked) {
            showScope(id);
        }
    });
    connect(m_list, &ListPane::currentChanged, this, &SyncRoom::showCurrent);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &SyncRoom::showCurrent);
    connect(&service, &SyncQueueService::changed, this, [this] {
        m_model->reload();
        countAttention();
    });
    connect(&sync, &SyncPort::changed, this, &SyncRoom::showStatus);
    m_model->onLoaded([this] { updateEmptyState(); });
    for (Button *choice : {m_keep, m_use}) {
        RightsGate::put(choice, people, Action::DecideConflicts);
    }
    addDecisionShortcuts();
    m_model->show(SyncScope::Conflicts);
    countAttention();
    SyncRoom::restyle();
    SyncRoom::retranslate();
}

void SyncRoom::buildDetail(QWidget *page)
{
    m_status = new Badge({}, Tone::Neutral, {}, page);
    m_syncNow = new Button({}, QStringLiteral("arrow-repeat"), ButtonVariant::Plain, page);
    m_syncNow->setKeyHint(Shortcuts::keys(Shortcuts::Command::Sync));
    connect(m_syncNow, &Button::clicked, &m_sync, &SyncPort::syncNow);
    auto *top = new QHBoxLayout;
    top->addWidget(m_status);
    top->addStretch();
    top->addWidget(m_syncNow);

    m_detail = new QWidget(page);
    m_heading = new Label(TextRole::Title, m_detail);
    m_sentence = new Label(TextRole::Secondary, m_detail);
    m_sentence->setWordWrap(true);
    m_standing = new Card({}, m_detail);
    m_standingValue = valueLabel(m_standing);
    m_other = new Card({}, m_detail);
    m_otherValue = valueLabel(m_other);
    m_keep = new Button({}, ButtonVariant::Primary, m_detail);
    m_keep->setKeyHint(QKeySequence(kKeepKey));
    m_use = new Button({}, ButtonVariant::Plain, m_detail);
    m_use->setKeyHint(QKeySequence(kUseKey));
    connect(m_keep, &Button::clicked, this, [this] { decide(ConflictDecision::KeepWinner); });
    connect(m_use, &Button::clicked, this, [this] { decide(ConflictDecision::UseOther); });
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_keep);
    choices->addWidget(m_use);
    choices->addStretch();
    auto *detail = new QVBoxLayout(m_detail);
    detail->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : {static_cast<QWidget *>(m_heading), static_cast<QWidget *>(m_sentence),
                            static_cast<QWidget *>(m_standing), static_cast<QWidget *>(m_other)}) {
        detail->addWidget(widget);
    }
    detail->addLayout(choices);
    auto *layout = new QVBoxLayout(page);
    layout->addLayout(top);
    layout->addWidget(new SyncNotices(m_sync, m_people, page));
    layout->addWidget(m_detail);
    layout->addStretch();
}

void SyncRoom::addDecisionShortcuts()
{
    const auto shown = [this] {
        return m_keep->isVisible();
    };
    addCommand({QKeySequence(kKeepKey), [] { return tr("Keep the value that stands"); },
                [this] { decide(ConflictDecision::KeepWinner); }, shown, QStringLiteral("check2")});
    addCommand({QKeySequence(kUseKey), [] { return tr("Use the other value"); },
                [this] { decide(ConflictDecision::UseOther); }, shown, QStringLiteral("arrow-left-right")});
}

void SyncRoom::activate()
{
    m_model->reload();
    showStatus();
    m_list->view()->setFocus();
}

void SyncRoom::showScope(const QString &chip)
{
    m_model->show(chip == kConflicts ? SyncScope::Conflicts
                                     : (chip == kRefused ? SyncScope::Refused : SyncScope::Waiting));
    updateEmptyState();
}

const SyncItem *SyncRoom::current() const
{
    const QModelIndex index = m_list->view()->currentIndex();
    return index.isValid() && m_model->holds(index.row()) ? &m_model->record(index.row()) : nullptr;
}

void SyncRoom::showCurrent()
{
    const SyncItem *item = current();
    m_detail->setVisible(item != nullptr);
    if (item == nullptr) {
        return;
    }
    if (item->scope == SyncScope::Conflicts) {
        showConflict(item->conflict);
    } else {
        showQueued(item->queued, item->scope);
    }
}

void SyncRoom::showConflict(const ConflictItem &item)
{
    m_heading->setText(item.title.isEmpty() ? SyncTexts::record(item.collection) : item.title);
    m_sentence->setText(SyncTexts::conflict(item));
    const bool hasValues = !item.field.isEmpty();
    const QString field = hasValues ? SyncTexts::field(item.field) : QString();
    m_standing->setVisible(hasValues);
    m_standing->setTitle(tr("%1 that stands").arg(field));
    m_standingValue->setText(SyncTexts::value(item.field, item.won));
    m_other->setVisible(hasValues);
    m_other->setTitle(tr("The other %1").arg(field));
    m_other->setTitleNote(item.actorName.isEmpty() ? tr("seen by desk %1").arg(item.desk)
                                                   : tr("%1, desk %2").arg(item.actorName, item.desk));
    m_otherValue->setText(SyncTexts::value(item.field, item.lost));
    m_keep->setVisible(true);
    m_use->setVisible(true);
    m_keep->setText(hasValues ? tr("Keep what stands") : tr("Keep the record"));
    m_use->setText(hasValues ? tr("Use the other") : tr("Delete the record"));
    if (item.kind == QLatin1String("set")) {
        m_other->setVisible(false); // it is that nothing stands
        m_use->setText(tr("Remove it"));
    }
}

void SyncRoom::showQueued(const QueuedItem &item, SyncScope scope)
{
    m_heading->setText(item.title.isEmpty() ? SyncTexts::useCase(item.useCase) : item.title);
    m_sentence->setText(
        scope == SyncScope::Refused
            ? tr("The server did not take this change, so no other desk has it. It is kept here; "
                 "enter it again in a form that is allowed.")
            : tr("Saved on this desk. It goes to the server as soon as there is a connection."));
    m_standing->setVisible(scope == SyncScope::Refused);
    m_standing->setTitle(tr("The server's reason"));
    m_standingValue->setText(SyncTexts::reason(item.reason));
    m_other->setVisible(false);
    m_keep->setVisible(false);
    m_use->setVisible(false);
}

void SyncRoom::showStatus()
{
    m_status->setBadge(SyncSentence::of(m_sync.status(), m_clock.nowMs()));
}

void SyncRoom::updateEmptyState()
{
    const SyncScope scope = m_model->scope();
    m_empty->setSentence(scope == SyncScope::Conflicts ? tr("Nothing to decide")
                         : scope == SyncScope::Refused ? tr("The server has refused nothing")
                                                       : tr("Nothing waits to be sent"));
    m_list->setCountText(m_model->rowCount() > 0 ? countText(m_model->count()) : QString());
    showCurrent();
}

void SyncRoom::countAttention()
{
    whenDone(m_service.attention(), this, [this](const Result<qint64> &number) {
        const int count = static_cast<int>(number.value_or(0));
        Q_EMIT countChanged(count, count > 0 ? Tone::Bad : Tone::Neutral);
    });
}

void SyncRoom::decide(ConflictDecision decision)
{
    const SyncItem *item = current();
    if (item == nullptr || item->scope != SyncScope::Conflicts) {
        return;
    }
    whenDone(m_service.decide(m_people.current().id, item->conflict.seq, item->conflict.idx, decision), this,
             [this](const Result<void> &done) {
                 if (done) {
                     Q_EMIT message(tr("Decided for all desks"), Tone::Ok);
                 } else if (const auto refusal = RightsWords::refusalIn(done.error())) {
                     Q_EMIT message(*refusal, Tone::Warn);
                 } else {
                     Q_EMIT message(
                         tr("This could not be done: the record has moved on since. Nothing was changed."),
                         Tone::Warn);
                 }
             });
}

void SyncRoom::restyle()
{
    const Tokens &t = tokens(this);
    QLayout *page = m_detail->parentWidget()->layout();
    page->setContentsMargins(t.space(5), t.space(4), t.space(5), t.space(4));
    page->setSpacing(t.space(4));
    m_detail->layout()->setSpacing(t.space(3));
}

void SyncRoom::retranslate()
{
    m_list->setTitle(tr("Sync"));
    m_list->chip(kConflicts)->setText(tr("To decide"));
    m_list->chip(kRefused)->setText(tr("Refused"));
    m_list->chip(kWaiting)->setText(tr("Waiting"));
    m_syncNow->setText(tr("Sync now"));
    m_empty->setDetail(
        tr("Desks that change different fields keep both changes; only the same field needs you."));
    m_model->retranslate();
    updateEmptyState();
    showStatus();
    Q_EMIT titleChanged();
}

} // namespace forecourt
