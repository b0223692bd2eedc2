// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/searchadapter.h"

#include "models/domain/phone.h"
#include "models/domain/pinyin.h"
#include "models/domain/whendone.h"

#include <spdlog/spdlog.h>

namespace forecourt {

namespace {

constexpr int kHits = 30;

// Where the typed text, or the digits of a number in it, stands in what is shown.
QList<TextRange> matches(const QString &shown, const QString &typed)
{
    for (const QString &wanted : {typed.trimmed(), phoneSearchDigits(typed)}) {
        const qsizetype at = wanted.isEmpty() ? -1 : shown.indexOf(wanted, 0, Qt::CaseInsensitive);
        if (at >= 0) {
            return {{at, wanted.size()}};
        }
    }
    const auto spelt = pinyinMatch(shown, typed);
    return spelt ? QList<TextRange>{{spelt->start, spelt->length}} : QList<TextRange>();
}

} // namespace

SearchAdapter::SearchAdapter(Storage &storage, QObject *parent) : QObject(parent), m_service(storage)
{}

void SearchAdapter::search(const QString &text, std::function<void(QList<SearchHit>)> answer)
{
    whenDone(m_service.search(text, kHits), this,
             [text, answer = std::move(answer)](const Result<QList<FoundRecord>> &found) {
                 QList<SearchHit> hits;
                 if (!found) {
                     spdlog::warn("search failed: {}", errorWord(found.error().code).toStdString());
                 } else {
                     for (const FoundRecord &record : *found) {
                         hits.append({record.kind, record.id, record.title, record.detail,
                                      matches(record.title, text), matches(record.detail, text)});
                     }
                 }
                 answer(hits);
             });
}

} // namespace forecourt
