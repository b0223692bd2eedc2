// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/jobcard.h"

#include "models/domain/money.h"
#include "ui/customers/timelinetext.h"
#include "ui/orders/linetablemodel.h"
#include "ui/orders/orderwords.h"
#include "ui/shell/rightsgate.h"
#include "ui/style/figures.h"
#include "ui/widgets/amounttext.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tablepane.h"

#include <QBoxLayout>
#include <QShortcut>

#include <algorithm>

namespace forecourt {

JobCard::JobCard(const PeoplePort &people, QWidget *parent)
    : KitWidget(parent)
    , m_card(new Card({}, this))
    , m_payer(new Badge)
    , m_approval(new Badge)
    , m_texts(new Label(TextRole::Secondary))
    , m_table(new TablePane)
    , m_lines(new LineTableModel(this))
    , m_total(new Label(TextRole::Strong))
    , m_add(new Button({}, QStringLiteral("plus-lg"), ButtonVariant::Quiet))
    , m_approve(new Button({}, QStringLiteral("check2"), ButtonVariant::Quiet))
    , m_decline(new Button({}, QStringLiteral("x-lg"), ButtonVariant::Quiet))
    , m_defer(new Button({}, QStringLiteral("clock-history"), ButtonVariant::Quiet))
{
    m_card->addHeaderWidget(m_payer);
    m_card->addHeaderWidget(m_approval);
    m_texts->setWordWrap(true);
    m_table->setModel(m_lines);
    m_table->stretchColumn(LineTableModel::Description);
    connect(m_lines, &QAbstractItemModel::rowsInserted, this, &JobCard::fitKinds);
    connect(m_lines, &QAbstractItemModel::modelReset, this, &JobCard::fitKinds);
    connect(m_lines, &QAbstractItemModel::dataChanged, this, &JobCard::fitKinds);
    m_table->setFitToRows(true);
    m_card->contentLayout()->addWidget(m_texts);
    m_card->contentLayout()->addWidget(m_table);
    buildActions();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(m_table, &QTableView::activated, this, [this] { Q_EMIT editLineRequested(currentLine()); });
    auto *remove = new QShortcut(QKeySequence(Qt::Key_Delete), m_table);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, [this] { Q_EMIT removeLineRequested(currentLine()); });
    RightsGate::put(m_add, people, Action::EditLines);
    for (Button *answer : {m_approve, m_decline, m_defer}) {
        RightsGate::put(answer, people, Action::ApproveWork);
    }
    JobCard::restyle();
    JobCard::retranslate();
}

void JobCard::buildActions()
{
    auto *buttons = new FlowLayout(0, 0);
    for (Button *button : {m_add, m_approve, m_decline, m_defer}) {
        button->setSmall(true);
        buttons->addWidget(button);
    }
    auto *actions = new QHBoxLayout;
    actions->addLayout(buttons, 1);
    actions->addWidget(m_total, 0, Qt::AlignTop);
    m_card->contentLayout()->addLayout(actions);
    connect(m_add, &Button::clicked, this, [this] { Q_EMIT addLineRequested(m_detail.job.id); });
    connect(m_approve, &Button::clicked, this, [this] { Q_EMIT approveRequested(m_detail.job.id); });
    connect(m_decline, &Button::clicked, this, [this] { Q_EMIT declineRequested(m_detail.job.id); });
    connect(m_defer, &Button::clicked, this, [this] { Q_EMIT deferRequested(m_detail.job.id); });
}

void JobCard::setJob(const JobDetail &job, const Currency &currency, bool locked)
{
    m_detail = job;
    m_currency = currency;
    m_locked = locked;
    update();
}

LineId JobCard::currentLine() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() && m_lines->holds(index.row()) ? m_lines->record(index.row()).id : LineId();
}

QString JobCard::texts() const
{
    QStringList parts;
    const auto add = [&](const QString &label, const QString &text) {
        if (!text.isEmpty() && text != m_detail.job.title) {
            parts.append(tr("%1: %2").arg(label, text));
        }
    };
    add(tr("Complaint"), m_detail.job.complaint);
    add(tr("Cause"), m_detail.job.cause);
    add(tr("Correction"), m_detail.job.correction);
    add(tr("Approved by"), m_detail.job.authorisedBy);
    add(tr("Reason"), m_detail.job.declinedReason);
    if (m_detail.job.deferredUntil != 0) {
        add(tr("Deferred until"), OrderWords::time(m_detail.job.deferredUntil));
    }
    return parts.join(QLatin1Char('\n'));
}

void JobCard::update()
{
    const Job &job = m_detail.job;
    m_card->setTitle(job.title);
    m_payer->setText(TimelineTexts::payer(wordOf(job.payer)));
    m_approval->setText(OrderWords::approval(job.authorisation));
    m_approval->setTone(OrderWords::tone(job.authorisation));
    const QString said = texts();
    m_texts->setText(said);
    m_texts->setVisible(!said.isEmpty());
    m_lines->setLines(m_detail.lines, m_currency);
    m_table->setVisible(!m_detail.lines.isEmpty());
    const bool anyDiscount = std::any_of(m_detail.lines.begin(), m_detail.lines.end(),
                                         [](const LineDetail &line) { return line.line.discountMinor != 0; });
    m_table->setColumnHidden(LineTableModel::Discount, !anyDiscount);
    m_table->setAccessibleName(tr("Lines of %1").arg(job.title));
    const QString amount = amountText({m_detail.amounts.gross, m_currency});
    m_total->setText(m_detail.counts ? amount : tr("%1, does not count").arg(amount));
    m_add->setEnabled(!m_locked);
    m_approve->setVisible(job.authorisation != JobAuthorisation::Authorised && !m_locked);
    m_decline->setVisible(job.authorisation != JobAuthorisation::Declined && !m_locked);
    m_defer->setVisible(job.authorisation != JobAuthorisation::Deferred && !m_locked);
}

void JobCard::restyle()
{
    const Tokens &t = tokens(this);
    m_card->contentLayout()->setSpacing(t.space(2));
    m_total->setMinimumHeight(t.smallControlHeight); // level with the buttons beside it
    // In steps of the grid, for the longest usual text of each.
    static constexpr std::pair<int, int> kWidths[] = {{LineTableModel::Code, 19},
                                                      {LineTableModel::Quantity, 16},
                                                      {LineTableModel::UnitPrice, 16},
                                                      {LineTableModel::Discount, 15},
                                                      {LineTableModel::Amount, 18}};
    for (const auto &[column, steps] : kWidths) {
        m_table->setColumnWidth(column, static_cast<int>(t.space(steps) * t.scale));
    }
    fitKinds();
}

// Whatever the words are in the language, and where a part comes from.
void JobCard::fitKinds()
{
    const Tokens &t = tokens(this);
    int widest = static_cast<int>(t.space(8) * t.scale);
    for (int row = 0; row < m_lines->rowCount(); ++row) {
        const QString text = m_lines->index(row, LineTableModel::Kind).data().toString();
        widest = std::max(widest, textWidth(t.font(TextRole::Body), text));
    }
    m_table->setColumnWidth(LineTableModel::Kind,
                            std::min(widest + t.space(5), static_cast<int>(t.space(32) * t.scale)));
}

void JobCard::retranslate()
{
    m_add->setText(tr("Add line"));
    m_approve->setText(tr("Approve"));
    m_decline->setText(tr("Decline"));
    m_defer->setText(tr("Defer"));
    m_lines->retranslate();
    fitKinds();
    update();
}

} // namespace forecourt
