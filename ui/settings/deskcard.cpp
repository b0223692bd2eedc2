// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/deskcard.h"

#include "ui/firststart/joinform.h"
#include "ui/settings/deskport.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QBoxLayout>

namespace forecourt {

DeskCard::DeskCard(DeskPort &desk, QWidget *parent)
    : KitWidget(parent)
    , m_desk(desk)
    , m_card(new Card({}, this))
    , m_facts(new Label(TextRole::Secondary))
    , m_form(new JoinForm)
{
    m_facts->setObjectName(QStringLiteral("deskFacts"));
    m_facts->setWordWrap(true);
    m_card->contentLayout()->addWidget(m_facts);
    m_card->contentLayout()->addWidget(m_form);
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

void DeskCard::submit()
{
    m_form->submit();
}

void DeskCard::retranslate()
{
    const DeskFacts facts = m_desk.facts();
    m_card->setTitle(tr("This desk"));
    m_form->setVisible(!facts.joined);
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
    m_facts->setText(lines.join(QLatin1Char('\n')));
}

} // namespace forecourt
