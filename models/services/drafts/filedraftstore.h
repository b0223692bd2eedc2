// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/drafts/draftstore.h"

namespace forecourt {

// Drafts in one small JSON file that only its owner may read; replaced as a whole, so that a crash leaves the
// last good state. What could not be written is written with whatever is saved or removed next, also if that
// changes nothing. An unreadable file counts as empty and is kept beside as "<name>.unreadable".
class FileDraftStore final : public DraftStore
{
public:
    explicit FileDraftStore(QString path);
    ~FileDraftStore() override; // tries once more what could not be written
    Q_DISABLE_COPY_MOVE(FileDraftStore)

    [[nodiscard]] std::optional<QJsonObject> load(const QString &key) const override;
    [[nodiscard]] Result<void> save(const QString &key, const QJsonObject &draft) override;
    [[nodiscard]] Result<void> remove(const QString &key) override;
    [[nodiscard]] QStringList keys() const override;

private:
    Result<void> write();

    QString m_path;
    QJsonObject m_drafts;
    bool m_written = true; // the file holds them
};

} // namespace forecourt
