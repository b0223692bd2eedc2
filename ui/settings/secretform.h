// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/secret.h"
#include "ui/widgets/kitwidget.h"

class QComboBox;
class QLineEdit;

namespace forecourt {

class Button;
class FormField;
class Label;

// A PIN or password for one person, typed twice. What was typed is never kept.
class SecretForm final : public KitWidget
{
    Q_OBJECT

public:
    explicit SecretForm(QWidget *parent = nullptr);

    void start(const StaffId &person, const QString &name, std::optional<SecretKind> now);
    void stop();
    [[nodiscard]] bool isOpen() const;
    void submit();
    void showProblem(const Error &error);

Q_SIGNALS:
    void submitted(const forecourt::StaffId &person, forecourt::SecretKind kind, const QString &secret);
    void cleared(const forecourt::StaffId &person);
    void cancelled();

protected:
    void restyle() override;
    void retranslate() override;

private:
    [[nodiscard]] SecretKind kind() const;
    void showFault(SecretFault fault);

    StaffId m_person;
    QString m_whose;
    Label *m_title;
    QComboBox *m_kind;
    QLineEdit *m_secret;
    QLineEdit *m_again;
    FormField *m_kindField;
    FormField *m_secretField;
    FormField *m_againField;
    Button *m_save;
    Button *m_clear;
    Button *m_cancel;
};

} // namespace forecourt
