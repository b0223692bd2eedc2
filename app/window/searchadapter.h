// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/identity/identityservice.h"
#include "models/services/search/searchservice.h"
#include "ui/shell/searchport.h"

#include <QObject>

#include <optional>

namespace forecourt {

// The shell's search box over the search service. One search runs at a time, and of the texts typed meanwhile
// the last one is next: a slow answer takes one reader from the rooms, however fast somebody types. A text
// that is the number of an identity document finds its customer first.
class SearchAdapter final : public QObject, public SearchPort
{
    Q_OBJECT

public:
    // Both must outlive it.
    SearchAdapter(Storage &storage, IdentityService &identity, QObject *parent = nullptr);

    void search(const QString &text, std::function<void(SearchAnswer)> answer) override;

private:
    struct Question
    {
        QString text;
        std::function<void(SearchAnswer)> answer;
    };

    void ask(Question question);
    void finish(const Question &question, const SearchAnswer &answer);

    SearchService m_service;
    IdentityService &m_identity;
    bool m_keysAsked = false;
    std::optional<Question> m_next;
    bool m_asking = false;
};

} // namespace forecourt
