// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/messages.h"

#include <optional>

namespace forecourt {

// What is missing of a snapshot: bytes of one part from a place on.
struct PartNeed
{
    QByteArray sha;
    qint64 from = 0;
    qint64 bytes = 0; // to the end of the part

    bool operator==(const PartNeed &) const = default;
};

struct FillState
{
    qint64 done = 0; // bytes here
    qint64 of = 0;
    std::optional<PartNeed> need; // nothing: all is here

    bool operator==(const FillState &) const = default;
};

// The folder in which a snapshot gathers until it is whole: parts named by their SHA-256, one that is not
// whole yet with ".part" behind, and fill.json, which says what belongs together. Whatever is cut off,
// changed or left over is found out by the names. Errors: StorageFull, StorageReadOnly; Malformed where a
// part is not what its name says, and then it is gone. Storage thread only.
class FillFolder final
{
public:
    explicit FillFolder(QString path) : m_path(std::move(path)) {}

    // From now on this snapshot is gathered; parts of another that are in this one too stay.
    [[nodiscard]] Result<FillState> begin(const SnapshotReply &manifest);
    // NotFound where nothing is being gathered.
    [[nodiscard]] Result<SnapshotReply> manifest() const;
    [[nodiscard]] FillState state(const SnapshotReply &manifest) const;
    // Adds bytes where they belong; others change nothing. A part that is whole by that is held against its
    // name, and thrown away where it differs.
    [[nodiscard]] Result<void> add(const SnapshotPart &part, qint64 from, const QByteArray &bytes);
    // The lines of a part, unpacked.
    [[nodiscard]] Result<QByteArray> lines(const SnapshotPart &part) const;
    [[nodiscard]] bool exists() const;
    void remove();

private:
    [[nodiscard]] QString file(const QString &name) const;
    [[nodiscard]] QString whole(const QByteArray &sha) const;
    [[nodiscard]] QString partial(const QByteArray &sha) const;
    [[nodiscard]] qint64 sizeOf(const SnapshotPart &part, bool &isWhole) const;
    void removeOthers(const SnapshotReply &manifest);

    QString m_path;
};

} // namespace forecourt
