// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/checkinpage.h"

#include "ui/reception/checkinform.h"
#include "ui/reception/reasonbar.h"
#include "ui/reception/receptionwords.h"
#include "ui/reception/visitsummary.h"
#include "ui/shell/rightsgate.h"
#include "ui/shell/shortcuts.h"
#include "ui/style/figures.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/errorstate.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyle>

namespace forecourt {

namespace {

constexpr int kReviewPauseMs = 250;
constexpr int kDraftPauseMs = 500;
const QKeySequence kTakeUpKeys(Qt::ALT | Qt::Key_A);

} // namespace

CheckInPage::CheckInPage(ReceptionService &reception, DraftStore &drafts, PrintOutput &output,
                         QWidget *parent)
    : KitWidget(parent)
    , m_reception(reception)
    , m_drafts(drafts)
    , m_output(output)
    , m_layout(new QVBoxLayout(this))
    , m_header(new QHBoxLayout)
    , m_buttons(new QHBoxLayout)
    , m_title(new Label(TextRole::Title, this))
    , m_energy(new Badge({}, Tone::Ok, QStringLiteral("lightning-charge"), this))
    , m_savedAt(new Label(TextRole::Muted, this))
    , m_leave(new Button({}, ButtonVariant::Quiet, this))
    , m_queue(new Button({}, ButtonVariant::Plain, this))
    , m_print(new Button({}, QStringLiteral("printer"), ButtonVariant::Plain, this))
    , m_open(new Button({}, ButtonVariant::Primary, this))
    , m_failure(new Banner(Tone::Bad, this))
    , m_question(new Banner(Tone::Warn, this))
    , m_notDone(new Banner(Tone::Warn, this))
    , m_openOrders(new Banner(Tone::Accent, this))
    , m_reason(new ReasonBar(this))
    , m_stack(new QStackedWidget(this))
    , m_scroll(new QScrollArea(this))
    , m_form(new CheckInForm(reception, this))
    , m_summary(new VisitSummary(this))
    , m_error(new ErrorState(this))
    , m_zone(QTimeZone::utc())
{
    build();
    connectAll();
    CheckInPage::restyle();
    CheckInPage::retranslate();
}

void CheckInPage::guard(const PeoplePort &people)
{
    for (Button *button : {m_open, m_queue}) {
        RightsGate::put(button, people, Action::ReceiveVehicles);
    }
    RightsGate::put(m_leave, people, {Action::ReceiveVehicles, Action::EditOrders, Action::WorkLeads});
}

void CheckInPage::build()
{
    buildHeader();
    for (Banner *banner : {m_failure, m_question, m_notDone, m_openOrders}) {
        m_layout->addWidget(banner);
        banner->hide();
    }
    m_layout->addWidget(m_reason);
    m_scroll->setWidget(m_form);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_form->setAutoFillBackground(false);
    m_form->installEventFilter(this);
    for (QWidget *page : std::initializer_list<QWidget *>{m_scroll, m_summary, m_error}) {
        m_stack->addWidget(page);
    }
    m_layout->addWidget(m_stack, 1);
    for (QTimer *pause : {&m_reviewPause, &m_draftPause}) {
        pause->setSingleShot(true);
    }
    m_reviewPause.setInterval(kReviewPauseMs);
    m_draftPause.setInterval(kDraftPauseMs);
}

void CheckInPage::buildHeader()
{
    m_title->setElided(true);
    m_savedAt->setElided(true);
    m_open->setObjectName(QStringLiteral("save"));
    m_queue->setObjectName(QStringLiteral("queue"));
    m_header->addWidget(m_title);
    m_header->addWidget(m_energy);
    m_header->addWidget(m_savedAt, 1);
    m_buttons->addStretch(1);
    for (Button *button : {m_leave, m_queue, m_print, m_open}) {
        m_buttons->addWidget(button);
    }
    auto *line = new Columns(this);
    auto *who = new QWidget(line);
    auto *buttons = new QWidget(line);
    who->setLayout(m_header);
    buttons->setLayout(m_buttons);
    for (QHBoxLayout *part : {m_header, m_buttons}) {
        part->setContentsMargins(0, 0, 0, 0);
    }
    line->setParts(who, 1, buttons, 0);
    line->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_layout->addWidget(line);
}

void CheckInPage::connectAll()
{
    connect(m_form, &CheckInForm::changed, this, &CheckInPage::onEdited);
    connect(m_form, &CheckInForm::picked, this, [this](const CustomerId &customer, const VehicleId &vehicle) {
        fetchKnown(customer, vehicle, true);
    });
    connect(&m_reviewPause, &QTimer::timeout, this, &CheckInPage::review);
    connect(&m_draftPause, &QTimer::timeout, this, &CheckInPage::writeDraft);
    connect(m_open, &Button::clicked, this, &CheckInPage::save);
    connect(m_queue, &Button::clicked, this, &CheckInPage::queue);
    connect(m_print, &Button::clicked, this, qOverload<>(&CheckInPage::print));
    connect(m_leave, &Button::clicked, this, &CheckInPage::askWhyLeft);
    connect(m_question, &Banner::actionTriggered, this, &CheckInPage::save);
    connect(m_question, &Banner::dismissed, this, &CheckInPage::forgetQuestion);
    connect(m_failure, &Banner::dismissed, m_failure, &QWidget::hide);
    connect(m_notDone, &Banner::actionTriggered, this, &CheckInPage::takeUpAll);
    connect(m_openOrders, &Banner::actionTriggered, this, &CheckInPage::openKnownOrder);
    connect(m_reason, &ReasonBar::given, this, &CheckInPage::leave);
    connect(m_reason, &ReasonBar::cancelled, this, &CheckInPage::stepBack);
    connect(m_summary, &VisitSummary::printRequested, this, qOverload<>(&CheckInPage::print));
    connect(m_summary, &VisitSummary::orderRequested, this,
            [this] { Q_EMIT openRequested(QStringLiteral("order"), m_entry.order.uuid()); });
    connect(m_summary, &VisitSummary::nextRequested, this, &CheckInPage::nextRequested);
    connect(m_summary, &VisitSummary::takeInRequested, this, [this] { showVisit(m_entry.id); });
    connect(m_error, &ErrorState::retryRequested, this, [this] { showVisit(m_entry.id); });
}

bool CheckInPage::isForm() const
{
    return m_stack->currentWidget() == m_scroll;
}

void CheckInPage::showForm()
{
    m_stack->setCurrentWidget(m_scroll);
    showHeader();
}

void CheckInPage::showSummary(const QueueEntry &entry)
{
    m_entry = entry;
    m_summary->show(entry, m_zone);
    m_stack->setCurrentWidget(m_summary);
    for (Banner *banner : {m_failure, m_question, m_notDone, m_openOrders}) {
        banner->hide();
    }
    m_reason->hide();
    showHeader();
}

// The header of the form; the summary has its own.
void CheckInPage::showHeader()
{
    const bool form = isForm();
    const QString title = m_form->title();
    m_title->setText(!form ? tr("Visit") : title.isEmpty() ? tr("New arrival") : title);
    m_energy->setVisible(form && m_form->isNewEnergy());
    m_savedAt->setText(
        m_draftAt == 0 || !form
            ? QString()
            : tr("Draft saved on this desk %1")
                  .arg(QDateTime::fromMSecsSinceEpoch(m_draftAt, m_zone).toString(QStringLiteral("HH:mm"))));
    m_leave->setVisible(form && !isNew());
    m_queue->setVisible(form && isNew());
    m_print->setVisible(form);
    m_open->setVisible(form);
    // A plate and a name are read at a glance; only what is longer than half the page is shortened.
    const Tokens &t = tokens(this);
    m_title->setMinimumWidth(qMin(textWidth(t.font(TextRole::Title), m_title->text()), t.listWidth));
    m_open->setEnabled(!m_saving);
    m_queue->setEnabled(!m_saving);
}

// What stands at the top: work that was not wanted last time, and orders of this car that are still open.
void CheckInPage::showKnown()
{
    const VisitPrefill &known = m_form->known();
    QStringList texts;
    for (const NotDoneJob &job : known.notDone) {
        const bool deferred = job.answer == JobAuthorisation::Deferred;
        const QString date = ReceptionWords::date(job.openedAt, m_zone);
        texts.append(deferred ? tr("%1 (%2, put off until %3)")
                                    .arg(job.title, date, ReceptionWords::date(job.deferredUntil, m_zone))
                     : job.reason.isEmpty() ? tr("%1 (%2, declined)").arg(job.title, date)
                                            : tr("%1 (%2, declined: %3)").arg(job.title, date, job.reason));
    }
    m_notDone->setText(texts.join(QStringLiteral(" · ")), tr("Last time not done:"));
    m_notDone->setVisible(isForm() && !texts.isEmpty());
    QStringList numbers;
    for (const OpenOrder &order : known.openOrders) {
        numbers.append(order.number);
    }
    m_openOrders->setText(numbers.join(QStringLiteral(", ")), tr("Still open:"));
    m_openOrders->setVisible(isForm() && !numbers.isEmpty());
}

// The page is never narrower than its form: nobody scrolls sideways while typing.
bool CheckInPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_form && event->type() == QEvent::LayoutRequest) {
        const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_scroll);
        m_scroll->setMinimumWidth(m_form->minimumSizeHint().width() + bar);
    }
    return KitWidget::eventFilter(watched, event);
}

