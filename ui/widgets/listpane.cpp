// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/listpane.h"

#include "models/itemmodels/roles.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/errorstate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/loadingstate.h"
#include "ui/widgets/placeholder.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPainter>
#include <QStackedLayout>

namespace forecourt {

static constexpr const char *kChipId = "chipId";

ListPane::ListPane(QWidget *parent)
    : KitWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_tools(new QVBoxLayout)
    , m_header(new QHBoxLayout)
    , m_chipLine(new FlowLayout(tokens(this).space(1), tokens(this).space(1)))
    , m_body(new QStackedLayout)
    , m_title(new Label(TextRole::Title, this))
    , m_count(new Label(TextRole::Muted, this))
    , m_action(new Button({}, ButtonVariant::Plain, this))
    , m_chips(new QButtonGroup(this))
    , m_view(new ListView(this))
    , m_placeholder(new Placeholder(this))
    , m_reading(new LoadingState(this))
    , m_failed(new ErrorState(this))
    , m_partly(new Banner(Tone::Bad, this))
{
    m_header->addWidget(m_title);
    m_count->setElided(true);
    m_count->setObjectName(QStringLiteral("listCount"));
    m_header->addWidget(m_count, 1);
    m_header->addWidget(m_action);
    m_action->hide();
    m_tools->addLayout(m_header);
    m_tools->addLayout(m_chipLine);
    m_tools->addWidget(m_partly);
    m_partly->hide();
    for (QWidget *body : std::initializer_list<QWidget *>{m_placeholder, m_view, m_reading, m_failed}) {
        m_body->addWidget(body);
    }
    m_layout->addLayout(m_tools);
    m_layout->addLayout(m_body, 1);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    connect(m_action, &Button::clicked, this, &ListPane::actionTriggered);
    connect(m_view, &ListView::currentRowChanged, this, &ListPane::tellCurrent);
    connect(m_view, &ListView::activated, this, &ListPane::activated);
    connect(m_failed, &ErrorState::retryRequested, this, &ListPane::retryRequested);
    connect(m_partly, &Banner::actionTriggered, this, &ListPane::retryRequested);
    ListPane::restyle();
    ListPane::retranslate();
}

void ListPane::setTitle(const QString &title)
{
    m_title->setText(title);
    m_view->setAccessibleName(title);
}

void ListPane::setCountText(const QString &text)
{
    m_count->setText(text);
}

void ListPane::setAction(const QString &text, const QString &iconName, const QKeySequence &keys)
{
    m_action->setText(text);
    m_action->setIconName(iconName);
    m_action->setKeyHint(keys);
    m_action->setVisible(!text.isEmpty());
}

Chip *ListPane::addChip(const QString &id, const QString &text)
{
    auto *added = new Chip(text, this);
    added->setProperty(kChipId, id);
    m_chips->addButton(added);
    m_chipLine->addWidget(added);
    connect(added, &Chip::toggled, this, [this, id](bool checked) { Q_EMIT chipToggled(id, checked); });
    return added;
}

void ListPane::setExclusiveChips(bool exclusive)
{
    m_chips->setExclusive(exclusive);
}

Chip *ListPane::chip(const QString &id) const
{
    const QList<QAbstractButton *> buttons = m_chips->buttons();
    const auto found = std::find_if(buttons.begin(), buttons.end(), [&id](const QAbstractButton *button) {
        return button->property(kChipId).toString() == id;
    });
    return found == buttons.end() ? nullptr : qobject_cast<Chip *>(*found);
}

void ListPane::setChipChecked(const QString &id, bool checked)
{
    std::vector<QSignalBlocker> blockers;
    for (QAbstractButton *button : m_chips->buttons()) {
        blockers.emplace_back(button);
    }
    if (Chip *wanted = chip(id)) {
        wanted->setChecked(checked);
    }
    update();
}

void ListPane::addTool(QWidget *tool)
{
    m_tools->insertWidget(m_tools->indexOf(m_partly), tool);
}

void ListPane::setModel(QAbstractItemModel *model)
{
    for (const QMetaObject::Connection &connection : std::as_const(m_modelConnections)) {
        disconnect(connection);
    }
    m_modelConnections.clear();
    m_view->setModel(model);
    if (model != nullptr) {
        m_modelConnections = {
            connect(model, &QAbstractItemModel::rowsInserted, this, &ListPane::updateBody),
            connect(model, &QAbstractItemModel::rowsRemoved, this, &ListPane::updateBody),
            connect(model, &QAbstractItemModel::modelReset, this, &ListPane::updateBody),
            connect(model, &QAbstractItemModel::dataChanged, this, &ListPane::tellAwaited),
        };
    }
    updateBody();
}

void ListPane::setClock(const Clock *clock)
{
    m_view->setClock(clock);
}

void ListPane::setPlaceholder(Placeholder *placeholder)
{
    m_body->removeWidget(m_placeholder);
    m_placeholder->deleteLater();
    m_placeholder = placeholder;
    m_body->insertWidget(0, placeholder);
    updateBody();
}

void ListPane::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.color.surface);
    const int top = m_body->geometry().top() - t.hairline;
    painter.fillRect(QRect(0, top, width(), t.hairline), t.color.line);
}

