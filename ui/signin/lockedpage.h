// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

class QVBoxLayout;

namespace forecourt {

class Button;
class Card;
class DeskPort;
class HintLine;
class JoinForm;
class Label;
class LockPort;

// A window of its own in place of all others, while the server's administrator has locked this desk out: why,
// what became of the changes made here, and the ways on. Shows nothing of the store.
class LockedPage final : public KitWidget
{
    Q_OBJECT

public:
    // Both must outlive it.
    LockedPage(LockPort &lock, DeskPort &desk, QWidget *parent = nullptr);

    void start(); // takes the focus

Q_SIGNALS:
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void restyle() override;
    void retranslate() override;

private:
    void buildLayout();
    void connectParts();
    void follow();
    void chooseFile();
    void say(const QString &text, Tone tone);
    void showForm();

    LockPort &m_lock;
    DeskPort &m_desk;
    QWidget *m_column;
    QVBoxLayout *m_layout;
    Label *m_title;
    Label *m_reason;
    Label *m_waiting;
    Label *m_whatToDo;
    Label *m_answer;
    Button *m_ask;
    Button *m_save;
    Button *m_join;
    Card *m_formCard;
    JoinForm *m_form;
};

} // namespace forecourt
