// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/devicekey.h"
#include "models/sync/enrolment.h"
#include "models/sync/keykeeper.h"

#include <QList>

#include <optional>

namespace forecourt {

// Signs with the key of an enrolled desk, wherever it is kept: read when it is first needed, because a person
// may have to unlock it, and then kept in memory. What cannot be signed now can be tried again. One thread.
class DeskSigner final : public std::enable_shared_from_this<DeskSigner>
{
public:
    using Signed = std::function<void(Result<QByteArray>)>;

    // `keeper` may be null where the key is in the file of `folder`.
    DeskSigner(QString folder, KeyPlace place, QString name, std::shared_ptr<KeyKeeper> keeper);
    explicit DeskSigner(DeviceKey key); // at hand already

    void sign(const QByteArray &message, Signed then);

private:
    struct Waiting
    {
        QByteArray message;
        Signed then;
    };

    void load();
    void loaded(Result<DeviceKey> key);

    QString m_folder;
    KeyPlace m_place = KeyPlace::File;
    QString m_name;
    std::shared_ptr<KeyKeeper> m_keeper;
    std::optional<DeviceKey> m_key;
    QList<Waiting> m_waiting; // for the key
};

} // namespace forecourt
