// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/storehealth.h"
#include "ui/widgets/kitwidget.h"

class QVBoxLayout;

namespace forecourt {

class Button;
class Label;

// What is shown instead of the desk when its store cannot be opened: what is wrong, what became of the data,
// what to do, and a way to try again. A window of its own.
class StartProblemPage final : public KitWidget
{
    Q_OBJECT

public:
    explicit StartProblemPage(StoreProblem problem, QWidget *parent = nullptr);

Q_SIGNALS:
    void retryRequested();
    void beginRequested(); // of a folder that is gone: an empty store in its place after all
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void restyle() override;
    void retranslate() override;

private:
    StoreProblem m_problem;
    QWidget *m_column;
    QVBoxLayout *m_layout;
    Label *m_title;
    Label *m_sentence;
    Label *m_details;
    Button *m_retry;
    Button *m_begin;
    Button *m_quit;
};

} // namespace forecourt
