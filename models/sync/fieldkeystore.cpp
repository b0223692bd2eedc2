// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/fieldkeystore.h"

#include "models/storage/privatefile.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QPromise>

namespace forecourt {

namespace {

const QLatin1String kKeys("keys");
const QLatin1String kName("name");

QByteArray textOf(const FieldKeyRing &ring)
{
    QJsonArray keys;
    for (const QByteArray &key : ring.keys()) {
        keys.append(QString::fromLatin1(key.toBase64()));
    }
    return QJsonDocument(QJsonObject{{kKeys, keys}}).toJson(QJsonDocument::Compact);
}

// No key at all is damage too: what was sealed with it would not be missed.
Result<FieldKeyRing> ringOf(const QByteArray &text)
{
    QList<QByteArray> keys;
    const QJsonArray array = QJsonDocument::fromJson(text).object().value(kKeys).toArray();
    for (const QJsonValue &key : array) {
        keys.append(QByteArray::fromBase64(key.toString().toLatin1()));
    }
    const FieldKeyRing ring(keys);
    return ring.isEmpty() ? fail(ErrorCode::StorageCorrupt, QStringLiteral("field.key holds no key"))
                          : Result<FieldKeyRing>(ring);
}

} // namespace

FieldKeyStore::FieldKeyStore(QString folder, IdSource &ids, Keeper keeper, QObject *parent)
    : QObject(parent), m_folder(std::move(folder)), m_ids(ids), m_keeper(std::move(keeper))
{}

QString FieldKeyStore::path() const
{
    return QDir(m_folder).filePath(QStringLiteral("field.key"));
}

FieldKeyStore::Ring FieldKeyStore::promised(const std::function<void(const Then &)> &work)
{
    const auto promise = std::make_shared<QPromise<Result<FieldKeyRing>>>();
    promise->start();
    const auto future = promise->future();
    work([promise](const Result<FieldKeyRing> &ring) {
        promise->addResult(ring);
        promise->finish();
    });
    return future;
}

FieldKeyStore::Ring FieldKeyStore::keys()
{
    return promised([this](const Then &then) { load(then); });
}

void FieldKeyStore::load(const Then &then)
{
    if (m_known) {
        then(*m_known);
        return;
    }
    const auto file = readPrivateFile(path());
    if (!file || !*file) {
        then(file ? Result<FieldKeyRing>(FieldKeyRing()) : tl::unexpected(file.error()));
        return;
    }
    m_name = QJsonDocument::fromJson(**file).object().value(kName).toString();
    const auto take = [self = QPointer(this), then](const Result<FieldKeyRing> &ring) {
        if (FieldKeyStore *store = self.data(); store != nullptr && ring) {
            store->m_known = *ring;
        }
        then(ring);
    };
    if (m_name.isEmpty()) {
        take(ringOf(**file));
        return;
    }
    m_keeper().read(m_name, [take](const Result<QByteArray> &text) {
        take(text ? ringOf(*text) : tl::unexpected(text.error()));
    });
}

FieldKeyStore::Ring FieldKeyStore::adopt(const QByteArray &key, KeyPlace place)
{
    return promised([=, this](const Then &then) {
        load([key, place, then, self = QPointer(this)](const Result<FieldKeyRing> &before) {
            FieldKeyStore *store = self.data();
            if (store == nullptr) {
                return;
            }
            if (!before) {
                then(before);
                return;
            }
            QList<QByteArray> keys = before->keys();
            keys.removeAll(key);
            keys.prepend(key);
            store->keep(FieldKeyRing(keys), place, then);
        });
    });
}

// With the secret service under a new name each time: until the file says so, the old keys hold.
void FieldKeyStore::keep(const FieldKeyRing &ring, KeyPlace place, const Then &then)
{
    if (place == KeyPlace::File) {
        note(ring, {}, textOf(ring), then);
        return;
    }
    const QString name = QStringLiteral("fields-") + m_ids.next().toString(QUuid::WithoutBraces);
    m_keeper().write(name, textOf(ring), [self = QPointer(this), name, ring, then](const Result<void> &kept) {
        FieldKeyStore *store = self.data();
        if (store != nullptr && kept) {
            store->note(ring, name, QJsonDocument(QJsonObject{{kName, name}}).toJson(QJsonDocument::Compact),
                        then);
        } else if (store != nullptr) {
            then(tl::unexpected(kept.error()));
        }
    });
}

void FieldKeyStore::note(const FieldKeyRing &ring, const QString &name, const QByteArray &file,
                         const Then &then)
{
    if (const auto written = writePrivateFile(path(), file); !written) {
        then(tl::unexpected(written.error()));
        return;
    }
    if (!m_name.isEmpty() && m_name != name) {
        m_keeper().remove(m_name, [](const Result<void> &) {});
    }
    m_name = name;
    m_known = ring;
    then(ring);
    Q_EMIT adopted();
}

} // namespace forecourt
