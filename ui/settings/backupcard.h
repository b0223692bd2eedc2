// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

class QHBoxLayout;
class QLineEdit;

namespace forecourt {

class BackupService;
class Button;
class Card;
class FormField;
class Label;

// How the backups of this desk stand, where they go, and the password that seals them.
class BackupCard final : public KitWidget
{
    Q_OBJECT

public:
    // Must outlive it.
    explicit BackupCard(BackupService &backups, QWidget *parent = nullptr);

    // The password is being typed.
    [[nodiscard]] bool isEditing() const;
    void submit();

Q_SIGNALS:
    void message(const QString &text, forecourt::Tone tone);
    void folderChosen(const QString &folder); // empty: that of the data folder again

protected:
    void restyle() override;
    void retranslate() override;

private:
    void chooseFolder();
    void setPassword(const QString &password);
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] static QString timeText(qint64 ms);

    BackupService &m_backups;
    Card *m_card;
    Label *m_state;
    Label *m_facts;
    QHBoxLayout *m_buttons;
    Button *m_now;
    Button *m_choose;
    Button *m_own;
    QLineEdit *m_password;
    FormField *m_field;
    QHBoxLayout *m_sealing;
    Button *m_seal;
    Button *m_unseal;
};

} // namespace forecourt
