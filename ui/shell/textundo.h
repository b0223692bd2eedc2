// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace forecourt {

// The undo of its own that a text field has, whatever its class. Interface thread.
class TextUndo final
{
public:
    [[nodiscard]] static bool isText(QWidget *widget);
    [[nodiscard]] static bool isPossible(QWidget *widget, bool redo);
    static void run(QWidget *widget, bool redo);
};

} // namespace forecourt
