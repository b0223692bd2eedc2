// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/enrolhandler.h"

#include "server/service/enrolcode.h"

#include <sodium.h>

namespace forecourt {

namespace {

constexpr size_t kFieldKeyBytes = 32;

QByteArray fieldKeyOf(const StoreId &store, const QByteArray &secret)
{
    const QByteArray about = QByteArrayLiteral("forecourt-field-key\n") + store.toBytes();
    QByteArray key(kFieldKeyBytes, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(key.data()), kFieldKeyBytes,
                       reinterpret_cast<const unsigned char *>(about.constData()),
                       static_cast<unsigned long long>(about.size()),
                       reinterpret_cast<const unsigned char *>(secret.constData()),
                       static_cast<size_t>(secret.size()));
    return key;
}

} // namespace

EnrolHandler::EnrolHandler(ServerStore &store, const Clock &clock, IdSource &ids, QByteArray fieldSecret)
    : m_store(store), m_clock(clock), m_ids(ids), m_fieldSecret(std::move(fieldSecret))
{}

Result<EnrolReply> EnrolHandler::handle(const EnrolRequest &request)
{
    DeviceRecord draft;
    draft.device = m_ids.next();
    draft.publicKey = request.publicKey;
    draft.name = request.deskName;
    FORECOURT_ASSIGN(const DeviceRecord device,
                     m_store.enrol(enrolCodeHash(request.code), draft, m_clock.nowMs()));
    EnrolReply reply{device.store.uuid(), device.storeName, device.device, device.prefix, {}};
    if (!m_fieldSecret.isEmpty()) {
        reply.fieldKey = fieldKeyOf(device.store, m_fieldSecret);
    }
    return reply;
}

} // namespace forecourt
