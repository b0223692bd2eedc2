// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"

#include <QString>

class QStandardItemModel;

namespace forecourt {

// 2026-11-20 14:02 in Shanghai: what the clock says in every sample.
inline constexpr qint64 kSampleNow = 1795154520000;

class SampleClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return kSampleNow; }
};

// The language of believable content, which no translation file holds.
enum class SampleLanguage { English, Chinese, German };

[[nodiscard]] SampleLanguage sampleLanguage(const QString &language); // zh_CN, de, en

// Chooses between three ways to say it.
class SampleWords final
{
public:
    explicit SampleWords(SampleLanguage language) : m_language(language) {}

    [[nodiscard]] SampleLanguage language() const { return m_language; }
    [[nodiscard]] QString operator()(const char *zh, const char *en, const char *de) const;

private:
    SampleLanguage m_language;
};

// Models with believable content: rows of a list (RowRole), a table of leads, a timeline (TimelineRole).
void fillRows(QStandardItemModel *model, SampleLanguage language);
void fillTable(QStandardItemModel *model, SampleLanguage language);
void fillTimeline(QStandardItemModel *model, SampleLanguage language);

} // namespace forecourt
