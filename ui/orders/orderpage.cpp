// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orderpage.h"

#include "models/domain/plate.h"
#include "models/domain/whendone.h"
#include "ui/attachments/attachmentcard.h"
#include "ui/customers/timelinetext.h"
#include "ui/orders/answerform.h"
#include "ui/orders/detailsform.h"
#include "ui/orders/jobcard.h"
#include "ui/orders/jobform.h"
#include "ui/orders/lineform.h"
#include "ui/orders/orderwords.h"
#include "ui/orders/paymentform.h"
#include "ui/orders/totalscard.h"
#include "ui/shell/rightsgate.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/errorstate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/stepper.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QStackedLayout>

namespace forecourt {

namespace {

constexpr int kShownSteps = 3;

} // namespace

OrderPage::OrderPage(OrderService &orders, const PeoplePort &people, QWidget *parent)
    : KitWidget(parent)
    , m_orders(orders)
    , m_people(people)
    , m_stack(new QStackedLayout(this))
    , m_page(new QWidget(this))
    , m_error(new ErrorState(this))
    , m_title(new Label(TextRole::Title))
    , m_status(new Badge)
    , m_number(new Label(TextRole::Muted))
    , m_stages(new Stepper)
    , m_steps(new QHBoxLayout)
    , m_customer(new Button({}, QStringLiteral("person"), ButtonVariant::Plain))
    , m_print(new Button({}, QStringLiteral("printer"), ButtonVariant::Plain))
    , m_scroll(new QScrollArea)
    , m_content(new QVBoxLayout)
    , m_side(new QVBoxLayout)
    , m_concerns(new Card)
    , m_concernText(new Label)
    , m_jobs(new QVBoxLayout)
    , m_jobForm(new JobForm)
    , m_lineForm(new LineForm)
    , m_answerForm(new AnswerForm(orders.clock()))
    , m_paymentForm(new PaymentForm)
    , m_detailsForm(new DetailsForm(orders.clock()))
    , m_jobDraft(new FormDraft(m_jobForm, QStringLiteral("orders.job"), FormDraft::Hidden::Empty))
    , m_lineDraft(new FormDraft(m_lineForm, QStringLiteral("orders.line"), FormDraft::Hidden::Empty))
    , m_answerDraft(new FormDraft(m_answerForm, QStringLiteral("orders.answer"), FormDraft::Hidden::Empty))
    , m_paymentDraft(new FormDraft(m_paymentForm, QStringLiteral("orders.payment"), FormDraft::Hidden::Empty))
    , m_detailsDraft(new FormDraft(m_detailsForm, QStringLiteral("orders.details"), FormDraft::Hidden::Empty))
    , m_addJob(new Button({}, QStringLiteral("plus-lg"), ButtonVariant::Plain))
    , m_pay(new Button({}, QStringLiteral("cash-coin"), ButtonVariant::Plain))
    , m_edit(new Button({}, QStringLiteral("pencil"), ButtonVariant::Plain))
    , m_facts(new Card)
    , m_factText(new Label)
    , m_totals(new TotalsCard)
{
    auto *layout = new QVBoxLayout(m_page);
    buildHeader(layout);
    buildBody(layout);
    connectForms();
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_error);
    connect(m_error, &ErrorState::retryRequested, this, &OrderPage::reload);
    connect(&m_orders, &OrderService::changed, this, &OrderPage::reload);
    guard();
    OrderPage::restyle();
    OrderPage::retranslate();
    m_page->setVisible(false);
}

void OrderPage::guard()
{
    RightsGate::put(m_addJob, m_people, {Action::EditOrders, Action::ReceiveVehicles});
    RightsGate::put(m_pay, m_people, Action::TakePayments);
    RightsGate::put(m_edit, m_people, {Action::EditOrders, Action::ReceiveVehicles, Action::RecordWork});
    m_lineForm->guard(m_people);
}

void OrderPage::buildHeader(QVBoxLayout *layout)
{
    auto *header = new QHBoxLayout;
    header->addWidget(m_title);
    header->addWidget(m_status);
    header->addWidget(m_number);
    header->addStretch(1);
    header->addWidget(m_customer);
    header->addWidget(m_print);
    m_print->setObjectName(QStringLiteral("printOrder"));
    m_addJob->setObjectName(QStringLiteral("addJob"));
    layout->addLayout(header);
    layout->addWidget(m_stages);
    layout->addLayout(m_steps);
    connect(m_customer, &Button::clicked, this,
            [this] { Q_EMIT customerRequested(m_detail.order.customer.uuid()); });
    connect(m_print, &Button::clicked, this, &OrderPage::printRequested);
}

