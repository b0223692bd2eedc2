// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/appointmentsview.h"

#include "models/domain/plate.h"
#include "models/domain/whendone.h"
#include "models/services/listexport/exporttables.h"
#include "ui/reception/appointmentdialog.h"
#include "ui/reception/appointmentmodel.h"
#include "ui/reception/appointmentwords.h"
#include "ui/reception/receptionroom.h"
#include "ui/shell/rightsgate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/storetime.h"

namespace forecourt {

AppointmentsView::AppointmentsView(AppointmentService &appointments, ReceptionService &reception,
                                   DraftStore &drafts, ListPane &list, Placeholder &state,
                                   const PeoplePort *people)
    : m_appointments(appointments)
    , m_reception(reception)
    , m_drafts(drafts)
    , m_list(list)
    , m_state(state)
    , m_people(people)
    , m_model(new AppointmentModel(appointments.clock(), this))
    , m_arrived(new Button)
    , m_move(new Button)
    , m_cancel(new Button)
    , m_missed(new Button)
{
    build();
    AppointmentsView::retranslate();
    reload();
}

void AppointmentsView::build()
{
    const Tokens &t = tokens(this);
    auto *line = new FlowLayout(t.space(2), t.space(2), this);
    line->setContentsMargins(0, 0, 0, 0);
    const std::pair<Button *, const char *> names[] = {{m_arrived, "appointmentArrived"},
                                                       {m_move, "appointmentMove"},
                                                       {m_cancel, "appointmentCancel"},
                                                       {m_missed, "appointmentMissed"}};
    for (const auto &[button, name] : names) {
        button->setObjectName(QString::fromLatin1(name));
        button->setSmall(true);
        line->addWidget(button);
        if (m_people != nullptr) {
            RightsGate::put(button, *m_people,
                            {Action::ReceiveVehicles, Action::EditOrders, Action::WorkLeads});
        }
    }
    connect(m_arrived, &Button::clicked, this, &AppointmentsView::arrived);
    connect(m_move, &Button::clicked, this, &AppointmentsView::move);
    connect(m_cancel, &Button::clicked, this, &AppointmentsView::cancel);
    connect(m_missed, &Button::clicked, this, &AppointmentsView::missed);
    connect(&m_list, &ListPane::currentChanged, this, &AppointmentsView::showButtons);
    connect(&m_appointments, &AppointmentService::changed, this, &AppointmentsView::reload);
    m_model->onLoaded([this] { onLoaded(); });
    m_model->onFailed([this](const Error &error) {
        m_failure = error;
        showState();
    });
    hide();
}

void AppointmentsView::begin()
{
    m_shown = true;
    m_failure.reset();
    m_list.setModel(m_model);
    show();
    m_model->ask(m_appointments.source());
    showState();
    showButtons();
}

void AppointmentsView::end()
{
    m_shown = false;
    hide();
}

void AppointmentsView::reload()
{
    if (m_shown) {
        m_model->reload();
    }
    whenDone(m_appointments.counts(), this, [this](const Result<AppointmentCounts> &counts) {
        if (counts) {
            Q_EMIT counted(*counts);
        }
    });
}

void AppointmentsView::onLoaded()
{
    m_failure.reset();
    showState();
    if (!m_wanted.isNull()) {
        choose(std::exchange(m_wanted, {}));
    }
    showButtons();
}

void AppointmentsView::choose(const AppointmentId &id)
{
    if (const int row = m_model->rowOf(id.uuid()); m_shown && row >= 0) {
        m_list.view()->setCurrentIndex(m_model->index(row, 0));
    }
}

std::optional<AppointmentEntry> AppointmentsView::chosen() const
{
    const QModelIndex current = m_list.view()->currentIndex();
    const bool held =
        m_shown && current.isValid() && current.model() == m_model && m_model->holds(current.row());
    return held ? std::optional(m_model->record(current.row())) : std::nullopt;
}

bool AppointmentsView::hasChosen() const
{
    return chosen().has_value();
}

void AppointmentsView::showButtons()
{
    const auto entry = chosen();
    const auto may = [&](AppointmentStatus to) {
        return entry && isLegal(entry->status, to);
    };
    m_arrived->setEnabled(may(AppointmentStatus::Arrived));
    m_cancel->setEnabled(may(AppointmentStatus::Cancelled));
    m_missed->setEnabled(may(AppointmentStatus::NoShow));
    m_move->setEnabled(may(AppointmentStatus::Tentative) ||
                       (entry && entry->status == AppointmentStatus::Tentative));
}

void AppointmentsView::book()
{
    open({}, {});
}

void AppointmentsView::move()
{
    if (const auto entry = chosen(); entry && m_move->isEnabled()) {
        openEntry(*entry);
    }
}

void AppointmentsView::openAppointment(const AppointmentId &id)
{
    m_wanted = id;
    choose(id);
    whenDone(m_appointments.entry(id), this, [this](const Result<AppointmentEntry> &entry) {
        if (entry) {
            openEntry(*entry);
        } else {
            Q_EMIT message(tr("This appointment was removed."), Tone::Warn);
        }
    });
}

void AppointmentsView::openEntry(const AppointmentEntry &entry)
{
    AppointmentDraft draft;
    draft.id = entry.id;
    draft.party.advisor = entry.advisor;
    draft.startsAt = entry.startsAt;
    draft.endsAt = entry.endsAt;
    draft.bay = entry.bay;
    draft.purpose = entry.purpose;
    QStringList who{entry.plate.isEmpty() ? QString() : displayedPlate(entry.plate), entry.customerName,
                    QStringList{entry.make, entry.model}.join(u' ').trimmed(),
                    AppointmentWords::status(entry.status)};
    who.removeAll(QString());
    open(draft, who.join(QStringLiteral(" · ")));
}

void AppointmentsView::open(const AppointmentDraft &draft, const QString &who)
{
    auto *dialog = new AppointmentDialog(m_appointments, m_reception, m_drafts, draft, who, m_list.window());
    if (m_people != nullptr) {
        dialog->guard(*m_people);
    }
    connect(dialog, &AppointmentDialog::saved, this,
            [this, isNew = draft.id.isNull()](const AppointmentId &id) {
                m_wanted = id;
                Q_EMIT message(isNew ? tr("Booked, tentative until the server has confirmed it.")
                                     : tr("Moved, tentative until the server has confirmed it."),
                               Tone::Ok);
            });
    dialog->open();
}

void AppointmentsView::arrived()
{
    const auto entry = chosen();
    if (!entry) {
        return;
    }
    whenDone(m_appointments.arrived(entry->id), this, [this](const Result<VisitId> &visit) {
        if (visit) {
            Q_EMIT visitMade(*visit);
        } else {
            Q_EMIT message(AppointmentWords::failure(visit.error()), Tone::Bad);
        }
    });
}

void AppointmentsView::cancel()
{
    if (const auto entry = chosen()) {
        whenDone(m_appointments.cancel(entry->id), this,
                 [this](const Result<void> &result) { told(result, tr("The appointment was cancelled.")); });
    }
}

void AppointmentsView::missed()
{
    if (const auto entry = chosen()) {
        whenDone(m_appointments.missed(entry->id), this,
                 [this](const Result<void> &result) { told(result, tr("Noted that nobody came.")); });
    }
}

void AppointmentsView::told(const Result<void> &result, const QString &sentence)
{
    Q_EMIT message(result ? sentence : AppointmentWords::failure(result.error()),
                   result ? Tone::Ok : Tone::Bad);
}

ExportOffer AppointmentsView::exportOffer() const
{
    return {exporttables::appointments(m_appointments, StoreTime::zone()), tr("Appointments"), {}};
}

void AppointmentsView::triggerState()
{
    m_failure ? begin() : book();
}

void AppointmentsView::showState()
{
    if (!m_shown) {
        return;
    }
    m_state.setDetail({});
    m_state.setAction({});
    if (m_failure) {
        m_state.setIconName(QStringLiteral("exclamation-octagon"), Tone::Bad);
        m_state.setSentence(tr("The appointments could not be read."));
        m_state.setDetail(AppointmentWords::failure(*m_failure));
        m_state.setAction(tr("Try again"));
        return;
    }
    if (!m_model->hasAnswer()) {
        m_state.setIconName(QStringLiteral("hourglass-split"));
        m_state.setSentence(tr("Reading the appointments…"));
        return;
    }
    m_state.setIconName(QStringLiteral("calendar-event"));
    m_state.setSentence(tr("No appointments from today on"));
    m_state.setDetail(tr("Cars that are to come stand here, the next one first."));
    m_state.setAction(tr("Book an appointment"), ReceptionRoom::bookKeys());
}

void AppointmentsView::retranslate()
{
    m_arrived->setText(tr("Arrived"));
    m_move->setText(tr("Move"));
    m_cancel->setText(tr("Cancel it"));
    m_missed->setText(tr("Did not come"));
    m_model->retranslate();
    showState();
}

} // namespace forecourt
