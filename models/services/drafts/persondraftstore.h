// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/services/drafts/draftstore.h"

namespace forecourt {

// The drafts of one person among those of a desk at which several take turns: nobody finds what another has
// typed. A null person: those of the desk itself, where nobody signs in. Interface thread.
class PersonDraftStore final : public DraftStore
{
public:
    // `store` must outlive it. Who `inherits` also finds what was typed at this desk before people signed in
    // there, until they write it anew.
    PersonDraftStore(DraftStore &store, const StaffId &person, bool inherits);

    [[nodiscard]] std::optional<QJsonObject> load(const QString &key) const override;
    [[nodiscard]] Result<void> save(const QString &key, const QJsonObject &draft) override;
    [[nodiscard]] Result<void> remove(const QString &key) override;
    [[nodiscard]] QStringList keys() const override;
    [[nodiscard]] std::optional<Result<void>> lastWrite() override { return m_store.lastWrite(); }

private:
    DraftStore &m_store;
    QString m_prefix;
    bool m_inherits;
};

} // namespace forecourt
