// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/plate.h"
#include "models/domain/whendone.h"
#include "models/services/reception/checkinrules.h"
#include "ui/reception/checkinform.h"
#include "ui/reception/checkinpage.h"
#include "ui/reception/reasonbar.h"
#include "ui/reception/receptionwords.h"
#include "ui/reception/visitsummary.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errorstate.h"

#include <QStackedWidget>

// What the page does: asking the service and saving.
namespace forecourt {

void CheckInPage::setAttachments(AttachmentService &attachments)
{
    m_form->setAttachments(attachments);
}

bool CheckInPage::isUntouched() const
{
    return isForm() && isNew() && m_form->isUntouched();
}

void CheckInPage::begin(const CheckIn &checkIn, const QString &newKey)
{
    flush();
    m_newKey = newKey;
    ++m_ticket;
    m_attempted = false;
    m_reviewPause.stop();
    m_failure->hide();
    m_reason->hide();
    forgetQuestion();
    m_entry = {};
    m_entry.id = checkIn.visit;
    m_draftAt = 0;
    if (const auto draft = m_drafts.load(draftKey())) {
        m_form->setDraft(*draft);
        m_draftAt = draft->value(kSavedAt).toInteger();
        const CheckIn typed = m_form->value();
        fetchKnown(typed.customer, typed.vehicle, false);
    } else {
        m_form->begin(checkIn);
    }
    showForm();
    showKnown();
    askZone([] {});
}

// Read again for every visit: the store's settings may have come by synchronisation meanwhile.
void CheckInPage::askZone(const std::function<void()> &then)
{
    whenDone(m_reception.zone(), this, [this, then](const Result<QTimeZone> &zone) {
        if (!zone) {
            m_saving = false;
            showFailure(zone.error());
        } else {
            m_zone = *zone;
            m_zoneKnown = true;
            m_form->setZone(m_zone);
            then();
        }
        showHeader();
    });
}

// A time that is typed means the store's clock, so the form is not read before that is known.
void CheckInPage::whenZoned(const std::function<void()> &then)
{
    if (m_zoneKnown) {
        then();
    } else {
        askZone(then);
    }
}

void CheckInPage::startNew()
{
    begin({});
    m_form->focusStart();
}

void CheckInPage::startWith(const CustomerId &customer, const VehicleId &vehicle)
{
    const QUuid known = customer.isNull() ? vehicle.uuid() : customer.uuid();
    begin({}, kNewDraft + u'/' + known.toString(QUuid::WithoutBraces)); // its own: another waits undisturbed
    if (m_draftAt == 0) {
        fetchKnown(customer, vehicle, true);
    }
    m_form->focusStart();
}

void CheckInPage::showVisit(const QueueEntry &entry)
{
    if (entry.status == VisitStatus::HandedOver || entry.status == VisitStatus::LeftWithoutService) {
        flush();
        ++m_ticket;
        showSummary(entry);
        return;
    }
    if (m_entry.id == entry.id && isForm()) {
        m_entry = entry;
        return; // being filled in: what is typed stays
    }
    showVisit(entry.id);
    m_entry = entry;
}

void CheckInPage::showVisit(const VisitId &visit)
{
    CheckIn blank;
    blank.visit = visit;
    begin(blank);
    const bool drafted = m_draftAt != 0;
    whenDone(m_reception.resume(visit), this,
             [this, ticket = m_ticket, drafted](const Result<CheckIn> &resumed) {
                 whenZoned([this, ticket, drafted, resumed] {
                     if (ticket == m_ticket) {
                         showResumed(resumed, drafted);
                     }
                 });
             });
}

void CheckInPage::showResumed(const Result<CheckIn> &resumed, bool drafted)
{
    if (!resumed) {
        m_error->setError(tr("The visit could not be read."), {}, ReceptionWords::failure(resumed.error()));
        m_stack->setCurrentWidget(m_error);
        showHeader();
        return;
    }
    if (!drafted) {
        m_form->begin(*resumed);
    }
    fetchKnown(resumed->customer, resumed->vehicle, false);
    showHeader();
}

void CheckInPage::fetchKnown(const CustomerId &customer, const VehicleId &vehicle, bool fill)
{
    if (customer.isNull() && vehicle.isNull()) {
        return;
    }
    whenDone(m_reception.prefill(customer, vehicle), this,
             [this, fill, ticket = m_ticket](const Result<VisitPrefill> &known) {
                 if (ticket == m_ticket && known) {
                     takeKnown(*known, fill);
                 } else if (!known) {
                     showFailure(known.error());
                 }
             });
}

void CheckInPage::takeKnown(const VisitPrefill &known, bool fill)
{
    m_form->setKnown(known, fill);
    showKnown();
    showHeader();
    m_reviewPause.start();
}

void CheckInPage::onEdited()
{
    if (!isForm()) {
        return;
    }
    forgetQuestion();
    showHeader();
    m_reviewPause.start();
    m_draftPause.start();
    takeIn();
}

// Reception of somebody who waits begins with the first word that is typed.
void CheckInPage::takeIn()
{
    if (m_entry.id.isNull() || m_entry.status != VisitStatus::Waiting) {
        return;
    }
    m_entry.status = VisitStatus::InReception;
    whenDone(m_reception.takeIn(m_entry.id), this, [this](const Result<void> &result) {
        if (!result) {
            showFailure(result.error());
        }
    });
}

void CheckInPage::review()
{
    const int ticket = ++m_reviewTicket;
    if (m_form->isBlank()) {
        m_form->setFindings({}, false);
        return;
    }
    whenZoned([this, ticket] {
        whenDone(m_reception.review(m_form->value()), this,
                 [this, ticket](const Result<QList<Finding>> &findings) {
                     if (ticket == m_reviewTicket && findings && isForm()) {
                         m_form->setFindings(*findings, m_attempted);
                     }
                 });
    });
}

void CheckInPage::save()
{
    submit(true);
}

void CheckInPage::queue()
{
    submit(false);
}

void CheckInPage::submit(bool order)
{
    if (!isForm() || m_saving || (!order && !isNew())) {
        return;
    }
    m_attempted = true;
    if (m_form->hasProblems()) {
        m_form->focusTrouble();
        return;
    }
    if (m_form->isBusy()) { // its photos and signature go along
        connect(
            m_form, &CheckInForm::settled, this,
            [this, order, ticket = m_ticket] {
                if (ticket == m_ticket) {
                    submit(order);
                }
            },
            Qt::SingleShotConnection);
        return;
    }
    m_saving = true;
    ++m_reviewTicket; // a review on its way is older than what comes now
    m_reviewPause.stop();
    showHeader();
    whenZoned([this, order, ticket = m_ticket, title = m_form->title()] {
        if (ticket == m_ticket) {
            send(order);
            return;
        }
        m_saving = false; // another visit was opened before anything was sent
        Q_EMIT message(tr("%1 is not saved yet, the draft is kept. %2").arg(title, QString()).trimmed(),
                       Tone::Warn);
    });
}

void CheckInPage::send(bool order)
{
    CheckIn checkIn = m_form->value();
    checkIn.accepted = m_offered;
    whenDone(order ? m_reception.checkIn(checkIn) : m_reception.arrive(checkIn), this,
             [this, sent = Sent{checkIn, order, draftKey(), m_form->title()}](
                 const Result<CheckInAnswer> &answer) { submitted(answer, sent); });
}

void CheckInPage::submitted(const Result<CheckInAnswer> &answer, const Sent &sent)
{
    m_saving = false;
    showHeader();
    if (!isOpen(sent.draft)) {
        submittedElsewhere(answer, sent);
        return;
    }
    if (!answer) {
        showFailure(answer.error());
        return;
    }
    if (!answer->done) {
        m_form->setFindings(answer->findings, true);
        askBack(blocking(answer->findings, sent.checkIn.accepted));
        return;
    }
    m_failure->hide();
    dropDraft(sent.draft);
    if (sent.order) {
        saved(*answer->done, sent.checkIn);
        return;
    }
    Q_EMIT message(tr("%1 waits").arg(sent.title), Tone::Ok);
    startNew();
}

// What can be accepted is named once more, and the same keys accept it; what cannot has the cursor.
void CheckInPage::askBack(const QList<Finding> &findings)
{
    QStringList sentences;
    bool acceptable = true;
    for (const Finding &finding : findings) {
        const bool vin = finding.field == QLatin1String("vin") && finding.code != QLatin1String("differs");
        acceptable = acceptable && finding.severity == FindingSeverity::Warn && !vin;
        sentences.append(ReceptionWords::sentence(finding));
        m_offered.insert(finding.key());
    }
    if (!acceptable) {
        m_offered.clear();
        m_question->hide();
        m_form->focusTrouble();
        return;
    }
    m_question->setText(sentences.join(u' '), tr("Is it so?"));
    m_question->show();
}

void CheckInPage::forgetQuestion()
{
    m_offered.clear();
    m_question->hide();
}

void CheckInPage::saved(const CheckInDone &done, const CheckIn &checkIn)
{
    QueueEntry entry = m_entry;
    entry.id = done.visit;
    entry.status = VisitStatus::HandedOver;
    entry.customer = done.customer;
    entry.vehicle = done.vehicle;
    entry.order = done.order;
    entry.number = done.number;
    entry.customerName = checkIn.customerName.isEmpty() ? m_form->known().party.name : checkIn.customerName;
    entry.plate = checkPlate(checkIn.plate).normalised;
    entry.make = checkIn.make;
    entry.model = checkIn.model;
    entry.promisedAt = checkIn.promisedAt;
    entry.arrivedAt = entry.arrivedAt == 0 ? m_reception.clock().nowMs() : entry.arrivedAt;
    ++m_ticket;
    showSummary(entry);
    m_summary->focusNext();
    Q_EMIT message(tr("Service order %1 is open").arg(done.number), Tone::Ok);
}

void CheckInPage::askWhyLeft()
{
    if (isForm() && !isNew()) {
        m_reason->ask();
    }
}

void CheckInPage::leave(const QString &reason)
{
    whenDone(m_reception.leftWithoutService(m_entry.id, reason), this,
             [this, draft = draftKey(), title = m_form->title()](const Result<void> &result) {
                 if (result) {
                     leftWith(draft, title);
                 } else if (isOpen(draft)) {
                     showFailure(result.error());
                 } else {
                     Q_EMIT message(ReceptionWords::failure(result.error()), Tone::Bad);
                 }
             });
}

void CheckInPage::leftWith(const QString &draft, const QString &title)
{
    const bool open = isOpen(draft);
    dropDraft(draft);
    Q_EMIT message(tr("%1 left without service").arg(title), Tone::Neutral);
    if (open) {
        m_reason->hide();
        m_entry.status = VisitStatus::LeftWithoutService;
        ++m_ticket;
        showSummary(m_entry);
        Q_EMIT left();
    }
}

void CheckInPage::takeUpAll()
{
    if (isForm() && !m_form->known().notDone.isEmpty()) {
        m_form->takeUp(m_form->known().notDone);
        m_notDone->hide();
    }
}

void CheckInPage::openKnownOrder()
{
    if (!m_form->known().openOrders.isEmpty()) {
        Q_EMIT openRequested(QStringLiteral("order"), m_form->known().openOrders.first().id.uuid());
    }
}

void CheckInPage::showFailure(const Error &error)
{
    m_failure->setText(ReceptionWords::failure(error));
    m_failure->show();
}

} // namespace forecourt
