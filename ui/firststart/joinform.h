// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/firststart/joinrequest.h"
#include "ui/widgets/kitwidget.h"

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace forecourt {

class Button;
class FormField;
class Label;

// Server, code, the name of this desk and, where the server has one, the file of its own authority; and, once
// there turned out to be no secret service, the choice to keep the key in a file. What was typed stays
// whatever the server says; it says it beside the field it is about.
class JoinForm final : public KitWidget
{
    Q_OBJECT

public:
    explicit JoinForm(QWidget *parent = nullptr);

    void start(); // takes the focus, in the first field that is empty
    void setServer(const QString &server);
    void setDeskName(const QString &name);
    void setBusy(bool busy);
    void showProblem(const JoinProblem &problem);
    void submit(); // refuses what cannot be right beside its field

Q_SIGNALS:
    void submitted(const forecourt::JoinRequest &request);

protected:
    void restyle() override;
    void retranslate() override;

private:
    void browse();
    [[nodiscard]] FormField *fieldOf(JoinProblem::Kind kind) const;
    [[nodiscard]] bool require(QLineEdit *editor, FormField *field, const QString &sentence);

    QVBoxLayout *m_layout;
    QLineEdit *m_server;
    QLineEdit *m_code;
    QLineEdit *m_name;
    FormField *m_serverField;
    FormField *m_codeField;
    FormField *m_nameField;
    QLineEdit *m_authority;
    FormField *m_authorityField;
    Button *m_browse;
    QCheckBox *m_keyInFile;
    Label *m_aboutKey;
    Button *m_join;
};

} // namespace forecourt
