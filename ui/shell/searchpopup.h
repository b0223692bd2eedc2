// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/searchentry.h"
#include "ui/widgets/kitwidget.h"

class QListView;
class QModelIndex;

namespace forecourt {

class Label;
class SearchResults;

// The results below the search box. It never takes the focus: the box keeps the keyboard and moves the
// choice.
class SearchPopup final : public KitWidget
{
    Q_OBJECT

public:
    explicit SearchPopup(QWidget *window);

    // Shows the entries under the anchor, or the sentence where there are none.
    void showEntries(const QList<SearchEntry> &entries, const QString &sentence, const QWidget *anchor);
    void moveChoice(int step); // 1 down, -1 up
    [[nodiscard]] const SearchEntry *current() const;

Q_SIGNALS:
    void chosen(); // with the mouse; current() is it

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void place(const QWidget *anchor);

    SearchResults *m_results;
    QListView *m_view;
    Label *m_sentence;
};

} // namespace forecourt
