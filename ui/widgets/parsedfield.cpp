// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/parsedfield.h"

#include <QEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QSignalBlocker>

namespace forecourt {

// Where a cursor belongs in another form of the same text: behind as many letters and digits.
static int samePlace(const QString &before, int cursor, const QString &after)
{
    if (cursor >= before.size()) {
        return static_cast<int>(after.size());
    }
    auto left =
        std::count_if(before.begin(), before.begin() + cursor, [](QChar c) { return c.isLetterOrNumber(); });
    int place = 0;
    while (left > 0 && place < after.size()) {
        left -= after.at(place).isLetterOrNumber() ? 1 : 0;
        ++place;
    }
    return place;
}

ParsedField::ParsedField(QWidget *parent) : QLineEdit(parent)
{
    connect(this, &QLineEdit::textEdited, this, &ParsedField::edited);
    connect(this, &QLineEdit::editingFinished, this, &ParsedField::tidy);
}

bool ParsedField::step(int steps)
{
    Q_UNUSED(steps)
    return false;
}

void ParsedField::type(const QString &text)
{
    replace(text);
    Q_EMIT textEdited(this->text());
}

// insert() and not setText(), which would forget what can be undone.
void ParsedField::replace(const QString &text)
{
    {
        const QSignalBlocker blocker(this);
        selectAll();
        insert(text);
    }
    Q_EMIT textChanged(this->text());
}

void ParsedField::tidy()
{
    if (m_composing || isReadOnly() || isEmpty() || !isModified()) {
        return;
    }
    const QString before = text();
    const QString after = formatted();
    if (after.isEmpty() || after == before) {
        return;
    }
    const int cursor = samePlace(before, cursorPosition(), after);
    replace(after);
    setCursorPosition(cursor);
}

// While an input method composes, its keys reach inputMethodEvent and never come here.
void ParsedField::keyPressEvent(QKeyEvent *event)
{
    const bool arrow = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (arrow && plain && !isReadOnly() && step(event->key() == Qt::Key_Up ? 1 : -1)) {
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void ParsedField::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
}

void ParsedField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        restyle();
    } else if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace forecourt
