// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/people/signinservice.h"
#include "ui/widgets/kitwidget.h"

class QCheckBox;
class QComboBox;

namespace forecourt {

class Card;
class FormField;
class Label;
class PeoplePort;

// Whether people of the store sign in, and when an untouched desk locks. Both must outlive it.
class SecurityCard final : public KitWidget
{
    Q_OBJECT

public:
    SecurityCard(SignInService &service, PeoplePort &people, QWidget *parent = nullptr);

Q_SIGNALS:
    void message(const QString &text, forecourt::Tone tone);

protected:
    void restyle() override;
    void retranslate() override;

private:
    void reload();
    void showView(const SignInView &view);
    void require(bool required);
    void showAdministrators(const SignInView &view);
    void finish(const Result<void> &result);

    SignInService &m_service;
    PeoplePort &m_people;
    Card *m_card;
    QCheckBox *m_required;
    Label *m_about;
    QComboBox *m_lock;
    FormField *m_lockField;
    QComboBox *m_first; // administrators who can sign in
    FormField *m_firstField;
};

} // namespace forecourt
