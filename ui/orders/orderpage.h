// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/orders/orderservice.h"
#include "ui/drafts/formdraft.h"
#include "ui/widgets/kitwidget.h"

#include <QHash>
#include <QKeySequence>

class QHBoxLayout;
class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace forecourt {

class AnswerForm;
class Badge;
class Button;
class Card;
class DetailsForm;
class ErrorState;
class JobCard;
class JobForm;
class Label;
class LineForm;
class PaymentForm;
class AttachmentCard;
class AttachmentService;
class PeoplePort;
class Stepper;
class TotalsCard;

// One service order: who and which car, what the customer said, jobs with their lines, totals by payer, and
// the next step. Changes go to the service; what comes back, from here or from another desk, is shown in
// place.
class OrderPage final : public KitWidget
{
    Q_OBJECT

public:
    // Both must outlive the page.
    OrderPage(OrderService &orders, const PeoplePort &people, QWidget *parent = nullptr);

    // Shows photos and documents; without it the page does not. It must outlive the page.
    void setAttachments(AttachmentService &attachments);

    void show(const OrderId &order);
    [[nodiscard]] OrderId order() const { return m_id; }
    [[nodiscard]] bool hasOrder() const { return m_shown; }
    [[nodiscard]] bool hasOpenForm() const;
    [[nodiscard]] static QKeySequence nextStepKeys() { return {Qt::ALT | Qt::Key_N}; }

    void addJob();
    void addLine(); // to the job that has the focus, else the last one
    void takePayment();
    void editDetails(); // promise and notes
    void nextStep();    // the most usual of the possible ones
    bool closeForm();   // false if none was open

Q_SIGNALS:
    void customerRequested(const QUuid &customer);
    void printRequested();
    void message(const QString &text, forecourt::Tone tone);

protected:
    void restyle() override;
    void retranslate() override;

private:
    void buildHeader(QVBoxLayout *layout);
    void buildBody(QVBoxLayout *layout);
    void connectForms();
    void reload();
    void take(const Result<OrderDetail> &detail);
    void update();
    void updateFacts();
    void updateJobs();
    void updateSteps();
    JobCard *makeJobCard();
    void guard();
    [[nodiscard]] QList<QWidget *> forms() const;
    void openForm(QWidget *form);
    // A form whose save is on its way; by the time of the answer another order or form may be open.
    struct Sent
    {
        QWidget *form;
        FormDraft *draft;
        OrderId order;
        FormDraft::Ticket ticket;
    };
    [[nodiscard]] Sent sent(QWidget *form, FormDraft *draft) const;
    [[nodiscard]] bool isOpen(const Sent &sent) const;
    [[nodiscard]] bool finish(const Sent &sent); // it is written; true: its form still stands there
    template <typename Form> void tell(Form *form, const Sent &sent, const Error &error);
    void saveJob(const NewJob &job);
    void savePayment(const NewPayment &payment);
    void startLine(const JobId &job);
    void startAnswer(const JobId &job, JobAuthorisation answer);
    void saveAnswer(const JobId &job, const JobAnswer &answer);
    void saveLine(const LineId &id, const LineDraft &draft);
    void editLine(const LineId &id);
    void removeLine(const LineId &id);
    void saveDetails(const Order &order);
    void detailsSaved(const Result<void> &done);
    void moveTo(OrderStatus status);
    [[nodiscard]] const LineDetail *lineOf(const LineId &id) const;

    OrderService &m_orders;
    const PeoplePort &m_people;
    OrderId m_id;
    OrderDetail m_detail;
    Line m_filled;                      // what the form of a line was filled with
    std::optional<SeenVersions> m_seen; // and its versions
    bool m_shown = false;
    bool m_saving = false;     // a job, line or payment is on its way to the store
    bool m_lineWanted = false; // asked for meanwhile
    int m_ticket = 0;

    QStackedLayout *m_stack;
    QWidget *m_page;
    ErrorState *m_error;
    Label *m_title;
    Badge *m_status;
    Label *m_number;
    Stepper *m_stages;
    QHBoxLayout *m_steps;
    Button *m_customer;
    Button *m_print;
    QScrollArea *m_scroll;
    QVBoxLayout *m_content;
    QVBoxLayout *m_side;
    AttachmentCard *m_attachments = nullptr; // null: not shown
    Card *m_concerns;
    Label *m_concernText;
    QVBoxLayout *m_jobs;
    QHash<JobId, JobCard *> m_cards;
    JobForm *m_jobForm;
    LineForm *m_lineForm;
    AnswerForm *m_answerForm;
    PaymentForm *m_paymentForm;
    DetailsForm *m_detailsForm;
    FormDraft *m_jobDraft;
    FormDraft *m_lineDraft;
    FormDraft *m_answerDraft;
    FormDraft *m_paymentDraft;
    FormDraft *m_detailsDraft;
    Button *m_addJob;
    Button *m_pay;
    Button *m_edit;
    Card *m_facts;
    Label *m_factText;
    TotalsCard *m_totals;
    QList<Button *> m_stepButtons;
};

} // namespace forecourt
