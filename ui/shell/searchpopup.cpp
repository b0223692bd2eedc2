// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/searchpopup.h"

#include "ui/shell/searchdelegate.h"
#include "ui/shell/searchresults.h"
#include "ui/style/paintscope.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QListView>

namespace forecourt {

SearchPopup::SearchPopup(QWidget *window)
    : KitWidget(window)
    , m_results(new SearchResults(this))
    , m_view(new QListView(this))
    , m_sentence(new Label(TextRole::Muted, this))
{
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setModel(m_results);
    m_view->setItemDelegate(new SearchDelegate(this));
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_view->setEditTriggers(QListView::NoEditTriggers);
    m_view->setMouseTracking(true);
    m_view->viewport()->setAttribute(Qt::WA_Hover);
    m_sentence->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    const Tokens &t = tokens(this);
    layout->setContentsMargins(t.hairline, t.space(1), t.hairline, t.space(1));
    layout->addWidget(m_sentence);
    layout->addWidget(m_view, 1);
    m_sentence->setContentsMargins(t.space(3), t.space(2), t.space(3), t.space(2));
    connect(m_view, &QListView::clicked, this, &SearchPopup::chosen);
    hide();
}

void SearchPopup::showEntries(const QList<SearchEntry> &entries, const QString &sentence,
                              const QWidget *anchor)
{
    m_results->setEntries(entries);
    m_sentence->setText(sentence);
    m_sentence->setVisible(entries.isEmpty());
    m_view->setVisible(!entries.isEmpty());
    const int first = m_results->nextEntry(-1, 1);
    m_view->setCurrentIndex(first >= 0 ? m_results->index(first) : QModelIndex());
    place(anchor);
    show();
    raise();
}

void SearchPopup::place(const QWidget *anchor)
{
    const Tokens &t = tokens(this);
    int height = 2 * t.space(1);
    if (m_view->isHidden()) {
        height += m_sentence->sizeHint().height();
    }
    for (int row = 0; row < m_results->rowCount(); ++row) {
        height += m_results->entry(row) != nullptr ? t.controlHeight : t.chipHeight;
    }
    const QPoint below = anchor->mapTo(parentWidget(), QPoint(0, anchor->height() + t.space(1)));
    const int room = parentWidget()->height() - below.y() - t.space(4);
    setGeometry(below.x(), below.y(), qMax(anchor->width(), t.dialogWidth),
                qMin(qMin(height, t.popupMaxHeight), room));
}

void SearchPopup::moveChoice(int step)
{
    const int row = m_results->nextEntry(m_view->currentIndex().row(), step);
    if (row >= 0) {
        m_view->setCurrentIndex(m_results->index(row));
    }
}

const SearchEntry *SearchPopup::current() const
{
    return m_results->entry(m_view->currentIndex().row());
}

void SearchPopup::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens(this);
    QPainter painter(this);
    const PaintScope scope(&painter);
    paintRounded(&painter, rect(), t.hairline, t.color.surface, t.color.lineStrong, t.hairline);
}

} // namespace forecourt