void OrderPage::buildBody(QVBoxLayout *layout)
{
    m_concernText->setWordWrap(true);
    m_concerns->contentLayout()->addWidget(m_concernText);
    m_factText->setWordWrap(true);
    m_facts->contentLayout()->addWidget(m_factText);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_addJob);
    actions->addWidget(m_pay);
    actions->addWidget(m_edit);
    actions->addStretch(1);
    m_content->addWidget(m_concerns);
    m_content->addLayout(m_jobs);
    for (QWidget *form : forms()) {
        m_content->addWidget(form);
        form->hide();
    }
    m_content->addLayout(actions);
    m_content->addStretch(1);
    m_side->addWidget(m_totals);
    m_side->addWidget(m_facts);
    m_side->addStretch(1);
    auto *columns = new Columns;
    auto *inside = new QWidget;
    auto *side = new QWidget;
    inside->setLayout(m_content);
    side->setLayout(m_side);
    columns->setParts(inside, 1, side, 0);
    m_scroll->setWidget(columns);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    layout->addWidget(m_scroll, 1);
    connect(m_addJob, &Button::clicked, this, &OrderPage::addJob);
    connect(m_pay, &Button::clicked, this, &OrderPage::takePayment);
    connect(m_edit, &Button::clicked, this, &OrderPage::editDetails);
}

void OrderPage::connectForms()
{
    connect(m_jobForm, &JobForm::submitted, this, &OrderPage::saveJob);
    connect(m_lineForm, &LineForm::submitted, this, &OrderPage::saveLine);
    connect(m_answerForm, &AnswerForm::submitted, this, &OrderPage::saveAnswer);
    connect(m_paymentForm, &PaymentForm::submitted, this, &OrderPage::savePayment);
    connect(m_jobForm, &JobForm::cancelled, this, &OrderPage::closeForm);
    connect(m_lineForm, &LineForm::cancelled, this, &OrderPage::closeForm);
    connect(m_answerForm, &AnswerForm::cancelled, this, &OrderPage::closeForm);
    connect(m_paymentForm, &PaymentForm::cancelled, this, &OrderPage::closeForm);
    connect(m_detailsForm, &DetailsForm::cancelled, this, &OrderPage::closeForm);
    connect(m_detailsForm, &DetailsForm::submitted, this, &OrderPage::saveDetails);
}

void OrderPage::setAttachments(AttachmentService &attachments)
{
    m_attachments = new AttachmentCard(attachments);
    m_side->insertWidget(m_side->count() - 1, m_attachments);
}

void OrderPage::show(const OrderId &order)
{
    if (order == m_id && m_shown) {
        return;
    }
    closeForm();
    m_id = order;
    m_shown = false; // what stands there belongs to the one before
    if (m_attachments != nullptr) {
        m_attachments->setOwner(AttachmentOwner::Kind::Order, order.uuid());
    }
    reload();
}

void OrderPage::reload()
{
    if (m_id.isNull()) {
        return;
    }
    const int ticket = ++m_ticket;
    whenDone(m_orders.detail(m_id), this, [this, ticket](const Result<OrderDetail> &detail) {
        if (ticket == m_ticket) {
            take(detail);
        }
    });
}

void OrderPage::take(const Result<OrderDetail> &detail)
{
    if (!detail) {
        m_error->setError(tr("The order could not be read"), OrderWords::failure(detail.error()), {});
        m_stack->setCurrentWidget(m_error);
        return;
    }
    m_detail = *detail;
    m_shown = true;
    m_page->setVisible(true);
    m_stack->setCurrentWidget(m_page);
    update();
}

void OrderPage::update()
{
    const QString plate = displayedPlate(m_detail.party.plate);
    m_title->setText(plate.isEmpty() ? m_detail.party.name : tr("%1 · %2").arg(plate, m_detail.party.name));
    m_number->setText(m_detail.order.number);
    m_status->setText(TimelineTexts::orderStatus(wordOf(m_detail.order.status)));
    m_status->setTone(OrderWords::tone(m_detail.order.status));
    const auto stage = OrderWords::stage(m_detail.order.status);
    m_stages->setVisible(stage.has_value());
    m_stages->setCurrent(stage.value_or(0));
    m_customer->setVisible(!m_detail.order.customer.isNull());
    QStringList said;
    for (const Concern &concern : m_detail.concerns) {
        said.append(tr("%1. %2").arg(QString::number(said.size() + 1), concern.text));
    }
    m_concernText->setText(said.join(QLatin1Char('\n')));
    m_concerns->setVisible(!said.isEmpty());
    m_lineForm->setCurrency(m_detail.order.currency);
    m_lineForm->setProposals(m_detail.labourRate, m_detail.taxBasisPoints);
    m_totals->setOrder(m_detail);
    m_addJob->setEnabled(!m_detail.locked);
    updateFacts();
    updateJobs();
    updateSteps();
}

