// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/search/searchservice.h"
#include "ui/shell/searchport.h"

#include <QObject>

#include <optional>

namespace forecourt {

// The shell's search box over the search service. One search runs at a time, and of the texts typed meanwhile
// the last one is next: a slow answer takes one reader from the rooms, however fast somebody types.
class SearchAdapter final : public QObject, public SearchPort
{
    Q_OBJECT

public:
    explicit SearchAdapter(Storage &storage, QObject *parent = nullptr);

    void search(const QString &text, std::function<void(SearchAnswer)> answer) override;

private:
    struct Question
    {
        QString text;
        std::function<void(SearchAnswer)> answer;
    };

    void ask(Question question);

    SearchService m_service;
    std::optional<Question> m_next;
    bool m_asking = false;
};

} // namespace forecourt
