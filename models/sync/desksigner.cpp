// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/desksigner.h"

namespace forecourt {

DeskSigner::DeskSigner(QString folder, KeyPlace place, QString name, std::shared_ptr<KeyKeeper> keeper)
    : m_folder(std::move(folder)), m_place(place), m_name(std::move(name)), m_keeper(std::move(keeper))
{}

DeskSigner::DeskSigner(DeviceKey key) : m_key(std::move(key))
{}

void DeskSigner::sign(const QByteArray &message, Signed then)
{
    if (m_key) {
        then(m_key->sign(message));
        return;
    }
    m_waiting.append({message, std::move(then)});
    if (m_waiting.size() == 1) {
        load();
    }
}

void DeskSigner::load()
{
    if (m_place == KeyPlace::File) {
        loaded(DeviceKey::load(m_folder));
        return;
    }
    m_keeper->read(m_name, [self = weak_from_this()](Result<QByteArray> text) {
        if (const auto alive = self.lock()) {
            alive->loaded(text ? DeviceKey::fromText(*text)
                               : Result<DeviceKey>(tl::unexpected(std::move(text).error())));
        }
    });
}

void DeskSigner::loaded(Result<DeviceKey> key)
{
    if (key) {
        m_key.emplace(std::move(*key));
    }
    for (const Waiting &waiting : std::exchange(m_waiting, {})) {
        waiting.then(key ? Result<QByteArray>(m_key->sign(waiting.message))
                         : Result<QByteArray>(tl::unexpected(key.error())));
    }
}

} // namespace forecourt
