// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/deskcard.h"

#include "ui/firststart/firststartwords.h"
#include "ui/firststart/joinform.h"
#include "ui/settings/deskport.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>

namespace forecourt {

DeskCard::DeskCard(DeskPort &desk, QWidget *parent)
    : KitWidget(parent)
    , m_desk(desk)
    , m_card(new Card({}, this))
    , m_facts(new Label(TextRole::Secondary))
    , m_form(new JoinForm)
    , m_trust(new Button)
    , m_trusted(new Label(TextRole::Secondary))
{
    m_facts->setObjectName(QStringLiteral("deskFacts"));
    m_facts->setWordWrap(true);
    m_card->contentLayout()->addWidget(m_facts);
    m_card->contentLayout()->addWidget(m_form);
    m_trust->setObjectName(QStringLiteral("deskTrust"));
    m_trusted->setObjectName(QStringLiteral("deskTrusted"));
    m_trusted->setWordWrap(true);
    m_trusted->hide();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_trust);
    buttons->addStretch(1);
    m_card->contentLayout()->addLayout(buttons);
    m_card->contentLayout()->addWidget(m_trusted);
    connect(m_trust, &Button::clicked, this, &DeskCard::chooseAuthority);
    connect(&desk, &DeskPort::trusted, this,
            [this] { say(tr("Servers with a certificate of this authority are believed now."), Tone::Ok); });
    connect(&desk, &DeskPort::trustFailed, this,
            [this](const JoinProblem &problem) { say(FirstStartWords::joinProblem(problem), Tone::Bad); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(m_form, &JoinForm::submitted, this, [this](const JoinRequest &request) {
        m_form->setBusy(true);
        m_desk.join(request);
    });
    connect(&desk, &DeskPort::joined, this, [this](const QString &storeName) {
        m_form->setBusy(false);
        retranslate();
        Q_EMIT joined(storeName);
    });
    connect(&desk, &DeskPort::joinFailed, this, [this](const JoinProblem &problem) {
        m_form->setBusy(false);
        m_form->showProblem(problem);
    });
    connect(&desk, &DeskPort::changed, this, &DeskCard::retranslate);
    DeskCard::retranslate();
}

bool DeskCard::isEditing() const
{
    return m_form->isVisibleTo(this) && m_form->isAncestorOf(QApplication::focusWidget());
}

void DeskCard::chooseAuthority()
{
    auto *dialog =
        new QFileDialog(this, tr("Choose the certificate of the server's authority"), QDir::homePath(),
                        tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) { m_desk.trust(file); });
    dialog->open();
}

void DeskCard::say(const QString &text, Tone tone)
{
    m_trusted->setText(text);
    m_trusted->setTone(tone);
    m_trusted->show();
}

void DeskCard::submit()
{
    m_form->submit();
}

void DeskCard::retranslate()
{
    const DeskFacts facts = m_desk.facts();
    m_card->setTitle(tr("This desk"));
    m_form->setVisible(!facts.joined);
    m_trust->setVisible(facts.joined);
    m_trust->setText(tr("Certificate of the server…"));
    if (!m_named && !facts.joined) {
        m_named = true;
        m_form->setDeskName(facts.suggestedName);
    }
    if (!facts.joined) {
        m_facts->setText(
            facts.belongsElsewhere
                ? tr("The data here come from a store on a server, but this desk is not joined to it, so "
                     "nothing is exchanged. Ask for a new code and join again: what was entered here goes "
                     "along.")
                : tr("Works by itself; no other desk sees what is entered here. With the address of a server "
                     "and a code it joins a store: what was entered here goes along, the settings of the "
                     "store are then those of the server."));
        return;
    }
    QStringList lines{tr("Store: %1").arg(facts.storeName), tr("Server: %1").arg(facts.server)};
    if (!facts.name.isEmpty()) {
        lines.append(tr("Name: %1").arg(facts.name));
    }
    lines.append(facts.keyInFile ? tr("Key: in a file of the data folder that only this account can read")
                                 : tr("Key: in the keyring of this account"));
    m_facts->setText(lines.join(QLatin1Char('\n')));
}

} // namespace forecourt
