// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/searchadapter.h"

#include "models/domain/whendone.h"

#include <spdlog/spdlog.h>

namespace forecourt {

namespace {

constexpr int kHits = 30;

QList<TextRange> ranges(const QList<SearchMark> &marks)
{
    QList<TextRange> ranges;
    for (const SearchMark &mark : marks) {
        ranges.append({mark.start, mark.length});
    }
    return ranges;
}

} // namespace

SearchAdapter::SearchAdapter(Storage &storage, QObject *parent) : QObject(parent), m_service(storage)
{}

void SearchAdapter::search(const QString &text, std::function<void(QList<SearchHit>)> answer)
{
    whenDone(m_service.search(text, kHits), this,
             [answer = std::move(answer)](const Result<QList<FoundRecord>> &found) {
                 QList<SearchHit> hits;
                 if (!found) {
                     spdlog::warn("search failed: {}", errorWord(found.error().code).toStdString());
                 } else {
                     for (const FoundRecord &record : *found) {
                         hits.append({record.kind, record.id, record.title, record.detail,
                                      ranges(record.titleMarks), ranges(record.detailMarks)});
                     }
                 }
                 answer(hits);
             });
}

} // namespace forecourt
