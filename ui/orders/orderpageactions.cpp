// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/whendone.h"
#include "ui/drafts/formdraft.h"
#include "ui/orders/answerform.h"
#include "ui/orders/detailsform.h"
#include "ui/orders/jobcard.h"
#include "ui/orders/jobform.h"
#include "ui/orders/lineform.h"
#include "ui/orders/orderpage.h"
#include "ui/orders/orderwords.h"
#include "ui/orders/paymentform.h"
#include "ui/widgets/button.h"

#include <QApplication>
#include <QScrollArea>

namespace forecourt {

void OrderPage::addJob()
{
    if (!m_shown || m_detail.locked) {
        return;
    }
    openForm(m_jobForm);
    if (m_jobDraft->isKeeping()) {
        m_jobForm->clear(); // what was typed for this order comes back from its draft
    }
    const qsizetype next = m_detail.jobs.size();
    m_jobForm->start(next < m_detail.concerns.size() ? m_detail.concerns.at(next).text : QString());
    m_jobDraft->begin(m_id.toString());
}

void OrderPage::addLine()
{
    if (!m_shown || m_detail.locked || m_detail.jobs.isEmpty()) {
        return;
    }
    if (m_saving) {
        m_lineWanted = true; // as soon as what was typed before is written
        return;
    }
    JobId job = m_detail.jobs.last().job.id;
    for (auto it = m_cards.cbegin(); it != m_cards.cend(); ++it) {
        if (it.value()->isAncestorOf(QApplication::focusWidget())) {
            job = it.key();
        }
    }
    startLine(job);
}

void OrderPage::startLine(const JobId &job)
{
    openForm(m_lineForm);
    m_lineForm->startNew(job);
    m_lineDraft->begin(job.toString());
}

void OrderPage::takePayment()
{
    if (m_shown) {
        openForm(m_paymentForm);
        m_paymentForm->start(m_detail.order.currency, m_detail.due);
        m_paymentDraft->begin(m_id.toString());
    }
}

void OrderPage::editDetails()
{
    if (m_shown) {
        openForm(m_detailsForm);
        m_detailsForm->start(m_detail.order);
        m_detailsDraft->begin(m_id.toString());
    }
}

// Two use cases, each only where something of its own was changed; the second follows the first.
void OrderPage::saveDetails(const Order &order)
{
    if (std::exchange(m_saving, true)) {
        return;
    }
    const auto seen = m_detail.seenOf(m_id.uuid());
    const Order shown = m_detail.order;
    const bool notes = order.notesPrinted != shown.notesPrinted || order.notesInternal != shown.notesInternal;
    const auto saveNotes = [this, order, notes, seen](const Result<void> &promised) {
        if (!promised || !notes) {
            detailsSaved(promised);
            return;
        }
        whenDone(m_orders.setNotes(order.id, order.notesPrinted, order.notesInternal, seen), this,
                 [this](const Result<void> &done) { detailsSaved(done); });
    };
    if (order.promisedAt == shown.promisedAt) {
        saveNotes({});
    } else {
        whenDone(m_orders.setPromise(order.id, order.promisedAt, seen), this, saveNotes);
    }
}

void OrderPage::detailsSaved(const Result<void> &done)
{
    m_saving = false;
    if (!done) {
        m_detailsForm->showProblem(OrderWords::failure(done.error()));
        return;
    }
    m_detailsDraft->drop();
    closeForm();
}

void OrderPage::nextStep()
{
    const QList<OrderStatus> steps = OrderWords::bySense(m_detail.nextStatuses, m_detail.order.status);
    if (m_shown && !steps.isEmpty()) {
        moveTo(steps.first());
    }
}

void OrderPage::moveTo(OrderStatus status)
{
    if (!m_shown) {
        return; // another order is being read; this was meant for the one before
    }
    whenDone(m_orders.setStatus(m_id, status, {}, m_detail.seenOf(m_id.uuid())), this,
             [this](const Result<void> &done) {
                 if (!done) {
                     Q_EMIT message(OrderWords::failure(done.error()), Tone::Warn);
                 }
             });
}

QList<QWidget *> OrderPage::forms() const
{
    return {m_jobForm, m_lineForm, m_answerForm, m_paymentForm, m_detailsForm};
}

bool OrderPage::hasOpenForm() const
{
    const QList<QWidget *> all = forms();
    return std::any_of(all.begin(), all.end(), [](const QWidget *form) { return !form->isHidden(); });
}

bool OrderPage::closeForm()
{
    const bool wasOpen = hasOpenForm();
    for (QWidget *form : forms()) {
        form->hide();
    }
    if (wasOpen && !m_stepButtons.isEmpty()) {
        m_stepButtons.first()->setFocus();
    }
    return wasOpen;
}

void OrderPage::openForm(QWidget *form)
{
    closeForm();
    form->show();
    m_scroll->ensureWidgetVisible(form);
}

OrderPage::Sent OrderPage::sent(QWidget *form, FormDraft *draft) const
{
    return {form, draft, m_id, draft->submit()};
}

bool OrderPage::isOpen(const Sent &sent) const
{
    return m_id == sent.order && !sent.form->isHidden() && sent.draft->isAt(sent.ticket);
}

bool OrderPage::finish(const Sent &sent)
{
    const bool open = isOpen(sent);
    sent.draft->drop(sent.ticket);
    return open;
}

// Beside what was typed, where that still stands; its draft is kept anyway.
template <typename Form> void OrderPage::tell(Form *form, const Sent &sent, const Error &error)
{
    if (!isOpen(sent)) {
        Q_EMIT message(OrderWords::failure(error), Tone::Bad);
    } else if constexpr (std::is_same_v<Form, LineForm>) {
        form->showProblem(error);
    } else {
        form->showProblem(OrderWords::failure(error));
    }
}

void OrderPage::saveJob(const NewJob &job)
{
    if (std::exchange(m_saving, true)) {
        return;
    }
    whenDone(m_orders.addJob(m_id, job), this,
             [this, sent = sent(m_jobForm, m_jobDraft)](const Result<JobId> &added) {
                 m_saving = false;
                 m_lineWanted = false; // a line comes next anyway
                 if (!added) {
                     tell(m_jobForm, sent, added.error());
                 } else if (finish(sent)) {
                     m_jobForm->clear();
                     startLine(*added);
                 }
             });
}

void OrderPage::savePayment(const NewPayment &payment)
{
    if (std::exchange(m_saving, true)) {
        return; // the same keys twice are one payment
    }
    whenDone(m_orders.takePayment(m_id, payment), this,
             [this, sent = sent(m_paymentForm, m_paymentDraft)](const Result<PaymentId> &taken) {
                 m_saving = false;
                 const bool line = std::exchange(m_lineWanted, false);
                 if (!taken) {
                     tell(m_paymentForm, sent, taken.error());
                 } else if (finish(sent)) {
                     closeForm();
                     line ? addLine() : void();
                 }
             });
}

void OrderPage::startAnswer(const JobId &job, JobAuthorisation answer)
{
    openForm(m_answerForm);
    m_answerForm->start(job, m_cards.value(job)->job().title, answer);
    m_answerDraft->begin(job.toString() + u'/' + wordOf(answer));
}

void OrderPage::saveAnswer(const JobId &job, const JobAnswer &answer)
{
    const auto seen = m_detail.seenOf(job.uuid());
    const auto saved = answer.answer == JobAuthorisation::Authorised
                           ? m_orders.authorise(job, answer.by, seen)
                       : answer.answer == JobAuthorisation::Declined
                           ? m_orders.decline(job, answer.reason, seen)
                           : m_orders.defer(job, answer.until, answer.reason, seen);
    whenDone(saved, this, [this, sent = sent(m_answerForm, m_answerDraft)](const Result<void> &done) {
        if (!done) {
            tell(m_answerForm, sent, done.error());
        } else if (finish(sent)) {
            closeForm();
        }
    });
}

const LineDetail *OrderPage::lineOf(const LineId &id) const
{
    for (const JobDetail &job : m_detail.jobs) {
        for (const LineDetail &line : job.lines) {
            if (line.line.id == id) {
                return &line;
            }
        }
    }
    return nullptr;
}

void OrderPage::editLine(const LineId &id)
{
    const LineDetail *found = lineOf(id);
    if (found == nullptr || m_detail.locked) {
        return;
    }
    const Line &line = found->line;
    m_filled = line;
    m_seen = m_detail.seenOf(id.uuid());
    openForm(m_lineForm);
    m_lineForm->startEdit(id, {line.job, line.kind, line.code, line.description, line.quantityMilli,
                               line.unitPriceMinor, line.discountMinor, line.taxBasisPoints, line.partOrigin,
                               line.technician});
    m_lineDraft->begin(id.toString());
}

void OrderPage::saveLine(const LineId &id, const LineDraft &draft)
{
    if (std::exchange(m_saving, true)) {
        return; // the same keys twice are one line
    }
    const auto answered = [this, job = draft.job, sent = sent(m_lineForm, m_lineDraft)](const auto &done) {
        m_saving = false;
        const bool next = std::exchange(m_lineWanted, false);
        if (!done) {
            tell(m_lineForm, sent, done.error());
        } else if (finish(sent)) {
            m_lineForm->clear();
            closeForm();
            if (next) {
                startLine(job);
            }
        }
    };
    if (id.isNull()) {
        whenDone(m_orders.addLine(m_id, draft), this, answered);
    } else {
        whenDone(m_orders.updateLine(m_filled, draft, m_seen), this, answered);
    }
}

void OrderPage::removeLine(const LineId &id)
{
    if (id.isNull() || m_detail.locked) {
        return;
    }
    whenDone(m_orders.removeLine(id), this, [this](const Result<void> &done) {
        if (done) {
            Q_EMIT message(tr("Line removed"), Tone::Neutral);
        } else {
            Q_EMIT message(OrderWords::failure(done.error()), Tone::Warn);
        }
    });
}

} // namespace forecourt
