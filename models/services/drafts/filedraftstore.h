// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/drafts/draftstore.h"
#include "models/services/drafts/draftwriter.h"

#include <chrono>

namespace forecourt {

// Drafts in one small JSON file that only its owner may read; replaced as a whole, so that a crash leaves the
// last good state. What could not be written is written with whatever is saved or removed next, also if that
// changes nothing. An unreadable file counts as empty and is kept beside as "<name>.unreadable". The file is
// written in a thread of its own; save() and remove() wait for it no longer than a window may stand still,
// and then leave it to lastWrite() to tell.
class FileDraftStore final : public DraftStore
{
public:
    static constexpr std::chrono::milliseconds kPatience{15};

    explicit FileDraftStore(const QString &path, std::chrono::milliseconds patience = kPatience);
    // `write`: in place of writing the file, for a disk of a test.
    FileDraftStore(const QString &path, std::chrono::milliseconds patience, DraftWriter::Write write);
    ~FileDraftStore() override; // tries once more what could not be written
    Q_DISABLE_COPY_MOVE(FileDraftStore)

    [[nodiscard]] std::optional<QJsonObject> load(const QString &key) const override;
    [[nodiscard]] Result<void> save(const QString &key, const QJsonObject &draft) override;
    [[nodiscard]] Result<void> remove(const QString &key) override;
    [[nodiscard]] QStringList keys() const override;
    [[nodiscard]] std::optional<Result<void>> lastWrite() override { return m_writer.outcome(); }

private:
    Result<void> write();
    [[nodiscard]] bool hasFailed();

    std::chrono::milliseconds m_patience;
    QJsonObject m_drafts;
    DraftWriter m_writer;
};

} // namespace forecourt
