// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tour/tourstage.h"

namespace forecourt {

// Every room and form as it stands in the store, empty, few or many; nothing is changed.
class RoomsTour final : private TourStage
{
public:
    RoomsTour(DeskWindow &window, Desk &desk, const QDir &folder, const QSize &size)
        : TourStage(window, desk, folder, size)
    {}

    // As TourScript::run().
    Result<QStringList> run();

private:
    Result<void> showRooms();
    Result<void> showForms();
    Result<void> showDialogs();
    Result<void> showMerging();
    Result<void> showWholeSettings();
    Result<void> showShell();
    Result<void> dialog(const QString &room, const QString &name, const QKeySequence &keys);
};

} // namespace forecourt
