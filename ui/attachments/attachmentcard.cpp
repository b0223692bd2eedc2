// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/attachmentcard.h"

#include "ui/widgets/card.h"

#include <QBoxLayout>

namespace forecourt {

AttachmentCard::AttachmentCard(AttachmentService &service, QWidget *parent)
    : KitWidget(parent), m_card(new Card({}, this)), m_strip(new AttachmentStrip(service, m_card))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    m_card->contentLayout()->addWidget(m_strip);
    AttachmentCard::retranslate();
}

void AttachmentCard::retranslate()
{
    m_card->setTitle(tr("Photos and documents"));
}

} // namespace forecourt
