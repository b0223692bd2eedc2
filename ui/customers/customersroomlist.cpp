// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The left half of the room: which customers are listed, and which of them is chosen.
#include "models/itemmodels/customers/customerlistmodel.h"
#include "ui/customers/customerpage.h"
#include "ui/customers/customersroom.h"
#include "ui/customers/customertimeline.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/counttext.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/searchbox.h"
#include "ui/widgets/timelineview.h"

namespace forecourt {

void CustomersRoom::connectList()
{
    m_list->view()->setUniformItemSizes(true); // a long list is laid out without asking for each height
    connect(m_list, &ListPane::actionTriggered, this, &CustomersRoom::createNew);
    connect(m_list, &ListPane::chipToggled, this, [this](const QString &id, bool checked) {
        if (checked) {
            m_kind = filterOf(id);
            ask();
        }
    });
    connect(m_list, &ListPane::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid() && !isEditing()) {
            showCustomer(CustomerId(current.data(RowRole::Id).toUuid()));
        }
    });
    connect(m_list, &ListPane::activated, this, [this](const QModelIndex &index) {
        showCustomer(CustomerId(index.data(RowRole::Id).toUuid()));
        m_page->timeline()->view()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_filter, &SearchBox::textChanged, this, [this] { m_pause.start(); });
    connect(m_filter, &SearchBox::moved, this, [this](int steps) {
        const int row = m_list->view()->currentIndex().row() + steps;
        m_list->view()->setCurrentIndex(m_model->index(qBound(0, row, qMax(0, m_model->rowCount() - 1)), 0));
    });
    connect(m_filter, &SearchBox::escaped, m_filter, &SearchBox::clear);
    connect(m_filter, &SearchBox::returnPressed, this, [this] { m_list->view()->setFocus(); });
    connect(&m_pause, &QTimer::timeout, this, &CustomersRoom::ask);
    connect(m_listState, &Placeholder::actionTriggered, this, &CustomersRoom::createNew);
    connect(m_list, &ListPane::retryRequested, this, [this] {
        m_model->reload();
        showListState();
    });
    m_model->onFailed([this](const Error &) { showListState(); });
    m_model->onLoaded([this] {
        showListState();
        selectShown();
    });
    connect(&m_customers, &CustomerService::changed, this, &CustomersRoom::reload);
}

void CustomersRoom::ask()
{
    m_asked = true;
    const QString text = m_filter->text();
    m_model->ask(m_customers.source(text, m_kind));
    showListState();
}

void CustomersRoom::reload()
{
    if (!m_asked) {
        return;
    }
    m_model->reload();
    if (!m_shown.isNull()) {
        loadDetail();
        m_page->timeline()->reload();
    }
}

void CustomersRoom::showListState()
{
    m_list->showStateOf(*m_model, tr("Reading customers…"), tr("The customers could not be read."));
    const ListCount count = m_model->count();
    m_list->setCountText(m_model->isCut() ? bestCountText(count) : countText(count));
    const bool filtered = !m_filter->text().isEmpty() || m_kind != CustomerFilter::All;
    m_listState->setIconName(filtered ? QStringLiteral("search") : QStringLiteral("people"));
    m_listState->setSentence(filtered ? tr("Nobody found") : tr("No customers yet"));
    m_listState->setDetail(filtered ? tr("Try part of a name, a number or the tail of a plate.")
                                    : tr("Leads and arrivals bring them here, or create one."));
    m_listState->setAction(tr("New customer"), Shortcuts::keys(Shortcuts::Command::New));
    if (m_model->hasAnswer() && m_model->rowCount() == 0 && m_shown.isNull()) {
        m_state->setSentence(tr("Choose a customer to see the whole story"));
    }
}

void CustomersRoom::selectShown()
{
    const int row = m_shown.isNull() ? -1 : m_model->rowOf(m_shown.uuid());
    const QModelIndex wanted = m_model->index(row, 0);
    if (row >= 0 && m_list->view()->currentIndex() != wanted) {
        m_list->view()->setCurrentIndex(wanted);
    } else if (m_shown.isNull() && m_model->holds(0) && !isEditing()) {
        showCustomer(m_model->record(0).id);
    }
}

} // namespace forecourt
