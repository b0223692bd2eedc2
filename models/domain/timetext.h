// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTime>

#include <optional>

namespace forecourt {

// Times of day as people type them. The texts are lower case and normalised (normalisedText()). Pure
// functions, any thread.

// Takes the time at the end of a text and leaves what stands before it: "17:30", "1730", "17点30", "17点半",
// "下午5点", "5pm", "17 uhr 30", "17:30 uhr", "17.30". A number alone ("tomorrow 10") is an hour only where
// something stands before it. None, and the text unchanged or shortened, where no time ends it.
[[nodiscard]] std::optional<QTime> takeTimeOfDay(QString &text);

// A text that is nothing but a time of day: as above, and also "9", "930" and "17.30". Any case, full-width
// characters too.
[[nodiscard]] std::optional<QTime> parseTimeOfDay(const QString &text);

} // namespace forecourt
