// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/search/searchservice.h"
#include "ui/shell/searchport.h"

#include <QObject>

namespace forecourt {

// The shell's search box over the search service.
class SearchAdapter final : public QObject, public SearchPort
{
    Q_OBJECT

public:
    explicit SearchAdapter(Storage &storage, QObject *parent = nullptr);

    void search(const QString &text, std::function<void(QList<SearchHit>)> answer) override;

private:
    SearchService m_service;
};

} // namespace forecourt
