// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/whendone.h"
#include "ui/settings/backupcard.h"
#include "ui/settings/deskcard.h"
#include "ui/settings/secretform.h"
#include "ui/settings/securitycard.h"
#include "ui/settings/settingsroom.h"
#include "ui/settings/staffcard.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/rightsgate.h"
#include "ui/widgets/button.h"

// Signing in, and who may change what of the settings.
namespace forecourt {

void SettingsRoom::connectSecrets()
{
    if (m_signIn == nullptr) {
        return;
    }
    const auto finish = [this](const QString &text) {
        return [this, text](const Result<void> &result) {
            if (result) {
                m_staff->secretSaved();
                m_staff->focus();
                Q_EMIT message(text, Tone::Ok);
            } else {
                m_staff->secretForm()->showProblem(result.error());
            }
        };
    };
    connect(m_staff->secretForm(), &SecretForm::submitted, this,
            [this, finish](const StaffId &person, SecretKind kind, const QString &secret) {
                whenDone(m_signIn->setSecret(m_people.current().id, person, kind, secret), this,
                         finish(tr("Set for all desks")));
            });
    connect(m_staff->secretForm(), &SecretForm::cleared, this, [this, finish](const StaffId &person) {
        whenDone(m_signIn->clearSecret(m_people.current().id, person), this,
                 finish(tr("Taken away at all desks")));
    });
    connect(m_security, &SecurityCard::message, this, &SettingsRoom::message);
    m_staff->setPeople(m_people);
}

void SettingsRoom::guard()
{
    RightsGate::put(m_save, m_people, Action::ManageStore);
    for (StoreFieldEditor *editor : std::as_const(m_editors)) {
        RightsGate::put(editor, m_people, Action::ManageStore);
    }
    RightsGate::put(m_desk, m_people, Action::ManageDesk);
    if (m_backup != nullptr) {
        RightsGate::put(m_backup, m_people, Action::ManageDesk);
    }
}

} // namespace forecourt
