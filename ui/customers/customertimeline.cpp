// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customertimeline.h"

#include "models/domain/plate.h"
#include "models/domain/whendone.h"
#include "ui/customers/customerwords.h"
#include "ui/customers/timelinemodel.h"
#include "ui/shell/peopleport.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/storetime.h"
#include "ui/widgets/timelineview.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QStackedLayout>

namespace forecourt {

CustomerTimeline::CustomerTimeline(CustomerService &customers, TimelineService &timeline,
                                   const PeoplePort &people, const Clock &clock, QWidget *parent)
    : KitWidget(parent)
    , m_customers(customers)
    , m_timeline(timeline)
    , m_people(people)
    , m_model(new TimelineModel(clock, this))
    , m_layout(new QVBoxLayout(this))
    , m_chipRow(new QWidget)
    , m_chipLine(new FlowLayout(tokens(this).space(1), tokens(this).space(1), m_chipRow))
    , m_stack(new QStackedLayout)
    , m_card(new Card({}, this))
    , m_group(new QButtonGroup(this))
    , m_years(new QComboBox)
    , m_person(new QComboBox)
    , m_vehicle(new QComboBox)
    , m_view(new TimelineView)
    , m_placeholder(new Placeholder)
    , m_note(new QLineEdit)
    , m_draft(new FormDraft(this, QStringLiteral("customers.note"), FormDraft::Hidden::Keep, {m_note}))
{
    m_note->setObjectName(QStringLiteral("note"));
    m_view->setObjectName(QStringLiteral("timeline"));
    build();
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool checked) { checked ? ask() : void(); });
    connect(m_view, &TimelineView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT openRequested(index.data(TimelineRole::Kind).toString(),
                             index.data(TimelineRole::Id).toUuid());
    });
    connect(m_years, &QComboBox::activated, this, &CustomerTimeline::jumpToYear);
    connect(m_person, &QComboBox::activated, this, &CustomerTimeline::ask);
    connect(m_vehicle, &QComboBox::activated, this, &CustomerTimeline::ask);
    connect(m_note, &QLineEdit::returnPressed, this, &CustomerTimeline::saveNote);
    connect(m_placeholder, &Placeholder::actionTriggered, this, &CustomerTimeline::reload);
    m_model->onFailed([this](const Error &error) { showState(&error); });
    m_model->onLoaded([this] { showState(); });
    CustomerTimeline::restyle();
    CustomerTimeline::retranslate();
}

void CustomerTimeline::build()
{
    for (QComboBox *box : {m_years, m_person, m_vehicle}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents); // text size and language change
        box->hide();
    }
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_card);
    for (int i = 0; i < kGroups; ++i) {
        auto *chip = new Chip({}, m_chipRow);
        chip->setCheckable(true);
        m_chips.at(static_cast<std::size_t>(i)) = chip;
        m_group->addButton(chip, i);
        m_chipLine->addWidget(chip);
    }
    m_chips.front()->setChecked(true);
    m_view->setModel(m_model);
    m_stack->addWidget(m_placeholder);
    m_stack->addWidget(m_view);
    m_card->addHeaderWidget(m_years);
    m_chipLine->addWidget(m_person);
    m_chipLine->addWidget(m_vehicle);
    m_card->contentLayout()->addWidget(m_chipRow);
    m_card->contentLayout()->addLayout(m_stack, 1);
    m_card->contentLayout()->addWidget(m_note);
    setTabOrder(m_years, m_chips.front());
    setTabOrder(m_chips.back(), m_person);
    setTabOrder(m_person, m_vehicle);
    setTabOrder(m_vehicle, m_view);
}

void CustomerTimeline::setCustomer(const CustomerId &id)
{
    if (id == m_customer) {
        return;
    }
    m_draft->rest();
    m_customer = id;
    m_note->clear();
    m_draft->begin(id.toString());
    m_chips.front()->setChecked(true);
    m_person->setCurrentIndex(0);
    m_vehicle->setCurrentIndex(0);
    showParties();
    ask();
}

void CustomerTimeline::ask()
{
    if (m_customer.isNull()) {
        return;
    }
    const auto group = static_cast<TimelineGroup>(qMax(0, m_group->checkedId()));
    m_query = {m_customer, group, StaffId(m_person->currentData().toUuid()),
               VehicleId(m_vehicle->currentData().toUuid())};
    m_model->ask(m_timeline.source(m_query));
    showState();
    showCounts();
    showYears();
}

void CustomerTimeline::reload()
{
    if (!m_customer.isNull()) {
        m_model->reload();
        showCounts();
        showYears();
        showParties();
    }
}

void CustomerTimeline::showCounts()
{
    whenDone(m_timeline.counts(m_query), this, [this, query = m_query](const Result<TimelineCounts> &counts) {
        if (!counts || !(query == m_query)) {
            return;
        }
        const std::array numbers{counts->all, counts->sales, counts->service, counts->contact};
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            m_chips.at(i)->setCount(numbers.at(i));
        }
    });
}

