// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/textundo.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTextEdit>

namespace forecourt {

namespace {

// Also the one inside a number, a date or an editable list.
QLineEdit *lineOf(QWidget *widget)
{
    if (auto *line = qobject_cast<QLineEdit *>(widget)) {
        return line;
    }
    if (auto *list = qobject_cast<QComboBox *>(widget)) {
        return list->lineEdit();
    }
    return qobject_cast<QAbstractSpinBox *>(widget) != nullptr ? widget->findChild<QLineEdit *>() : nullptr;
}

QTextDocument *documentOf(QWidget *widget)
{
    if (auto *plain = qobject_cast<QPlainTextEdit *>(widget)) {
        return plain->isReadOnly() ? nullptr : plain->document();
    }
    auto *rich = qobject_cast<QTextEdit *>(widget);
    return rich == nullptr || rich->isReadOnly() ? nullptr : rich->document();
}

} // namespace

bool TextUndo::isText(QWidget *widget)
{
    return lineOf(widget) != nullptr || documentOf(widget) != nullptr;
}

bool TextUndo::isPossible(QWidget *widget, bool redo)
{
    if (const QLineEdit *line = lineOf(widget)) {
        return redo ? line->isRedoAvailable() : line->isUndoAvailable();
    }
    const QTextDocument *document = documentOf(widget);
    return document != nullptr && (redo ? document->isRedoAvailable() : document->isUndoAvailable());
}

void TextUndo::run(QWidget *widget, bool redo)
{
    if (QLineEdit *line = lineOf(widget)) {
        redo ? line->redo() : line->undo();
    } else if (auto *plain = qobject_cast<QPlainTextEdit *>(widget)) {
        redo ? plain->redo() : plain->undo();
    } else if (auto *rich = qobject_cast<QTextEdit *>(widget)) {
        redo ? rich->redo() : rich->undo();
    }
}

} // namespace forecourt