void ListPane::restyle()
{
    const Tokens &t = tokens(this);
    m_tools->setContentsMargins(t.space(4), t.space(3), t.space(4), t.space(3));
    m_tools->setSpacing(t.space(2));
    m_header->setSpacing(t.space(2));
    m_view->setMinimumWidth(t.listWidth * 3 / 4); // a wide page beside it does not squeeze the rows
}

void ListPane::retranslate()
{
    m_partly->setAction(tr("Try again"));
    updateState();
}

// A row far down a long list is there before anybody has read who stands in it.
void ListPane::tellCurrent(const QModelIndex &current)
{
    m_awaits = current.isValid() && !current.data(RowRole::Title).isValid() && !current.data().isValid();
    if (!m_awaits) {
        Q_EMIT currentChanged(current);
    }
}

void ListPane::tellAwaited(const QModelIndex &first, const QModelIndex &last)
{
    const QModelIndex current = m_view->currentIndex();
    if (m_awaits && current.row() >= first.row() && current.row() <= last.row()) {
        tellCurrent(current);
    }
}

void ListPane::showState(State state, const QString &sentence)
{
    m_state = state;
    m_sentence = sentence;
    updateState();
}

void ListPane::updateState()
{
    if (m_state == State::Reading) {
        m_reading->setSentence(m_sentence);
    } else if (m_state == State::Failed) {
        m_failed->setError(m_sentence, tr("Nothing was lost."),
                           tr("Try again; if it fails again, restart the program."));
        m_partly->setText(tr("What stands here was read before; it may be old or not all."), m_sentence);
    }
    updateBody();
}

void ListPane::updateBody()
{
    const bool rows = m_view->model() != nullptr && m_view->model()->rowCount(m_view->rootIndex()) > 0;
    QWidget *instead = m_state == State::Reading  ? static_cast<QWidget *>(m_reading)
                       : m_state == State::Failed ? m_failed
                                                  : m_placeholder;
    const QWidget *focus = window()->focusWidget();
    const bool inside = m_body->currentWidget()->isAncestorOf(focus);
    m_partly->setVisible(rows && m_state == State::Failed);
    m_body->setCurrentWidget(rows ? m_view : instead);
    keepFocus(inside);
}

// Whoever was in the list is in it again as soon as it has rows, unless they went on meanwhile.
void ListPane::keepFocus(bool wasInside)
{
    QWidget *focus = window()->focusWidget();
    const bool list = m_body->currentWidget() == m_view;
    if (list && m_stopgap != nullptr && m_stopgap == focus) {
        m_view->setFocus(Qt::OtherFocusReason);
    }
    const bool moved = wasInside || (m_stopgap != nullptr && m_stopgap == focus);
    m_stopgap = !list && moved ? focus : nullptr;
}

} // namespace forecourt
