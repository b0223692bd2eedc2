// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadlistpane.h"

#include "models/domain/whendone.h"
#include "ui/leads/importpanel.h"
#include "ui/leads/leadbatch.h"
#include "ui/leads/leadtexts.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/rightsgate.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/columnbutton.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/counttext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/loadingstate.h"
#include "ui/widgets/searchbox.h"
#include "ui/widgets/tablepane.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QSettings>
#include <QStackedLayout>

#include <chrono>

namespace forecourt {

namespace {

using namespace std::chrono_literals;

constexpr LeadFilter kFilters[] = {LeadFilter::Open, LeadFilter::Overdue, LeadFilter::Mine, LeadFilter::All};
const QString kFilterKey = QStringLiteral("filter");
const QString kSortKey = QStringLiteral("sort");
const QString kDescendingKey = QStringLiteral("descending");

LeadSort sortOf(int column)
{
    switch (column) {
    case LeadListModel::ResponseColumn:
        return LeadSort::Received;
    case LeadListModel::FollowUpColumn:
        return LeadSort::FollowUp;
    case LeadListModel::GradeColumn:
        return LeadSort::Grade;
    default:
        return LeadSort::Usual;
    }
}

} // namespace

LeadListPane::LeadListPane(LeadService &service, LeadFiles &files, PeoplePort &people, QWidget *parent)
    : KitWidget(parent)
    , m_service(service)
    , m_people(people)
    , m_model(new LeadTableModel(service, this))
    , m_title(new Label(TextRole::Title, this))
    , m_count(new Label(TextRole::Muted, this))
    , m_import(new Button({}, QStringLiteral("upload"), ButtonVariant::Plain, this))
    , m_new(new Button({}, QStringLiteral("plus-lg"), ButtonVariant::Primary, this))
    , m_chips(new QButtonGroup(this))
    , m_search(nullptr)
    , m_imports(nullptr)
    , m_table(nullptr)
    , m_loading(new LoadingState(this))
    , m_empty(new EmptyState(QStringLiteral("telephone-inbound"), {}, this))
    , m_error(new ErrorState(this))
    , m_watched(new Label(TextRole::Small, this))
{
    for (const LeadFilter filter : kFilters) {
        m_chips->addButton(new Chip({}, this), static_cast<int>(filter));
    }
    m_search = new SearchBox(this);
    m_imports = new ImportPanel(files, this);
    m_table = new TablePane(this);
    m_columns = new ColumnButton(m_table, this);
    m_columns->setIconOnly(true);
    build();
    connectParts();
    restyle();
    retranslate();
    m_chips->button(static_cast<int>(LeadFilter::Open))->setChecked(true);
    ask();
    refreshCounts();
    m_minute.start(20s);
}

void LeadListPane::build()
{
    auto *column = new QVBoxLayout(this);
    m_head = new QHBoxLayout;
    m_head->addWidget(m_title);
    m_head->addWidget(m_count, 1);
    m_head->addWidget(m_import);
    m_head->addWidget(m_new);
    column->addLayout(m_head);
    buildFilters(column);
    setTabOrder(m_search, m_columns->button());
    column->addWidget(m_imports);
    buildTable();
    m_body = new QStackedLayout;
    for (QWidget *body : QList<QWidget *>{m_loading, m_table, m_empty, m_error}) {
        m_body->addWidget(body);
    }
    for (Button *button : {m_import, m_new}) {
        RightsGate::put(button, m_people, Action::TakeLeads);
    }
    m_batch = new LeadBatch(m_service, m_people, m_table, m_model, this);
    column->addWidget(m_batch);
    column->addLayout(m_body, 1);
    column->addWidget(m_watched);
    m_count->setElided(true);
    m_watched->setElided(true);
    m_watched->hide();
    m_new->setKeyHint(Shortcuts::keys(Shortcuts::Command::New));
}

// The search stands below the filters where there is no room for its hint beside them.
void LeadListPane::buildFilters(QBoxLayout *column)
{
    auto *line = new Columns(this);
    auto *chips = new QWidget(line);
    auto *tools = new QWidget(line);
    m_filters = new QHBoxLayout(chips);
    m_tools = new QHBoxLayout(tools);
    for (QAbstractButton *chip : m_chips->buttons()) {
        m_filters->addWidget(chip);
    }
    m_filters->addStretch(1);
    m_tools->addWidget(m_search, 1);
    m_tools->addWidget(m_columns);
    line->setParts(chips, 1, tools, 0);
    line->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    column->addWidget(line);
}

void LeadListPane::buildTable()
{
    m_table->setModel(m_model);
    m_table->setClock(&m_service.clock());
    m_table->stretchColumn(LeadListModel::InterestColumn);
    m_table->horizontalHeader()->setMinimumSectionSize(0);
    m_table->setSortOptional(true);
    m_table->setSortableColumns(
        {LeadListModel::GradeColumn, LeadListModel::ResponseColumn, LeadListModel::FollowUpColumn});
}

void LeadListPane::connectParts()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(150ms);
    m_fit.setSingleShot(true); // once the layout stands
    connect(&m_fit, &QTimer::timeout, this, &LeadListPane::fitColumns);
    m_model->onLoaded([this] { onLoaded(); });
    m_model->onFailed([this](const Error &error) { onFailed(error); });
    connect(&m_service, &LeadService::changed, this, &LeadListPane::refreshCounts);
    connect(&m_minute, &QTimer::timeout, this, &LeadListPane::refreshCounts);
    connect(&m_people, &PeoplePort::changed, this, &LeadListPane::ask);
    connect(&m_people, &PeoplePort::changed, this, &LeadListPane::rememberColumns);
    connect(&m_people, &PeoplePort::changed, this, &LeadListPane::refreshCounts);
    connect(m_chips, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on) {
            ask();
        }
    });
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &SearchBox::moved, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_search, &QLineEdit::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(&m_typing, &QTimer::timeout, this, &LeadListPane::ask);
    connect(m_new, &Button::clicked, this, &LeadListPane::newRequested);
    connect(m_empty, &Placeholder::actionTriggered, this, &LeadListPane::newRequested);
    connect(m_error, &ErrorState::retryRequested, this, &LeadListPane::ask);
    connect(m_table, &TablePane::sortRequested, this, &LeadListPane::onSorted);
    connect(m_table, &TablePane::activated, this, &LeadListPane::activated);
    connect(m_table, &TablePane::currentRowChanged, this,
            [this](const QModelIndex &index) { Q_EMIT currentChanged(m_model->leadAt(index)); });
    // A row far down the list says who it is once it has been read.
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                const int row = m_table->currentIndex().row();
                if (row >= first.row() && row <= last.row() && m_model->holds(row)) {
                    Q_EMIT currentChanged(currentLead());
                }
            });
}

