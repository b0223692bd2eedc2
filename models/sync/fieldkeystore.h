// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/idsource.h"
#include "models/storage/fieldkeyring.h"
#include "models/sync/enrolment.h"
#include "models/sync/keykeeper.h"

#include <QFuture>
#include <QObject>

namespace forecourt {

// Keeps the keys of sealed fields of this desk: `field.key` of the data folder holds them (mode 0600), or the
// name under which the secret service has them. Interface thread; answers come from its event loop, after a
// person has unlocked the secret service where that is needed, and then from memory.
class FieldKeyStore final : public QObject
{
    Q_OBJECT

public:
    using Ring = QFuture<Result<FieldKeyRing>>;
    using Keeper = std::function<KeyKeeper &()>;

    // `keeper` is asked for when the secret service is needed.
    FieldKeyStore(QString folder, IdSource &ids, Keeper keeper, QObject *parent = nullptr);

    // Empty where there are none. keeperError() where they stay locked; StorageCorrupt where the file cannot
    // be read.
    [[nodiscard]] Ring keys();
    // The key becomes the current one; earlier ones stay, wherever they were kept.
    [[nodiscard]] Ring adopt(const QByteArray &key, KeyPlace place);
    [[nodiscard]] FieldKeyRing known() const { return m_known.value_or(FieldKeyRing()); }

Q_SIGNALS:
    void adopted(); // there is a new current key

private:
    using Then = std::function<void(const Result<FieldKeyRing> &)>;

    void load(const Then &then);
    void keep(const FieldKeyRing &ring, KeyPlace place, const Then &then);
    void note(const FieldKeyRing &ring, const QString &name, const QByteArray &file, const Then &then);
    [[nodiscard]] QString path() const;
    [[nodiscard]] static Ring promised(const std::function<void(const Then &)> &work);

    QString m_folder;
    IdSource &m_ids;
    Keeper m_keeper;
    std::optional<FieldKeyRing> m_known;
    QString m_name; // with the secret service; empty: in the file
};

} // namespace forecourt
