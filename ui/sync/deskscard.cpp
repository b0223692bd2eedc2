// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/deskscard.h"

#include "models/domain/whendone.h"
#include "models/itemmodels/roles.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/syncport.h"
#include "ui/shell/syncsentence.h"
#include "ui/sync/desktexts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listview.h"

#include <QShowEvent>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace forecourt {

namespace {

constexpr int kFewestRows = 2;
constexpr int kMostRows = 6;

Label *lineOf(TextRole role, const char *name)
{
    auto *label = new Label(role);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    return label;
}

} // namespace

DesksCard::DesksCard(SyncPort &sync, const PeoplePort &people, QWidget *parent)
    : KitWidget(parent)
    , m_sync(sync)
    , m_people(people)
    , m_card(new Card({}, this))
    , m_toggle(new Button({}, ButtonVariant::Plain))
    , m_state(lineOf(TextRole::Secondary, "desksState"))
    , m_failure(new Banner(Tone::Warn))
    , m_list(new ListView)
    , m_model(new QStandardItemModel(this))
    , m_hint(lineOf(TextRole::Small, "desksHint"))
    , m_command(lineOf(TextRole::Secondary, "desksCommand"))
{
    setObjectName(QStringLiteral("desks"));
    build();
    follow();
    DesksCard::restyle();
    DesksCard::retranslate();
    refresh();
}