// Until the list has rows the button beside it holds the focus, unless the person goes on from there.
void LeadListPane::takeFocus()
{
    m_focusWaits = m_body->currentWidget() != m_table;
    QWidget *target = m_focusWaits ? static_cast<QWidget *>(m_new) : m_table;
    target->setFocus(Qt::OtherFocusReason);
}

LeadId LeadListPane::currentLead() const
{
    return m_model->leadAt(m_table->currentIndex());
}

void LeadListPane::select(const LeadId &id)
{
    const int row = m_model->rowOf(id.uuid());
    m_wanted = row < 0 ? id : LeadId();
    if (row >= 0) {
        m_table->setCurrentIndex(m_model->index(row, 0));
        m_table->scrollTo(m_table->currentIndex());
    }
}

void LeadListPane::setFilter(LeadFilter filter)
{
    m_chips->button(static_cast<int>(filter))->setChecked(true);
}

void LeadListPane::setWatchedFolder(const QString &path)
{
    m_folder = path;
    m_watched->setText(tr("Watched folder: %1").arg(path));
    m_watched->setVisible(!path.isEmpty());
}

bool LeadListPane::clearSearch()
{
    const bool any = !m_search->text().isEmpty();
    m_search->clear();
    return any;
}

void LeadListPane::ask()
{
    m_failed = false;
    m_model->setQuery({static_cast<LeadFilter>(m_chips->checkedId()), m_search->text(), m_people.current().id,
                       0, sortOf(m_table->sortColumn()), m_table->sortOrder() == Qt::DescendingOrder});
    showBody();
}

void LeadListPane::onLoaded()
{
    m_failed = false;
    showCountText();
    showBody();
    if (!m_wanted.isNull()) {
        select(m_wanted);
    }
}

void LeadListPane::onFailed(const Error &error)
{
    m_failed = true;
    m_error->setError(tr("The leads could not be read."), LeadTexts::error(error), {});
    showBody();
}

