// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recordpicker.h"

#include "models/domain/whendone.h"
#include "models/itemmodels/roles.h"
#include "ui/widgets/pickerpopup.h"
#include "ui/widgets/searchbox.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace forecourt {

static constexpr int kPauseMs = 120;

RecordPicker::RecordPicker(Search search, QWidget *parent)
    : KitWidget(parent)
    , m_search(std::move(search))
    , m_box(new SearchBox(this))
    , m_model(new QStandardItemModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    setFocusProxy(m_box);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &RecordPicker::ask);
    connect(m_box, &SearchBox::textEdited, this, [this] {
        m_enter = false;
        m_value.reset();
        m_pause.start();
        Q_EMIT edited();
    });
    connect(m_box, &SearchBox::moved, this, &RecordPicker::step);
    connect(m_box, &SearchBox::escaped, this, &RecordPicker::escape);
    connect(m_box, &SearchBox::focusLost, this, &RecordPicker::leave);
    connect(m_box, &SearchBox::returnPressed, this, &RecordPicker::enter);
    m_box->installEventFilter(this);
}

// The line loses the focus while its parent goes; nobody is left to hear of it.
RecordPicker::~RecordPicker()
{
    m_box->disconnect(this);
}

void RecordPicker::setPlaceholderText(const QString &text)
{
    m_box->setPlaceholderText(text);
    m_box->setAccessibleName(text);
}

void RecordPicker::setCreate(const QString &label, Create create)
{
    m_createLabel = label;
    m_create = std::move(create);
}

void RecordPicker::setValue(const std::optional<PickerEntry> &entry)
{
    m_pause.stop();
    m_asked.clear();
    m_enter = false;
    m_value = entry;
    m_box->setText(entry ? entry->title : QString());
    m_box->setAccessibleDescription(entry ? entry->detail : QString());
    closePopup();
}

QString RecordPicker::problem() const
{
    return m_value || m_box->text().trimmed().isEmpty() ? QString() : tr("Choose one of the list.");
}

bool RecordPicker::isOpen() const
{
    return m_popup != nullptr && m_popup->isVisible();
}

bool RecordPicker::closePopup()
{
    const bool open = isOpen();
    if (open) {
        m_popup->hide();
    }
    return open;
}

void RecordPicker::ask()
{
    m_pause.stop();
    const QString text = m_box->text().trimmed();
    m_asked = text;
    if (text.isEmpty()) {
        closePopup();
        return;
    }
    whenDone(m_search(text), this, [this, text](const Result<QList<PickerEntry>> &answer) {
        if (text == m_asked) { // else the next question is on its way
            answered(text, answer);
        }
    });
}

void RecordPicker::answered(const QString &text, const Result<QList<PickerEntry>> &answer)
{
    m_answered = text;
    showRows(answer ? *answer : QList<PickerEntry>());
    if (!answer) {
        m_enter = false;
        open(tr("The search did not work. Type on to try again."));
    } else if (m_enter) {
        enter();
    } else if (m_box->hasFocus()) {
        open(answer->isEmpty() ? tr("Nothing found.") : QString());
    }
}

void RecordPicker::showRows(const QList<PickerEntry> &entries)
{
    m_entries = entries;
    m_model->clear();
    const auto add = [this](const QString &title, const QString &detail) {
        auto *item = new QStandardItem(title);
        item->setData(title, RowRole::Title);
        item->setData(detail, RowRole::Detail);
        m_model->appendRow(item);
    };
    for (const PickerEntry &entry : entries) {
        add(entry.title, entry.detail);
    }
    if (m_create) {
        add(m_createLabel.arg(m_answered), tr("Creates it here"));
    }
}

void RecordPicker::open(const QString &sentence)
{
    if (m_popup == nullptr) {
        m_popup = new PickerPopup(m_model, window());
        connect(m_popup, &PickerPopup::clicked, this, &RecordPicker::take);
        connect(m_popup, &QObject::destroyed, this, [this] { m_popup = nullptr; });
        connect(this, &QObject::destroyed, m_popup, &QObject::deleteLater);
    }
    m_popup->open(sentence, m_box);
    announce();
}

// The keyboard stays in the line, so a screen reader is told of the choice there.
void RecordPicker::announce()
{
    const int row = m_popup->currentRow();
    m_box->setAccessibleDescription(
        row < 0 ? QString()
                : tr("%1, %2 of %3").arg(m_model->item(row)->text()).arg(row + 1).arg(m_model->rowCount()));
}

void RecordPicker::step(int steps)
{
    if (isOpen()) {
        m_popup->moveChoice(steps);
        announce();
    } else if (!m_value) {
        ask();
    }
}

void RecordPicker::enter()
{
    const QString text = m_box->text().trimmed();
    if (text.isEmpty() || m_value) {
        closePopup();
        focusNextChild();
        return;
    }
    if (text != m_answered || m_pause.isActive()) {
        m_enter = true;
        ask();
        return;
    }
    m_enter = false;
    const bool open = isOpen();
    if (m_model->rowCount() > 0) {
        take(open ? m_popup->currentRow() : 0);
    }
}

void RecordPicker::take(int row)
{
    const QString typed = m_answered;
    if (row >= 0 && row < m_entries.size()) {
        const PickerEntry entry = m_entries.at(row);
        setValue(entry);
        Q_EMIT edited();
        Q_EMIT picked(entry);
    } else if (m_create && row == m_entries.size()) {
        closePopup();
        m_create(typed);
    }
}

void RecordPicker::leave()
{
    m_pause.stop();
    closePopup();
}

void RecordPicker::escape()
{
    if (!closePopup() && !m_value) {
        m_box->clear();
        Q_EMIT edited();
    }
}

// While the answers are open Esc closes them and nothing else.
bool RecordPicker::eventFilter(QObject *watched, QEvent *event)
{
    const bool open = isOpen();
    if (open && event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return KitWidget::eventFilter(watched, event);
}

} // namespace forecourt
