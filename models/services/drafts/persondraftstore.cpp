// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/drafts/persondraftstore.h"

namespace forecourt {

namespace {

// Names of forms are words; only these keys begin so.
const QString kOfPerson = QStringLiteral("person:");

} // namespace

PersonDraftStore::PersonDraftStore(DraftStore &store, const StaffId &person, bool inherits)
    : m_store(store)
    , m_prefix(person.isNull() ? QString() : kOfPerson + person.toString() + u'/')
    , m_inherits(inherits && !person.isNull())
{}

std::optional<QJsonObject> PersonDraftStore::load(const QString &key) const
{
    auto own = m_store.load(m_prefix + key);
    return own || !m_inherits ? own : m_store.load(key);
}

Result<void> PersonDraftStore::save(const QString &key, const QJsonObject &draft)
{
    FORECOURT_TRY(m_store.save(m_prefix + key, draft));
    return m_inherits ? m_store.remove(key) : Result<void>();
}

Result<void> PersonDraftStore::remove(const QString &key)
{
    FORECOURT_TRY(m_store.remove(m_prefix + key));
    return m_inherits ? m_store.remove(key) : Result<void>();
}

QStringList PersonDraftStore::keys() const
{
    QStringList own;
    const QStringList all = m_store.keys();
    for (const QString &key : all) {
        if (!m_prefix.isEmpty() && key.startsWith(m_prefix)) {
            own.append(key.mid(m_prefix.size()));
        } else if (!key.startsWith(kOfPerson) && (m_prefix.isEmpty() || m_inherits)) {
            own.append(key);
        }
    }
    own.removeDuplicates();
    return own;
}

} // namespace forecourt
