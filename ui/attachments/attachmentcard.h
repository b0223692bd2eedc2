// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attachments/attachmentstrip.h"

namespace forecourt {

class Card;

// The photos and documents of a record on a card of their own.
class AttachmentCard final : public KitWidget
{
    Q_OBJECT

public:
    explicit AttachmentCard(AttachmentService &service, QWidget *parent = nullptr);

    void setOwner(AttachmentOwner::Kind kind, const QUuid &row) { m_strip->setOwner({kind, row}); }
    [[nodiscard]] AttachmentStrip *strip() const { return m_strip; }

protected:
    void retranslate() override;

private:
    Card *m_card;
    AttachmentStrip *m_strip;
};

} // namespace forecourt