void LeadListPane::showBody()
{
    const bool searched = !m_search->text().isEmpty();
    QWidget *body = m_table;
    if (m_failed) {
        body = m_error;
    } else if (!m_model->hasAnswer()) {
        body = m_loading;
    } else if (m_model->rowCount() == 0) {
        body = m_empty;
    }
    m_body->setCurrentWidget(body);
    if (m_focusWaits && body == m_table) {
        m_focusWaits = false;
        if (window()->focusWidget() == m_new) {
            m_table->setFocus(Qt::OtherFocusReason);
        }
    }
    const bool none = m_counts.all == 0 && !searched;
    m_empty->setSentence(searched ? tr("No lead matches.")
                         : none   ? tr("Leads from websites, calls and the showroom stand here.")
                                  : tr("Nothing waits here."));
    m_empty->setDetail(none ? tr("Drop ADF files into this window, or take down the first one.") : QString());
    m_empty->setAction(none ? tr("New lead") : QString(), Shortcuts::keys(Shortcuts::Command::New));
}

void LeadListPane::refreshCounts()
{
    whenDone(m_service.counts(m_people.current().id), this, [this](const Result<LeadCounts> &counts) {
        if (counts) {
            m_counts = *counts;
            showCounts();
        }
    });
}

// Of the store; where a search found too many to list them, of what it lists.
void LeadListPane::showCountText()
{
    const QLocale locale;
    const QString all = countText({m_counts.all, m_counts.allExact});
    const QString open = tr("%1 open").arg(locale.toString(m_counts.open));
    m_count->setText(m_model->isCut() ? open + QStringLiteral(" · ") + cutCountText(m_model->count())
                     : all.isEmpty()  ? open
                                      : tr("%1 open · %2 in all").arg(locale.toString(m_counts.open), all));
}

void LeadListPane::showCounts()
{
    showCountText();
    const int counts[] = {m_counts.open, m_counts.overdue, m_counts.mine, -1};
    for (const LeadFilter filter : kFilters) {
        const int id = static_cast<int>(filter);
        static_cast<Chip *>(m_chips->button(id))->setCount(counts[id]);
    }
    showBody();
    Q_EMIT waitingChanged(m_counts.unanswered, m_counts.overdue);
}

void LeadListPane::saveState(QSettings &settings) const
{
    settings.setValue(kFilterKey, m_chips->checkedId());
    settings.setValue(kSortKey, m_table->sortColumn());
    settings.setValue(kDescendingKey, m_table->sortOrder() == Qt::DescendingOrder);
}

void LeadListPane::restoreState(QSettings &settings)
{
    const int column = settings.value(kSortKey, -1).toInt();
    if (m_table->sortableColumns().contains(column)) {
        const bool descending = settings.value(kDescendingKey).toBool();
        m_table->requestSort(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    if (QAbstractButton *chip = m_chips->button(settings.value(kFilterKey, 0).toInt())) {
        chip->setChecked(true);
    }
    m_settings = &settings;
    m_settingsGroup = settings.group();
    rememberColumns();
}

void LeadListPane::resizeEvent(QResizeEvent *event)
{
    KitWidget::resizeEvent(event);
    m_fit.start();
}

void LeadListPane::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.color.surface);
}

void LeadListPane::restyle()
{
    const Tokens &t = tokens(this);
    layout()->setContentsMargins(t.space(2), t.space(3), t.space(2), t.space(1));
    layout()->setSpacing(t.space(2));
    m_head->setContentsMargins(t.space(2), 0, t.space(2), 0);
    m_head->setSpacing(t.space(2));
    m_filters->setContentsMargins(t.space(2), 0, 0, 0);
    m_filters->setSpacing(t.space(2));
    m_tools->setContentsMargins(0, 0, t.space(2), 0);
    m_tools->setSpacing(t.space(2));
    fitSearch();
    m_watched->setContentsMargins(t.space(2), 0, t.space(2), 0);
    setInitialWidths();
    m_table->restoreColumns();
    m_fit.start();
}

void LeadListPane::retranslate()
{
    m_title->setText(tr("Leads"));
    m_table->setAccessibleName(tr("Leads"));
    m_import->setText(tr("Import"));
    m_new->setText(tr("New lead"));
    const QStringList filters = {tr("Open"), tr("Overdue"), tr("Mine"), tr("All")};
    for (const LeadFilter filter : kFilters) {
        m_chips->button(static_cast<int>(filter))->setText(filters.at(static_cast<int>(filter)));
    }
    m_search->setPlaceholderText(tr("Name, number or model"));
    m_search->setAccessibleName(tr("Search leads"));
    fitSearch();
    if (!m_table->areColumnsChosen()) {
        setInitialWidths();
        m_fit.start();
    }
    m_model->retranslate();
    setWatchedFolder(m_folder);
    showCounts();
}

} // namespace forecourt
