// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

class QLineEdit;

namespace forecourt {

class FlowLayout;
class TagChip;

// Tags as chips with a line to type the next one. Enter or a comma adds it, Backspace in the empty line goes
// to the last chip, the arrows walk along them, Delete takes one off, Esc returns to the line. Typed tags
// are trimmed and never added twice (case does not tell them apart).
class TagEditor final : public KitWidget
{
    Q_OBJECT

public:
    explicit TagEditor(QWidget *parent = nullptr);
    ~TagEditor() override;

    [[nodiscard]] QStringList value() const; // a tag typed but not yet entered counts
    void setValue(const QStringList &tags);
    [[nodiscard]] bool isEmpty() const { return value().isEmpty(); }
    void setSuggestions(const QStringList &tags); // offered while one types
    [[nodiscard]] QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void edited(); // by the person

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void restyle() override;
    void retranslate() override;

private:
    bool add(const QString &tag);
    void addChip(const QString &tag);
    void takeTyped();
    void splitTyped(const QString &text);
    void remove(TagChip *chip);
    void step(const TagChip *from, int steps);

    FlowLayout *m_layout;
    QList<TagChip *> m_chips;
    QLineEdit *m_line;
};

} // namespace forecourt
