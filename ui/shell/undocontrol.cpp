// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/undocontrol.h"

#include "ui/shell/textundo.h"
#include "ui/shell/undoport.h"
#include "ui/shell/undowords.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QKeyEvent>
#include <QShortcut>

#include <chrono>

namespace forecourt {

UndoControl::UndoControl(UndoPort *port, Toast &toast, QWidget &window)
    : QObject(&window), m_port(port), m_toast(toast), m_window(window)
{
    for (QTimer *timer : {&m_afterAction, &m_afterMessage}) {
        timer->setSingleShot(true);
        timer->setInterval(std::chrono::milliseconds(1500));
    }
    connect(&m_toast, &Toast::actionTriggered, this, &UndoControl::pressAction);
    if (m_port == nullptr) {
        return;
    }
    using Command = Shortcuts::Command;
    addShortcut(Shortcuts::keys(Command::Undo), &UndoControl::undo);
    addShortcut(Shortcuts::keys(Command::Redo), &UndoControl::redo);
    addShortcut(Shortcuts::otherKeys(Command::Redo), &UndoControl::redo);
    connect(m_port, &UndoPort::done, this, &UndoControl::offerUndo);
    connect(m_port, &UndoPort::finished, this, &UndoControl::tell);
    connect(m_port, &UndoPort::failed, this, [this](const QString &detail) {
        say(tr("Nothing was undone, everything is as it was: %1").arg(detail), Tone::Bad);
    });
    qApp->installEventFilter(this);
}

void UndoControl::addShortcut(const QKeySequence &keys, void (UndoControl::*slot)())
{
    auto *shortcut = new QShortcut(keys, &m_window);
    connect(shortcut, &QShortcut::activated, this, slot);
}

void UndoControl::say(const QString &text, Tone tone)
{
    const bool follows = m_afterAction.isActive() && tone != Tone::Bad;
    m_offered = follows ? Step::Undo : Step::None;
    m_goodNews = tone != Tone::Bad;
    m_toast.showMessage(text, tone, follows ? tr("Undo") : QString());
    m_toast.setActionKeys(Shortcuts::keys(Shortcuts::Command::Undo));
    m_afterMessage.start();
}

// Rooms speak of what they did in their own words, sometimes before and sometimes after the action is told.
void UndoControl::offerUndo(const UndoAction &action)
{
    const bool taken = m_offered != Step::None; // it speaks of the action before
    const bool spoken = m_afterMessage.isActive() && m_goodNews && m_toast.isVisible() && !taken;
    if (spoken) {
        m_toast.offer(tr("Undo"));
    } else {
        m_toast.showMessage(UndoWords::action(action), Tone::Ok, tr("Undo"));
    }
    m_toast.setActionKeys(Shortcuts::keys(Shortcuts::Command::Undo));
    m_offered = Step::Undo;
    m_afterAction.start();
}

void UndoControl::tell(const UndoOutcome &outcome)
{
    const bool smooth = outcome.refusal == UndoRefusal::None && outcome.stayed.isEmpty();
    const bool again = outcome.refusal == UndoRefusal::None && !outcome.redo;
    m_offered = again ? Step::Redo : Step::None;
    m_afterAction.stop();
    m_afterMessage.stop();
    m_toast.showMessage(UndoWords::outcome(outcome), smooth ? Tone::Ok : Tone::Warn,
                        again ? tr("Redo") : QString());
    m_toast.setActionKeys(Shortcuts::keys(Shortcuts::Command::Redo));
}

void UndoControl::pressAction()
{
    const Step offered = std::exchange(m_offered, Step::None);
    if (offered == Step::Undo) {
        undo();
    } else if (offered == Step::Redo) {
        redo();
    }
}

void UndoControl::undo()
{
    if (m_port != nullptr && m_port->nextUndo()) {
        m_port->undo();
    } else {
        say(tr("There is nothing to undo."), Tone::Neutral);
    }
}

void UndoControl::redo()
{
    if (m_port != nullptr && m_port->nextRedo()) {
        m_port->redo();
    } else {
        say(tr("There is nothing to do again."), Tone::Neutral);
    }
}

QList<ShellCommand> UndoControl::commands() const
{
    using Command = Shortcuts::Command;
    QList<ShellCommand> list;
    if (const auto next = m_port != nullptr ? m_port->nextUndo() : std::nullopt) {
        list.append({UndoWords::undo(*next), QStringLiteral("arrow-counterclockwise"),
                     Shortcuts::keys(Command::Undo), [port = m_port] {
                         port->undo();
                     }});
    }
    if (const auto next = m_port != nullptr ? m_port->nextRedo() : std::nullopt) {
        list.append({UndoWords::redo(*next), QStringLiteral("arrow-clockwise"),
                     Shortcuts::keys(Command::Redo), [port = m_port] {
                         port->redo();
                     }});
    }
    return list;
}

UndoControl::Step UndoControl::stepOf(const QKeyEvent &event)
{
    using Command = Shortcuts::Command;
    const QKeySequence pressed(event.keyCombination());
    if (pressed == Shortcuts::keys(Command::Undo)) {
        return Step::Undo;
    }
    const bool redo =
        pressed == Shortcuts::keys(Command::Redo) || pressed == Shortcuts::otherKeys(Command::Redo);
    return redo ? Step::Redo : Step::None;
}

// Qt's text fields take these keys even with nothing to undo.
bool UndoControl::eventFilter(QObject *watched, QEvent *event)
{
    const bool asks = event->type() == QEvent::ShortcutOverride;
    if (!asks && event->type() != QEvent::KeyPress) {
        return QObject::eventFilter(watched, event);
    }
    auto *widget = qobject_cast<QWidget *>(watched);
    const Step step = stepOf(*static_cast<QKeyEvent *>(event));
    if (widget == nullptr || step == Step::None || widget->window() != &m_window ||
        !TextUndo::isText(widget)) {
        return QObject::eventFilter(watched, event);
    }
    const bool redo = step == Step::Redo;
    const bool possible = TextUndo::isPossible(widget, redo);
    if (asks) {
        event->setAccepted(possible);
        return true;
    }
    if (possible) {
        TextUndo::run(widget, redo);
        event->accept();
    }
    return possible;
}

} // namespace forecourt
