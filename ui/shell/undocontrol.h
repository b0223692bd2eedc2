// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/undo/undotypes.h"
#include "ui/shell/searchentry.h"
#include "ui/shell/shortcuts.h"
#include "ui/style/tokens.h"

#include <QObject>
#include <QTimer>

class QKeyEvent;

namespace forecourt {

class Toast;
class UndoPort;

// Undo and redo in a window: the keys, the commands, and the message after each action with the button that
// takes it back. A text field with something to undo keeps the keys; the window has them otherwise.
class UndoControl final : public QObject
{
    Q_OBJECT

public:
    // Without a port there is nothing to undo, and messages are shown as they come. All must outlive it.
    UndoControl(UndoPort *port, Toast &toast, QWidget &window);

    // A message of a room; carries the button where it follows an action.
    void say(const QString &text, Tone tone);
    // What is possible now.
    [[nodiscard]] QList<ShellCommand> commands() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Step { None, Undo, Redo };

    void addShortcut(const QKeySequence &keys, void (UndoControl::*slot)());
    void undo();
    void redo();
    void offerUndo(const UndoAction &action);
    void tell(const UndoOutcome &outcome);
    void pressAction();
    [[nodiscard]] static Step stepOf(const QKeyEvent &event);

    UndoPort *m_port;
    Toast &m_toast;
    QWidget &m_window;
    Step m_offered = Step::None; // what the button of the message does
    bool m_goodNews = false;     // of the message that stands
    QTimer m_afterAction;        // runs for as long as a message may belong to the action before it
    QTimer m_afterMessage;       // and the other way round
};

} // namespace forecourt
