// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/checkinevidence.h"

#include "models/domain/whendone.h"
#include "ui/attachments/attachmentstrip.h"
#include "ui/attachments/attachmentwords.h"
#include "ui/attachments/signaturepad.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/formfield.h"

#include <QBoxLayout>

namespace forecourt {

namespace {

constexpr int kPauseMs = 400;

} // namespace

CheckInEvidence::CheckInEvidence(AttachmentService &service, QWidget *parent)
    : KitWidget(parent)
    , m_service(service)
    , m_card(new Card({}, this))
    , m_strip(new AttachmentStrip(service, this))
    , m_pad(new SignaturePad(this))
    , m_photos(new FormField({}, m_strip, this))
    , m_signing(new FormField({}, m_pad, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *columns = new Columns(m_card);
    columns->setParts(m_photos, 5, m_signing, 4);
    m_card->contentLayout()->addWidget(columns);
    layout->addWidget(m_card);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_strip->setHoldsBack(true);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &CheckInEvidence::sign);
    connect(m_strip, &AttachmentStrip::changed, this, &CheckInEvidence::tell);
    connect(m_pad, &SignaturePad::changed, this, [this] {
        m_pause.start();
        Q_EMIT changed();
    });
    CheckInEvidence::retranslate();
}

void CheckInEvidence::begin(const QUuid &visit, const QList<PreparedAttachment> &prepared)
{
    ++m_ticket;
    m_pause.stop();
    m_making = false;
    m_signature.reset();
    m_pad->clear();
    m_signing->setHint({}, Tone::Neutral);
    m_strip->setOwner({AttachmentOwner::Kind::Visit, visit});
    m_strip->setPrepared(prepared);
}

// A new signature takes the place of one that came with the draft.
QList<PreparedAttachment> CheckInEvidence::prepared() const
{
    QList<PreparedAttachment> all = m_strip->prepared();
    if (m_signature) {
        all.removeIf([](const PreparedAttachment &each) { return each.kind == AttachmentKind::Signature; });
        all.append(*m_signature);
    }
    return all;
}

bool CheckInEvidence::isBusy() const
{
    return m_strip->isBusy() || m_making || m_pause.isActive();
}

void CheckInEvidence::sign()
{
    if (m_pad->isEmpty()) {
        m_signature.reset();
        tell();
        return;
    }
    m_making = true;
    const QString typed = m_pad->typed();
    whenDone(m_service.importSignature(m_pad->image()), this,
             [this, typed, ticket = m_ticket](const Result<PreparedAttachment> &made) {
                 if (ticket == m_ticket) {
                     m_making = false;
                     takeSignature(made);
                     if (m_signature) {
                         m_signature->caption = typed;
                     }
                     tell();
                 }
             });
}

void CheckInEvidence::takeSignature(const Result<PreparedAttachment> &made)
{
    m_signature = made ? std::optional(*made) : std::nullopt;
    m_signing->setHint(made ? QString() : AttachmentWords::failure(made.error()), Tone::Bad);
}

void CheckInEvidence::tell()
{
    Q_EMIT changed();
    if (!isBusy()) {
        Q_EMIT settled();
    }
}

void CheckInEvidence::retranslate()
{
    m_photos->setLabel(tr("Photos of the car"));
    m_signing->setLabel(tr("Signature of the customer"));
}

} // namespace forecourt
