// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/conflictview.h"

#include "models/domain/plate.h"
#include "models/itemmodels/daytext.h"
#include "ui/history/historytexts.h"
#include "ui/reception/appointmentwords.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/rightsgate.h"
#include "ui/style/tokens.h"
#include "ui/sync/synctexts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/storetime.h"

#include <QBoxLayout>

namespace forecourt {

ConflictView::ConflictView(const PeoplePort &people, QWidget *parent)
    : KitWidget(parent)
    , m_people(people)
    , m_layout(new QVBoxLayout(this))
    , m_heading(new Label(TextRole::Title, this))
    , m_sentence(new Label(TextRole::Secondary, this))
    , m_standing(makeSide("standingValue"))
    , m_other(makeSide("otherValue"))
    , m_keep(new Button({}, ButtonVariant::Primary, this))
    , m_use(new Button({}, ButtonVariant::Plain, this))
    , m_open(new Button({}, ButtonVariant::Quiet, this))
{
    build();
    ConflictView::restyle();
    ConflictView::retranslate();
}

ConflictView::Side ConflictView::makeSide(const char *name)
{
    Side side;
    side.card = new Card({}, this);
    side.value = new Label(TextRole::Body, side.card);
    side.value->setObjectName(QString::fromLatin1(name));
    side.value->setWordWrap(true);
    side.value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    side.who = new Label(TextRole::Secondary, side.card);
    side.who->setObjectName(QString::fromLatin1(name) + QStringLiteral("Who"));
    side.who->setWordWrap(true);
    side.card->contentLayout()->addWidget(side.value);
    side.card->contentLayout()->addWidget(side.who);
    return side;
}

void ConflictView::build()
{
    m_heading->setElided(true);
    m_sentence->setWordWrap(true);
    m_keep->setKeyHint(QKeySequence(kKeepKey));
    m_use->setKeyHint(QKeySequence(kUseKey));
    m_open->setKeyHint(QKeySequence(Qt::Key_Return));
    for (Button *choice : {m_keep, m_use}) {
        RightsGate::put(choice, m_people, Action::DecideConflicts);
    }
    auto *sides = new Columns(this);
    sides->setParts(m_standing.card, 1, m_other.card, 1);
    const int gap = tokens(this).space(2);
    auto *buttons = new FlowLayout(gap, gap);
    for (Button *button : {m_keep, m_use, m_open}) {
        buttons->addWidget(button);
    }
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_heading);
    m_layout->addWidget(m_sentence);
    m_layout->addWidget(sides);
    m_layout->addLayout(buttons);
    m_layout->addStretch(1);
    connect(m_keep, &Button::clicked, this, [this] { Q_EMIT decided(ConflictDecision::KeepWinner); });
    connect(m_use, &Button::clicked, this, [this] { Q_EMIT decided(ConflictDecision::UseOther); });
    connect(m_open, &Button::clicked, this, [this] { Q_EMIT openAsked(m_story.openKind, m_story.openId); });
}

void ConflictView::setConflict(const ConflictItem &item)
{
    const bool same = m_item.id == item.id;
    m_item = item;
    if (!same) {
        m_story = ConflictStory();
        m_story.current = item.won;
        m_hasStory = false;
    }
    refresh();
}

void ConflictView::setStory(const ConflictStory &story)
{
    m_story = story;
    m_hasStory = true;
    refresh();
}

QString ConflictView::sentence() const
{
    const QString what = SyncTexts::conflict(m_item);
    if (!m_story.isThere) {
        return what + QLatin1Char(' ') + tr("The record is deleted by now.");
    }
    const bool moved = m_item.fieldNumber != 0 && !isBooking() && m_item.kind != QLatin1String("set") &&
                       !(m_story.current == m_item.won);
    if (!moved) {
        return what;
    }
    const QString now =
        HistoryTexts::value(m_item.collection, m_item.field, m_story.current, m_story.currentName);
    return what + QLatin1Char(' ') + tr("It was changed since; now stands: %1").arg(now);
}

void ConflictView::showSide(const Side &side, const ConflictSide &told, const CellValue &value)
{
    side.value->setText(HistoryTexts::value(m_item.collection, m_item.field, value, told.valueName));
    if (told.at == 0) {
        side.who->setText(!m_hasStory ? QString() : tr("From before this desk keeps who changed what"));
        return;
    }
    const QString who = told.person.isEmpty() ? tr("Nobody named") : told.person;
    side.who->setText(tr("%1 at desk %2, %3").arg(who, told.desk, SyncTexts::time(told.at)));
}

void ConflictView::refresh()
{
    m_heading->setText(m_item.title.isEmpty() ? SyncTexts::record(m_item.collection) : m_item.title);
    m_sentence->setText(sentence());
    const bool hasValues = !m_item.field.isEmpty();
    const bool isSet = m_item.kind == QLatin1String("set");
    const QString field = hasValues ? HistoryTexts::field(m_item.field) : QString();
    m_standing.card->setVisible(hasValues);
    m_standing.card->setTitle(isBooking() ? tr("%1: taken by").arg(field) : tr("%1 that stands").arg(field));
    m_other.card->setVisible(hasValues && !isSet); // of a set it is that nothing stands
    m_other.card->setTitle(isBooking()      ? tr("%1 that was asked for").arg(field)
                           : !canUseOther() ? tr("%1 as printed").arg(field)
                                            : tr("The other %1").arg(field));
    showSide(m_standing, m_story.won, m_item.won);
    showSide(m_other, m_story.lost, m_item.lost);
    if (isBooking()) {
        m_standing.value->setText(holder());
    }
    m_standing.who->setVisible(!isBooking()); // its row is another
    showChoices(hasValues);
    m_open->setVisible(!m_story.openKind.isEmpty());
    m_open->setText(tr("Open: %1").arg(HistoryTexts::kind(m_story.openKind)));
}

QString ConflictView::holder() const
{
    if (!m_story.holder) {
        return m_hasStory ? tr("An appointment that was removed since") : QString();
    }
    const AppointmentEntry &entry = *m_story.holder;
    QStringList parts{entry.customerName, entry.plate.isEmpty() ? QString() : displayedPlate(entry.plate),
                      QStringLiteral("%1 %2").arg(dayText(StoreTime::date(entry.startsAt)),
                                                  AppointmentWords::hours(entry.startsAt, entry.endsAt)),
                      AppointmentWords::status(entry.status)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

void ConflictView::showChoices(bool hasValues)
{
    m_keep->setText(!canUseOther() ? tr("Noted")
                    : hasValues    ? tr("Keep what stands")
                                   : tr("Keep the record"));
    m_use->setVisible(canUseOther());
    m_use->setText(m_item.kind == QLatin1String("set") ? tr("Remove it")
                   : hasValues                         ? tr("Use the other")
                                                       : tr("Delete the record"));
}

void ConflictView::restyle()
{
    m_layout->setSpacing(tokens(this).space(3));
}

void ConflictView::retranslate()
{
    refresh();
}

} // namespace forecourt
