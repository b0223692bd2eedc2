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

SearchAnswer answerOf(const Result<QList<FoundRecord>> &found)
{
    SearchAnswer answer;
    if (!found) {
        spdlog::warn("search failed: {}: {}", errorWord(found.error().code).toStdString(),
                     found.error().detail.toStdString());
        answer.failed = true;
        return answer;
    }
    for (const FoundRecord &record : *found) {
        answer.hits.append({record.kind, record.id, record.title, record.detail, ranges(record.titleMarks),
                            ranges(record.detailMarks)});
    }
    return answer;
}

} // namespace

SearchAdapter::SearchAdapter(Storage &storage, QObject *parent) : QObject(parent), m_service(storage)
{}

void SearchAdapter::search(const QString &text, std::function<void(SearchAnswer)> answer)
{
    const auto overtaken = std::exchange(m_next, Question{text, std::move(answer)});
    if (overtaken) {
        overtaken->answer({});
    }
    if (!m_asking) {
        ask(*std::exchange(m_next, std::nullopt));
    }
}

void SearchAdapter::ask(Question question)
{
    m_asking = true;
    whenDone(m_service.search(question.text, kHits), this,
             [this, answer = std::move(question.answer)](const Result<QList<FoundRecord>> &found) {
                 m_asking = false;
                 answer(answerOf(found));
                 if (!m_asking && m_next) {
                     ask(*std::exchange(m_next, std::nullopt));
                 }
             });
}

} // namespace forecourt
