// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/attachments/attachmentservice.h"
#include "ui/widgets/kitwidget.h"

#include <QTimer>

namespace forecourt {

class AttachmentStrip;
class Card;
class FormField;
class SignaturePad;

// Photos of the car and the customer's signature in a check-in. Held back until the check-in is written, in
// one transaction with it.
class CheckInEvidence final : public KitWidget
{
    Q_OBJECT

public:
    explicit CheckInEvidence(AttachmentService &service, QWidget *parent = nullptr);

    // Those of the visit that are there already, and those of a draft.
    void begin(const QUuid &visit, const QList<PreparedAttachment> &prepared);
    [[nodiscard]] QList<PreparedAttachment> prepared() const;
    [[nodiscard]] bool isBusy() const; // something is on its way into prepared()

Q_SIGNALS:
    void changed();
    void settled();

protected:
    void retranslate() override;

private:
    void sign();
    void takeSignature(const Result<PreparedAttachment> &made);
    void tell();

    AttachmentService &m_service;
    Card *m_card;
    AttachmentStrip *m_strip;
    SignaturePad *m_pad;
    FormField *m_photos;
    FormField *m_signing;
    std::optional<PreparedAttachment> m_signature;
    QTimer m_pause; // strokes of one signature come one after another
    int m_ticket = 0;
    bool m_making = false;
};

} // namespace forecourt
