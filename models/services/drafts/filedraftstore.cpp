// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/drafts/filedraftstore.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace forecourt {

FileDraftStore::FileDraftStore(QString path) : m_path(std::move(path))
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) {
        return;
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    file.close();
    if (document.isObject()) {
        m_drafts = document.object();
    } else {
        const QString kept = m_path + QStringLiteral(".unreadable");
        QFile::remove(kept);
        QFile::rename(m_path, kept);
    }
}

FileDraftStore::~FileDraftStore()
{
    if (!m_written) {
        [[maybe_unused]] const Result<void> written = write();
    }
}

std::optional<QJsonObject> FileDraftStore::load(const QString &key) const
{
    const QJsonValue found = m_drafts.value(key);
    return found.isObject() ? std::optional(found.toObject()) : std::nullopt;
}

Result<void> FileDraftStore::save(const QString &key, const QJsonObject &draft)
{
    if (m_written && m_drafts.value(key) == draft) {
        return {};
    }
    m_drafts.insert(key, draft);
    return write();
}

Result<void> FileDraftStore::remove(const QString &key)
{
    if (m_written && !m_drafts.contains(key)) {
        return {};
    }
    m_drafts.remove(key);
    return write();
}

QStringList FileDraftStore::keys() const
{
    return m_drafts.keys();
}

Result<void> FileDraftStore::write()
{
    m_written = false;
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly)) {
        return fail(ErrorCode::StorageReadOnly, QStringLiteral("the drafts file cannot be written"));
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QByteArray text = QJsonDocument(m_drafts).toJson(QJsonDocument::Compact);
    if (file.write(text) != text.size() || !file.commit()) {
        return fail(ErrorCode::StorageFull, QStringLiteral("the drafts file could not be replaced"));
    }
    m_written = true;
    return {};
}

} // namespace forecourt