void CustomerTimeline::showState(const Error *error)
{
    m_placeholder->setAction({});
    if (error != nullptr) {
        m_placeholder->setIconName(QStringLiteral("exclamation-octagon"), Tone::Bad);
        m_placeholder->setSentence(tr("The timeline could not be read."));
        m_placeholder->setDetail(CustomerWords::failure(*error));
        m_placeholder->setAction(tr("Try again"));
    } else if (!m_model->hasAnswer()) {
        m_placeholder->setIconName(QStringLiteral("hourglass-split"));
        m_placeholder->setSentence(tr("Reading the timeline…"));
        m_placeholder->setDetail({});
    } else {
        m_placeholder->setIconName(QStringLiteral("clock-history"));
        m_placeholder->setSentence(tr("Nothing here yet"));
        m_placeholder->setDetail(
            tr("What sales, service and contacts do with this customer appears here by itself."));
    }
    const bool list = error == nullptr && m_model->rowCount() > 0;
    m_stack->setCurrentWidget(list ? static_cast<QWidget *>(m_view) : m_placeholder);
}

// Every year of what is asked for, also of what nobody has scrolled to yet.
void CustomerTimeline::showYears()
{
    whenDone(m_timeline.years(m_query, StoreTime::zone()), this,
             [this, query = m_query](const Result<QList<TimelineYear>> &years) {
                 if (!years || !(query == m_query)) {
                     return;
                 }
                 const QString chosen = m_years->currentText();
                 m_years->clear();
                 for (const TimelineYear &year : *years) {
                     m_years->addItem(QString::number(year.year), year.newer);
                 }
                 m_years->setCurrentIndex(qMax(0, m_years->findText(chosen)));
                 m_years->setVisible(years->size() > 1);
             });
}

// The events of a year begin behind all newer ones.
void CustomerTimeline::jumpToYear()
{
    const QModelIndex first = m_model->index(m_years->currentData().toInt(), 0);
    if (first.isValid()) {
        m_view->setCurrentIndex(first);
        m_view->scrollTo(first, QAbstractItemView::PositionAtTop);
    }
}

// Who did something for this customer, and the cars it was about; with one of them there is nothing to
// choose.
void CustomerTimeline::showParties()
{
    whenDone(m_timeline.parties(m_customer), this,
             [this, id = m_customer](const Result<TimelineParties> &parties) {
                 if (!parties || id != m_customer) {
                     return;
                 }
                 fill(m_person, tr("Everybody"), parties->people);
                 fill(m_vehicle, tr("All vehicles"), parties->vehicles);
             });
}

void CustomerTimeline::fill(QComboBox *box, const QString &all, const QList<TimelineParty> &parties)
{
    const QVariant chosen = box->currentData();
    box->clear();
    box->addItem(all, QUuid());
    for (const TimelineParty &party : parties) {
        const bool plate = box == m_vehicle && checkPlate(party.name).kind != PlateKind::Unknown;
        box->addItem(plate ? displayedPlate(party.name) : party.name, party.id);
    }
    box->setCurrentIndex(qMax(0, box->findData(chosen)));
    box->setVisible(parties.size() > 1 || box->currentIndex() > 0);
    if (box->currentData().toUuid() != chosen.toUuid()) {
        ask(); // what it was filtered by is gone
    }
}

void CustomerTimeline::startNote()
{
    m_note->setFocus(Qt::ShortcutFocusReason);
}

void CustomerTimeline::saveNote()
{
    const QString text = m_note->text();
    if (text.trimmed().isEmpty() || m_customer.isNull() || std::exchange(m_saving, true)) {
        return; // the same key twice is one note
    }
    // It stands there until it is written, so that neither a failure nor a power cut takes it along.
    whenDone(m_customers.addNote(m_people.current().id, m_customer, text), this,
             [this, text, sent = m_draft->submit()](const Result<void> &result) {
                 m_saving = false;
                 if (!result) {
                     Q_EMIT failed(CustomerWords::failure(result.error()));
                 } else {
                     forget(text, sent);
                 }
             });
}

// The note is written; what was typed behind it since stays.
void CustomerTimeline::forget(const QString &text, const FormDraft::Ticket &sent)
{
    if (!m_draft->isAt(sent)) {
        m_draft->drop(sent); // another customer is shown
        return;
    }
    if (m_note->text() != text) {
        m_note->setText(m_note->text().startsWith(text) ? m_note->text().mid(text.size()) : m_note->text());
        return;
    }
    m_draft->drop();
    m_note->clear();
    m_draft->begin(m_customer.toString());
}

void CustomerTimeline::restyle()
{
    const Tokens &t = tokens(this);
    m_view->setMinimumHeight(t.timelineRowHeight * 4);
    m_placeholder->setMinimumHeight(t.timelineRowHeight * 4);
}

void CustomerTimeline::retranslate()
{
    m_card->setTitle(tr("Timeline"));
    const QStringList names{tr("All"), tr("Sales"), tr("Service"), tr("Contact")};
    for (int i = 0; i < kGroups; ++i) {
        m_chips.at(static_cast<std::size_t>(i))->setText(names.at(i));
    }
    m_note->setPlaceholderText(tr("Write a note and press Enter"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setToolTip(tr("Write a note (Ctrl+T)"));
    m_years->setAccessibleName(tr("Jump to year"));
    m_person->setItemText(0, tr("Everybody")); // nothing where it is not filled yet
    m_vehicle->setItemText(0, tr("All vehicles"));
    m_person->setAccessibleName(tr("Events of this person"));
    m_vehicle->setAccessibleName(tr("Events of this vehicle"));
    m_view->setAccessibleName(tr("Timeline"));
    m_model->retranslate();
    showState();
}

} // namespace forecourt
