// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customersroom.h"

#include "models/domain/whendone.h"
#include "models/itemmodels/customers/customerlistmodel.h"
#include "ui/customers/customeredit.h"
#include "ui/customers/customerform.h"
#include "ui/customers/customerheader.h"
#include "ui/customers/customerpage.h"
#include "ui/customers/customertimeline.h"
#include "ui/customers/customerwords.h"
#include "ui/customers/importassistant.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/searchbox.h"
#include "ui/widgets/splitview.h"
#include "ui/widgets/storetime.h"

#include <QBoxLayout>
#include <QSettings>
#include <QStackedWidget>

namespace forecourt {

namespace {

constexpr int kPauseMs = 120;
const QString kChips[] = {QStringLiteral("all"), QStringLiteral("inHouse"), QStringLiteral("withVehicle")};
const QKeySequence kFilterKeys(Qt::CTRL | Qt::Key_F);
const QKeySequence kEditKeys(Qt::Key_F2);
const QKeySequence kReceiveKeys(Qt::CTRL | Qt::Key_R);
const QKeySequence kNoteKeys(Qt::CTRL | Qt::Key_T);

} // namespace

CustomersRoom::CustomersRoom(CustomerService &customers, TimelineService &timeline, const PeoplePort &people,
                             const Clock &clock, QWidget *parent)
    : Room(parent)
    , m_customers(customers)
    , m_people(people)
    , m_model(new CustomerListModel(clock, this))
    , m_list(new ListPane)
    , m_filter(new SearchBox)
    , m_listState(new Placeholder)
    , m_stack(new QStackedWidget)
    , m_state(new Placeholder)
    , m_page(new CustomerPage(customers, timeline, people, clock))
    , m_form(new CustomerForm(customers, people))
    , m_edit(new CustomerEdit(customers, people, clock))
    , m_split(new SplitView(m_list, m_stack, this))
{
    m_filter->setObjectName(QStringLiteral("filter"));
    build();
    connectList();
    connectDetail();
    addShortcuts();
    CustomersRoom::retranslate();
}

void CustomersRoom::build()
{
    for (const QString &chip : kChips) {
        m_list->addChip(chip, {});
    }
    m_list->setChipChecked(kChips[0]);
    auto *line = new QWidget;
    m_filterLine = new QHBoxLayout(line);
    m_filterLine->setContentsMargins(0, 0, 0, 0);
    m_filterLine->addWidget(m_filter, 1);
    m_list->addTool(line);
    m_list->setPlaceholder(m_listState);
    m_list->setModel(m_model);
    for (QWidget *page : std::initializer_list<QWidget *>{m_state, m_page, m_form, m_edit}) {
        m_stack->addWidget(page);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_split);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
}

void CustomersRoom::connectDetail()
{
    connect(m_page->header(), &CustomerHeader::receiveRequested, this, &CustomersRoom::receive);
    connect(m_page->header(), &CustomerHeader::editRequested, this, &CustomersRoom::edit);
    connect(m_page, &CustomerPage::openRequested, this, [this](const QString &kind, const QUuid &id) {
        if (kind != QLatin1String("customer")) { // that is this page
            Q_EMIT openRequested(kind, id);
        }
    });
    connect(m_page, &CustomerPage::failed, this,
            [this](const QString &text) { Q_EMIT message(text, Tone::Bad); });
    connect(m_state, &Placeholder::actionTriggered, this, &CustomersRoom::loadDetail);
    connect(m_form, &CustomerForm::created, this, [this](const CustomerId &id) {
        Q_EMIT message(tr("Customer created"), Tone::Ok);
        if (m_stack->currentWidget() != m_form) {
            return; // nobody is called away from what is open now
        }
        m_filter->clear();
        m_list->setChipChecked(kChips[0]);
        m_kind = CustomerFilter::All;
        showCustomer(id);
        ask();
    });
    connect(m_form, &CustomerForm::openRequested, this, &CustomersRoom::showCustomer);
    connect(m_form, &CustomerForm::cancelled, this, &CustomersRoom::stepBack);
    connect(m_edit, &CustomerEdit::cancelled, this, &CustomersRoom::stepBack);
    connect(m_edit, &CustomerEdit::saved, this, [this](const CustomerId &id) {
        if (m_stack->currentWidget() == m_edit) {
            showCustomer(id);
        }
    });
    const auto failed = [this](const QString &text) {
        Q_EMIT message(text, Tone::Bad);
    };
    connect(m_form, &CustomerForm::failed, this, failed);
    connect(m_edit, &CustomerEdit::failed, this, failed);
    connect(m_edit, &CustomerEdit::removeRequested, this, &CustomersRoom::remove);
}

void CustomersRoom::addShortcuts()
{
    const auto shown = [this] {
        return m_stack->currentWidget() == m_page;
    };
    const auto filter = [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    };
    addCommand({kFilterKeys,
                [] { return tr("Find in the list of customers"); },
                filter,
                {},
                QStringLiteral("search")});
    addCommand({kEditKeys, [] { return tr("Edit the customer"); }, [this] { edit(); }, shown,
                QStringLiteral("pencil")});
    addCommand({kReceiveKeys, [] { return tr("Receive the customer"); }, [this] { receive(); }, shown,
                QStringLiteral("box-arrow-in-down")});
    addCommand({kNoteKeys, [] { return tr("Write a note"); }, [this] { m_page->timeline()->startNote(); },
                shown, QStringLiteral("pencil")});
    addCommand({QKeySequence(Qt::CTRL | Qt::Key_H), [] { return tr("Who changed what"); },
                [this] { Q_EMIT openRequested(QStringLiteral("history:customer"), m_shown.uuid()); }, shown,
                QStringLiteral("clock-history")});
    addCommand(
        {QKeySequence(Qt::Key_F4), [] { return tr("Take the other desk's value while editing"); }, {}, {}});
}

void CustomersRoom::openRecord(const QString &kind, const QUuid &id)
{
    if (kind == QLatin1String("customer")) {
        showCustomer(CustomerId(id));
        selectShown();
        return;
    }
    whenDone(m_customers.ownerOf(VehicleId(id)), this, [this](const Result<CustomerId> &owner) {
        if (!owner) {
            Q_EMIT message(tr("This vehicle has no customer."), Tone::Warn);
            return;
        }
        showCustomer(*owner);
        selectShown();
    });
}

void CustomersRoom::activate()
{
    if (!m_asked) {
        ask();
    } else {
        reload();
    }
    if (m_stack->currentWidget() == m_form) {
        m_form->start();
    } else if (m_stack->currentWidget() != m_edit) {
        m_list->view()->setFocus(Qt::OtherFocusReason);
    }
}

CustomerFilter CustomersRoom::filterOf(const QString &chip)
{
    return chip == kChips[1]   ? CustomerFilter::InHouse
           : chip == kChips[2] ? CustomerFilter::WithVehicle
                               : CustomerFilter::All;
}

bool CustomersRoom::isEditing() const
{
    const QWidget *page = m_stack->currentWidget();
    return page == m_form || page == m_edit || (m_import != nullptr && page == m_import);
}

void CustomersRoom::showCustomer(const CustomerId &id)
{
    const bool editing = m_edit->id() == id && m_edit->isDirty();
    if (m_shown != id) {
        m_shown = id;
        Q_EMIT recordShown(QStringLiteral("customer"), id.uuid());
        m_detail = {};
        m_state->setIconName(QStringLiteral("hourglass-split"));
        m_state->setSentence(tr("Reading the customer…"));
        m_state->setDetail({});
        m_state->setAction({});
    }
    m_stack->setCurrentWidget(editing                           ? static_cast<QWidget *>(m_edit)
                              : m_detail.customer.id == m_shown ? static_cast<QWidget *>(m_page)
                                                                : m_state);
    loadDetail();
}

void CustomersRoom::loadDetail()
{
    whenDone(m_customers.detail(m_shown), this,
             [this, id = m_shown](const Result<CustomerDetail> &detail) { takeDetail(id, detail); });
}

void CustomersRoom::takeDetail(const CustomerId &id, const Result<CustomerDetail> &detail)
{
    if (id != m_shown) {
        return;
    }
    if (!detail) {
        showFailure(detail.error());
        return;
    }
    m_detail = *detail;
    if (m_detail.customer.id != id) { // another one stands for it
        m_shown = m_detail.customer.id;
        Q_EMIT recordShown(QStringLiteral("customer"), m_shown.uuid());
        selectShown();
    }
    m_page->setDetail(m_detail);
    askDuplicates();
    if (m_edit->id() == id) {
        m_edit->takeNews(m_detail);
    }
    if (m_stack->currentWidget() == m_state) {
        m_stack->setCurrentWidget(m_page);
    }
}

void CustomersRoom::showFailure(const Error &error)
{
    if (isEditing()) {
        return; // what is typed stays; saving will say what is wrong
    }
    m_detail = {};
    m_state->setIconName(QStringLiteral("exclamation-octagon"), Tone::Bad);
    m_state->setSentence(error.code == ErrorCode::NotFound ? tr("This customer is not here any more.")
                                                           : tr("The customer could not be read."));
    m_state->setDetail(CustomerWords::failure(error));
    m_state->setAction(error.code == ErrorCode::NotFound ? QString() : tr("Try again"));
    m_stack->setCurrentWidget(m_state);
}

void CustomersRoom::createNew()
{
    m_stack->setCurrentWidget(m_form);
    m_form->start();
}

void CustomersRoom::edit()
{
    if (m_stack->currentWidget() != m_page) {
        return;
    }
    if (m_edit->id() != m_shown || !m_edit->isDirty()) {
        m_edit->begin(m_detail);
    }
    m_stack->setCurrentWidget(m_edit);
    m_edit->start();
}

void CustomersRoom::receive()
{
    if (m_stack->currentWidget() == m_page) {
        Q_EMIT openRequested(QStringLiteral("reception:customer"), m_shown.uuid());
    }
}

void CustomersRoom::remove(const CustomerId &id)
{
    whenDone(m_customers.remove(m_people.current().id, id), this, [this, id](const Result<void> &result) {
        if (!result) {
            Q_EMIT message(CustomerWords::failure(result.error()), Tone::Bad);
        } else {
            removed(id);
        }
    });
}

void CustomersRoom::removed(const CustomerId &id)
{
    if (m_edit->id() == id) {
        m_edit->end();
    }
    if (m_shown == id) { // and not one that was opened meanwhile
        m_shown = {};
        m_stack->setCurrentWidget(m_state);
        m_state->setSentence(tr("Choose a customer to see the whole story"));
        m_list->view()->setFocus();
    }
    m_model->reload();
    Q_EMIT message(tr("Customer removed"), Tone::Neutral);
}

bool CustomersRoom::stepBack()
{
    if (isEditing()) {
        const bool page = m_detail.customer.id == m_shown && !m_shown.isNull();
        m_stack->setCurrentWidget(page ? static_cast<QWidget *>(m_page) : m_state);
        m_list->view()->setFocus(Qt::OtherFocusReason);
        selectShown();
        return true;
    }
    if (!m_filter->text().isEmpty()) {
        m_filter->clear();
        return true;
    }
    if (m_list->view()->hasFocus() || m_filter->hasFocus()) {
        return false;
    }
    m_list->view()->setFocus(Qt::OtherFocusReason);
    return true;
}

void CustomersRoom::saveState(QSettings &settings) const
{
    settings.setValue(QStringLiteral("customers/filter"), m_filter->text());
    settings.setValue(QStringLiteral("customers/kind"), kChips[static_cast<int>(m_kind)]);
    settings.setValue(QStringLiteral("customers/shown"), m_shown.toString());
}

void CustomersRoom::restoreState(QSettings &settings)
{
    m_split->remember(&settings, id());
    if (m_import != nullptr) {
        m_import->remember(&settings);
    }
    m_filter->setText(settings.value(QStringLiteral("customers/filter")).toString());
    const QString kind = settings.value(QStringLiteral("customers/kind"), kChips[0]).toString();
    m_kind = filterOf(kind);
    m_list->setChipChecked(kChips[static_cast<int>(m_kind)]);
    m_shown = CustomerId(QUuid(settings.value(QStringLiteral("customers/shown")).toString()));
}

void CustomersRoom::retranslate()
{
    m_list->setTitle(tr("Customers"));
    m_list->setAction(tr("New customer"), QStringLiteral("plus-lg"),
                      Shortcuts::keys(Shortcuts::Command::New));
    const QStringList chips{tr("All"), tr("In house"), tr("With vehicle")};
    for (int i = 0; i < chips.size(); ++i) {
        m_list->chip(kChips[i])->setText(chips.at(i));
    }
    m_filter->setPlaceholderText(tr("Find a customer"));
    m_filter->setToolTip(tr("Name, number, plate"));
    m_filter->setAccessibleName(tr("Find in the list of customers"));
    m_filter->setKeyHint(kFilterKeys);
    if (m_importButton != nullptr) {
        m_importButton->setToolTip(tr("Import from a table"));
        m_importButton->setAccessibleName(tr("Import from a table"));
    }
    m_model->setWords({tr("In house"), tr("no vehicle"), StoreTime::zone()});
    if (m_shown.isNull()) {
        m_state->setIconName(QStringLiteral("people"));
        m_state->setSentence(tr("Choose a customer to see the whole story"));
    }
    showListState();
    Q_EMIT titleChanged();
}

} // namespace forecourt