void OrderPage::updateFacts()
{
    const Order &order = m_detail.order;
    QStringList facts;
    const auto add = [&](const QString &label, const QString &value) {
        if (!value.isEmpty()) {
            facts.append(tr("%1: %2").arg(label, value));
        }
    };
    add(tr("Phone"), m_detail.party.phone);
    if (m_detail.party.vehicle) {
        add(tr("Car"), m_detail.party.vehicle->make + QLatin1Char(' ') + m_detail.party.vehicle->model);
        add(tr("VIN"), m_detail.party.vehicle->vin);
    }
    add(tr("Advisor"), m_detail.advisorName);
    add(tr("Opened"), OrderWords::time(order.openedAt));
    add(tr("Promised"), OrderWords::time(order.promisedAt));
    if (order.odometerIn != 0) {
        add(tr("Odometer"), tr("%1 km").arg(QLocale().toString(order.odometerIn)));
    }
    add(tr("Printed notes"), order.notesPrinted);
    add(tr("Internal notes"), order.notesInternal);
    for (const Payment &payment : m_detail.payments) {
        add(tr("Paid"), tr("%1, %2").arg(TimelineTexts::money(payment.amountMinor, order.currency.code()),
                                         TimelineTexts::paymentMethod(wordOf(payment.method))));
    }
    m_factText->setText(facts.join(QLatin1Char('\n')));
}

void OrderPage::updateJobs()
{
    QSet<JobId> present;
    for (qsizetype i = 0; i < m_detail.jobs.size(); ++i) {
        const JobDetail &job = m_detail.jobs.at(i);
        present.insert(job.job.id);
        JobCard *&card = m_cards[job.job.id];
        if (card == nullptr) {
            card = makeJobCard();
        }
        card->setJob(job, m_detail.order.currency, m_detail.locked);
        m_jobs->insertWidget(static_cast<int>(i), card);
    }
    for (auto it = m_cards.begin(); it != m_cards.end();) {
        if (present.contains(it.key())) {
            ++it;
        } else {
            it.value()->deleteLater();
            it = m_cards.erase(it);
        }
    }
}

JobCard *OrderPage::makeJobCard()
{
    auto *card = new JobCard(m_people, m_content->parentWidget());
    connect(card, &JobCard::addLineRequested, this, [this](const JobId &job) { startLine(job); });
    connect(card, &JobCard::editLineRequested, this, &OrderPage::editLine);
    connect(card, &JobCard::removeLineRequested, this, &OrderPage::removeLine);
    connect(card, &JobCard::approveRequested, this,
            [this](const JobId &job) { startAnswer(job, JobAuthorisation::Authorised); });
    connect(card, &JobCard::declineRequested, this,
            [this](const JobId &job) { startAnswer(job, JobAuthorisation::Declined); });
    connect(card, &JobCard::deferRequested, this,
            [this](const JobId &job) { startAnswer(job, JobAuthorisation::Deferred); });
    return card;
}

void OrderPage::updateSteps()
{
    for (Button *button : m_stepButtons) {
        button->deleteLater();
    }
    m_stepButtons.clear();
    while (QLayoutItem *item = m_steps->takeAt(0)) {
        delete item;
    }
    const QList<OrderStatus> steps =
        OrderWords::bySense(m_detail.nextStatuses, m_detail.order.status).mid(0, kShownSteps);
    for (const OrderStatus step : steps) {
        const bool first = m_stepButtons.isEmpty();
        auto *button =
            new Button(OrderWords::step(step), first ? ButtonVariant::Primary : ButtonVariant::Plain, m_page);
        if (first) {
            button->setKeyHint(nextStepKeys());
        }
        connect(button, &Button::clicked, this, [this, step] { moveTo(step); });
        RightsGate::put(button, m_people, OrderWords::rightsFor(m_detail.order.status, step));
        m_steps->addWidget(button);
        m_stepButtons.append(button);
        button->show();
    }
    m_steps->addStretch(1);
}

void OrderPage::restyle()
{
    const Tokens &t = tokens(this);
    m_page->layout()->setContentsMargins(t.space(5), t.space(4), t.space(5), t.space(4));
    m_page->layout()->setSpacing(t.space(3));
    m_content->setContentsMargins(0, 0, 0, 0);
    m_side->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(t.space(3));
    m_jobs->setSpacing(t.space(3));
    m_side->setSpacing(t.space(3));
    m_totals->setMinimumWidth(t.listWidth - t.space(8));
    m_facts->setMinimumWidth(t.listWidth - t.space(8));
}

void OrderPage::retranslate()
{
    m_customer->setText(tr("Customer"));
    m_print->setText(tr("Print"));
    m_addJob->setText(tr("New job"));
    m_addJob->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_J));
    m_pay->setText(tr("Payment"));
    m_pay->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_B));
    m_edit->setText(tr("Promise and notes"));
    m_edit->setKeyHint(QKeySequence(Qt::Key_F2));
    m_stages->setSteps(OrderWords::stages());
    m_concerns->setTitle(tr("What the customer said"));
    m_facts->setTitle(tr("Order"));
    if (m_shown) {
        update();
    }
}

} // namespace forecourt