bool CheckInPage::stepBack()
{
    if (isForm() && m_form->closePopup()) {
        return true;
    }
    if (!m_reason->isHidden()) {
        m_reason->hide();
        m_form->focusStart();
        return true;
    }
    if (!m_question->isHidden()) {
        forgetQuestion();
        return true;
    }
    return false;
}

void CheckInPage::takeFocus()
{
    if (isForm()) {
        m_form->focusStart();
    } else {
        m_summary->focusNext();
    }
}

void CheckInPage::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), tokens(this).color.bg);
}

void CheckInPage::restyle()
{
    const Tokens &t = tokens(this);
    m_layout->setContentsMargins(t.space(5), t.space(4), t.space(5), t.space(4));
    m_layout->setSpacing(t.space(3));
    m_header->setSpacing(t.space(2));
    m_buttons->setSpacing(t.space(2));
}

void CheckInPage::retranslate()
{
    m_energy->setText(tr("New energy"));
    m_leave->setText(tr("Leaves…"));
    m_leave->setToolTip(tr("The customer leaves without service"));
    m_queue->setText(tr("Let wait"));
    m_queue->setToolTip(tr("Into the queue; the check-in goes on later (Ctrl+Shift+Enter)"));
    m_print->setText(tr("Print"));
    m_print->setKeyHint(Shortcuts::keys(Shortcuts::Command::Print));
    m_open->setText(tr("Open order"));
    m_open->setKeyHint(Shortcuts::keys(Shortcuts::Command::Save));
    m_question->setAction(tr("It is so, open the order"), Shortcuts::keys(Shortcuts::Command::Save));
    m_question->setClosable(true);
    m_failure->setClosable(true);
    m_notDone->setAction(tr("Add all"), kTakeUpKeys);
    m_openOrders->setAction(tr("Show"));
    showHeader();
    showKnown();
}

} // namespace forecourt
