// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/concernlist.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace forecourt {

ConcernList::ConcernList(QWidget *parent) : KitWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    append({});
    ConcernList::restyle();
    ConcernList::retranslate();
}

QList<CheckInConcern> ConcernList::concerns() const
{
    QList<CheckInConcern> concerns;
    for (const Line &line : m_lines) {
        if (!line.edit->text().trimmed().isEmpty()) {
            concerns.append({line.edit->text().trimmed(), line.job});
        }
    }
    return concerns;
}

void ConcernList::setConcerns(const QList<CheckInConcern> &concerns)
{
    // The first line stays: it has its place in the tab order.
    while (m_lines.size() > 1) {
        removeAt(m_lines.size() - 1);
    }
    setLine(m_lines.first(), concerns.value(0));
    for (const CheckInConcern &concern : concerns.mid(1)) {
        append(concern);
    }
    keepOneEmpty();
}

void ConcernList::add(const QList<CheckInConcern> &concerns)
{
    QList<CheckInConcern> all = this->concerns();
    for (const CheckInConcern &concern : concerns) {
        const bool known = std::any_of(all.begin(), all.end(), [&](const CheckInConcern &c) {
            return c.again == concern.again && !c.again.isNull();
        });
        if (!known) {
            all.append(concern);
        }
    }
    setConcerns(all);
    Q_EMIT changed();
}

QList<QLineEdit *> ConcernList::edits() const
{
    QList<QLineEdit *> edits;
    for (const Line &line : m_lines) {
        edits.append(line.edit);
    }
    return edits;
}

void ConcernList::append(const CheckInConcern &concern)
{
    Line line;
    line.box = new QWidget(this);
    line.number = new Label(TextRole::Small, line.box);
    line.edit = new QLineEdit(line.box);
    line.again = new Badge({}, Tone::Warn, QStringLiteral("clock-history"), line.box);
    setLine(line, concern);
    line.remove = new Button({}, QStringLiteral("x"), ButtonVariant::Quiet, line.box);
    line.remove->setFocusPolicy(
        Qt::NoFocus); // Backspace does the same; a stop at every line would slow the keys
    auto *layout = new QHBoxLayout(line.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(line.number);
    layout->addWidget(line.edit, 1);
    layout->addWidget(line.again);
    layout->addWidget(line.remove);
    m_layout->addWidget(line.box);
    line.box->show(); // at once: the layout would show it a moment later, when Tab has already passed by
    m_lines.append(line);
    if (m_lines.size() == 1) {
        setFocusProxy(line.edit);
    } else {
        setTabOrder(m_lines.at(m_lines.size() - 2).edit, line.edit);
    }
    connectLine(line);
    restyle();
    renumber();
}

void ConcernList::setLine(Line &line, const CheckInConcern &concern)
{
    line.job = concern.again;
    line.edit->setText(concern.text);
    line.again->setVisible(!line.job.isNull());
}

void ConcernList::connectLine(const Line &line)
{
    line.edit->installEventFilter(this);
    connect(line.edit, &QLineEdit::textEdited, this, [this] {
        keepOneEmpty();
        Q_EMIT changed();
    });
    connect(line.remove, &Button::clicked, this, [this, edit = line.edit] {
        removeAt(indexOf(edit));
        keepOneEmpty();
        Q_EMIT changed();
    });
}

void ConcernList::removeAt(qsizetype index)
{
    if (index < 0) {
        return;
    }
    const Line line = m_lines.takeAt(index);
    line.edit->removeEventFilter(this);
    m_layout->removeWidget(line.box);
    line.box->hide();
    line.box->deleteLater();
    setFocusProxy(m_lines.isEmpty() ? nullptr : m_lines.first().edit);
    renumber();
}

// The line to go on with is always there, and only it shows no cross.
void ConcernList::keepOneEmpty()
{
    if (m_lines.isEmpty() || !m_lines.last().edit->text().isEmpty()) {
        append({});
    }
    renumber();
}

void ConcernList::renumber()
{
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines.at(i);
        const bool last = i == m_lines.size() - 1;
        line.number->setText(QString::number(i + 1));
        line.remove->setVisible(!last || !line.edit->text().isEmpty());
        line.again->setText(tr("last time"));
        line.edit->setPlaceholderText(last ? tr("Add in the customer's words, Enter") : QString());
        line.edit->setAccessibleName(tr("Concern %1").arg(i + 1));
        line.edit->setObjectName(QStringLiteral("concern%1").arg(i + 1));
        line.remove->setToolTip(tr("Remove (Backspace in the empty line)"));
        line.remove->setAccessibleName(tr("Remove concern %1").arg(i + 1));
    }
}

qsizetype ConcernList::indexOf(const QObject *edit) const
{
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (m_lines.at(i).edit == edit) {
            return i;
        }
    }
    return -1;
}

void ConcernList::enter(qsizetype index)
{
    if (m_lines.at(index).edit->text().trimmed().isEmpty()) {
        Q_EMIT left();
        return;
    }
    keepOneEmpty();
    m_lines.at(index + 1).edit->setFocus(Qt::TabFocusReason);
}

bool ConcernList::eventFilter(QObject *watched, QEvent *event)
{
    const qsizetype index = indexOf(watched);
    if (index < 0 || event->type() != QEvent::KeyPress) {
        return KitWidget::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        enter(index);
        return true;
    }
    const bool empty = m_lines.at(index).edit->text().isEmpty();
    if (plain && key->key() == Qt::Key_Backspace && empty && m_lines.size() > 1) {
        removeAt(index);
        keepOneEmpty();
        m_lines.at(qMax<qsizetype>(0, index - 1)).edit->setFocus(Qt::BacktabFocusReason);
        Q_EMIT changed();
        return true;
    }
    return KitWidget::eventFilter(watched, event);
}

void ConcernList::restyle()
{
    const Tokens &t = tokens(this);
    m_layout->setSpacing(t.space(1));
    for (const Line &line : m_lines) {
        line.box->layout()->setSpacing(t.space(2));
        line.number->setMinimumWidth(t.space(3));
    }
}

void ConcernList::retranslate()
{
    renumber();
}

} // namespace forecourt
