// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

class QVBoxLayout;

namespace forecourt {

class HintLine;
class Label;

// A label above an editor and, where needed, a sentence below it that says what is unusual or wrong and what
// to do. Takes the editor as its child and is its accessible buddy.
class FormField final : public KitWidget
{
    Q_OBJECT

public:
    FormField(const QString &label, QWidget *editor, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    // Warn: may be overridden; Bad: refused; Neutral and Ok: help. An empty text takes the line away.
    void setHint(const QString &text, Tone tone = Tone::Neutral);
    void clearHint() { setHint({}); }
    [[nodiscard]] QString hint() const;
    // Shows what a ParsedField says of its text: how it is read at once, what is wrong with it once the
    // person has left, until it is right. Not for editors whose form judges them itself.
    void followEditor();
    [[nodiscard]] QWidget *editor() const { return m_editor; }

protected:
    void restyle() override;
    void retranslate() override;

private:
    void updateAccessibility();
    void showEditorsWord(bool complain);

    QVBoxLayout *m_layout;
    Label *m_label;
    QWidget *m_editor;
    HintLine *m_hint;
    bool m_follows = false;
};

} // namespace forecourt
