// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/drafts/filedraftstore.h"

#include "models/storage/privatefile.h"

#include <QFile>
#include <QJsonDocument>

namespace forecourt {

FileDraftStore::FileDraftStore(const QString &path, std::chrono::milliseconds patience)
    : FileDraftStore(path, patience, [path](const QByteArray &text) { return writePrivateFile(path, text); })
{}

FileDraftStore::FileDraftStore(const QString &path, std::chrono::milliseconds patience,
                               DraftWriter::Write write)
    : m_patience(patience), m_writer(std::move(write))
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return;
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    file.close();
    if (document.isObject()) {
        m_drafts = document.object();
    } else {
        const QString kept = path + QStringLiteral(".unreadable");
        QFile::remove(kept);
        QFile::rename(path, kept);
    }
}

FileDraftStore::~FileDraftStore()
{
    if (!m_writer.awaitOutcome()) {
        m_writer.write(QJsonDocument(m_drafts).toJson(QJsonDocument::Compact));
    }
}

std::optional<QJsonObject> FileDraftStore::load(const QString &key) const
{
    const QJsonValue found = m_drafts.value(key);
    return found.isObject() ? std::optional(found.toObject()) : std::nullopt;
}

Result<void> FileDraftStore::save(const QString &key, const QJsonObject &draft)
{
    if (m_drafts.value(key) == draft && !hasFailed()) {
        return {};
    }
    m_drafts.insert(key, draft);
    return write();
}

Result<void> FileDraftStore::remove(const QString &key)
{
    if (!m_drafts.contains(key) && !hasFailed()) {
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
    m_writer.write(QJsonDocument(m_drafts).toJson(QJsonDocument::Compact));
    return m_writer.outcome(m_patience).value_or(Result<void>());
}

bool FileDraftStore::hasFailed()
{
    const auto last = m_writer.outcome();
    return last && !*last;
}

} // namespace forecourt
