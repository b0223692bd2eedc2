// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the room that finds customers who are there twice.
#include "models/domain/whendone.h"
#include "models/itemmodels/customers/customerlistmodel.h"
#include "ui/customers/customerpage.h"
#include "ui/customers/customersroom.h"
#include "ui/customers/mergebar.h"
#include "ui/customers/mergedialog.h"
#include "ui/customers/mergewords.h"
#include "ui/shell/peopleport.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/listview.h"

#include <QStackedWidget>

namespace forecourt {

void CustomersRoom::setAttachments(AttachmentService &attachments)
{
    m_page->setAttachments(attachments);
}

void CustomersRoom::setMerge(CustomerMerge &merge)
{
    m_merge = &merge;
    m_list->view()->setSelectionMode(QAbstractItemView::ExtendedSelection);
    connect(m_page->mergeBar(), &MergeBar::compareRequested, this,
            [this] { startMerge(m_shown, m_page->mergeBar()->duplicates()); });
    connect(m_page->mergeBar(), &MergeBar::separateRequested, this, &CustomersRoom::separate);
    addCommand({QKeySequence(Qt::CTRL | Qt::Key_M), [] { return tr("Merge customers that are one"); },
                [this] { mergeChosen(); },
                [this] {
                    return m_people.rights().allows(Action::EditCustomers) &&
                           (chosenPair().size() == 2 || !m_page->mergeBar()->duplicates().isEmpty());
                },
                QStringLiteral("people")});
}

void CustomersRoom::askDuplicates()
{
    if (m_merge == nullptr || m_shown.isNull()) {
        return;
    }
    whenDone(m_merge->candidates(m_shown), this, [this, id = m_shown](const Result<QList<Duplicate>> &found) {
        if (id == m_shown) {
            m_page->mergeBar()->setDuplicates(found.value_or(QList<Duplicate>()));
        }
    });
}

// The two rows that are selected, the one shown first; else nothing.
QList<CustomerRow> CustomersRoom::chosenPair() const
{
    QList<CustomerRow> chosen;
    const QModelIndexList rows = m_list->view()->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        if (rows.size() == 2 && m_model->holds(row.row())) {
            const CustomerRow record = m_model->record(row.row());
            chosen.insert(record.id == m_shown ? 0 : chosen.size(), record);
        }
    }
    return chosen;
}

void CustomersRoom::mergeChosen()
{
    const QList<CustomerRow> pair = chosenPair();
    if (pair.size() == 2) {
        startMerge(pair.first().id, {Duplicate{pair.last(), {}}});
    } else if (m_stack->currentWidget() == m_page) {
        startMerge(m_shown, m_page->mergeBar()->duplicates());
    }
}

void CustomersRoom::startMerge(const CustomerId &into, const QList<Duplicate> &others)
{
    if (others.isEmpty()) {
        return;
    }
    auto *dialog = new MergeDialog(*m_merge, m_people, into, others, this);
    connect(dialog, &MergeDialog::merged, this, [this](const CustomerId &id) {
        showCustomer(id);
        m_model->reload();
    });
    connect(dialog, &MergeDialog::keptApart, this, &CustomersRoom::askDuplicates);
    dialog->open();
}

void CustomersRoom::separate(const CustomerId &id)
{
    whenDone(m_merge->separate(m_people.current().id, id), this, [this](const Result<void> &done) {
        if (!done) {
            Q_EMIT message(MergeWords::failure(done.error()), Tone::Bad);
        }
    });
}

void CustomersRoom::setIdentity(IdentityService &identity)
{
    m_page->setIdentity(identity);
}

} // namespace forecourt
