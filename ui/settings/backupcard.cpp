// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backupcard.h"

#include "models/domain/whendone.h"
#include "models/itemmodels/daytext.h"
#include "models/services/backup/backupservice.h"
#include "ui/firststart/storewords.h"
#include "ui/shell/errorwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/storetime.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QLocale>

namespace forecourt {

BackupCard::BackupCard(BackupService &backups, QWidget *parent)
    : KitWidget(parent)
    , m_backups(backups)
    , m_card(new Card({}, this))
    , m_state(new Label(TextRole::Body))
    , m_facts(new Label(TextRole::Secondary))
    , m_buttons(new QHBoxLayout)
    , m_now(new Button)
    , m_choose(new Button({}, QStringLiteral("folder2-open"), ButtonVariant::Plain))
    , m_own(new Button({}, ButtonVariant::Quiet))
    , m_password(new QLineEdit)
    , m_field(new FormField({}, m_password))
    , m_sealing(new QHBoxLayout)
    , m_seal(new Button)
    , m_unseal(new Button({}, ButtonVariant::Quiet))
{
    m_state->setObjectName(QStringLiteral("backupState"));
    m_password->setObjectName(QStringLiteral("backupPassword"));
    m_now->setObjectName(QStringLiteral("backUpNow"));
    m_password->setEchoMode(QLineEdit::Password);
    for (Label *label : {m_state, m_facts}) {
        label->setWordWrap(true);
        m_card->contentLayout()->addWidget(label);
    }
    m_buttons->addWidget(m_now);
    m_buttons->addWidget(m_choose);
    m_buttons->addWidget(m_own);
    m_buttons->addStretch(1);
    m_card->contentLayout()->addLayout(m_buttons);
    m_card->contentLayout()->addWidget(m_field);
    m_sealing->addWidget(m_seal);
    m_sealing->addWidget(m_unseal);
    m_sealing->addStretch(1);
    m_card->contentLayout()->addLayout(m_sealing);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(m_now, &Button::clicked, &backups, &BackupService::backUpNow);
    connect(m_choose, &Button::clicked, this, &BackupCard::chooseFolder);
    connect(m_own, &Button::clicked, this, [this] { Q_EMIT folderChosen({}); });
    connect(m_seal, &Button::clicked, this, &BackupCard::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &BackupCard::submit);
    connect(m_password, &QLineEdit::textChanged, this, &BackupCard::retranslate);
    connect(m_unseal, &Button::clicked, this, [this] { setPassword({}); });
    connect(&backups, &BackupService::changed, this, &BackupCard::retranslate);
    BackupCard::restyle();
    BackupCard::retranslate();
}

bool BackupCard::isEditing() const
{
    return m_password->hasFocus() && !m_password->text().isEmpty();
}

void BackupCard::submit()
{
    if (m_password->text().isEmpty()) {
        m_field->setHint(tr("Type the password first."), Tone::Bad);
        m_password->setFocus(Qt::OtherFocusReason);
        return;
    }
    setPassword(m_password->text());
}

void BackupCard::setPassword(const QString &password)
{
    whenDone(m_backups.setPassword(password), this, [this, password](const Result<void> &result) {
        if (!result) {
            Q_EMIT message(tr("This could not be saved: %1").arg(ErrorWords::reason(result.error())),
                           Tone::Bad);
            return;
        }
        m_password->clear();
        Q_EMIT message(password.isEmpty() ? tr("From now on backups are not sealed")
                                          : tr("From now on backups are sealed with this password"),
                       Tone::Ok);
    });
}

void BackupCard::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose a folder for backups"), m_backups.state().folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &BackupCard::folderChosen);
    dialog->open();
}

QString BackupCard::timeText(qint64 ms)
{
    return momentText(StoreTime::at(ms));
}

QString BackupCard::stateText() const
{
    const BackupState state = m_backups.state();
    const QString last = state.lastMs == 0 ? tr("There is no backup yet.")
                                           : tr("Last backup: %1.").arg(timeText(state.lastMs));
    switch (state.phase) {
    case BackupState::Phase::Running:
        return last + QLatin1Char(' ') + tr("One is being made…");
    case BackupState::Phase::Failed:
        return tr("The backup failed: %1.").arg(StoreWords::backupProblem(state.error, state.ownFolder)) +
               QLatin1Char(' ') + last + QLatin1Char(' ') +
               tr("It is tried again at %1.").arg(timeText(state.nextMs));
    case BackupState::Phase::Waiting:
        break;
    }
    return last + QLatin1Char(' ') +
           (state.nextMs == 0 ? tr("Nothing has changed since.")
                              : tr("Next: %1.").arg(timeText(state.nextMs)));
}

void BackupCard::restyle()
{
    m_buttons->setSpacing(tokens(this).space(2));
    m_sealing->setSpacing(tokens(this).space(2));
}

void BackupCard::retranslate()
{
    const BackupState state = m_backups.state();
    m_card->setTitle(tr("Backups"));
    m_state->setText(stateText());
    m_state->setTone(state.phase == BackupState::Phase::Failed ? Tone::Bad : Tone::Neutral);
    QStringList facts{
        tr("One an hour while something changes; the newest of 24 hours, 14 days and 8 weeks are kept."),
        tr("%1 in %2")
            .arg(tr("%n backup(s), %1", nullptr, state.count).arg(QLocale().formattedDataSize(state.bytes)),
                 QDir::toNativeSeparators(state.folder))};
    if (state.ownFolder) {
        facts.append(tr("A folder on another disk also helps when this one breaks."));
    }
    m_facts->setText(facts.join(QLatin1Char('\n')));
    m_now->setText(tr("Back up now"));
    m_now->setEnabled(state.phase != BackupState::Phase::Running);
    m_choose->setText(tr("Choose a folder…"));
    m_own->setText(tr("In the data folder again"));
    m_own->setVisible(!state.ownFolder);
    m_field->setLabel(state.sealed ? tr("Another password for backups") : tr("Password for backups"));
    m_field->setHint(
        state.sealed
            ? tr("Backups are sealed. Without the password nobody can read them on another computer; "
                 "write it down and keep it elsewhere.")
            : tr("Without one, whoever finds a backup can read it. Write it down and keep it "
                 "elsewhere: nobody can open a sealed backup without it."));
    m_seal->setText(tr("Seal with this password"));
    m_seal->setEnabled(!m_password->text().isEmpty());
    m_unseal->setText(tr("Do not seal any more"));
    m_unseal->setVisible(state.sealed);
}

} // namespace forecourt
