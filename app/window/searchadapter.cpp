// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/searchadapter.h"

#include "models/domain/whendone.h"
#include "ui/customers/identitywords.h"

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

void putFirst(SearchAnswer &answer, const QList<IdentityOwner> &owners)
{
    for (const IdentityOwner &owner : owners) {
        const QUuid id = owner.customer.uuid();
        answer.hits.removeIf([&](const SearchHit &hit) { return hit.id == id; });
        const QString document =
            IdentityWords::kind(owner.kind) + QLatin1Char(' ') + IdentityWords::masked(owner.tail);
        answer.hits.prepend({QStringLiteral("customer"), id, owner.name, document, {}, {}});
    }
}

} // namespace

SearchAdapter::SearchAdapter(Storage &storage, IdentityService &identity, QObject *parent)
    : QObject(parent), m_service(storage), m_identity(identity)
{}

void SearchAdapter::search(const QString &text, std::function<void(SearchAnswer)> answer)
{
    if (!std::exchange(m_keysAsked, true)) {
        static_cast<void>(m_identity.hasKey()); // so that they are at hand
    }
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
             [this, question](const Result<QList<FoundRecord>> &found) {
                 const SearchAnswer answer = answerOf(found);
                 if (!mayBeIdentityNumber(question.text)) {
                     finish(question, answer);
                     return;
                 }
                 whenDone(m_identity.owners(question.text), this,
                          [this, question, answer](const Result<QList<IdentityOwner>> &owners) {
                              SearchAnswer all = answer;
                              putFirst(all, owners.value_or(QList<IdentityOwner>()));
                              finish(question, all);
                          });
             });
}

void SearchAdapter::finish(const Question &question, const SearchAnswer &answer)
{
    m_asking = false;
    question.answer(answer);
    if (!m_asking && m_next) {
        ask(*std::exchange(m_next, std::nullopt));
    }
}

} // namespace forecourt
