// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

class QHBoxLayout;
class QLineEdit;
class QVBoxLayout;

namespace forecourt {

class Button;
class FormField;

// One thing to type, and a button: the name of a new store, or the file of a backup, which can also be
// chosen.
class OneFieldForm final : public KitWidget
{
    Q_OBJECT

public:
    enum class Kind { StoreName, BackupFile };

    explicit OneFieldForm(Kind kind, QWidget *parent = nullptr);

    void start();
    void submit();
    void showProblem(const QString &sentence);
    [[nodiscard]] QLineEdit *editor() const { return m_editor; }
    [[nodiscard]] QString password() const; // of the backup; empty where none was typed

Q_SIGNALS:
    void submitted(const QString &text);

protected:
    void restyle() override;
    void retranslate() override;

private:
    void browse();

    Kind m_kind;
    QVBoxLayout *m_layout;
    QHBoxLayout *m_row;
    QLineEdit *m_editor;
    FormField *m_field;
    QLineEdit *m_password;
    FormField *m_passwordField;
    Button *m_browse;
    Button *m_go;
};

} // namespace forecourt