void DesksCard::build()
{
    m_toggle->setObjectName(QStringLiteral("desksToggle"));
    m_toggle->setSmall(true);
    m_failure->setObjectName(QStringLiteral("desksFailure"));
    m_list->setObjectName(QStringLiteral("desksList"));
    m_list->setModel(m_model);
    m_list->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_command->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_command->setFocusPolicy(Qt::StrongFocus); // Qt takes a click only
    m_card->addHeaderWidget(m_toggle);
    QVBoxLayout *content = m_card->contentLayout();
    for (QWidget *part : std::initializer_list<QWidget *>{m_state, m_failure, m_list, m_hint, m_command}) {
        content->addWidget(part);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
}

void DesksCard::follow()
{
    connect(m_toggle, &Button::clicked, this, [this] { open(!m_open); });
    connect(m_failure, &Banner::actionTriggered, this, [this] {
        m_toggle->setFocus(); // what was pressed goes
        ask();
    });
    connect(m_list, &ListView::currentRowChanged, this, &DesksCard::writeCommand);
    connect(&m_sync, &SyncPort::changed, this, &DesksCard::refresh);
    connect(&m_people, &PeoplePort::changed, this, &DesksCard::refresh);
}

void DesksCard::refresh()
{
    using State = SyncStatusView::State;
    const State state = m_sync.status().state;
    const bool allowed = m_people.rights().allows(Action::ManageDesk) && state != State::NeverEnrolled &&
                         state != State::Revoked;
    if (!allowed && m_open) {
        open(false);
    }
    setVisible(allowed);
}

void DesksCard::open(bool opened)
{
    m_open = opened;
    if (opened) {
        ask();
    } else {
        ++m_question;
        m_asking = false;
        clear();
    }
    retranslate();
}

void DesksCard::ask()
{
    m_asking = true;
    m_error.reset();
    updateParts();
    whenDone(m_sync.desks(), this, [this, question = ++m_question](const Result<StoreDesks> &answer) {
        if (question == m_question) {
            take(answer);
        }
    });
}

void DesksCard::take(const Result<StoreDesks> &answer)
{
    m_asking = false;
    if (answer) {
        m_desks = *answer;
        writeRows();
    } else {
        clear();
        m_error = answer.error();
        writeFailure();
    }
    updateParts();
}

void DesksCard::writeFailure()
{
    const auto [happened, whatToDo] = DeskTexts::failure(*m_error);
    m_failure->setText(whatToDo, happened);
    m_failure->setAction(tr("Try again"));
}

// Nobody else is to see it where somebody less trusted works here next.
void DesksCard::clear()
{
    m_error.reset();
    m_desks = {};
    m_model->clear();
}

void DesksCard::writeRows()
{
    const int current = m_list->currentIndex().row();
    m_model->clear();
    for (const StoreDesk &desk : std::as_const(m_desks.desks)) {
        auto *item = new QStandardItem(DeskTexts::name(desk));
        const QString whole = DeskTexts::whole(desk, m_desks.asOf);
        item->setData(DeskTexts::name(desk), RowRole::Title);
        item->setData(DeskTexts::detail(desk, m_desks.asOf), RowRole::Detail);
        item->setData(DeskTexts::joined(desk), RowRole::RightText);
        item->setData(DeskTexts::badge(desk), RowRole::BadgeText);
        item->setData(static_cast<int>(desk.isThis ? Tone::Accent : Tone::Bad), RowRole::BadgeTone);
        item->setData(desk.isThis ? QString() : QStringLiteral("lock"), RowRole::BadgeIcon);
        item->setData(desk.revokedAt > 0, RowRole::Muted);
        item->setToolTip(whole);
        item->setAccessibleText(whole);
        m_model->appendRow(item);
    }
    if (current > 0 && current < m_model->rowCount()) {
        m_list->setCurrentIndex(m_model->index(current, 0));
    }
    writeCommand();
    fitList();
}

// Of the desk that is chosen; of any, where that is revoked already or the one somebody sits at.
void DesksCard::writeCommand()
{
    const StoreDesk desk = m_desks.desks.value(m_list->currentIndex().row());
    const QString prefix =
        desk.prefix.isEmpty() || desk.revokedAt > 0 || desk.isThis ? tr("DESK") : desk.prefix;
    m_command->setText(DeskTexts::revoking(m_desks.store, prefix));
}

void DesksCard::updateParts()
{
    const bool listed = m_open && m_model->rowCount() > 0;
    const bool asking = m_open && m_asking && !listed;
    const bool empty = m_open && !m_asking && !m_error && !listed;
    m_state->setText(asking  ? tr("Asking the server\u2026")
                     : empty ? tr("The server knows no desk of this store.")
                             : QString());
    m_card->setTitleNote(listed ? tr("as of %1").arg(SyncSentence::time(m_desks.asOf, m_desks.asOf))
                                : QString());
    m_state->setVisible(asking || empty);
    m_failure->setVisible(m_open && m_error);
    m_list->setVisible(listed);
    m_hint->setVisible(listed);
    m_command->setVisible(listed);
}

// As high as its rows, within what leaves room for the rest of the page.
void DesksCard::fitList()
{
    const int rows = m_model->rowCount();
    const int height = qMax(1, m_list->sizeHintForRow(0));
    m_list->setMinimumHeight(height * qMin(rows, kFewestRows));
    m_list->setMaximumHeight(height * qBound(1, rows, kMostRows));
}

// The room was left and is looked at again.
void DesksCard::showEvent(QShowEvent *event)
{
    KitWidget::showEvent(event);
    if (m_open && !event->spontaneous()) {
        ask();
    }
}

void DesksCard::restyle()
{
    m_card->contentLayout()->setSpacing(tokens(this).space(2));
    fitList();
}

void DesksCard::retranslate()
{
    m_card->setTitle(tr("Desks of this store"));
    m_toggle->setText(m_open ? tr("Hide") : tr("Show"));
    m_toggle->setAccessibleName(m_open ? tr("Hide the desks of this store")
                                       : tr("Show the desks of this store"));
    m_list->setAccessibleName(tr("Desks of this store"));
    m_hint->setText(
        tr("A desk at work is seen about every ten minutes. Choose one that is lost or stolen: whoever runs "
           "the server revokes it there with:"));
    m_command->setAccessibleDescription(tr("Command that revokes a desk"));
    if (m_model->rowCount() > 0) {
        writeRows();
    }
    if (m_error) {
        writeFailure();
    }
    updateParts();
}

} // namespace forecourt
