// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QLineEdit>

namespace forecourt {

// What a field has to say about its text beside it: how it was read, or what is odd.
struct FieldHint
{
    QString text;
    Tone tone = Tone::Neutral;

    bool operator==(const FieldHint &) const = default;
};

// A line that takes a value as people type and paste it. The text stays as typed while they are at it and
// takes the house's form when they leave (undo brings the typed text back); nothing is touched while an input
// method composes. Derived fields read the text anew whenever they are asked, so value() is never behind.
class ParsedField : public QLineEdit
{
    Q_OBJECT

public:
    explicit ParsedField(QWidget *parent = nullptr);

    [[nodiscard]] bool isEmpty() const { return text().trimmed().isEmpty(); }
    // What to do about a text that cannot be read; empty where there is nothing to complain of.
    [[nodiscard]] virtual QString problem() const = 0;
    [[nodiscard]] virtual FieldHint hint() const { return {}; }
    // The text in a form that means the same on another day; for what is kept.
    [[nodiscard]] virtual QString lasting() const { return text(); }
    [[nodiscard]] bool isComposing() const { return m_composing; }

Q_SIGNALS:
    void edited(); // the person changed the text, by whatever means; never setValue()

protected:
    // The form of the text for people; what is not understood stays as typed.
    [[nodiscard]] virtual QString formatted() const = 0;
    // Up and Down: takes the value a step further. False: the keys mean nothing here.
    virtual bool step(int steps);
    virtual void restyle() {}
    virtual void retranslate() {}

    // As if the person had typed it: can be undone, and edited() follows.
    void type(const QString &text);

    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tidy();
    void replace(const QString &text);

    bool m_composing = false;
};

} // namespace forecourt
