// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/drafts/draftstore.h"
#include "models/services/reception/receptionservice.h"
#include "ui/widgets/kitwidget.h"

#include <QTimer>

#include <functional>

class QHBoxLayout;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace forecourt {

class AttachmentService;
class Badge;
class Banner;
class Button;
class Columns;
class CheckInForm;
class ErrorState;
class Label;
class PeoplePort;
class PrintOutput;
class ReasonBar;
class VisitSummary;

// The right half of reception: one check-in from the first letter to the opened order. Reviews while typing,
// keeps a draft of every form, asks back before it saves what is unusual, and never blocks.
class CheckInPage final : public KitWidget
{
    Q_OBJECT

public:
    // All must outlive the page.
    CheckInPage(ReceptionService &reception, DraftStore &drafts, PrintOutput &output,
                QWidget *parent = nullptr);

    // See CheckInForm.
    void setAttachments(AttachmentService &attachments);
    // Which buttons are for whom; it must outlive the page.
    void guard(const PeoplePort &people);
    void startNew(); // with the draft of a new arrival, if there is one
    void startWith(const CustomerId &customer, const VehicleId &vehicle);
    void showVisit(const QueueEntry &entry);
    void showVisit(const VisitId &visit);                      // one that is not in the list; as a form
    [[nodiscard]] VisitId visit() const { return m_entry.id; } // null: a new arrival
    [[nodiscard]] bool isForm() const;                         // being filled in, not the summary of a visit
    [[nodiscard]] bool isNew() const { return m_entry.id.isNull(); }
    [[nodiscard]] bool isUntouched() const; // a new arrival of which nothing is typed

    void save();  // opens the order; asks back first where something is unusual
    void queue(); // lets the customer wait
    void print();
    void takeUpAll();
    void askWhyLeft();
    bool stepBack(); // closes what lies over the form; false if nothing did
    void takeFocus();
    void flush(); // writes the draft now

Q_SIGNALS:
    void openRequested(const QString &kind, const QUuid &id);
    void message(const QString &text, forecourt::Tone tone);
    void nextRequested(); // another new arrival
    void left();          // the visit is done with without an order

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void restyle() override;
    void retranslate() override;

private:
    void build();
    void buildHeader();
    void connectAll();
    void onEdited();
    void begin(const CheckIn &checkIn, const QString &newKey = kNewDraft);
    void askZone(const std::function<void()> &then);
    void whenZoned(const std::function<void()> &then);
    void showResumed(const Result<CheckIn> &resumed, bool drafted);
    void fetchKnown(const CustomerId &customer, const VehicleId &vehicle, bool fill);
    void takeKnown(const VisitPrefill &known, bool fill);
    void review();
    void submit(bool order);
    void send(bool order);
    // What a save went out with; by the time of its answer another visit may be open.
    struct Sent
    {
        CheckIn checkIn;
        bool order;
        QString draft; // its key
        QString title;
    };
    void submitted(const Result<CheckInAnswer> &answer, const Sent &sent);
    void submittedElsewhere(const Result<CheckInAnswer> &answer, const Sent &sent);
    [[nodiscard]] bool isOpen(const QString &draft) const { return isForm() && draftKey() == draft; }
    void askBack(const QList<Finding> &findings);
    void forgetQuestion();
    void saved(const CheckInDone &done, const CheckIn &checkIn);
    void takeIn();
    void leave(const QString &reason);
    void leftWith(const QString &draft, const QString &title); // it is written
    void showFailure(const Error &error);
    void showSummary(const QueueEntry &entry);
    void showForm();
    void showHeader();
    void showKnown();
    void openKnownOrder();
    void print(const QFuture<Result<CheckInSheet>> &sheet);
    void writeDraft();
    void dropDraft(const QString &key);
    [[nodiscard]] QString draftKey() const;

    static const QString kNewDraft; // the key of a new arrival's draft
    static const QString kSavedAt;  // in a draft: when it was kept

    ReceptionService &m_reception;
    DraftStore &m_drafts;
    PrintOutput &m_output;
    QVBoxLayout *m_layout;
    QHBoxLayout *m_header;  // who it is
    QHBoxLayout *m_buttons; // below it where there is no room beside
    Label *m_title;
    Badge *m_energy;
    Label *m_savedAt;
    Button *m_leave;
    Button *m_queue;
    Button *m_print;
    Button *m_open;
    Banner *m_failure;
    Banner *m_question;
    Banner *m_notDone;
    Banner *m_openOrders;
    ReasonBar *m_reason;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    CheckInForm *m_form;
    VisitSummary *m_summary;
    ErrorState *m_error;
    QTimer m_reviewPause;
    QTimer m_draftPause;
    QueueEntry m_entry;
    QString m_newKey = kNewDraft; // of the new arrival that is open
    QTimeZone m_zone;
    QSet<QString> m_offered; // warnings the person was asked about
    qint64 m_draftAt = 0;
    int m_ticket = 0; // of the visit shown; answers to an older one are dropped
    int m_reviewTicket = 0;
    bool m_zoneKnown = false;
    bool m_attempted = false;
    bool m_saving = false;
};

} // namespace forecourt
